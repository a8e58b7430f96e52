namespace MotCua.Registers;

internal static class RegisterPermissions
{
    public static readonly Permission Keep = new("register.keep", "Xem thiết lập sổ công khai kết quả", Role.ProcedureController, Role.Clerk);
    public static readonly Permission Open = new("register.open", "Mở, đóng công khai kết quả của một thủ tục", Role.ProcedureController);
    public static readonly Permission Amend = new("register.amend", "Đính chính, ghi thu hồi trong sổ công khai", Role.Clerk);

    public static readonly Permission[] All = [Keep, Open, Amend];
}
