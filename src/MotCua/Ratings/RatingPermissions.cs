namespace MotCua.Ratings;

internal static class RatingPermissions
{
    public static readonly Permission Read = new("ratings.read", "Đọc lời góp ý trên phiếu đánh giá của đơn vị mình", Role.DeskHead, Role.DivisionHead, Role.Director, Role.ProcedureController);
    public static readonly Permission Moderate = new("ratings.moderate", "Duyệt lời góp ý trước khi công khai", Role.ProcedureController);

    public static readonly Permission[] All = [Read, Moderate];

    /// <summary>Whoever holds a slip: nobody in particular, signed in or not.</summary>
    public static readonly Actor Holder = new(ActorKind.Citizen, null, null, "Người có phiếu đánh giá", []);

    /// <summary>Units whose comments an actor reads; null: all.</summary>
    public static IReadOnlyList<Guid>? UnitsOf(Actor actor) => actor.Holds(Role.Director) || actor.Holds(Role.ProcedureController) ? null
        : [.. actor.Roles.Where(held => Read.Roles.Contains(held.Role)).Select(held => held.UnitId)];
}
