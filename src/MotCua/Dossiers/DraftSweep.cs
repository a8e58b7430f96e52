namespace MotCua.Dossiers;

/// <summary>Removes drafts that nobody came back to.</summary>
internal sealed class DraftSweep(IServiceScopeFactory scopes, ILogger<DraftSweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1));
        try
        {
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                try
                {
                    await scope.ServiceProvider.GetRequiredService<DossierDrafts>().SweepAsync(stoppingToken);
                }
#pragma warning disable CA1031 // The next day comes, whatever this one met.
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    log.LogError("The sweep of drafts met {Kind}.", e.GetType().Name);
                }
            }
            while (await daily.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
