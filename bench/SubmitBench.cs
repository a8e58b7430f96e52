using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bench;

/// <summary>
/// P3: a dossier filed through the act (repeat looked for, version, desk and division found, identities checked, number drawn,
/// rows, act with its hash, notice), durable before the answer, against prepared INSERTs of the very same rows in one
/// transaction with the same fsync. On SQLite; the two write to files of their own on the same disk.
/// </summary>
internal static class SubmitBench
{
    private const int Many = 16;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P3 submit a dossier (SQLite)");
        await using var office = await Office.OpenAsync(dossiers: 0);
        var filing = await Filing.OpenAsync(office.Services);
        var first = await filing.FileAsync();
        using var raw = RawRows.Of(office.Folder, first);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {raw.Rows} rows a dossier"));

        var one = await Rounds.CompareAsync(output, "dossiers/s",
            ("through the act, 1 connection", () => RateAsync(1, _ => filing.FileAsync())),
            ("raw transaction, 1 connection", () => RateAsync(1, place => raw.WriteAsync(place))));
        await Rounds.VerdictAsync(output, "P3 one connection", one, "≥ 0.50", one >= 0.50);

        var many = await Rounds.CompareAsync(output, "dossiers/s",
            ("through the act, 16 connections", () => RateAsync(Many, _ => filing.FileAsync())),
            ("raw, one transaction for each of 16 connections", () => RateAsync(Many, place => raw.WriteAsync(place))));
        await Rounds.VerdictAsync(output, "P3 sixteen connections", many, "≥ 2", many >= 2);
        var alone = await Rounds.CompareAsync(output, "dossiers/s",
            ("through the act, 16 connections", () => RateAsync(Many, _ => filing.FileAsync())),
            ("raw transaction, 1 connection", () => RateAsync(1, place => raw.WriteAsync(place))));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  beside the raw writer that nobody disturbs: {alone:0.00}"));
    }

    /// <returns>Dossiers a second.</returns>
    internal static async Task<double> RateAsync(int connections, Func<int, Task> write, TimeSpan? time = null)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(place => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < (time ?? Round); count++) await write(place);
            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }
}

/// <summary>The rows of one dossier as they lie in the database, written again and again under new keys by prepared statements.</summary>
internal sealed class RawRows : IDisposable
{
    internal static readonly (string Table, string Where, string Without)[] Tables =
    [
        ("dossiers_dossiers", "id = @id", ""), ("dossiers_transitions", "dossier_id = @id", ""), ("dossiers_parties", "dossier_id = @id", ""),
        ("dossiers_papers", "dossier_id = @id", ""), ("kernel_acts", "subject_id = @id", "number"),
        ("kernel_act_words", "act_id IN (SELECT id FROM kernel_acts WHERE subject_id = @id)", ""), ("kernel_outbox", "act_id IN (SELECT id FROM kernel_acts WHERE subject_id = @id)", ""),
        ("kernel_done_once", "subject_id = @id", ""), ("kernel_search", "subject_id = @id", "id"),
    ];

    private readonly string path;
    private readonly List<(string Table, List<(string Column, object Value)> Cells)> template;
    private readonly HashSet<string> keys = [];
    private readonly Writer?[] writers = new Writer?[16];
    private long count;

    private RawRows(string path, List<(string, List<(string, object)>)> template)
    {
        (this.path, this.template) = (path, template);
        foreach (var (_, cells) in this.template)
            if (cells.Find(cell => cell.Column == "id").Value is string id) keys.Add(id);
    }

    public int Rows => template.Count + 1;

    public static RawRows Of(string folder, Guid dossier)
    {
        var file = Path.Combine(folder, "raw.db");
        using (var source = new SqliteConnection($"Data Source={Path.Combine(folder, "motcua.db")}"))
        {
            source.Open();
            using var copy = source.CreateCommand();
            copy.CommandText = "VACUUM INTO @path";
            copy.Parameters.AddWithValue("@path", file);
            copy.ExecuteNonQuery();
        }
        var found = new List<(string, List<(string, object)>)>();
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        foreach (var (table, where, without) in Tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} WHERE {where}";
            command.Parameters.AddWithValue("@id", dossier);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                found.Add((table, [.. Enumerable.Range(0, reader.FieldCount).Where(place => reader.GetName(place) != without).Select(place => (reader.GetName(place), reader.GetValue(place)))]));
        }
        return new RawRows(file, found);
    }

    public Task WriteAsync(int place)
    {
        var writer = writers[place] ??= new Writer(this);
        writer.Write(Interlocked.Increment(ref count));
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var writer in writers) writer?.Dispose();
    }

    private sealed class Writer : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly SqliteCommand begin, commit, number;
        private readonly List<(SqliteCommand Command, List<(SqliteParameter Parameter, string Old)> Keys)> inserts = [];

        public Writer(RawRows rows)
        {
            connection = new SqliteConnection($"Data Source={rows.path};Pooling=False");
            connection.Open();
            Command("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 30000").ExecuteScalar();
            (begin, commit) = (Command("BEGIN IMMEDIATE"), Command("COMMIT"));
            number = Command("INSERT INTO kernel_counters (series, value) VALUES ('raw', 1) ON CONFLICT (series) DO UPDATE SET value = kernel_counters.value + 1 RETURNING value");
            foreach (var (table, cells) in rows.template)
            {
                var command = Command($"INSERT INTO {table} ({string.Join(", ", cells.Select(cell => $"\"{cell.Column}\""))}) VALUES ({string.Join(", ", cells.Select((_, place) => $"@p{place}"))})");
                var changing = new List<(SqliteParameter, string)>();
                for (var place = 0; place < cells.Count; place++)
                {
                    var parameter = command.Parameters.AddWithValue($"@p{place}", cells[place].Value);
                    if (cells[place].Value is string text && (rows.keys.Contains(text) || cells[place].Column is "code" or "key")) changing.Add((parameter, text));
                }
                command.Prepare();
                inserts.Add((command, changing));
            }
        }

        public void Write(long dossier)
        {
            var mark = dossier.ToString("X12", CultureInfo.InvariantCulture);
            begin.ExecuteNonQuery();
            number.ExecuteScalar();
            foreach (var (command, changing) in inserts)
            {
                // As long as the key it stands for.
                foreach (var (parameter, old) in changing) parameter.Value = old[..^12] + mark;
                command.ExecuteNonQuery();
            }
            commit.ExecuteNonQuery();
        }

        public void Dispose()
        {
            foreach (var (command, _) in inserts) command.Dispose();
            begin.Dispose();
            commit.Dispose();
            number.Dispose();
            connection.Dispose();
        }

        private SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            return command;
        }
    }
}
