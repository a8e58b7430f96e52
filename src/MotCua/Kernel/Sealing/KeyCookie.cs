namespace MotCua.Kernel.Sealing;

/// <summary>The half of an unlocked key that the browser holds, until it is closed.</summary>
internal static class KeyCookie
{
    private const string Name = "motcua-khoa", SecureName = "__Host-motcua-khoa";

    public static string? Read(HttpRequest request) => request.Cookies[request.IsHttps ? SecureName : Name];

    public static void Give(HttpContext context, string token) =>
        context.Response.Cookies.Append(context.Request.IsHttps ? SecureName : Name, token, Options(context));

    public static void Drop(HttpContext context) => context.Response.Cookies.Delete(context.Request.IsHttps ? SecureName : Name, Options(context));

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
