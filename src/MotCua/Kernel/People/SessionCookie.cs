using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MotCua.Kernel.People;

/// <summary>How a session is kept, ended and refused.</summary>
internal static class SessionCookie
{
    public const string SessionClaim = "session";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "motcua";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.LoginPath = "/dang-nhap";
        options.ReturnUrlParameter = "ve";
        options.Events.OnValidatePrincipal = ValidateAsync;
        // Each session has a name, so that it can be ended for good although its cookie holds everything.
        options.Events.OnSigningIn = context =>
        {
            if (context.Principal?.Identity is ClaimsIdentity identity)
                identity.AddClaim(new Claim(SessionClaim, Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16))));
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = context =>
        {
            if (IsApi(context.Request)) return ClientKeyHandler.Answer(context.HttpContext, Problems.SignInNeeded);
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            if (IsApi(context.Request)) return ClientKeyHandler.Answer(context.HttpContext, Problems.NotAllowed);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>The stamp in the cookie must be the account's: it changes when sessions are ended or a password is set.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stampClaim = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var (cache, store, cancellation) = (services.GetRequiredService<ActorCache>(), services.GetRequiredService<Store>(), context.HttpContext.RequestAborted);
        if (context.Principal?.AccountId is { } account && await cache.FindAsync(account, store, cancellation) is { } entry
            && context.Principal.FindFirstValue(stampClaim) == entry.Stamp
            && context.Principal.FindFirstValue(SessionClaim) is { } session && !await cache.HasEndedAsync(account, session, store, cancellation)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
