namespace MotCua.Accountability;

internal static class AccountabilityPermissions
{
    public static readonly Permission Handle = new("accountability.handle", "Tiếp nhận, tham mưu giải trình, trả lời câu hỏi, theo dõi lời hứa của đơn vị mình", Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk);
    public static readonly Permission Decide = new("accountability.decide", "Quyết định, ký giải trình và trả lời", Role.DivisionHead, Role.Director);
    public static readonly Permission Keep = new("accountability.keep", "Giữ sổ nhiệm vụ, quyền hạn; phát ngôn với báo chí", Role.Clerk, Role.Director);

    public static readonly Permission[] All = [Handle, Decide, Keep];

    /// <summary>Somebody who asks: nobody in particular, unless signed in.</summary>
    public static readonly Actor Asker = new(ActorKind.Citizen, null, null, "Người yêu cầu", []);

    /// <summary>The clerk takes in for every unit and the director answers for all; others see their own unit's.</summary>
    public static bool SeesUnit(this Actor actor, Guid unit) => SeesAll(actor) || actor.May(Handle, unit);

    public static bool SeesAll(this Actor actor) => actor.Kind == ActorKind.System || actor.Holds(Role.Director) || actor.Holds(Role.Clerk);

    public static bool DecidesFor(this Actor actor, Guid unit) => actor.Kind == ActorKind.System || actor.Holds(Role.Director) || actor.May(Decide, unit);

    /// <exception cref="Refused"><see cref="Problems.NotAllowed"/></exception>
    public static void MustDecideFor(this Actor actor, Guid unit)
    {
        if (!actor.DecidesFor(unit)) throw Problems.NotAllowed.Because();
    }

    /// <summary>Units whose matters an officer sees; null: all.</summary>
    public static IReadOnlyList<Guid>? UnitsOf(this Actor actor) =>
        actor.SeesAll() ? null : [.. actor.Roles.Where(held => Handle.Roles.Contains(held.Role)).Select(held => held.UnitId).Distinct()];
}
