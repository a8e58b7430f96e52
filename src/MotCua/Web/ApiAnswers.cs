using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MotCua.Web;

/// <summary>An example of what a program sends; shown in the OpenAPI document and on its page.</summary>
/// <param name="Body">JSON, or null where nothing is sent in the body.</param>
/// <param name="Parameters">Name → value, for what stands in the address and in headers.</param>
internal sealed record ApiExample(string? Body, IReadOnlyDictionary<string, string> Parameters);

/// <summary>What every operation of the API may answer beside its own: said once, so that no room forgets it.</summary>
internal static class ApiAnswers
{
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder operation, string? body, params (string Name, string Value)[] parameters) =>
        operation.WithMetadata(new ApiExample(body, parameters.ToDictionary(one => one.Name, one => one.Value)));

    public static void AddCommon(EndpointBuilder operation)
    {
        var signedIn = operation.Metadata.OfType<IAuthorizeData>().Any() && !operation.Metadata.OfType<IAllowAnonymous>().Any();
        if (signedIn) Add(operation, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        if (operation.Metadata.OfType<EnableRateLimitingAttribute>().Any()) Add(operation, StatusCodes.Status429TooManyRequests);
        if (operation.Metadata.OfType<IAcceptsMetadata>().Any()) Add(operation, StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);
        Add(operation, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable);
    }

    private static void Add(EndpointBuilder operation, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            if (operation.Metadata.OfType<IProducesResponseTypeMetadata>().All(answer => answer.StatusCode != status))
                operation.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
    }
}
