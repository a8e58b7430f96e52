using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MotCua.Commands;
using MotCua.Kernel.Search;
using MotCua.Procedures;
using MotCua.Storage;
using Npgsql;

namespace Bench;

/// <summary>
/// P2: the thirty questions of citizens against the 5,670 real names: folded, ranked and filtered as the page does it (a
/// scope for each question, total and first twenty lines), against the bare prepared FTS5 or tsvector query over the same
/// rows: the first twenty by FTS5's own rank, on PostgreSQL without any order, since ranking there would take a stored
/// vector and makes the raw query a hundred times slower. Then how long an answer of the API takes with 16 connections asking at once.
/// </summary>
internal static class SearchBench
{
    private const int Connections = 16;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P2 procedure search");
        if (Database.NationalPaths is not { } paths)
        {
            await output.WriteLineAsync("  not run: $MOTCUA_TEST_DATA has no national-catalogue.jsonl");
            return;
        }
        var questions = Questions();
        foreach (var kind in Database.Kinds)
        {
            await using var database = await Database.CreateAsync(kind);
            await using var services = Work.Services(database.Settings, TimeProvider.System);
            await using (var scope = services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<ProcedureImport>().RunAsync(paths, null, CancellationToken.None);
            await using var raw = await RawSearch.OpenAsync(database.Settings, services, questions);
            var place = 0;
            var ratio = await Rounds.CompareAsync(output, "questions/s",
                ($"search of the house, {kind}", () => RateAsync(() => FindAsync(services, questions[place++ % questions.Length]))),
                ($"raw query, {kind}", () => RateAsync(() => raw.FindAsync(place++ % questions.Length))));
            await Rounds.VerdictAsync(output, $"P2 {kind}", ratio, "≥ 0.50", ratio >= 0.50);
            await LatencyAsync(output, kind, database.Settings, questions);
        }
    }

    private static async Task LatencyAsync(TextWriter output, string kind, StoreSettings settings, string[] questions)
    {
        var (program, port) = await Child.StartAsync("program", settings.Folder, settings.Postgres);
        try
        {
            var asked = questions.Select(question => $"/api/v1/procedures?q={Uri.EscapeDataString(question)}&size=20").ToList();
            await Asking.TimesAsync(port, asked, Connections, TimeSpan.FromSeconds(2));
            var times = await Asking.TimesAsync(port, asked, Connections, TimeSpan.FromSeconds(5));
            Array.Sort(times);
            double At(double share) => times[(int)Math.Ceiling(times.Length * share) - 1];
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  API, {Connections} connections, {kind}: {times.Length} answers, p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, load {Rounds.Load()}"));
            await Rounds.VerdictAsync(output, $"P2 p95 {kind}", At(0.95), "≤ 50 ms", At(0.95) <= 50);
        }
        finally
        {
            await Child.StopAsync(program);
        }
    }

    private static async Task<int> FindAsync(ServiceProvider services, string question)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ProcedureSearch>().FindAsync(new ProcedureQuery(question), CancellationToken.None)).Items.Count;
    }

    private static async Task<double> RateAsync(Func<Task<int>> ask)
    {
        var watch = Stopwatch.StartNew();
        var (count, found) = (0, 0);
        for (; watch.Elapsed < Round; count++) found += await ask();
        return found > 0 ? count / watch.Elapsed.TotalSeconds : throw new InvalidOperationException("Nothing was found.");
    }

    private static string[] Questions()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "search-queries.json"));
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.EnumerateArray().Select(item => item.GetProperty("q").GetString()!)];
    }

    /// <summary>What one would write by hand: one connection, one prepared statement, the question folded beforehand.</summary>
    private sealed class RawSearch(DbConnection connection, DbCommand command, string[] asked) : IAsyncDisposable
    {
        public static async Task<RawSearch> OpenAsync(StoreSettings settings, ServiceProvider services, string[] questions)
        {
            await using var scope = services.CreateAsyncScope();
            var dialect = scope.ServiceProvider.GetRequiredService<Store>().Dialect;
            DbConnection connection = settings.Postgres is { } postgres ? new NpgsqlConnection(postgres) : new SqliteConnection(settings.SqliteConnection);
            await connection.OpenAsync();
            var command = connection.CreateCommand();
            command.CommandText = settings.Postgres is null
                ? "SELECT s.subject_id, s.code, s.exact FROM kernel_search_fts f JOIN kernel_search s ON s.id = f.rowid WHERE kernel_search_fts MATCH @q AND s.scope = 'procedure' ORDER BY f.rank LIMIT 20"
                : """
                  SELECT subject_id, code, exact FROM kernel_search
                  WHERE words_vector @@ to_tsquery('simple', @q) AND scope = 'procedure' LIMIT 20
                  """;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@q", "");
            command.Parameters.Add(parameter);
            await command.PrepareAsync();
            return new RawSearch(connection, command, [.. questions.Select(question => dialect.SearchAll(SearchQuestion.Of(question)!.Words))]);
        }

        public async Task<int> FindAsync(int index)
        {
            command.Parameters[0].Value = asked[index];
            await using var reader = await command.ExecuteReaderAsync();
            var count = 0;
            for (; await reader.ReadAsync(); count++) (_, _, _) = (reader.GetValue(0), reader.GetString(1), reader.GetString(2));
            return count;
        }

        public async ValueTask DisposeAsync()
        {
            await command.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
