using Microsoft.OpenApi;

namespace MotCua.Web;

/// <summary>The OpenAPI document of <c>/api/v1</c>, made from the endpoints themselves.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Một Cửa",
                Version = "v1",
                Description = "Thủ tục, hồ sơ, lịch làm việc. Lỗi trả về dạng application/problem+json, số lỗi tra ở /api/problems. "
                    + "Procedures, dossiers, working calendar. Errors are application/problem+json; their numbers are explained at /api/problems.",
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            // The address under which the document was read is the address of the API.
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
    });

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().RequireRateLimiting(Limits.PublicApi);
}
