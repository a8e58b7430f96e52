namespace MotCua.Web;

/// <summary>The installing agency's own sign, from the data folder.</summary>
internal static class AgencySign
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/co-quan/bieu-trung", (Installation installation, StoreSettings settings) =>
        {
            if (installation.SignPath is not { } sign) return Results.NotFound();
            var file = Path.GetFullPath(sign, Path.GetFullPath(settings.Folder));
            var type = Path.GetExtension(file).ToUpperInvariant() switch { ".SVG" => "image/svg+xml", ".PNG" => "image/png", ".WEBP" => "image/webp", _ => null };
            return type is not null && File.Exists(file) ? Results.File(file, type) : Results.NotFound();
        }).AllowAnonymous().ExcludeFromDescription();
}
