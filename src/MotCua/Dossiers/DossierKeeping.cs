using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Retention;

namespace MotCua.Dossiers;

/// <summary>How long an ended dossier keeps the words of people: returned, not accepted, or stopped.</summary>
internal sealed class DossierKeeping(Store store) : IKeptRecords
{
    private static readonly DossierState[] Ended = [DossierState.Returned, DossierState.NotAccepted, DossierState.Stopped];

    public string SubjectKind => "dossier";

    public string Name => "Hồ sơ thủ tục hành chính";

    public string Rule => "retention-dossier";

    public Type Root => typeof(Dossier);

    public string SearchScope => DossierSearch.Scope;

    public Task<List<KeptRecord>> EndedBeforeAsync(DateTime before, string? after, int most, CancellationToken cancellation)
    {
        var (holds, erasures) = (store.RetentionHolds, store.Erasures);
        // What ended before was registered before: the index is used, the rest is judged one by one.
        var rows = store.Dossiers.AsNoTracking().Where(row => row.RegisteredAt < before && Ended.Contains(row.State)
            && !holds.Any(hold => hold.SubjectId == row.Id && hold.LiftedAt == null) && !erasures.Any(erasure => erasure.SubjectId == row.Id));
#pragma warning disable CA1309 // Translated to the database's own comparison; codes are ASCII.
        if (after is not null) rows = rows.Where(row => string.Compare(row.Code, after) > 0);
#pragma warning restore CA1309
        return rows.Where(row => row.Transitions.Max(step => step.At) < before).OrderBy(row => row.Code).Take(most)
            .Select(row => new KeptRecord(row.Id, row.Code, row.Transitions.Max(step => step.At))).ToListAsync(cancellation);
    }

    public Task<KeptRecord?> FindAsync(string code, CancellationToken cancellation)
    {
        code = DossierCode.Clean(code);
        return store.Dossiers.AsNoTracking().Where(row => row.Code == code).Select(row => new KeptRecord(row.Id, row.Code, row.RegisteredAt)).SingleOrDefaultAsync(cancellation);
    }
}
