namespace MotCua.Petitions.RuleFeedback;

internal static class RuleFeedbackPermissions
{
    public static readonly Permission Read = new("rule-feedback.read", "Xem phản ánh, kiến nghị về quy định hành chính", Role.ProcedureController, Role.DivisionHead, Role.Specialist, Role.Director);
    public static readonly Permission Keep = new("rule-feedback.keep", "Nhận, chuyển, giao phản ánh, kiến nghị về quy định; công khai kết quả", Role.ProcedureController);
    public static readonly Permission Decide = new("rule-feedback.decide", "Quyết định về phản ánh, kiến nghị về quy định", Role.Director);

    public static readonly Permission[] All = [Read, Keep, Decide];

    public static readonly Actor Sender = new(ActorKind.Citizen, null, null, "Người góp ý", []);

    /// <summary>Those who keep the register and the heads see all; others what was assigned to their unit.</summary>
    public static bool SeesAll(Actor actor) => actor.May(Keep) || actor.May(Decide);

    public static Guid[] UnitsOf(Actor actor) => [.. actor.Roles.Where(held => Read.Roles.Contains(held.Role)).Select(held => held.UnitId).Distinct()];
}
