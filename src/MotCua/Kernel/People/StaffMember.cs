using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People;

/// <summary>Somebody who works here: cán bộ, công chức, viên chức, người lao động.</summary>
public sealed class StaffMember : IVersioned
{
    public required Guid PersonId { get; init; }

    /// <summary>Unique in the agency.</summary>
    public required string StaffCode { get; init; }

    /// <summary>Name as published at the desk and on papers; an officer's name in duty is public (Nghị định 61/2018/NĐ-CP, Điều 9).</summary>
    public required string Name { get; set; }

    /// <summary>Chức vụ, chức danh.</summary>
    public string Title { get; set; } = "";

    public string? OfficePhone { get; set; }

    public bool Active { get; set; } = true;

    public int Version { get; set; }
}

/// <summary>A role a person holds in a unit for a period; it counts on every day from first to last.</summary>
public sealed class RoleHolding : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    public required Guid UnitId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null: until further notice.</summary>
    public DateOnly? To { get; set; }

    public int Version { get; set; }

    public bool CountsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Takes the role away: <paramref name="firstDayWithout"/> is the first day on which it no longer counts.</summary>
    public void EndBefore(DateOnly firstDayWithout)
    {
        if (To is { } last && last < firstDayWithout)
            throw Problems.RoleInvalid.Because($"Vai trò này đã kết thúc ngày {last:dd/MM/yyyy}.", "On");
        To = firstDayWithout.AddDays(-1);
    }
}
