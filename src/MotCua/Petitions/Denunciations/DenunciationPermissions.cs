namespace MotCua.Petitions.Denunciations;

internal static class DenunciationPermissions
{
    /// <summary>May be assigned. What is behind it opens by a key, never by a role.</summary>
    public static readonly Permission Work = new("denunciations.work", "Được giao đơn tố cáo, tin báo niêm phong (mở bằng khóa riêng, không mở bằng vai trò)", Role.DeskOfficer, Role.DeskHead,
        Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk, Role.ProcedureController, Role.Inspector, Role.Administrator);

    public static readonly Permission Appoint = new("denunciations.appoint", "Cử người nhận đơn tố cáo và người giữ khóa", Role.Director);

    public static readonly Permission[] All = [Work, Appoint];

    /// <summary>Somebody outside, signed in or not: nobody in particular.</summary>
    public static readonly Actor Outside = new(ActorKind.Citizen, null, null, "Người gửi", []);
}
