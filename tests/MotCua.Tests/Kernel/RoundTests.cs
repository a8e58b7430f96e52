using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MotCua.Kernel;
using Xunit;

namespace MotCua.Tests.Kernel;

/// <summary>Work that comes round outlives what it meets, and ends when the program does.</summary>
public sealed class RoundTests
{
    [Fact]
    public async Task A_round_that_fails_is_followed_by_the_next_and_its_words_stay_out_of_the_log()
    {
        var rounds = 0;
        var third = new TaskCompletionSource();
        var log = new Lines();
        await using var services = Services(log, (_, _) =>
        {
            if (++rounds == 3) third.TrySetResult();
            throw new InvalidOperationException("Nguyễn Văn Thử");
        });
        var round = services.GetRequiredService<IHostedService>();
        await round.StartAsync(TestContext.Current.CancellationToken);
        await third.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await round.StopAsync(TestContext.Current.CancellationToken);
        Assert.Contains("The round proof met InvalidOperationException and goes on.", log.All);
        Assert.DoesNotContain(log.All, line => line.Contains("Nguyễn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_fails_because_the_program_stops_is_not_a_fault()
    {
        var begun = new TaskCompletionSource();
        var log = new Lines();
        await using var services = Services(log, async (_, stopping) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping);
        });
        var round = (BackgroundService)services.GetRequiredService<IHostedService>();
        await round.StartAsync(TestContext.Current.CancellationToken);
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await round.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(round.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Empty(log.All);
    }

    [Fact]
    public async Task Work_that_has_more_waiting_comes_again_at_once()
    {
        var rounds = 0;
        var fifth = new TaskCompletionSource();
        await using var services = Services(new Lines(), all => all.AddRound("proof", TimeSpan.FromDays(1), (_, _) =>
        {
            if (++rounds == 5) fifth.TrySetResult();
            return Task.FromResult(rounds < 5);
        }));
        var round = services.GetRequiredService<IHostedService>();
        await round.StartAsync(TestContext.Current.CancellationToken);
        await fifth.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await round.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(5, rounds);
    }

    /// <summary>The rounds wait until whoever came first was served; stopped before that, they never begin.</summary>
    [Fact]
    public async Task Rounds_begin_some_time_after_the_start_and_not_at_all_where_it_is_stopped_before()
    {
        var rounds = 0;
        await using var services = Services(new Lines(), all => all.AddSingleton(new RoundStart(TimeSpan.FromDays(1))).AddRound("proof", TimeSpan.FromMilliseconds(1), (_, _) =>
        {
            rounds++;
            return Task.CompletedTask;
        }));
        var round = (BackgroundService)services.GetRequiredService<IHostedService>();
        await round.StartAsync(TestContext.Current.CancellationToken);
        Assert.False(round.ExecuteTask!.IsCompleted);
        await round.StopAsync(TestContext.Current.CancellationToken);
        // Stopped before it was given a thread it is cancelled, afterwards done: a fault it is never.
        Assert.True(round.ExecuteTask.IsCompleted && !round.ExecuteTask.IsFaulted);
        Assert.Equal(0, rounds);
    }

    private static ServiceProvider Services(Lines log, Func<IServiceProvider, CancellationToken, Task> work) =>
        Services(log, services => services.AddRound("proof", TimeSpan.FromMilliseconds(1), work));

    private static ServiceProvider Services(Lines log, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddSingleton(new RoundStart(TimeSpan.Zero));
        add(services);
        return services.BuildServiceProvider();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly List<string> _all = [];

        public IReadOnlyList<string> All
        {
            get { lock (_all) return [.. _all]; }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_all) _all.Add(formatter(state, exception) + exception);
        }

        public void Dispose()
        {
        }
    }
}
