namespace MotCua.Petitions;

/// <summary>Inspectors read no petition: nobody inspects here without a mandate.</summary>
internal static class PetitionPermissions
{
    public static readonly Permission Receive = new("petitions.receive", "Nhận đơn, vào sổ đơn", Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Clerk);
    public static readonly Permission Read = new("petitions.read", "Xem đơn trong phạm vi được giao", Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk);
    public static readonly Permission Handle = new("petitions.handle", "Phân loại, xử lý đơn, xác minh, soạn văn bản", Role.Specialist, Role.DivisionHead, Role.Clerk);
    public static readonly Permission Decide = new("petitions.decide", "Thụ lý, ra quyết định giải quyết, kết thúc đơn", Role.DivisionHead, Role.Director);
    public static readonly Permission Work = new("petitions.work", "Mở các trang thao tác trên đơn", Role.Specialist, Role.DivisionHead, Role.Clerk, Role.Director);
    public static readonly Permission Report = new("petitions.report", "Xem, xuất biểu báo cáo về đơn", Role.Clerk, Role.Director);
    public static readonly Permission Arrange = new("petitions.arrange", "Đặt đơn vị xử lý theo lĩnh vực và địa bàn", Role.Clerk);

    public static readonly Permission[] All = [Receive, Read, Handle, Decide, Work, Report, Arrange];

    /// <summary>Somebody who writes without having signed in.</summary>
    public static readonly Actor Sender = new(ActorKind.Citizen, null, null, "Người gửi đơn", []);

    /// <summary>The clerk and the leaders of the department see every petition; others those of their units and those they entered.</summary>
    public static bool SeesAll(Actor actor) => actor.Kind == ActorKind.System || actor.Holds(Role.Clerk) || actor.Holds(Role.Director);

    public static bool Sees(this Petition petition, Actor actor) =>
        SeesAll(actor) || actor.Roles.Any(held => held.UnitId == petition.UnitId && Read.Roles.Contains(held.Role)) || (petition.RegisteredBy is { } by && by == actor.AccountId && actor.May(Read));

    public static IQueryable<Petition> SeenBy(this IQueryable<Petition> petitions, Actor actor)
    {
        if (SeesAll(actor)) return petitions;
        var units = actor.Roles.Where(held => Read.Roles.Contains(held.Role)).Select(held => held.UnitId).ToList();
        var account = actor.AccountId;
        return petitions.Where(row => units.Contains(row.UnitId) || (row.RegisteredBy != null && row.RegisteredBy == account));
    }
}
