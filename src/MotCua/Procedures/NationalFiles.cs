using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace MotCua.Procedures;

/// <summary>The national records of one code found in the files of a run.</summary>
internal sealed record NationalFile(string Code, string Name, string Agency, string Ref)
{
    public JsonElement? Catalogue { get; init; }
    public string? CatalogueHash { get; init; }
    public JsonElement? Detail { get; init; }
    public string? DetailHash { get; init; }
}

/// <summary>Reads catalogues and detailed records; what is broken is named and left out.</summary>
internal static class NationalFiles
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r"u8);

    public static async Task<(IReadOnlyList<NationalFile> Records, IReadOnlyList<BrokenLine> Broken)> ReadAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var records = new Dictionary<string, NationalFile>();
        var broken = new List<BrokenLine>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
                    Detail(await File.ReadAllBytesAsync(file, cancellation), $"{Path.GetFileName(path)}/{Path.GetFileName(file)}", records, broken);
            }
            else if (!File.Exists(path)) broken.Add(new BrokenLine(path, 0, "Không có tệp hoặc thư mục này."));
            else if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)) Catalogue(await File.ReadAllBytesAsync(path, cancellation), Path.GetFileName(path), records, broken);
            else Detail(await File.ReadAllBytesAsync(path, cancellation), Path.GetFileName(path), records, broken);
        }
        return ([.. records.Values], broken);
    }

    private static void Catalogue(ReadOnlyMemory<byte> bytes, string file, Dictionary<string, NationalFile> records, List<BrokenLine> broken)
    {
        var lines = new Dictionary<string, int>();
        for (var (line, rest) = (1, bytes); rest.Length > 0; line++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var row = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (row.Span.IndexOfAnyExcept(Blank) < 0) continue;
            if (Parse(row, file, line, broken) is not { } record || Head(record, "departmentPromulgate", file, line, broken) is not var (code, name, agency)) continue;
            if (!lines.TryAdd(code, line))
            {
                broken.Add(new BrokenLine(file, line, $"Mã {code} đã có ở dòng {lines[code]}; giữ dòng đầu."));
                continue;
            }
            records[code] = (records.GetValueOrDefault(code) ?? new NationalFile(code, name, agency, Ref(file, record))) with
            {
                Catalogue = record,
                CatalogueHash = Convert.ToHexStringLower(SHA256.HashData(row.Span)),
            };
        }
    }

    private static void Detail(ReadOnlyMemory<byte> bytes, string file, Dictionary<string, NationalFile> records, List<BrokenLine> broken)
    {
        if (Parse(bytes, file, 0, broken) is not { } whole) return;
        if (!whole.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            broken.Add(new BrokenLine(file, 0, "Không có phần “data”."));
            return;
        }
        if (Head(data, "departmentPromulgateName", file, 0, broken) is not var (code, name, agency)) return;
        var before = records.GetValueOrDefault(code);
        records[code] = new NationalFile(code, name, agency.Length > 0 ? agency : before?.Agency ?? "", Ref(file, data))
        {
            Catalogue = before?.Catalogue,
            CatalogueHash = before?.CatalogueHash,
            Detail = data,
            DetailHash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
        };
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> bytes, string file, int line, List<BrokenLine> broken)
    {
        try
        {
            var root = JsonElement.Parse(bytes.Span);
            if (root.ValueKind == JsonValueKind.Object) return root;
            broken.Add(new BrokenLine(file, line, "Không phải một đối tượng JSON."));
        }
        catch (JsonException e)
        {
            broken.Add(new BrokenLine(file, line, $"JSON hỏng ở byte {e.BytePositionInLine}."));
        }
        return null;
    }

    private static (string Code, string Name, string Agency)? Head(JsonElement record, string agency, string file, int line, List<BrokenLine> broken)
    {
        var (code, name) = (NationalRecord.Text(record, "code"), NationalRecord.Text(record, "name"));
        if (code is null || !NationalRecord.CodeShape.IsMatch(code)) broken.Add(new BrokenLine(file, line, "Thiếu mã thủ tục, hoặc mã không đúng dạng d.dddddd."));
        else if (name is null) broken.Add(new BrokenLine(file, line, $"Thủ tục {code} thiếu tên."));
        else return (code, name, NationalRecord.Text(record, agency) ?? "");
        return null;
    }

    private static string Ref(string file, JsonElement record) => $"{file}#{NationalRecord.Text(record, "id")}";
}
