using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;

namespace MotCua.Web;

/// <summary>Answers where no address leads; without it, an address that leads nowhere would ask strangers to sign in.</summary>
internal static class Nowhere
{
    public static void Map(WebApplication app)
    {
        IEndpointRouteBuilder routes = app;
        app.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Any(door => WantsAnotherType(door, context.Request))
                ? StatusCodes.Status415UnsupportedMediaType : StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }

    /// <summary>The door is there, for this method, and was passed by only because it takes another kind of content.</summary>
    private static bool WantsAnotherType(RouteEndpoint door, HttpRequest request) =>
        door.Metadata.GetMetadata<IAcceptsMetadata>() is not null
        && door.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(request.Method) == true
        && new TemplateMatcher(TemplateParser.Parse(door.RoutePattern.RawText!), []).TryMatch(request.Path, []);
}
