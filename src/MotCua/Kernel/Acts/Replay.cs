using System.Data.Common;
using System.Text.Json;

namespace MotCua.Kernel.Acts;

/// <summary>Reads every act once, in order: recomputes its hash, holds its words to their digests, and tells the tables what it set.</summary>
/// <param name="lastNumberSql"><see cref="Dialect.LastActNumberSql"/>: where it is given, a missing number is a deleted act.</param>
internal sealed class Replay(IReadOnlyDictionary<string, RecordedTable> tables, List<Finding> findings, string? lastNumberSql = null)
{
    private const string Sql =
        """
        SELECT a.number, a.id, a.at, a.kind, a.actor_kind, a.actor_id, a.unit_id, a.subject_kind, a.subject_id, a.reason_code, a.payload, a.hash, w.salt, w.words
        FROM kernel_acts a LEFT JOIN kernel_act_words w ON w.act_id = a.id ORDER BY a.number
        """;

    private long last;

    public long Count { get; private set; }

    /// <summary>Acts whose words were erased.</summary>
    public long Erased { get; private set; }

    public async Task RunAsync(DbConnection connection, IProgress<(string What, double Share)>? progress, CancellationToken cancellation)
    {
        var total = Math.Max(1, await NumberAsync(connection, "SELECT count(*) FROM kernel_acts", cancellation));
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = Sql;
            command.CommandTimeout = 0;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                if (Count++ % 1000 == 0) progress?.Report(("Đọc lại các việc đã ghi", 0.5 * Count / total));
                SeeNumber(reader.GetInt64(0));
                try
                {
                    Take(reader);
                }
                catch (Exception e) when (e is FormatException or InvalidCastException or JsonException or KeyNotFoundException or InvalidOperationException)
                {
                    Find("kernel_acts", reader.GetInt64(0).ToString(System.Globalization.CultureInfo.InvariantCulture), "payload", "Không đọc được việc này.");
                }
            }
        }
        if (lastNumberSql is not null) SeeNumber(await NumberAsync(connection, lastNumberSql, cancellation) + 1);
        if (await NumberAsync(connection, "SELECT count(*) FROM kernel_act_words w WHERE NOT EXISTS (SELECT 1 FROM kernel_acts a WHERE a.id = w.act_id)", cancellation) is > 0 and var strays)
            Find("kernel_act_words", "", "act_id", $"Có {strays} phần lời ghi không thuộc việc nào.");
    }

    private void SeeNumber(long number)
    {
        if (lastNumberSql is not null && number > last + 1)
            Find("kernel_acts", (last + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), "number",
                number == last + 2 ? "Việc mang số này đã bị xóa." : $"Các việc từ số {last + 1} đến số {number - 1} đã bị xóa.");
        last = number;
    }

    private void Take(DbDataReader reader)
    {
        var number = reader.GetInt64(0).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var payload = reader.GetString(10);
        var hash = Canonical.Hash(reader.GetFieldValue<Guid>(1), reader.GetFieldValue<DateTime>(2), reader.GetString(3), Enum.Parse<ActorKind>(reader.GetString(4)),
            Id(reader, 5), Id(reader, 6), reader.GetString(7), reader.GetFieldValue<Guid>(8), reader.IsDBNull(9) ? null : reader.GetString(9), payload);
        if (!hash.AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(11))) Find("kernel_acts", number, "hash", "Dấu vân tay không khớp với nội dung của việc này.");

        var words = reader.IsDBNull(13) ? null : new ApartWords(reader.GetFieldValue<byte[]>(12), reader.GetString(13));
        using var document = JsonDocument.Parse(payload);
        if (document.RootElement.TryGetProperty("reason", out var reason)) Resolve("reason", reason, words, number);
        foreach (var change in document.RootElement.GetProperty("changes").EnumerateArray())
        {
            var (name, key) = (change.GetProperty("t").GetString()!, change.GetProperty("k").GetString()!);
            var values = change.GetProperty("c").EnumerateObject().Select(column => Value(column, $"{name}/{key}/{column.Name}", words, number)).ToList();
            if (tables.TryGetValue(name, out var table) && table.Apply(change.GetProperty("o").GetString()!, key, values) is var (fault, sentence))
                Find(name, key, fault, $"{sentence} (việc số {number})");
        }
        if (words is null && payload.Contains("{\"d\":\"", StringComparison.Ordinal)) Erased++;
        if (words?.Left is { Count: > 0 } left) Find("kernel_act_words", number, "words", $"Lời ghi có phần không thuộc việc này: {string.Join(", ", left)}");
    }

    private (string Column, string? Value, bool Erased) Value(JsonProperty column, string place, ApartWords? words, string number) => column.Value.ValueKind switch
    {
        JsonValueKind.Null => (column.Name, null, false),
        JsonValueKind.Object => Resolve(place, column.Value, words, number) is { } text ? (column.Name, text, false) : (column.Name, null, true),
        _ => (column.Name, column.Value.GetString(), false),
    };

    /// <returns>The words behind a digest; null where they were erased or are not what was written.</returns>
    private string? Resolve(string place, JsonElement digest, ApartWords? words, string number)
    {
        if (words is null) return null;
        if (words.Take(place) is { } text && Canonical.Digest(words.Salt, place, text) == digest.GetProperty("d").GetString()) return text;
        Find("kernel_act_words", number, "words", $"Lời ghi tại {place} không khớp với dấu vân tay trong việc này.");
        return null;
    }

    private void Find(string table, string key, string? column, string sentence) => findings.Add(new Finding(table, key, column, sentence));

    private static Guid? Id(DbDataReader reader, int place) => reader.IsDBNull(place) ? null : reader.GetFieldValue<Guid>(place);

    private static async Task<long> NumberAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class ApartWords(byte[] salt, string json)
    {
        private readonly Dictionary<string, string> words = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

        public byte[] Salt { get; } = salt;

        public IReadOnlyCollection<string> Left => words.Keys;

        public string? Take(string place) => words.Remove(place, out var text) ? text : null;
    }
}
