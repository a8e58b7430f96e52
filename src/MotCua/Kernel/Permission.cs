namespace MotCua.Kernel;

/// <summary>A position's part in the work. A person holds a role in a unit for a period.</summary>
public enum Role
{
    /// <summary>Anybody signed in who holds no post here: a citizen, or an organisation's representative.</summary>
    Citizen,
    /// <summary>Cán bộ tiếp nhận tại Bộ phận Một cửa.</summary>
    DeskOfficer,
    /// <summary>Trưởng Bộ phận Một cửa.</summary>
    DeskHead,
    /// <summary>Chuyên viên thụ lý.</summary>
    Specialist,
    /// <summary>Trưởng phòng, phó trưởng phòng.</summary>
    DivisionHead,
    /// <summary>Giám đốc, phó giám đốc.</summary>
    Director,
    /// <summary>Văn thư.</summary>
    Clerk,
    /// <summary>Cán bộ kiểm soát thủ tục hành chính: keeps the catalogue.</summary>
    ProcedureController,
    /// <summary>Thanh tra: reads, changes nothing.</summary>
    Inspector,
    /// <summary>Quản trị hệ thống: units, accounts, calendar; sees no dossier's content.</summary>
    Administrator,
}

/// <summary>Something one may do. Its code is also the name of the policy that guards pages and endpoints.</summary>
/// <param name="Roles">The roles that have it. <see cref="Role.Citizen"/> means: everybody signed in.</param>
public sealed record Permission(string Code, string Title, params Role[] Roles)
{
    public bool IsHeldBy(Role role) => Roles.Contains(role) || Roles.Contains(Role.Citizen);
}
