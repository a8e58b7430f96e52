using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace MotCua.Web;

/// <summary>The portal's own pages (home, errors, accessibility, problem catalogue, API) and what every answer shares.</summary>
internal sealed class PortalPart : Room
{
    /// <summary>Carries "it is done" (<c>TempData["Done"]</c>) to the page that follows.</summary>
    public const string NoteCookie = "motcua-note";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Words>();
        services.AddScoped<ReadingMode>();
        services.AddScoped<Menu>();
        services.AddSingleton<Health>();
        Limits.AddTo(services, configuration);
        services.AddCompressing();
        services.AddApiDocument();
        services.Configure<MvcOptions>(FormBinding.Configure);
        // Only a proxy on the same machine is believed; that is the default list.
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = NoteCookie;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSiteCookies(configuration);
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Web/Pages");

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        Health.Map(endpoints);
        ApiDocument.Map(endpoints);
        AgencySign.Map(endpoints);
    }
}
