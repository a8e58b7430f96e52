namespace MotCua.Representatives;

internal static class RepresentationPermissions
{
    public static readonly Permission Own = new("representation.own", "Ủy quyền, làm thay người khác", Role.Citizen);
    public static readonly Permission Check = new("representation.check", "Xem, xác nhận giấy tờ chứng minh quyền làm thay", Role.DeskOfficer, Role.DeskHead);

    public static readonly Permission[] All = [Own, Check];
}
