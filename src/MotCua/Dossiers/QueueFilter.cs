using System.Linq.Expressions;

namespace MotCua.Dossiers;

/// <summary>What a queue shows; each stands in the address as <c>?xem=</c>.</summary>
public enum QueueView
{
    /// <summary>What waits for me or my unit in my role.</summary>
    Mine,
    /// <summary>Newly registered: to be checked at the desk.</summary>
    New,
    /// <summary>Accepted, to be handed over.</summary>
    HandOver,
    Late,
    Today,
    Supplement,
    /// <summary>Finished, waiting for its owner.</summary>
    ToReturn,
    /// <summary>Everything open that I may see.</summary>
    Open,
}

public sealed record QueueFilter(QueueView View, string? ProcedureCode = null);

internal static class QueueFilters
{
    private static readonly DossierState[] OpenStates =
        [DossierState.Registered, DossierState.Accepted, DossierState.InProgress, DossierState.AwaitingSupplement, DossierState.AwaitingPayment, DossierState.WithdrawalRequested];

    /// <summary>The clock runs; it stands still while a supplement or a payment is waited for.</summary>
    private static readonly DossierState[] RunningStates =
        [DossierState.Registered, DossierState.Accepted, DossierState.InProgress, DossierState.WithdrawalRequested];

    public static IQueryable<Dossier> Where(this IQueryable<Dossier> dossiers, QueueFilter filter, Actor actor, DateTime now)
    {
        if (filter.ProcedureCode is { Length: > 0 } code) dossiers = dossiers.Where(row => row.ProcedureCode == code);
        var endOfDay = OfficeClock.ToUtc(OfficeClock.ToOffice(now).Date.AddDays(1));
        return filter.View switch
        {
            QueueView.Mine => dossiers.Where(HeldBy(actor)),
            QueueView.New => dossiers.Where(row => row.State == DossierState.Registered),
            QueueView.HandOver => dossiers.Where(row => row.State == DossierState.Accepted),
            QueueView.Late => dossiers.Where(row => RunningStates.Contains(row.State) && row.PausedAt == null && row.PromisedAt < now),
            QueueView.Today => dossiers.Where(row => RunningStates.Contains(row.State) && row.PausedAt == null && row.PromisedAt >= now && row.PromisedAt < endOfDay),
            QueueView.Supplement => dossiers.Where(row => row.State == DossierState.AwaitingSupplement),
            QueueView.ToReturn => dossiers.Where(row => row.State == DossierState.Finished),
            _ => dossiers.Where(row => OpenStates.Contains(row.State)),
        };
    }

    /// <summary>The steps whose role the actor holds in the unit that has the dossier; at the desk, what it has to do itself.</summary>
    private static Expression<Func<Dossier, bool>> HeldBy(Actor actor)
    {
        Guid[] InRole(params Role[] roles) => [.. actor.Roles.Where(held => roles.Contains(held.Role)).Select(held => held.UnitId)];
        var desks = InRole(Role.DeskOfficer, Role.DeskHead);
        var specialists = InRole(Role.Specialist);
        var heads = InRole(Role.DivisionHead);
        bool director = actor.Holds(Role.Director), clerk = actor.Holds(Role.Clerk);
        var person = actor.PersonId;
        return row =>
            (desks.Contains(row.DeskUnitId) && (row.State == DossierState.Registered || row.State == DossierState.Accepted || row.State == DossierState.Finished))
            || (row.State == DossierState.InProgress && (row.HolderPersonId == null || row.HolderPersonId == person) && (
                (row.StepRole == Role.Specialist && specialists.Contains(row.HolderUnitId!.Value))
                || (row.StepRole == Role.DeskOfficer && desks.Contains(row.HolderUnitId!.Value))
                || (row.StepRole == Role.DivisionHead && heads.Contains(row.HolderUnitId!.Value))
                || (row.StepRole == Role.Director && director)
                || (row.StepRole == Role.Clerk && clerk)));
    }
}
