namespace MotCua.Plans;

internal static class PlanPermissions
{
    public static readonly Permission Read = new("plans.read", "Xem kế hoạch, nhiệm vụ", Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk, Role.ProcedureController, Role.Inspector);
    public static readonly Permission Work = new("plans.work", "Thực hiện, báo cáo nhiệm vụ của đơn vị mình", Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk, Role.ProcedureController);
    public static readonly Permission Draft = new("plans.draft", "Soạn kế hoạch, chỉ tiêu, nhiệm vụ", Role.DeskHead, Role.DivisionHead, Role.Director, Role.Clerk);
    public static readonly Permission Head = new("plans.head", "Ban hành kế hoạch, giao, xác nhận, gia hạn, bàn giao nhiệm vụ; ghi biện pháp khắc phục", Role.DeskHead, Role.DivisionHead, Role.Director);

    public static readonly Permission[] All = [Read, Work, Draft, Head];

    /// <summary>The director answers for every unit; a head for their own.</summary>
    public static bool Heads(this Actor actor, Guid unit) => actor.Kind == ActorKind.System || actor.Holds(Role.Director) || actor.May(Head, unit);

    /// <summary>The clerk prepares the department's papers; a head those of their own unit.</summary>
    public static bool Drafts(this Actor actor, Plan plan) => actor.Heads(plan.UnitId) || (plan.Kind != PlanKind.Unit && actor.May(Draft) && actor.Holds(Role.Clerk));

    /// <summary>Officers of the leading and of the supporting units work at it.</summary>
    public static bool WorksAt(this Actor actor, Assignment assignment, IEnumerable<Guid> supports) =>
        actor.Heads(assignment.LeadUnitId) || actor.May(Work, assignment.LeadUnitId) || supports.Any(unit => actor.May(Work, unit));

    /// <summary>The head responsible, or whoever heads the leading unit.</summary>
    public static bool LeadsAt(this Actor actor, Assignment assignment) => actor.Heads(assignment.LeadUnitId) || (actor.AccountId is { } account && assignment.HeadId == account);

    /// <summary>Whoever heads the unit that gave it.</summary>
    public static bool GivesAt(this Actor actor, Assignment assignment) => actor.Heads(assignment.GivenByUnitId);

    public static void Must(bool may)
    {
        if (!may) throw Problems.NotAllowed.Because();
    }
}
