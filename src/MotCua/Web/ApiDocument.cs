using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MotCua.Web;

/// <summary>The OpenAPI document of <c>/api/v1</c>, made from the endpoints themselves.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";
    private const string KeyScheme = "clientKey";

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
            document.AddComponent<IOpenApiSecurityScheme>(KeyScheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Khóa ứng dụng do quản trị hệ thống cấp: ./run key create. A client key issued by the administrator.",
            });
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            foreach (var shape in context.JsonTypeInfo.Type.GetCustomAttributes(typeof(ApiShapeAttribute), false).Cast<ApiShapeAttribute>()) shape.Describe(schema);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Complete(operation, context);
            return Task.CompletedTask;
        });
    });

    /// <summary>What the endpoints do not say of themselves: who may ask, what must be sent, an example.</summary>
    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<IAllowAnonymous>().Any())
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
        var example = metadata.OfType<ApiExample>().FirstOrDefault();
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter.Name == "Idempotency-Key") parameter.Required = true;
            if (example?.Parameters.TryGetValue(parameter.Name ?? "", out var value) == true) parameter.Example = JsonValue.Create(value);
        }
        if (example?.Body is { } body && operation.RequestBody?.Content is { } contents && contents.TryGetValue("application/json", out var json))
            json.Example = JsonNode.Parse(body);
    }

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().RequireRateLimiting(Limits.PublicApi);
}
