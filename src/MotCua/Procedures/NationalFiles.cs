using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace MotCua.Procedures;

/// <summary>The national records of one code found in the files of a run.</summary>
/// <param name="Code">The national code, or our own mark where the nation gave one code to two procedures.</param>
internal sealed record NationalFile(string Code, string Name, string Agency, string Ref)
{
    /// <summary>The record's id in the national database.</summary>
    public string? Id { get; init; }
    public JsonElement? Catalogue { get; init; }
    public string? CatalogueHash { get; init; }
    public JsonElement? Detail { get; init; }
    public string? DetailHash { get; init; }
}

/// <param name="Remarks">What was read and kept, but is not as it should be.</param>
internal sealed record NationalRead(IReadOnlyList<NationalFile> Records, IReadOnlyList<BrokenLine> Broken, IReadOnlyList<BrokenLine> Remarks);

/// <summary>Reads catalogues and detailed records; what is broken is named and left out.</summary>
internal static class NationalFiles
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r"u8);

    private sealed record Place(int Line, string? Id, bool Exact);

    public static async Task<NationalRead> ReadAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var records = new Dictionary<string, NationalFile>();
        var broken = new List<BrokenLine>();
        var remarks = new List<BrokenLine>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
                    Detail(await File.ReadAllBytesAsync(file, cancellation), $"{Path.GetFileName(path)}/{Path.GetFileName(file)}", records, broken);
            }
            else if (!File.Exists(path)) broken.Add(new BrokenLine(path, 0, "Không có tệp hoặc thư mục này."));
            else if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)) Catalogue(await File.ReadAllBytesAsync(path, cancellation), Path.GetFileName(path), records, broken, remarks);
            else Detail(await File.ReadAllBytesAsync(path, cancellation), Path.GetFileName(path), records, broken);
        }
        return new NationalRead([.. records.Values], broken, remarks);
    }

    private static void Catalogue(ReadOnlyMemory<byte> bytes, string file, Dictionary<string, NationalFile> records, List<BrokenLine> broken, List<BrokenLine> remarks)
    {
        var places = new Dictionary<string, Place>();
        for (var (line, rest) = (1, bytes); rest.Length > 0; line++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var row = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (row.Span.IndexOfAnyExcept(Blank) < 0) continue;
            if (Parse(row, file, line, broken) is not { } record || Head(record, "departmentPromulgate", file, line, broken) is not var (code, name, agency)) continue;
            var place = new Place(line, NationalRecord.Text(record, "id"), record.GetProperty("code").GetString() == code);
            if (!places.TryGetValue(code, out var other)) places[code] = place;
            else if (place.Id is null || other.Id is null || place.Id == other.Id)
            {
                broken.Add(new BrokenLine(file, line, $"Mã {code} đã có ở dòng {other.Line}; giữ dòng đầu."));
                continue;
            }
            else
            {
                // Two procedures under one code: it stays with the record that writes it exactly, else with the first.
                var moves = place.Exact && !other.Exact ? other : place;
                var mark = OwnMark(code, moves.Id!);
                remarks.Add(new BrokenLine(file, moves.Line, $"Mã {code} được ghi cho hai thủ tục khác nhau (dòng {other.Line} và {line}); thủ tục ở dòng này được giữ với mã riêng {mark}."));
                if (moves == other)
                {
                    records[mark] = records[code] with { Code = mark };
                    records.Remove(code);
                    places[code] = place;
                }
                else code = mark;
            }
            records[code] = (records.GetValueOrDefault(code) ?? new NationalFile(code, name, agency, Ref(file, record)) { Id = place.Id }) with
            {
                Catalogue = record,
                CatalogueHash = Convert.ToHexStringLower(SHA256.HashData(row.Span)),
            };
        }
    }

    /// <summary>Our mark for a record whose national code belongs to another one.</summary>
    public static string OwnMark(string code, string id) => $"{Procedure.OwnCodePrefix}{code}-{(id.Length > 8 ? id[..8] : id)}";

    private static void Detail(ReadOnlyMemory<byte> bytes, string file, Dictionary<string, NationalFile> records, List<BrokenLine> broken)
    {
        if (Parse(bytes, file, 0, broken) is not { } whole) return;
        if (!whole.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            broken.Add(new BrokenLine(file, 0, "Không có phần “data”."));
            return;
        }
        if (Head(data, "departmentPromulgateName", file, 0, broken) is not var (code, name, agency)) return;
        var id = NationalRecord.Text(data, "id");
        if (id is not null && records.ContainsKey(OwnMark(code, id))) code = OwnMark(code, id);
        var before = records.GetValueOrDefault(code);
        records[code] = new NationalFile(code, name, agency.Length > 0 ? agency : before?.Agency ?? "", Ref(file, data))
        {
            Id = id,
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
