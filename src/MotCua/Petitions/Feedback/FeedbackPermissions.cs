namespace MotCua.Petitions.Feedback;

internal static class FeedbackPermissions
{
    public static readonly Permission Handle = new("feedback.handle", "Xem trước, chuyển phản ánh về dịch vụ; ghi nguyên nhân", Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk);
    public static readonly Permission Answer = new("feedback.answer", "Trả lời phản ánh về dịch vụ công khai; mở việc cải tiến", Role.DeskHead, Role.DivisionHead, Role.Director);

    public static readonly Permission[] All = [Handle, Answer];

    public static readonly Actor Sender = new(ActorKind.Citizen, null, null, "Người gửi phản ánh", []);

    public static bool SeesAllFeedback(this Actor actor) => actor.Kind == ActorKind.System || actor.Holds(Role.Director) || actor.Holds(Role.Clerk);

    public static bool SeesFeedbackOf(this Actor actor, Guid unit) => actor.SeesAllFeedback() || actor.May(Handle, unit);

    public static bool AnswersFor(this Actor actor, Guid unit) => actor.Kind == ActorKind.System || actor.Holds(Role.Director) || actor.May(Answer, unit);

    /// <summary>Units whose feedback an officer sees; null: all.</summary>
    public static IReadOnlyList<Guid>? FeedbackUnits(this Actor actor) =>
        actor.SeesAllFeedback() ? null : [.. actor.Roles.Where(held => Handle.Roles.Contains(held.Role)).Select(held => held.UnitId).Distinct()];
}
