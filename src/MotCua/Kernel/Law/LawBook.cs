using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace MotCua.Kernel.Law;

/// <summary>The rows of <c>law/</c>, read once. What is asked for and not there is a gap row, never an exception.</summary>
public sealed class LawBook
{
    private static readonly Lazy<LawBook> Own = new(() => Load(Path.Combine(AppContext.BaseDirectory, "law")));

    private readonly FrozenDictionary<string, LawRow[]> _rules;
    private readonly FrozenDictionary<string, LawRow> _byId;
    private readonly FrozenDictionary<string, IReadOnlyList<LawCode>> _codes;

    private LawBook(IReadOnlyList<LawRow> rules, IReadOnlyList<LawRow> deadlines, IReadOnlyList<LawRow> holidays,
        IReadOnlyList<SolutionClause> clauses, Dictionary<string, IReadOnlyList<LawCode>> codes)
    {
        (Rules, Deadlines, Holidays, Clauses) = (rules, deadlines, holidays, clauses);
        _codes = codes.ToFrozenDictionary();
        _rules = rules.Concat(deadlines).GroupBy(row => row.Rule).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.From).ToArray());
        _byId = rules.Concat(deadlines).Concat(holidays).ToFrozenDictionary(row => row.Id);
    }

    public IReadOnlyList<LawRow> Rules { get; }

    public IReadOnlyList<LawRow> Deadlines { get; }

    /// <summary>Days off and make-up days; a row is in force on its day only.</summary>
    public IReadOnlyList<LawRow> Holidays { get; }

    public IReadOnlyList<SolutionClause> Clauses { get; }

    /// <summary>The row of a rule in force on a day; of parallel rows the latest. For a gap a row that says so.</summary>
    public LawRow Rule(string rule, DateOnly on) =>
        _rules.TryGetValue(rule, out var rows) ? Array.Find(rows, row => row.InForceOn(on)) ?? LawRow.Gap(rule) : LawRow.Gap(rule);

    /// <summary>The row under an id that a record cites, whatever its dates; null when no such row is left.</summary>
    public LawRow? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A list of <c>law/codes</c> by its file name; empty for an unknown list.</summary>
    public IReadOnlyList<LawCode> Codes(string list) => _codes.GetValueOrDefault(list) ?? [];

    /// <summary>Reads the folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing or not as <c>law/README.md</c> says: the program must not start on half a law.</exception>
    public static LawBook Load(string folder)
    {
        try
        {
            return new LawBook(
                [.. Rows(folder, "rules.json").Select(Row)],
                [.. Rows(folder, "deadlines.json").Select(Row)],
                [.. Rows(folder, "holidays.json").Select(Holiday)],
                [.. Rows(folder, "solutions.json").Select(Clause)],
                Directory.GetFiles(Path.Combine(folder, "codes"), "*.json").ToDictionary(path => Path.GetFileNameWithoutExtension(path), CodeList));
        }
        catch (Exception fault) when (fault is IOException or JsonException or KeyNotFoundException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException($"Không đọc được thư mục pháp lý {folder}: {fault.Message}", fault);
        }
    }

    /// <summary>The folder beside the program, read once: it does not change while the program runs.</summary>
    public static LawBook Load() => Own.Value;

    private static List<JsonElement> Rows(string folder, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, file)));
        var root = document.RootElement.Clone();
        return [.. (root.ValueKind == JsonValueKind.Array ? root : root.EnumerateObject().First(member => member.Value.ValueKind == JsonValueKind.Array).Value).EnumerateArray()];
    }

    private static LawRow Row(JsonElement row) =>
        new(Text(row, "id")!, Text(row, "rule")!, Text(row, "title")!, Text(row, "value"), Text(row, "unit"), Text(row, "article")!,
            Day(Text(row, "from")), Day(Text(row, "to")), Confirmation(Text(row, "confirmed")), Text(row, "note"))
        {
            Parallel = row.TryGetProperty("parallel", out var parallel) && parallel.GetBoolean(),
            Extension = Text(row, "extension"),
            Recheck = Text(row, "recheck"),
            MaxTotal = row.TryGetProperty("maxTotal", out var total) && total.TryGetInt32(out var most) ? most : null,
        };

    private static LawRow Holiday(JsonElement row)
    {
        var day = Day(Text(row, "date"));
        return new LawRow(Text(row, "id")!, Text(row, "id")!, Text(row, "name")!, Text(row, "kind"), null, Text(row, "article")!, day, day,
            Confirmation(Text(row, "confirmed")), null);
    }

    private static SolutionClause Clause(JsonElement row) =>
        new(row.GetProperty("clause").GetInt32(), row.GetProperty("solution").GetInt32(), Text(row, "text")!, Texts(row, "dimensions"), Texts(row, "rooms"),
            Text(row, "mended"), Text(row, "confirmed")!);

    private static IReadOnlyList<LawCode> CodeList(string path) =>
        [.. Rows(Path.GetDirectoryName(path)!, Path.GetFileName(path)).Select(row => new LawCode(Text(row, "code")!, Text(row, "name")!, Text(row, "english"), Day(Text(row, "from")), Day(Text(row, "to")))
        {
            More = row.EnumerateObject().Where(member => member.Name is not ("code" or "name" or "english" or "from" or "to") && member.Value.ValueKind == JsonValueKind.String).ToDictionary(member => member.Name, member => member.Value.GetString()!),
        })];

    private static string[] Texts(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    private static string? Text(JsonElement row, string name) => !row.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static LawConfirmation Confirmation(string? text) => text switch
    {
        "text" => LawConfirmation.Text,
        "wording-2018" => LawConfirmation.Wording2018,
        "secondary" => LawConfirmation.Secondary,
        "memory" => LawConfirmation.Memory,
        _ => throw new FormatException($"confirmed: \"{text}\""),
    };
}
