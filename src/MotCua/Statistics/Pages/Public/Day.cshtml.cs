using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Statistics.Acts;

namespace MotCua.Statistics.Pages.Public;

/// <summary>The figures of one day as they stood when it was over, and whether they have changed since.</summary>
internal sealed class DayModel(Store store, TakeSnapshots snapshots) : PageModel
{
    public DaySnapshot Snapshot { get; private set; } = null!;

    public SnapshotContent Then { get; private set; } = null!;

    public SnapshotContent Now { get; private set; } = null!;

    public bool HasChanged => Then.DayTotal != Now.DayTotal || Then.YearTotal != Now.YearTotal;

    public async Task OnGetAsync(string day, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)) throw StatisticsProblems.NoSuchDay.Because();
        Snapshot = await store.DaySnapshots.AsNoTracking().SingleOrDefaultAsync(row => row.Day == asked, cancellation) ?? throw StatisticsProblems.NoSuchDay.Because();
        Then = SnapshotContent.Read(Snapshot.Content);
        Now = await snapshots.ReadAsync(asked, cancellation);
    }
}
