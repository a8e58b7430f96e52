using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Statistics.Acts;

/// <summary>Lays down the figures of every day that is over, once; an installation that slept catches up.</summary>
internal sealed class TakeSnapshots(Store store, ActLog acts, OfficeClock clock, FigureView view)
{
    /// <summary>How far back days that were never laid down are made up for; a house rule of ours.</summary>
    private const int Back = 30;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var yesterday = clock.Today.AddDays(-1);
        var last = await store.DaySnapshots.MaxAsync(row => (DateOnly?)row.Day, cancellation);
        if (last >= yesterday || !await store.FigureCells.AnyAsync(cancellation)) return;
        var first = last is { } taken && taken >= yesterday.AddDays(-Back) ? taken.AddDays(1) : yesterday.AddDays(1 - Back);
        for (var day = first; day <= yesterday; day = day.AddDays(1)) await TakeAsync(day, cancellation);
    }

    public async Task<SnapshotContent> ReadAsync(DateOnly day, CancellationToken cancellation)
    {
        var ofDay = await OfAsync(new FigurePeriod(day, day, "ngay"));
        var ofYear = await OfAsync(new FigurePeriod(new DateOnly(day.Year, 1, 1), day, "ngay"));
        return new SnapshotContent(day, ofDay.Lines, ofDay.Total, ofYear.Lines, ofYear.Total);

        async Task<(IReadOnlyList<StatisticsApi.Line> Lines, StatisticsApi.Line Total)> OfAsync(FigurePeriod period)
        {
            var sheet = await FigureSheet.ReadAsync(store, period, day, new FigureFilter(), cancellation);
            return ([.. (await view.LinesAsync(sheet, FigureBy.Unit, day, cancellation)).Select(StatisticsApi.LineOf)], StatisticsApi.LineOf(sheet.Total()));
        }
    }

    private async Task TakeAsync(DateOnly day, CancellationToken cancellation)
    {
        var content = await ReadAsync(day, cancellation);
        store.DaySnapshots.Add(new DaySnapshot { Day = day, TakenAt = clock.UtcNow, Content = content.Write() });
        try
        {
            await acts.CommitAsync(new Doing("figures.snapshot", Actor.System, "snapshot", clock.NewId()), cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            // Another node was quicker.
            store.ChangeTracker.Clear();
        }
    }
}
