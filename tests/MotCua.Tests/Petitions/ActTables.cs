using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Storage;

namespace MotCua.Tests.Petitions;

/// <summary>A row as the acts alone leave it.</summary>
internal sealed class ActRow(string key)
{
    private readonly Dictionary<string, string?> columns = new(StringComparer.Ordinal);

    public string Key => key;

    public void Set(string column, string? value) => columns[column] = value;

    public string? Text(string column) => columns.GetValueOrDefault(column);

    public bool Is(string column) => Text(column) is "true" or "1";

    public T Of<T>(string column) where T : struct, Enum => Enum.Parse<T>(Text(column) ?? "0");

    public DateOnly? Day(string column) => Text(column) is { } text ? DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public DateTime? At(string column) => Text(column) is { } text ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal) : null;

    public decimal Number(string column) => decimal.Parse(Text(column) ?? "0", CultureInfo.InvariantCulture);
}

/// <summary>Every table again from nothing but the payloads of the acts, in the order in which they were written.</summary>
internal sealed class ActTables
{
    private readonly Dictionary<string, Dictionary<string, ActRow>> tables = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ActRow> this[string table] => tables.TryGetValue(table, out var rows) ? rows.Values : [];

    public static async Task<ActTables> ReadAsync(Store store)
    {
        var all = new ActTables();
        await foreach (var payload in store.Acts.AsNoTracking().OrderBy(act => act.Number).Select(act => act.Payload).AsAsyncEnumerable())
            using (var document = JsonDocument.Parse(payload))
                foreach (var change in document.RootElement.GetProperty("changes").EnumerateArray())
                    all.Take(change.GetProperty("t").GetString()!, change.GetProperty("k").GetString()!, change.GetProperty("o").GetString()!, change.GetProperty("c"));
        return all;
    }

    private void Take(string table, string key, string what, JsonElement columns)
    {
        if (!tables.TryGetValue(table, out var rows)) tables[table] = rows = new(StringComparer.Ordinal);
        if (what == "d")
        {
            rows.Remove(key);
            return;
        }
        if (!rows.TryGetValue(key, out var row)) rows[key] = row = new ActRow(key);
        foreach (var column in columns.EnumerateObject())
            row.Set(column.Name, column.Value.ValueKind switch { JsonValueKind.String => column.Value.GetString(), JsonValueKind.Null or JsonValueKind.Object => null, _ => column.Value.GetRawText() });
    }
}
