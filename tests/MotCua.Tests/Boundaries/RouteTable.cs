using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Tests.Support;

namespace MotCua.Tests.Boundaries;

/// <summary>One thing that can be asked of the running program.</summary>
/// <param name="Pattern">As declared: <c>/ho-so/{code}</c>.</param>
/// <param name="Handler">The page's named handler, if any.</param>
internal sealed record Route(string Method, string Pattern, string? Handler, bool Page)
{
    public string Name => $"{Method} {Pattern}{(Handler is null ? "" : $"?handler={Handler}")}";

    public bool IsApi => Pattern.StartsWith("/api/v1", StringComparison.Ordinal);

    public bool IsSafe => Method is "GET" or "HEAD";

    /// <summary>An address with a value for each parameter that names nothing real: who may enter is decided before what is found.</summary>
    public string Address => string.Concat(Pattern.Split('/').Select(part => part.Length == 0 ? "" : "/" + Filled(part))) is { Length: > 0 } path
        ? path + (Handler is null ? "" : $"?handler={Handler}") : "/";

    private static string Filled(string part) =>
        !part.Contains('{', StringComparison.Ordinal) ? part
        : part.Contains(":guid", StringComparison.Ordinal) ? "00000000-0000-7000-8000-000000000001"
        : part.Contains(":int", StringComparison.Ordinal) || part.Contains(":long", StringComparison.Ordinal) ? "2021"
        : part[..part.IndexOf('{', StringComparison.Ordinal)] + "khong-co" + part[(part.LastIndexOf('}') + 1)..];
}

internal static class RouteTable
{
    /// <summary>Everything the program answers to, except the files of wwwroot, which are for everybody.</summary>
    public static async Task<IReadOnlyList<Route>> ReadAsync(TestOffice office)
    {
        var loader = office.Services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var endpoint in office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            {
                if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null) throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} is a file that is not public.");
                continue;
            }
            var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var loaded = await loader.LoadAsync(page, endpoint.Metadata);
                routes.Add(new Route("GET", pattern, null, true));
                routes.AddRange(loaded.HandlerMethods.Select(handler => new Route(handler.HttpMethod.ToUpperInvariant(), pattern, handler.Name, true)));
            }
            else
                routes.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    .Select(method => new Route(method, pattern, null, false)));
        }
        return [.. routes.Distinct().OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Name, StringComparer.Ordinal)];
    }
}
