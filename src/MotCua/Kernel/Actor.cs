namespace MotCua.Kernel;

public enum ActorKind { Citizen, Staff, Client, System }

/// <summary>A role held in a unit, as far as it counts today.</summary>
public sealed record HeldRole(Role Role, Guid UnitId);

/// <summary>Who does something: a citizen, an officer, another program with a client key, or the program itself.</summary>
/// <param name="AccountId">The account signed in; a client's key id; null for the program itself.</param>
/// <param name="PersonId">The person behind the account, where there is one.</param>
/// <param name="Name">Shown to officers beside what was done; never written to logs.</param>
public sealed record Actor(ActorKind Kind, Guid? AccountId, Guid? PersonId, string Name, IReadOnlyList<HeldRole> Roles)
{
    public static readonly Actor System = new(ActorKind.System, null, null, "Hệ thống", []);

    /// <summary>What a client key is good for; empty for people, whose roles decide.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Persons who are away today and whose work this actor does for them, within the roles this actor holds.</summary>
    public IReadOnlyList<Guid> StandsInFor { get; init; } = [];

    public bool IsStaff => Kind == ActorKind.Staff;

    public bool May(Permission permission) =>
        Kind is ActorKind.System
        || (AccountId is not null && permission.Roles.Contains(Role.Citizen))
        || Roles.Any(held => permission.Roles.Contains(held.Role));

    public bool May(Permission permission, Guid unitId) =>
        Kind is ActorKind.System || Roles.Any(held => held.UnitId == unitId && permission.Roles.Contains(held.Role));

    public bool Holds(Role role) => Roles.Any(held => held.Role == role);

    /// <summary>The unit on whose behalf the actor acts: the first in which they hold a role.</summary>
    public Guid? UnitId => Roles.Count > 0 ? Roles[0].UnitId : null;
}
