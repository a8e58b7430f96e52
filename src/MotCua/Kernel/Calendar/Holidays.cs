using System.Globalization;
using System.Text.Json;
using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>The national days of <c>law/holidays.json</c>, read from the folder beside the program.</summary>
internal static class Holidays
{
    public static IReadOnlyList<SpecialDay> All { get; } = Read(Path.Combine(AppContext.BaseDirectory, "law", "holidays.json"));

    /// <summary>Dates after this day rest on weekly rest alone: the days off of later years are not published yet.</summary>
    public static DateOnly KnownThrough { get; } = All.Count == 0 ? DateOnly.MinValue : new DateOnly(All.Max(day => day.Date).Year, 12, 31);

    /// <summary>The article or source of a national day's row, as law/ states it.</summary>
    public static string? ArticleOf(string row) => Articles.GetValueOrDefault(row);

    private static readonly Dictionary<string, string> Articles = ReadArticles(Path.Combine(AppContext.BaseDirectory, "law", "holidays.json"));

    private static Dictionary<string, string> ReadArticles(string path)
    {
        if (!File.Exists(path)) return [];
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return Rows(document.RootElement).Where(row => row.TryGetProperty("article", out _))
            .ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("article").GetString() ?? "");
    }

    internal static IReadOnlyList<SpecialDay> Read(string path)
    {
        if (!File.Exists(path)) return [];
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. Rows(document.RootElement).Select(row => new SpecialDay(
                DateOnly.ParseExact(row.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.GetProperty("kind").GetString() == "make-up" ? DayKind.MakeUp : DayKind.Holiday,
                row.GetProperty("name").GetString()!,
                row.GetProperty("id").GetString()!)),
        ];
    }

    private static IEnumerable<JsonElement> Rows(JsonElement root) =>
        (root.ValueKind == JsonValueKind.Array ? [root] : root.EnumerateObject().Select(property => property.Value).Where(value => value.ValueKind == JsonValueKind.Array))
        .SelectMany(array => array.EnumerateArray()).Where(row => row.ValueKind == JsonValueKind.Object && row.TryGetProperty("date", out _));
}
