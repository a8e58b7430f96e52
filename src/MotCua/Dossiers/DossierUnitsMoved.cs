namespace MotCua.Dossiers;

/// <summary>What becomes of a dossier when a unit that has to do with it ends.</summary>
public sealed partial class Dossier
{
    /// <summary>Its units give way to their successors; the line of the step in hand ends as moved and another begins with the same date.</summary>
    /// <param name="heirOf">The unit itself, or the one that goes on for it.</param>
    /// <param name="keepsHolder">The person who holds it has the same role in the successor.</param>
    /// <returns>The new line; null where no step was in a unit that ended.</returns>
    public RouteStep? MoveUnits(Func<Guid, Guid> heirOf, RouteStep? step, bool keepsHolder, string reason, Guid by, DateTime at, Func<Guid> newId)
    {
        if (State.IsClosed()) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(State));
        (DeskUnitId, HandlingUnitId) = (heirOf(DeskUnitId), heirOf(HandlingUnitId));
        if (AgencyUnitId is { } agency) AgencyUnitId = heirOf(agency);
        if (HolderUnitId is { } holder) HolderUnitId = heirOf(holder);
        if (step is null || heirOf(step.UnitId) == step.UnitId) return null;
        step.Leave(by, at, StepEnd.Moved, reason);
        return Enter(new RouteStep
        {
            Id = newId(), DossierId = Id, Ordinal = step.Ordinal + 1, Index = step.Index, Name = step.Name, Role = step.Role, UnitId = heirOf(step.UnitId),
            PersonId = keepsHolder ? HolderPersonId : null, EnteredAt = at, DueAt = step.DueAt,
        });
    }
}
