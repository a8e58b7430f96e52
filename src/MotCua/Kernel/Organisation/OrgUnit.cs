using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Organisation;

/// <summary>What a unit's entry should have said.</summary>
internal sealed record UnitCorrection(string Name, string ShortName, DateOnly? ValidFrom, string? AgencyIdentifier, string? DocumentSymbol, string? Confirmed);

public enum UnitKind { Province, Department, Division, AffiliatedUnit, Desk, DistrictOffice, Commune, Other }

/// <summary>
/// A unit of the state as long as it lasts: it is never deleted, it ends. The code is short and stays the same through
/// every change of name, so that law data, dossiers and imports can point at it.
/// </summary>
public sealed class OrgUnit : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Short key, lower case: <c>sldtbxh-btxh</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name it has last; <see cref="OrgQueries.NameOnAsync"/> gives the name on a day.</summary>
    public required string Name { get; set; }

    public string ShortName { get; set; } = "";

    public required UnitKind Kind { get; init; }

    public Guid? ParentId { get; set; }

    /// <summary>First day; null: since before anything kept here.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day; null: no end is known.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Agency identifier (mã định danh), as <c>000.00.16.H01</c>.</summary>
    public string? AgencyIdentifier { get; set; }

    /// <summary>What stands after the number of its papers: <c>SLĐTBXH-BTXH</c>.</summary>
    public string? DocumentSymbol { get; set; }

    /// <summary>What the row rests on, in Vietnamese; null where nobody has confirmed it yet.</summary>
    public string? Confirmed { get; set; }

    public int Version { get; set; }

    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || ValidTo >= day);

    /// <summary>Gives the unit another name from a day that has come: the name shown is always the present one.</summary>
    public UnitChange Rename(string name, string shortName, UnitDecision decision, DateOnly today, Guid changeId)
    {
        name = name.Trim();
        if (name.Length == 0) throw Problems.UnitInvalid.Because("Mời nhập tên mới của đơn vị.", "Name");
        if (name == Name) throw Problems.UnitInvalid.Because("Tên mới trùng với tên đang dùng. Mời nhập tên khác.", "Name");
        if (decision.On > today) throw Problems.UnitInvalid.Because("Ngày đổi tên chưa đến. Mời đổi tên khi quyết định có hiệu lực.", "On");
        MustLastUntil(decision.On);
        var change = UnitChange.Of(UnitChangeKind.Renamed, this, null, "", decision, changeId);
        change.FormerName = Name;
        Name = name;
        ShortName = shortName.Trim();
        return change;
    }

    /// <summary>Puts right what was written wrongly; what is left out stays.</summary>
    internal void Correct(UnitCorrection right)
    {
        var name = right.Name.Trim();
        if (name.Length == 0) throw Problems.UnitInvalid.Because("Mời nhập tên đúng của đơn vị.", "Name");
        (Name, ShortName, ValidFrom) = (name, right.ShortName.Trim(), right.ValidFrom);
        (AgencyIdentifier, DocumentSymbol, Confirmed) = (Null(right.AgencyIdentifier), Null(right.DocumentSymbol), Null(right.Confirmed));
    }

    /// <summary>Ends the unit the day before; each part of its work goes on in a unit named here.</summary>
    /// <param name="heirs">The unit and the functions it takes over, at least one.</param>
    public IReadOnlyList<UnitChange> MergeInto(IReadOnlyList<(OrgUnit Unit, string Functions)> heirs, UnitDecision decision, Func<Guid> newId)
    {
        if (heirs.Count == 0) throw Problems.UnitInvalid.Because("Mời chọn ít nhất một đơn vị tiếp nhận nhiệm vụ.", "ToUnitId");
        foreach (var (heir, _) in heirs)
        {
            if (heir.Id == Id) throw Problems.UnitInvalid.Because("Một đơn vị không thể sáp nhập vào chính mình.", "ToUnitId");
            if (!heir.IsValidOn(decision.On))
                throw Problems.UnitInvalid.Because($"{heir.Name} không hoạt động vào ngày {decision.On:dd/MM/yyyy}. Mời chọn đơn vị khác.", "ToUnitId");
        }
        End(decision.On);
        return [.. heirs.Select(heir => UnitChange.Of(UnitChangeKind.Merged, this, heir.Unit, heir.Functions, decision, newId()))];
    }

    /// <summary>Ends the unit the day before, with nobody to go on with its work.</summary>
    public UnitChange Dissolve(UnitDecision decision, Guid changeId)
    {
        End(decision.On);
        return UnitChange.Of(UnitChangeKind.Dissolved, this, null, "", decision, changeId);
    }

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void End(DateOnly on)
    {
        MustLastUntil(on);
        ValidTo = on.AddDays(-1);
    }

    private void MustLastUntil(DateOnly on)
    {
        if (ValidTo is { } last && last < on)
            throw Problems.UnitInvalid.Because($"{Name} đã kết thúc hoạt động ngày {last:dd/MM/yyyy}. Mời chọn ngày trước đó.", "On");
        if (ValidFrom is { } first && on <= first)
            throw Problems.UnitInvalid.Because($"{Name} hoạt động từ ngày {first:dd/MM/yyyy}. Mời chọn ngày sau đó.", "On");
    }
}
