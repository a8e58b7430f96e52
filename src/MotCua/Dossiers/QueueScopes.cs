using System.Linq.Expressions;

namespace MotCua.Dossiers;

/// <summary>One reason to have a dossier in one's queue: a condition that an index answers, and the states it speaks of.</summary>
internal sealed record QueueScope(IReadOnlyList<Expression<Func<Dossier, bool>>> Conditions, IReadOnlyList<DossierState>? Only = null)
{
    public IQueryable<Dossier> Of(IQueryable<Dossier> dossiers) => Conditions.Aggregate(dossiers, (rows, condition) => rows.Where(condition));
}

/// <summary>
/// What an actor's queue is made of. The rights say "this or that or that", which no index answers; so each is asked by
/// itself, and none gives what another gave already. Together they are <see cref="DossierAccess.SeenBy"/>: a test compares them.
/// </summary>
internal static class QueueScopes
{
    /// <summary>The steps whose role the actor holds in the unit that has the dossier; at the desk, what it has to do itself.</summary>
    public static IEnumerable<QueueScope> Mine(Actor actor)
    {
        foreach (var desk in Units(actor, Role.DeskOfficer, Role.DeskHead))
            yield return new QueueScope([row => row.DeskUnitId == desk], [DossierState.Registered, DossierState.Accepted, DossierState.Finished]);
        // A joint dossier stays with its desk while the agencies work.
        foreach (var desk in Units(actor, Role.DeskOfficer))
            yield return new QueueScope([row => row.HolderUnitId == desk && row.StepRole == Role.DeskOfficer], [DossierState.InProgress]);
        var (person, instead) = (actor.PersonId, actor.StandsInFor.ToArray());
        Expression<Func<Dossier, bool>> forMe = row => row.HolderPersonId == null || row.HolderPersonId == person || instead.Contains(row.HolderPersonId.Value);
        foreach (var role in new[] { Role.Specialist, Role.DivisionHead })
            foreach (var unit in Units(actor, role))
                yield return new QueueScope([row => row.HolderUnitId == unit && row.StepRole == role, forMe], [DossierState.InProgress]);
        foreach (var role in new[] { Role.Director, Role.Clerk }.Where(actor.Holds))
            yield return new QueueScope([row => row.StepRole == role, forMe], [DossierState.InProgress]);
    }

    /// <summary>Everything the actor may see.</summary>
    public static IEnumerable<QueueScope> Seen(Store store, Actor actor)
    {
        if (DossierAccess.SeesAll(actor))
        {
            yield return actor.Kind == ActorKind.System ? new QueueScope([]) : new QueueScope([DossierAccess.OfAgency(actor)]);
            yield break;
        }
        var desks = Units(actor, Role.DeskOfficer, Role.DeskHead);
        var divisions = Units(actor, Role.Specialist, Role.DivisionHead);
        foreach (var desk in desks) yield return new QueueScope([row => row.DeskUnitId == desk]);
        foreach (var division in divisions) yield return new QueueScope([row => row.HandlingUnitId == division, row => !desks.Contains(row.DeskUnitId)]);
        Expression<Func<Dossier, bool>> elsewhere = row => !desks.Contains(row.DeskUnitId) && !divisions.Contains(row.HandlingUnitId);
        foreach (var division in divisions) yield return new QueueScope([row => row.HolderUnitId == division, elsewhere]);
        if (divisions.Length == 0) yield break;
        var consulted = store.Consultations.Where(asked => divisions.Contains(asked.UnitId)).Select(asked => asked.DossierId);
        yield return new QueueScope([row => consulted.Contains(row.Id), elsewhere, row => row.HolderUnitId == null || !divisions.Contains(row.HolderUnitId.Value)]);
    }

    private static Guid[] Units(Actor actor, params Role[] roles) => [.. actor.Roles.Where(held => roles.Contains(held.Role)).Select(held => held.UnitId).Distinct()];
}
