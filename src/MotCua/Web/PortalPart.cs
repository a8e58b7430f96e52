using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace MotCua.Web;

/// <summary>The portal's own pages: home, errors, accessibility, the problem catalogue.</summary>
internal sealed class PortalPart : Room
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new Installation());
        services.AddScoped<Words>();
        services.AddScoped<Menu>();
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Web/Pages");
}
