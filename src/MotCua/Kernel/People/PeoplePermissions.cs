namespace MotCua.Kernel.People;

public static class PeoplePermissions
{
    public static readonly Permission ManageAccounts = new("people.manage", "Quản lý người dùng, vai trò, khóa ứng dụng", Role.Administrator);

    public static readonly Permission RecoverAccounts = new("people.recover", "Khôi phục tài khoản và xác nhận danh tính tại quầy", Role.DeskOfficer, Role.DeskHead);

    public static readonly Permission ManageOwnAccount = new("people.own", "Quản lý tài khoản của mình", Role.Citizen);

    internal static readonly IReadOnlyList<Permission> All = [ManageAccounts, RecoverAccounts, ManageOwnAccount];
}
