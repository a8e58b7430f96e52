using Microsoft.EntityFrameworkCore;

namespace MotCua.Kernel;

/// <summary>Keys that make repeats harmless are of no use after a month.</summary>
internal sealed class DoneOnceSweep(Store store, OfficeClock clock)
{
    public Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = clock.UtcNow.AddDays(-30);
        return store.Dialect.WriteAsync(store, inner => store.DoneOnce.Where(row => row.At < before).ExecuteDeleteAsync(inner), cancellation);
    }
}
