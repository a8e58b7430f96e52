using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>
/// How long this year's finished dossiers of a procedure took, from the complete dossier to the finish. The newest
/// thousands are counted, and counted again after a while: nobody waits for another count of what hardly moves.
/// </summary>
internal sealed class RealDurations(IServiceScopeFactory scopes, OfficeCalendars calendars, OfficeClock clock) : IRealDurations
{
    private const int Fewest = 5, Most = 2_000, MinutesOfADay = 480, Remembered = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Counted> last = new();

    private sealed record Counted(DateTime At, RealDuration? Duration);

    public async Task<RealDuration?> OfAsync(string procedureCode, CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        if (last.TryGetValue(procedureCode, out var known) && known.At <= now && now - known.At < Kept) return known.Duration;
        var year = clock.Today.Year;
        var from = OfficeClock.ToUtc(new DateTime(year, 1, 1));
        await using var scope = scopes.CreateAsyncScope();
        var spans = await scope.ServiceProvider.GetRequiredService<Store>().Dossiers.AsNoTracking()
            .Where(row => row.ProcedureCode == procedureCode && row.FinishedAt != null && row.FinishedAt >= from)
            .OrderByDescending(row => row.FinishedAt).Take(Most)
            .Select(row => new { row.CompleteAt, row.FinishedAt }).ToListAsync(cancellation);
        var calendar = calendars.Of();
        var duration = spans.Count < Fewest ? null : Of(year,
            [.. spans.Select(span => (decimal)(span.FinishedAt!.Value - span.CompleteAt).TotalDays)],
            [.. spans.Select(span => (decimal)calendar.WorkingMinutesBetween(OfficeClock.ToOffice(span.CompleteAt), OfficeClock.ToOffice(span.FinishedAt!.Value)) / MinutesOfADay)]);
        if (last.Count > Remembered) last.Clear();
        last[procedureCode] = new Counted(now, duration);
        return duration;
    }

    internal static RealDuration Of(int year, decimal[] days, decimal[] workingDays)
    {
        Array.Sort(days);
        Array.Sort(workingDays);
        return new RealDuration(year, days.Length, At(0.5m), At(0.9m));

        // The smallest time within which that share was done; up to the next tenth of a day, never rounded to less.
        TimeTaken At(decimal share)
        {
            var place = (int)Math.Ceiling(days.Length * share) - 1;
            return new TimeTaken(Tenth(days[place]), Tenth(workingDays[place]));
        }
    }

    private static decimal Tenth(decimal days) => Math.Ceiling(days * 10) / 10;
}
