using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Notifications;

namespace MotCua.Kernel;

/// <summary>Throws away every hour what was only kept for a while.</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, ILogger<Housekeeping> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1));
        try
        {
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                try
                {
                    await scope.ServiceProvider.GetRequiredService<Files.UploadSweep>().RunAsync(stoppingToken);
                    await scope.ServiceProvider.GetRequiredService<OutboxRun>().SweepAsync(stoppingToken);
                    await scope.ServiceProvider.GetRequiredService<DoneOnceSweep>().RunAsync(stoppingToken);
                }
#pragma warning disable CA1031 // The next hour comes, whatever this one met.
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    log.LogError("Housekeeping met {Kind}.", e.GetType().Name);
                }
            }
            while (await hourly.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}

/// <summary>Keys that make repeats harmless are of no use after a month.</summary>
internal sealed class DoneOnceSweep(Store store, OfficeClock clock)
{
    public Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = clock.UtcNow.AddDays(-30);
        return store.Dialect.WriteAsync(store, inner => store.DoneOnce.Where(row => row.At < before).ExecuteDeleteAsync(inner), cancellation);
    }
}
