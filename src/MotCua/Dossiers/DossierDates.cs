using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>Which promises of open dossiers a changed calendar would count to another date. By code only: whoever keeps the calendar sees no dossier's content.</summary>
internal sealed class DossierDates(Store store) : IDatesThatMove
{
    // While something is waited for, the date is counted when it comes, by the calendar of then.
    private static readonly DossierState[] Promised = [DossierState.Accepted, DossierState.InProgress, DossierState.WithdrawalRequested];

    public async IAsyncEnumerable<MovedDate> FindAsync(WorkCalendar before, WorkCalendar after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = await store.Dossiers.AsNoTracking().Where(row => Promised.Contains(row.State) && row.PromisedAt != null)
            .OrderBy(row => row.PromisedAt).ThenBy(row => row.Code).ToListAsync(cancellation);
        foreach (var dossier in rows)
        {
            var facts = PromiseFacts.Of(dossier);
            IReadOnlyList<Pause> waits = facts.IsShifted ? await store.WaitsAsync(dossier.Id, dossier.AcceptedAt, null, cancellation) : [];
            if (PromiseMaker.Recount(facts, waits, before)?.Due is { } was && PromiseMaker.Recount(facts, waits, after)?.Due is { } will && was != will)
                yield return new MovedDate(dossier.Code, $"/tra-cuu/{dossier.Code}", OfficeClock.ToOffice(facts.PromisedAt!.Value), will);
        }
    }
}
