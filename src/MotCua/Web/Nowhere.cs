using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;

namespace MotCua.Web;

/// <summary>Answers where no address leads; without it, an address that leads nowhere would ask strangers to sign in.</summary>
internal static class Nowhere
{
    public static void Map(WebApplication app)
    {
        // Read once, and from where they are kept: the sources themselves compile every handler anew each time they are asked.
        var doors = new Lazy<IReadOnlyList<Door>>(() => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(Door.Of).OfType<Door>()]);
        app.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = doors.Value.Any(door => door.WantsAnotherType(context.Request)) ? StatusCodes.Status415UnsupportedMediaType : StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }

    /// <summary>A door that takes only some kinds of content.</summary>
    private sealed record Door(IReadOnlyList<string> Methods, TemplateMatcher Path)
    {
        public static Door? Of(RouteEndpoint endpoint) =>
            endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods
                ? new Door(methods.HttpMethods, new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), [])) : null;

        /// <summary>It is there, for this method, and was passed by only because it takes another kind of content.</summary>
        public bool WantsAnotherType(HttpRequest request) => Methods.Contains(request.Method) && Path.TryMatch(request.Path, []);
    }
}
