namespace MotCua.Web;

/// <summary>The headers every answer carries. No script, style, font or picture from another host; nothing inline.</summary>
internal static class Headers
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    public static IApplicationBuilder UseOurHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // A font's name carries neither version nor print of its content, so it is asked for again after a week.
        if (context.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal))
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is 200 or 304) context.Response.Headers.CacheControl = "public, max-age=604800";
                return Task.CompletedTask;
            });
        return next(context);
    });
}
