using Npgsql;

namespace MotCua.Tests.Support;

/// <summary>A database of its own for each test office, copied from one that was migrated once.</summary>
internal static class TestPostgres
{
    private const string Template = "motcua_template";
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly string Run = $"t{Environment.ProcessId}_";
    private static bool templateMade;
    private static int count;

    /// <summary>Connection string of the server's maintenance database; null where there is none.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable("MOTCUA_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    /// <summary>A database with nothing in it, as an operator begins.</summary>
    public static async Task<string> CreateEmptyAsync()
    {
        var name = $"{Run}empty{Interlocked.Increment(ref count)}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return Connect(name);
    }

    public static async Task<string> CreateAsync(Func<string, Task> migrate)
    {
        await Gate.WaitAsync();
        try
        {
            var template = Run + Template;
            if (!templateMade)
            {
                await ExecuteAsync($"CREATE DATABASE {template}");
                await migrate(Connect(template));
                NpgsqlConnection.ClearAllPools();
                templateMade = true;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => ExecuteAsync($"DROP DATABASE IF EXISTS {template} WITH (FORCE)").GetAwaiter().GetResult();
            }
            var name = $"{Run}{++count}";
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
            return Connect(name);
        }
        finally
        {
            Gate.Release();
        }
    }

    public static Task DropAsync(string connection) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    private static string Connect(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString();

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
