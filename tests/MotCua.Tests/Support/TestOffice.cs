using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Commands;
using MotCua.Kernel;
using MotCua.Storage;

namespace MotCua.Tests.Support;

/// <summary>
/// A whole installation for one test: the real program on a free loopback port, its own database and data folder,
/// and a clock that stands at Monday 15 November 2021, 08:00, until the test moves it.
/// </summary>
internal sealed class TestOffice : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? migratedSqlite;

    private readonly WebApplication program;
    private int underWay, posts;

    private TestOffice(WebApplication program, StoreSettings settings, TestTime time)
    {
        this.program = program;
        Settings = settings;
        Time = time;
    }

    public TestTime Time { get; }

    public IServiceProvider Services => program.Services;

    public string DataFolder => Settings.Folder;

    public StoreSettings Settings { get; }

    public OfficeClock Clock => Services.GetRequiredService<OfficeClock>();

    public Uri Address => new(program.Urls.First());

    public static async Task<TestOffice> StartAsync(Database database, Action<WebApplicationBuilder>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("motcua-test-").FullName;
        var settings = new StoreSettings(folder, null);
        if (database == Database.Postgres) settings = settings with { Postgres = await TestPostgres.CreateAsync(connection => MigrateAsync(settings with { Postgres = connection })) };
        else File.Copy(await MigratedSqliteAsync(), settings.SqlitePath);

        var (time, faults) = (new TestTime(), new FaultLog(Xunit.TestContext.Current.TestOutputHelper));
        var app = Serving.Build(settings, time, ["http://127.0.0.1:0"], builder =>
        {
            if (Environment.GetEnvironmentVariable("MOTCUA_TEST_LOG") is null) builder.Logging.ClearProviders().AddProvider(faults);
            // Hashing as slowly as in an office would make up most of the suite's time.
            builder.Services.PostConfigure<Microsoft.AspNetCore.Identity.PasswordHasherOptions>(options => options.IterationCount = 1_000);
            builder.Services.PostConfigure<MotCua.Kernel.Sealing.SealingOptions>(options => options.Cost = new(1024, 1));
            builder.Services.AddSingleton<Microsoft.AspNetCore.Mvc.Infrastructure.IActionDescriptorCollectionProvider, PagesOnce>();
            // What comes round does not come in the middle of a test: those of a round call its work, or say when it begins.
            builder.Services.AddSingleton(new RoundStart(TimeSpan.FromDays(1)));
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        return new TestOffice(app, settings, time);
    }

    /// <summary>A browser that keeps its cookies and does not follow redirects by itself.</summary>
    public HttpClient Browser() => new(new Twice(this, new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() })) { BaseAddress = Address };

    /// <returns>A number that <see cref="WasAlone"/> takes.</returns>
    internal int BeginPost()
    {
        Interlocked.Increment(ref underWay);
        return Interlocked.Increment(ref posts);
    }

    internal void EndPost() => Interlocked.Decrement(ref underWay);

    /// <summary>No other form was on its way in this office since that one began.</summary>
    internal bool WasAlone(int turn) => Volatile.Read(ref underWay) == 1 && Volatile.Read(ref posts) == turn;

    /// <summary>Runs something with services of one scope, as a request would have them.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> run) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task WithAsync<TService>(Func<TService, Task> run) where TService : notnull =>
        WithAsync<TService, bool>(async service =>
        {
            await run(service);
            return true;
        });

    public async ValueTask DisposeAsync()
    {
        await program.StopAsync();
        await program.DisposeAsync();
        if (Settings.Postgres is not null) await TestPostgres.DropAsync(Settings.Postgres);
        // Its own alone: the other offices go on.
        else
        {
            await using var own = new Microsoft.Data.Sqlite.SqliteConnection(Settings.SqliteConnection);
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(own);
        }
        Directory.Delete(Settings.Folder, recursive: true);
    }

    private static async Task<string> MigratedSqliteAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (migratedSqlite is null)
            {
                var settings = new StoreSettings(Directory.CreateTempSubdirectory("motcua-template-").FullName, null);
                await MigrateAsync(settings);
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                migratedSqlite = settings.SqlitePath;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(settings.Folder, recursive: true);
            }
            return migratedSqlite;
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task MigrateAsync(StoreSettings settings)
    {
        await using var app = Serving.Build(settings, TimeProvider.System, ["http://127.0.0.1:0"], builder => builder.Logging.ClearProviders());
        await app.Services.MigrateStoreAsync(CancellationToken.None);
    }
}

/// <summary>A clock that moves only when told to.</summary>
internal sealed class TestTime : TimeProvider
{
    private DateTimeOffset now = new(2021, 11, 15, 8, 0, 0, TimeSpan.FromHours(7));

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void Move(TimeSpan by) => now += by;

    public void SetOffice(DateTime office) => now = new DateTimeOffset(office, TimeSpan.FromHours(7));
}
