namespace MotCua.Inspections;

internal static class InspectionPermissions
{
    public static readonly Permission Read = new("inspections.read", "Xem quyết định thanh tra, kiểm tra và việc đã mở", Role.Inspector, Role.Director);
    public static readonly Permission Open = new("inspections.open", "Ghi quyết định thanh tra, kiểm tra", Role.Director);
    public static readonly Permission Inspect = new("inspections.inspect", "Mở hồ sơ theo quyết định có tên mình", Role.Inspector);

    public static readonly Permission[] All = [Read, Open, Inspect];
}
