using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Statistics;

/// <summary>Counts each act on a dossier in the act's own transaction, in fresh cells, so that no act waits for another.</summary>
internal sealed class FollowDossiers(OfficeClock clock, LawBook law) : IFollowsActs
{
    private readonly int mostSupplements = Course.MostSupplements(law);

    public async Task FollowAsync(SeenAct act, CancellationToken cancellation)
    {
        foreach (var row in act.Rows)
        {
            if (row is not { Row: Dossier dossier, IsRemoved: false }) continue;
            var before = row.IsNew ? null : await BeforeAsync(act, row, dossier, cancellation);
            var after = After(act, dossier, before?.WaitingSince);
            foreach (var (place, counts) in await Course.CountAsync(before, after, act.At, () => HandlingAsync(act, dossier.Id, cancellation)))
                act.Store.FigureCells.Add(FigureCell.At(place, FigureGrain.Fresh, counts, clock.NewId()));
        }
    }

    private async Task<CourseFacts> BeforeAsync(SeenAct act, SeenRow row, Dossier dossier, CancellationToken cancellation)
    {
        var state = row.Before<DossierState>(nameof(Dossier.State));
        var rounds = row.Before<int>(nameof(Dossier.SupplementRounds));
        return new CourseFacts(dossier.HandlingUnitId, dossier.ProcedureCode, dossier.Channel, state, dossier.RegisteredAt, row.Before<DateTime>(nameof(Dossier.CompleteAt)),
            row.Before<DateTime?>(nameof(Dossier.AcceptedAt)), row.Before<DateTime?>(nameof(Dossier.PromisedAt)), row.Before<DateTime?>(nameof(Dossier.LawEndsAt)),
            row.Before<DateTime?>(nameof(Dossier.FinishedAt)), rounds, rounds > mostSupplements,
            CourseFacts.MayWait(state) ? await WaitingAsync(act.Store, dossier.Id, cancellation) : null);
    }

    private CourseFacts After(SeenAct act, Dossier dossier, DateTime? waited)
    {
        DateTime? asked = null;
        foreach (var seen in act.Rows)
            if (seen.IsNew)
                asked = seen.Row switch
                {
                    SupplementRequest request when request.DossierId == dossier.Id => request.At,
                    FeeDemand demand when demand.DossierId == dossier.Id => demand.At,
                    _ => asked,
                };
        return new CourseFacts(dossier.HandlingUnitId, dossier.ProcedureCode, dossier.Channel, dossier.State, dossier.RegisteredAt, dossier.CompleteAt, dossier.AcceptedAt,
            dossier.PromisedAt, dossier.LawEndsAt, dossier.FinishedAt, dossier.SupplementRounds, dossier.SupplementRounds > mostSupplements, CourseFacts.WaitsAfter(dossier.State, waited, asked));
    }

    /// <summary>As the database has it: what this act answers is not written yet.</summary>
    private static async Task<DateTime?> WaitingAsync(Store store, Guid dossierId, CancellationToken cancellation)
    {
        var supplement = await store.Set<SupplementRequest>().Where(row => row.DossierId == dossierId && row.AnsweredAt == null).MaxAsync(row => (DateTime?)row.At, cancellation);
        var payment = await store.Set<FeeDemand>().Where(row => row.DossierId == dossierId && row.PaidAt == null).MaxAsync(row => (DateTime?)row.At, cancellation);
        return supplement > payment || payment is null ? supplement : payment;
    }

    private static async ValueTask<CourseHandling> HandlingAsync(SeenAct act, Guid dossierId, CancellationToken cancellation)
    {
        var steps = await act.Store.Set<RouteStep>().AsNoTracking().Where(row => row.DossierId == dossierId)
            .Select(row => new { row.Id, row.DueAt, row.LeftAt }).ToDictionaryAsync(row => row.Id, row => (row.DueAt, row.LeftAt), cancellation);
        var opinions = await act.Store.Set<Consultation>().AsNoTracking().Where(row => row.DossierId == dossierId)
            .Select(row => new { row.Id, row.DueAt, row.AnsweredAt }).ToDictionaryAsync(row => row.Id, row => ((DateTime?)row.DueAt, row.AnsweredAt), cancellation);
        var officer = act.Rows.Select(seen => seen.Row).OfType<Outcome>().FirstOrDefault(row => row.DossierId == dossierId)?.ProposedBy
            ?? await act.Store.Set<Outcome>().AsNoTracking().Where(row => row.DossierId == dossierId).Select(row => (Guid?)row.ProposedBy).SingleOrDefaultAsync(cancellation);
        foreach (var seen in act.Rows.Where(seen => !seen.IsRemoved))
            if (seen.Row is RouteStep step && step.DossierId == dossierId) steps[step.Id] = (step.DueAt, step.LeftAt);
            else if (seen.Row is Consultation opinion && opinion.DossierId == dossierId) opinions[opinion.Id] = (opinion.DueAt, opinion.AnsweredAt);
        return new CourseHandling(officer ?? default, CourseHandling.Points(steps.Values.Concat(opinions.Values)));
    }
}
