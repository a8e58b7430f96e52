using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace MotCua.Web;

/// <summary>
/// Where the operator says that the site is reached by https (<c>$MOTCUA_PUBLIC_URL</c>), every cookie that is worth something is bound to
/// it: sent by https alone, to this host alone, and named so that a browser refuses it otherwise.
/// </summary>
internal static class SiteCookies
{
    private const string Prefix = "__Host-";

    public static void AddSiteCookies(this IServiceCollection services, IConfiguration configuration)
    {
        services.PostConfigure<AntiforgeryOptions>(options => options.Cookie.Name = "motcua-form");
        if (!Setting.Site(configuration, "MOTCUA_PUBLIC_URL", "").StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return;
        services.PostConfigureAll<CookieAuthenticationOptions>(options => Bind(options.Cookie, CookieSecurePolicy.Always));
        // These two are asked for with every page, also by somebody on the machine itself without https: they refuse to be made there rather than to show the page.
        services.PostConfigure<AntiforgeryOptions>(options => Bind(options.Cookie, CookieSecurePolicy.SameAsRequest));
        services.PostConfigure<CookieTempDataProviderOptions>(options => Bind(options.Cookie, CookieSecurePolicy.SameAsRequest));
    }

    private static void Bind(CookieBuilder cookie, CookieSecurePolicy policy)
    {
        if (cookie.Name?.StartsWith(Prefix, StringComparison.Ordinal) != true) cookie.Name = Prefix + cookie.Name;
        (cookie.SecurePolicy, cookie.Path, cookie.Domain) = (policy, "/", null);
    }
}
