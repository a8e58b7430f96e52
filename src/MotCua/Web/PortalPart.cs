using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace MotCua.Web;

/// <summary>The portal's own pages: home, errors, accessibility, the problem catalogue.</summary>
internal sealed class PortalPart : Room
{
    /// <summary>Carries "it is done" (<c>TempData["Done"]</c>) to the page that follows.</summary>
    public const string NoteCookie = "motcua-note";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new Installation());
        services.AddScoped<Words>();
        services.AddScoped<Menu>();
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = NoteCookie;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Web/Pages");
}
