using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Organisation.Acts;

internal sealed record NewUnit(string Code, string Name, string ShortName, UnitKind Kind, Guid? ParentId, DateOnly? ValidFrom,
    string? AgencyIdentifier, string? DocumentSymbol, string? Confirmed);

/// <summary>The administrator keeps the register of units.</summary>
internal sealed class UnitDesk(Store store, ActLog acts, OfficeClock clock)
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
    }

    public async Task DissolveAsync(Guid id, int version, UnitDecision decision, Actor by, CancellationToken cancellation)
    {
        var unit = await FindAsync(id, version, cancellation);
        store.UnitChanges.Add(unit.Dissolve(decision, clock.NewId()));
        await acts.CommitAsync(new Doing("unit.dissolve", by, "unit", id), cancellation);
    }

    private async Task<OrgUnit> FindAsync(Guid id, int version, CancellationToken cancellation)
    {
        var unit = await store.Units.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        store.Entry(unit).Property(row => row.Version).OriginalValue = version;
        return unit;
    }

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
