using System.Text.Json;

namespace Libraries.Tests.Law;

internal static class LawFiles
{
    public static string Folder { get; } = Find();

    public static List<JsonElement> Rows(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        var root = document.RootElement.Clone();
        return [.. (root.ValueKind == JsonValueKind.Array ? root : root.EnumerateObject().Single(member => member.Value.ValueKind == JsonValueKind.Array).Value).EnumerateArray()];
    }

    public static string? Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MotCua.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("MotCua.slnx"), "law");
    }
}
