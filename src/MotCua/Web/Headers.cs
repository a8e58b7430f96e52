namespace MotCua.Web;

/// <summary>The headers every answer carries. No script, style, font or picture from another host; nothing inline.</summary>
internal static class Headers
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    // As the answer starts: an error answer is begun anew, and what was set before is gone from it.
    public static IApplicationBuilder UseOurHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        // A stored file that is shown has a narrower one of its own.
        headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        // A font's name carries neither version nor print of its content, so it is asked for again after a week.
        if (context.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal) && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            headers.CacheControl = "public, max-age=604800";
    }
}
