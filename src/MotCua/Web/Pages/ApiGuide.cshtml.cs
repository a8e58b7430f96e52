using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace MotCua.Web.Pages;

/// <summary>The OpenAPI document as a page: needs no script, so it stands under the strict content policy.</summary>
[EnableRateLimiting(Limits.PublicApi)]
internal sealed class ApiGuideModel([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider documents) : PageModel
{
    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    public IReadOnlyList<Schema> Schemas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var document = await documents.GetOpenApiDocumentAsync(cancellation);
        Operations =
        [
            .. from path in document.Paths
               orderby path.Key
               from operation in path.Value.Operations ?? []
               select Read(operation.Key.Method, path.Key, operation.Value),
        ];
        Schemas =
        [
            .. from schema in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()
               where schema.Value.Properties?.Count > 0
               orderby schema.Key
               select new Schema(schema.Key, [.. schema.Value.Properties!.Select(property => (property.Key, TypeOf(property.Value)))]),
        ];
    }

    private static Operation Read(string method, string path, OpenApiOperation operation)
    {
        var inputs = (operation.Parameters ?? []).Select(parameter => new Input(
            parameter.Name ?? "", parameter.In?.ToString().ToLowerInvariant() ?? "", TypeOf(parameter.Schema), parameter.Required));
        var bodies = (operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
            .Select(body => new Input("body", body.Key, TypeOf(body.Value.Schema), operation.RequestBody!.Required));
        var anchor = (method + path).Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).ToLowerInvariant();
        return new Operation(method, path, anchor, operation.Summary ?? operation.Description, [.. inputs, .. bodies], [.. (operation.Responses ?? []).Keys], ExampleOf(method, path, operation));
    }

    /// <summary>A request as it goes over the wire; null where no example is given.</summary>
    private static string? ExampleOf(string method, string path, OpenApiOperation operation)
    {
        var given = (operation.Parameters ?? []).Where(parameter => parameter.Example is not null).ToList();
        var body = operation.RequestBody?.Content?.Values.Select(content => content.Example).FirstOrDefault(example => example is not null);
        if (given.Count == 0 && body is null) return null;
        foreach (var parameter in given.Where(parameter => parameter.In == ParameterLocation.Path)) path = path.Replace($"{{{parameter.Name}}}", parameter.Example!.ToString(), StringComparison.Ordinal);
        var query = string.Join('&', given.Where(parameter => parameter.In == ParameterLocation.Query).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example!.ToString())}"));
        var headers = given.Where(parameter => parameter.In == ParameterLocation.Header).Select(parameter => $"\n{parameter.Name}: {parameter.Example}");
        return $"{method} {path}{(query.Length > 0 ? "?" + query : "")}{string.Concat(headers)}{(body is null ? "" : "\n\n" + body.ToJsonString(Indented))}";
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string TypeOf(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => reference.Reference.Id ?? "",
        { Items: { } items } => TypeOf(items) + "[]",
        { OneOf.Count: > 0 } => string.Join(" | ", schema.OneOf.Select(TypeOf).Where(name => name.Length > 0)),
        { Enum.Count: > 0 } => string.Join(" | ", schema.Enum.Select(value => value?.ToString())),
        { Type: { } type } => type.ToString().ToLowerInvariant().Replace(", ", " | ", StringComparison.Ordinal) + (schema.Format is null ? "" : $" ({schema.Format})"),
        _ => "",
    };

    internal sealed record Operation(string Method, string Path, string Anchor, string? Summary, IReadOnlyList<Input> Inputs, IReadOnlyList<string> Answers, string? Example);

    internal sealed record Input(string Name, string Where, string Type, bool Required);

    internal sealed record Schema(string Name, IReadOnlyList<(string Name, string Type)> Fields);
}
