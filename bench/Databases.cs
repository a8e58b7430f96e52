using MotCua.Commands;
using MotCua.Storage;
using Npgsql;

namespace Bench;

/// <summary>
/// Empty migrated stores for measures that fill them: SQLite always, PostgreSQL where <c>$MOTCUA_TEST_POSTGRES</c> says
/// where its maintenance database is. Each is gone when disposed.
/// </summary>
internal sealed class Database(string name, StoreSettings settings, string? server) : IAsyncDisposable
{
    private static int made;

    public string Name => name;

    public StoreSettings Settings => settings;

    /// <summary>The national records: <c>$MOTCUA_TEST_DATA</c>; null where they are not.</summary>
    public static string[]? NationalPaths =>
        Environment.GetEnvironmentVariable("MOTCUA_TEST_DATA") is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "national-catalogue.jsonl"))
            ? [Path.Combine(folder, "national-catalogue.jsonl"), Path.Combine(folder, "national-details")] : null;

    /// <summary>Both where there are both; <c>$MOTCUA_ONLY</c> names one.</summary>
    public static IEnumerable<string> Kinds => Environment.GetEnvironmentVariable("MOTCUA_ONLY") is { Length: > 0 } only ? [only] : Environment.GetEnvironmentVariable("MOTCUA_TEST_POSTGRES") is { Length: > 0 } ? ["SQLite", "PostgreSQL"] : ["SQLite"];

    public static async Task<Database> CreateAsync(string kind)
    {
        var settings = new StoreSettings(Directory.CreateTempSubdirectory("motcua-bench-").FullName, null);
        var server = kind == "SQLite" ? null : Environment.GetEnvironmentVariable("MOTCUA_TEST_POSTGRES");
        if (server is not null)
        {
            var name = $"bench{Environment.ProcessId}_{++made}";
            await ExecuteAsync(server, $"CREATE DATABASE {name}");
            settings = settings with { Postgres = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString() };
        }
        await using var services = Work.Services(settings, TimeProvider.System);
        await services.MigrateStoreAsync(CancellationToken.None);
        return new Database(kind, settings, server);
    }

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (server is not null) await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(settings.Postgres).Database} WITH (FORCE)");
        Directory.Delete(settings.Folder, recursive: true);
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
