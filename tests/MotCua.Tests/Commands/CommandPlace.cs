using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Commands;

/// <summary>What a command said and how it ended.</summary>
internal sealed record Ran(int Exit, string Output, string Error);

/// <summary>
/// A data folder and an empty database of a test's own, named in the environment as an operator would; runs the real
/// command line on it. The environment is the process's own, so the tests that use this run one after another.
/// </summary>
internal sealed class CommandPlace : IAsyncDisposable
{
    private readonly string? dataBefore = Environment.GetEnvironmentVariable("MOTCUA_DATA");
    private readonly string? databaseBefore = Environment.GetEnvironmentVariable("MOTCUA_DATABASE");
    private readonly string? postgres;

    private CommandPlace(string? postgres)
    {
        this.postgres = postgres;
        Environment.SetEnvironmentVariable("MOTCUA_DATA", Folder);
        Environment.SetEnvironmentVariable("MOTCUA_DATABASE", postgres);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("motcua-command-").FullName;

    public static async Task<CommandPlace> OpenAsync(Database database = Database.Sqlite) =>
        new(database == Database.Postgres ? await TestPostgres.CreateEmptyAsync() : null);

    public string At(string name) => Path.Combine(Folder, name);

    public static async Task<Ran> RunAsync(params string[] line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return new Ran(await CommandLine.RunAsync(line, output, error, TestContext.Current.CancellationToken), output.ToString(), error.ToString());
    }

    /// <summary>Runs a verb that must succeed.</summary>
    public static async Task<string> DoAsync(params string[] line)
    {
        var ran = await RunAsync(line);
        Assert.True(ran.Exit == Exit.Good, $"{string.Join(' ', line)} ended with {ran.Exit}: {ran.Error}{ran.Output}");
        return ran.Output;
    }

    /// <summary>Looks into the store as another command would.</summary>
    public static async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> look) where TService : notnull
    {
        await using var services = Work.Services(StoreSettings.ForCommands(), TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("MOTCUA_DATA", dataBefore);
        Environment.SetEnvironmentVariable("MOTCUA_DATABASE", databaseBefore);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (postgres is not null) await TestPostgres.DropAsync(postgres);
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A server that `serve` has opened, until it is stopped.</summary>
internal sealed partial class Served : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
    private Task<int> running = null!;

    public HttpClient Browser { get; private set; } = null!;

    public string Said => output.ToString();

    /// <param name="options">Further options of `serve`.</param>
    public static async Task<Served> StartAsync(params string[] options)
    {
        var server = new Served();
        server.running = Task.Run(() => CommandLine.RunAsync(["serve", "--urls", "http://127.0.0.1:0", .. options], TextWriter.Synchronized(server.output), TextWriter.Synchronized(server.error), server.stop.Token));
        for (var tries = 0; tries < 3_000; tries++)
        {
            if (Address().Match(server.Said) is { Success: true } found)
            {
                server.Browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new Uri(found.Value) };
                return server;
            }
            if (server.running.IsCompleted) break;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException($"serve did not open: {server.error}{server.output}");
    }

    /// <returns>How `serve` ended.</returns>
    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        var exit = await running;
        // In its own process its connections would be gone with it.
        Npgsql.NpgsqlConnection.ClearAllPools();
        return exit;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Browser?.Dispose();
        stop.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
