namespace MotCua.Visits;

internal static class VisitPermissions
{
    public static readonly Permission Serve = new("visits.serve", "Mở quầy, gọi số, kết thúc lượt giao dịch", Role.DeskOfficer, Role.DeskHead);
    public static readonly Permission Manage = new("visits.manage", "Đặt quầy và khung giờ hẹn", Role.DeskHead);

    public static readonly Permission[] All = [Serve, Manage];

    /// <summary>Somebody in the hall or at home: nobody in particular.</summary>
    public static readonly Actor Visitor = new(ActorKind.Citizen, null, null, "Người đến giao dịch", []);

    /// <summary>The desk an officer serves.</summary>
    /// <exception cref="Refused"><see cref="Problems.NotAllowed"/></exception>
    public static Guid DeskOf(Actor actor) =>
        actor.Roles.Where(held => Serve.Roles.Contains(held.Role)).Select(held => (Guid?)held.UnitId).FirstOrDefault() ?? throw Problems.NotAllowed.Because();
}
