using Microsoft.AspNetCore.ResponseCompression;

namespace MotCua.Web;

/// <summary>
/// Pages are compressed for those who are not signed in and hold no secret. A page that carries a person's data beside
/// words taken from the address is sent as it is: its compressed length would tell a listener what it holds (BREACH).
/// Stylesheets, scripts and fonts were compressed when they were built.
/// </summary>
internal static class Compressing
{
    public static void AddCompressing(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
    });

    public static void UseCompressing(this IApplicationBuilder app) =>
        app.UseWhen(context => IsSafe(context.Request), branch => branch.UseResponseCompression());

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Authorization.Count == 0
        && request.Cookies.Keys.All(name => name == Words.CookieName)
        && !request.Query.ContainsKey("secret");
}
