using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Procedures;

namespace MotCua.Dossiers.Demo;

/// <summary>
/// A year of dossiers at the desk of 2021, each under a procedure version in force on its day, walked through the same
/// acts as real ones at the times of an office day. Seeded: the same number gives the same year.
/// </summary>
internal sealed class DossierDemo(IServiceProvider services, Store store, OfficeCalendars calendars, OfficeClock clock, ReceiptSecret receipts, Kernel.Ratings.IRatingSlips ratings)
{
    private const int Seed = 2021;
    private const int Together = 25;

    public async Task LoadAsync(int count, IProgress<(string What, double Share)> progress, CancellationToken cancellation)
    {
        if (count <= 0) return;
        await receipts.PrepareAsync(cancellation);
        await ratings.PrepareAsync(cancellation);
        var random = new Random(Seed + await store.Dossiers.CountAsync(cancellation));
        var cast = await DemoCast.FindAsync(store, clock.Today, cancellation);
        var versions = await VersionsAsync(cancellation);
        if (cast is null || versions.Count == 0) return;

        // The hour that has begun, not the second: the same year however long loading took to get here.
        var until = clock.Now.Date.AddHours(clock.Now.Hour);
        var year = new DemoYear(calendars.Of(), until, random);
        var joint = Math.Max(4, count / 100);
        var arrivals = year.Arrivals(Math.Max(1, count - joint));
        for (var from = 0; from < arrivals.Count; from += Together)
        {
            // A fresh scope for each handful: a context that remembers a whole year grows slow.
            await using var scope = services.CreateAsyncScope();
            var walk = new DemoWalk(scope.ServiceProvider, cast, year, random, OfficeClock.ToUtc(until));
            var inner = scope.ServiceProvider.GetRequiredService<Store>();
            var handful = arrivals.Skip(from).Take(Together).ToList();
            await inner.Dialect.WriteAsync(inner, async cancel =>
            {
                foreach (var arrival in handful)
                {
                    var day = DateOnly.FromDateTime(arrival.At);
                    var open = versions.Where(version => (version.From is null || version.From <= day) && (version.To is null || version.To >= day)).ToList();
                    if (open.Count > 0) await walk.RunAsync(open[random.Next(open.Count)].Code, arrival, cancel);
                    inner.ChangeTracker.Clear();
                }
                return true;
            }, cancellation);
            progress.Report(("Hồ sơ trình diễn", Math.Min(1, (from + Together) / (double)arrivals.Count)));
        }
        await new JointDemo(services, cast, year, random, OfficeClock.ToUtc(until)).LoadAsync(joint, cancellation);
    }

    /// <summary>Codes with the span in which one of their versions is in force; those people need often stand more than once.</summary>
    private async Task<List<(string Code, DateOnly? From, DateOnly? To)>> VersionsAsync(CancellationToken cancellation)
    {
        var rows = await store.ProcedureVersions.AsNoTracking()
            .Where(row => row.Source == ProcedureSource.Demonstration)
            .Select(row => new { row.Code, row.ValidFrom, row.ValidTo, row.Content }).ToListAsync(cancellation);
        // What agencies do jointly is received by a commune, not at the department's desk.
        rows.RemoveAll(row => row.Content.Joint is not null);
        var often = rows.Select(row => row.Code).Distinct().OrderBy(code => code, StringComparer.Ordinal).Where((_, index) => index % 5 == 0).ToHashSet();
        return [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.ValidFrom)
            .SelectMany(row => Enumerable.Repeat((row.Code, row.ValidFrom, row.ValidTo), often.Contains(row.Code) ? 5 : 1))];
    }
}
