using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions.Reception;

internal static class ReceptionPermissions
{
    private static readonly Role[] Staff = [Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk, Role.ProcedureController];

    /// <summary>The calendar, and the conclusions that one's own unit has to carry out.</summary>
    public static readonly Permission See = new("reception.see", "Xem lịch tiếp công dân và kết luận giao cho đơn vị mình", Staff);

    /// <summary>Works only for whoever is assigned (<see cref="ReceptionDuty"/>) or directs.</summary>
    public static readonly Permission Receive = new("reception.receive", "Tiếp công dân, khi được phân công", Staff);

    public static readonly Permission Direct = new("reception.direct", "Phân công tiếp công dân, theo dõi mọi kết luận", Role.Director);

    public static readonly Permission[] All = [See, Receive, Direct];

    /// <summary>Whoever asks to be received: nobody in particular.</summary>
    public static readonly Actor Visitor = new(ActorKind.Citizen, null, null, "Người dân", []);
}

/// <summary>Who may look into receptions: those assigned today, and the heads. A role alone opens nothing.</summary>
internal sealed class ReceptionAccess(Store store, OfficeClock clock)
{
    public async Task<bool> IsOnDutyAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor.Kind == ActorKind.System || actor.May(ReceptionPermissions.Direct)) return true;
        if (!actor.May(ReceptionPermissions.Receive) || actor.PersonId is not { } person) return false;
        var today = clock.Today;
        return await store.ReceptionDuties.AsNoTracking().AnyAsync(row => row.PersonId == person && row.From <= today && (row.To == null || row.To >= today), cancellation);
    }

    /// <exception cref="Refused"><see cref="ReceptionProblems.NotOnDuty"/></exception>
    public async Task MustBeOnDutyAsync(Actor actor, CancellationToken cancellation)
    {
        if (!await IsOnDutyAsync(actor, cancellation)) throw ReceptionProblems.NotOnDuty.Because();
    }

    public static void MustDirect(Actor actor)
    {
        if (!actor.May(ReceptionPermissions.Direct)) throw Problems.NotAllowed.Because();
    }

    /// <summary>The units in whose name somebody answers for a conclusion.</summary>
    public static Guid[] UnitsOf(Actor actor) => [.. actor.Roles.Where(held => ReceptionPermissions.See.Roles.Contains(held.Role)).Select(held => held.UnitId).Distinct()];
}
