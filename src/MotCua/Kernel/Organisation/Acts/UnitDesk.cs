using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Kernel.Organisation.Acts;

internal sealed record NewUnit(string Code, string Name, string ShortName, UnitKind Kind, Guid? ParentId, DateOnly? ValidFrom,
    string? AgencyIdentifier, string? DocumentSymbol, string? Confirmed);

/// <summary>The administrator keeps the register of units.</summary>
internal sealed class UnitDesk(Store store, ActLog acts, OfficeClock clock, LawBook law, IEnumerable<IWorkOfUnits> work)
{
    public async Task<Guid> CreateAsync(NewUnit unit, Actor by, CancellationToken cancellation)
    {
        var code = unit.Code.Trim();
        if (code.Length is < 2 or > 40 || !code.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
            throw Problems.UnitInvalid.Because("Mã đơn vị gồm 2 đến 40 chữ thường không dấu, chữ số hoặc dấu gạch nối. Ví dụ: sldtbxh-btxh.", "Code");
        if (unit.Name.Trim().Length == 0) throw Problems.UnitInvalid.Because("Mời nhập tên đơn vị.", "Name");
        if (await store.Units.AnyAsync(row => row.Code == code, cancellation)) throw Problems.UnitInvalid.Because($"Mã {code} đã có. Mời nhập mã khác.", "Code");
        if (unit.ParentId is { } parent && !await store.Units.AnyAsync(row => row.Id == parent, cancellation))
            throw Problems.UnitInvalid.Because("Mời chọn đơn vị cấp trên trong danh sách.", "ParentId");
        CheckIdentifier(unit.AgencyIdentifier);
        var row = new OrgUnit
        {
            Id = clock.NewId(),
            Code = code,
            Name = unit.Name.Trim(),
            ShortName = unit.ShortName.Trim(),
            Kind = unit.Kind,
            ParentId = unit.ParentId,
            ValidFrom = unit.ValidFrom,
            AgencyIdentifier = Null(unit.AgencyIdentifier),
            DocumentSymbol = Null(unit.DocumentSymbol),
            Confirmed = Null(unit.Confirmed),
        };
        store.Units.Add(row);
        await acts.CommitAsync(new Doing("unit.create", by, "unit", row.Id), cancellation);
        return row.Id;
    }

    public async Task RenameAsync(Guid id, int version, string name, string shortName, UnitDecision decision, Actor by, CancellationToken cancellation)
    {
        var unit = await FindAsync(id, version, cancellation);
        store.UnitChanges.Add(unit.Rename(name, shortName, decision, clock.Today, clock.NewId()));
        await acts.CommitAsync(new Doing("unit.rename", by, "unit", id), cancellation);
    }

    public async Task MergeAsync(Guid id, int version, IReadOnlyList<(Guid UnitId, string Functions)> heirs, UnitDecision decision, Actor by, CancellationToken cancellation)
    {
        var unit = await FindAsync(id, version, cancellation);
        var found = new List<(OrgUnit, string)>();
        foreach (var (heirId, functions) in heirs)
            found.Add((await store.Units.SingleOrDefaultAsync(row => row.Id == heirId, cancellation)
                ?? throw Problems.UnitInvalid.Because("Mời chọn đơn vị tiếp nhận trong danh sách.", "ToUnitId"), functions));
        store.UnitChanges.AddRange(unit.MergeInto(found, decision, clock.NewId));
        await acts.CommitAsync(new Doing("unit.merge", by, "unit", id), cancellation);
        // A merger that is still to come is followed by the round of its day.
        if (decision.On > clock.Today) return;
        foreach (var room in work) await room.MoveAsync(by, cancellation);
    }

    public async Task DissolveAsync(Guid id, int version, UnitDecision decision, Actor by, CancellationToken cancellation)
    {
        var unit = await FindAsync(id, version, cancellation);
        var open = await OpenWorkAsync(id, cancellation);
        if (open > 0) throw Problems.UnitInvalid.Because($"Đơn vị còn {open} hồ sơ chưa xong mà giải thể thì không có nơi nhận. Mời sáp nhập vào đơn vị sẽ giải quyết tiếp các hồ sơ đó.", "On");
        store.UnitChanges.Add(unit.Dissolve(decision, clock.NewId()));
        await acts.CommitAsync(new Doing("unit.dissolve", by, "unit", id), cancellation);
    }

    /// <summary>Open work that would move, or be left behind, if the unit ended.</summary>
    public async Task<int> OpenWorkAsync(Guid id, CancellationToken cancellation)
    {
        var open = 0;
        foreach (var room in work) open += await room.CountAsync(id, cancellation);
        return open;
    }

    /// <summary>Mends what a clerk wrote wrongly; a change of the unit itself is a renaming, a merger or an end, with its decision.</summary>
    /// <param name="reason">What was wrong, in words; kept with the act.</param>
    public async Task CorrectAsync(Guid id, int version, UnitCorrection right, string reason, Actor by, CancellationToken cancellation)
    {
        var unit = await FindAsync(id, version, cancellation);
        if (reason.Trim().Length == 0) throw Problems.UnitInvalid.Because("Mời ghi vì sao cần đính chính.", "Reason");
        if (right.ValidFrom is { } first && unit.ValidTo is { } last && first > last)
            throw Problems.UnitInvalid.Because($"{unit.Name} đã kết thúc ngày {last:dd/MM/yyyy}; ngày bắt đầu không thể sau ngày đó.", "ValidFrom");
        CheckIdentifier(right.AgencyIdentifier);
        unit.Correct(right);
        if (!store.ChangeTracker.HasChanges()) throw Problems.UnitInvalid.Because("Chưa có nội dung nào khác trước. Mời sửa chỗ ghi sai rồi gửi lại.", "Reason");
        await acts.CommitAsync(new Doing("unit.correct", by, "unit", id) { Reason = reason.Trim() }, cancellation);
    }

    private void CheckIdentifier(string? text)
    {
        if (Null(text) is { } identifier && AgencyIdentifier.Fault(identifier, law, clock.Today) is { } fault) throw Problems.UnitInvalid.Because(fault, "AgencyIdentifier");
    }

    private async Task<OrgUnit> FindAsync(Guid id, int version, CancellationToken cancellation)
    {
        var unit = await store.Units.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        store.Entry(unit).Property(row => row.Version).OriginalValue = version;
        return unit;
    }

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
