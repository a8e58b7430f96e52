using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MotCua.Kernel;

/// <summary>How long after the start the rounds begin: whoever asks for the first page comes first, two dozen rounds at once would take the processor from them.</summary>
internal sealed record RoundStart(TimeSpan After);

/// <summary>
/// Work that comes round while the program runs. A round that fails is told in the log by the kind of its fault (its words may
/// hold personal data) and the next one comes; it never stops the program.
/// </summary>
internal sealed class Round(string name, TimeSpan pause, Func<IServiceProvider, CancellationToken, Task<bool>> work, RoundStart start, IServiceScopeFactory scopes, ILogger<Round> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(start.After, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await OnceAsync(stoppingToken)) continue;
            await Task.Delay(pause, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> OnceAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await work(scope.ServiceProvider, stopping);
        }
#pragma warning disable CA1031 // The next round comes, whatever this one met.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!stopping.IsCancellationRequested) log.LogError("The round {Name} met {Kind} and goes on.", name, e.GetType().Name);
            return false;
        }
    }
}

internal static class Rounds
{
    extension(IServiceCollection services)
    {
        /// <summary>Does <paramref name="work"/> in a scope of its own soon after the start and then after each pause.</summary>
        public void AddRound(string name, TimeSpan pause, Func<IServiceProvider, CancellationToken, Task> work) =>
            services.AddRound(name, pause, async (scope, stopping) =>
            {
                await work(scope, stopping);
                return false;
            });

        /// <summary>The same, where work that answers true has more waiting and comes again at once.</summary>
        public void AddRound(string name, TimeSpan pause, Func<IServiceProvider, CancellationToken, Task<bool>> work)
        {
            services.TryAddSingleton(new RoundStart(TimeSpan.FromSeconds(3)));
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<Round>(provider, name, pause, work));
        }
    }
}
