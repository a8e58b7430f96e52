namespace MotCua.Kernel.People;

/// <summary>What a role is called on screen.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.Citizen => "Người dân, tổ chức",
        Role.DeskOfficer => "Cán bộ tiếp nhận tại Bộ phận Một cửa",
        Role.DeskHead => "Trưởng Bộ phận Một cửa",
        Role.Specialist => "Chuyên viên thụ lý",
        Role.DivisionHead => "Lãnh đạo phòng",
        Role.Director => "Lãnh đạo Sở",
        Role.Clerk => "Văn thư",
        Role.ProcedureController => "Cán bộ kiểm soát thủ tục hành chính",
        Role.Inspector => "Thanh tra",
        Role.Administrator => "Quản trị hệ thống",
        _ => role.ToString(),
    };

    public static string Of(MemberRole role) => role switch
    {
        MemberRole.Representative => "người đại diện",
        MemberRole.Filer => "người nộp hồ sơ",
        _ => "người theo dõi",
    };

    /// <summary>A role of staff as it is written on screen or by its name here; null for anything else.</summary>
    public static Role? Find(string text) => Enum.GetValues<Role>().Where(role => role != Role.Citizen)
        .Select(role => (Role?)role).FirstOrDefault(role => string.Equals(Of(role!.Value), text, StringComparison.OrdinalIgnoreCase) || string.Equals(role.ToString(), text, StringComparison.OrdinalIgnoreCase));
}
