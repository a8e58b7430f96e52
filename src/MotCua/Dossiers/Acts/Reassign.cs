using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;

namespace MotCua.Dossiers.Acts;

/// <summary>Giao lại: the head of the unit gives a step to somebody else, when its holder is away or overloaded, or back to everybody.</summary>
internal sealed class Reassign(OnDossier on)
{
    private const string Kind = "dossier.reassign";

    /// <param name="personId">Null: whoever of the unit takes it on.</param>
    public async Task<Dossier> RunAsync(Actor head, string code, Guid? personId, string? reason, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(head, Kind, code, sent, dossier => Must(head, dossier), cancellation);
        if (done) return dossier;
        if (dossier.StepRole is not { } role) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(dossier.State));
        if (personId is { } person && !await Candidates(on.Store, dossier.HolderUnitId ?? Guid.Empty, role, on.Clock.Today).AnyAsync(row => row.PersonId == person, cancellation))
            throw DossierProblems.NotOfThisUnit.Because(field: "PersonId");
        dossier.GiveTo(personId);
        await on.CommitAsync(head, Kind, dossier, sent, cancellation, dossier.HolderUnitId, reason: reason, told: await DossierNotices.WentOnAsync(on.Store, on.Clock, dossier, cancellation));
        return dossier;
    }

    internal static bool May(Actor actor, Dossier dossier) => dossier is { State: DossierState.InProgress, StepRole: Role.Specialist or Role.DivisionHead, HolderUnitId: { } unit }
        && actor.Roles.Any(held => held.Role == Role.Director || (held.Role == Role.DivisionHead && held.UnitId == unit));

    /// <summary>Who of a unit holds a role on a day.</summary>
    internal static IQueryable<StaffMember> Candidates(Store store, Guid unitId, Role role, DateOnly today)
    {
        var holders = store.RoleHoldings.AsNoTracking().Where(held => held.Role == role && held.UnitId == unitId && held.From <= today && (held.To == null || held.To >= today)).Select(held => held.PersonId);
        return store.Staff.AsNoTracking().Where(member => holders.Contains(member.PersonId));
    }

    private static void Must(Actor actor, Dossier dossier)
    {
        if (!May(actor, dossier)) throw DossierProblems.NotYourStep.Because();
    }
}

/// <summary>Cần xác minh thực tế: whoever appraises it says so, and the process goes the way that is laid down for it.</summary>
internal sealed class MarkVerification(OnDossier on)
{
    private const string Kind = "dossier.mark-verification";

    public async Task<Dossier> RunAsync(Actor actor, string code, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(actor, Kind, code, sent, dossier => actor.MustHold(dossier, Role.Specialist, Role.DivisionHead), cancellation);
        if (done) return dossier;
        dossier.MarkVerification(!dossier.NeedsVerification);
        await on.CommitAsync(actor, Kind, dossier, sent, cancellation, dossier.HolderUnitId, told: []);
        return dossier;
    }
}
