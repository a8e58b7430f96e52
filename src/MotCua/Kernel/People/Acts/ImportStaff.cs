using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;

namespace MotCua.Kernel.People.Acts;

internal sealed record StaffLine(int Line, string Name, string? Trouble);

/// <param name="Stored">False as soon as one line is wrong: then nothing was stored.</param>
internal sealed record StaffImportReport(IReadOnlyList<StaffLine> Lines, bool Stored);

/// <summary>
/// Staff from a CSV with the columns <c>ma_can_bo, ho_ten, chuc_danh, dien_thoai, ten_dang_nhap, thu_dien_tu, so_dinh_danh,
/// vai_tro, ma_don_vi</c>. Every line is reported; either all are stored or none, so that a file can be mended and sent again.
/// </summary>
internal sealed class ImportStaff(Store store, ActLog acts, StaffDesk desk, OfficeClock clock)
{
    public const int MostLines = 2_000;
    public static readonly IReadOnlyList<string> Columns =
        ["ma_can_bo", "ho_ten", "chuc_danh", "dien_thoai", "ten_dang_nhap", "thu_dien_tu", "so_dinh_danh", "vai_tro", "ma_don_vi"];

    public async Task<StaffImportReport> RunAsync(TextReader csv, Actor by, CancellationToken cancellation)
    {
        var records = Csv.Read(csv).Take(MostLines + 2).ToList();
        if (records.Count == 0 || Columns.Any(column => !records[0].Fields.Contains(column, StringComparer.OrdinalIgnoreCase)))
            throw Problems.StaffInvalid.Because($"Dòng đầu của tệp cần đủ các cột: {string.Join(", ", Columns)}.", "Csv");
        if (records.Count > MostLines + 1) throw Problems.StaffInvalid.Because($"Tệp có quá nhiều dòng. Mỗi lần nhập nhiều nhất {MostLines} cán bộ.", "Csv");

        var header = records[0].Fields.Select(name => name.ToLowerInvariant()).ToList();
        var units = await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, cancellation);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lines = new List<StaffLine>();
        foreach (var record in records.Skip(1))
        {
            string Field(string column) => header.IndexOf(column) is var place && place < record.Fields.Count ? record.Fields[place] : "";
            lines.Add(new StaffLine(record.Line, Field("ho_ten"), await TroubleAsync(Field, units, seen, by, cancellation)));
        }
        if (lines.Count == 0) throw Problems.StaffInvalid.Because("Tệp chưa có dòng cán bộ nào.", "Csv");
        if (lines.Exists(line => line.Trouble is not null))
        {
            store.ChangeTracker.Clear();
            return new StaffImportReport(lines, false);
        }
        try
        {
            await acts.CommitAsync(new Doing("staff.import", by, "person", Guid.Empty), cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            throw Problems.StaffInvalid.Because("Một cán bộ trong tệp vừa được người khác thêm. Mời nhập lại tệp để xem dòng nào.", "Csv");
        }
        return new StaffImportReport(lines, true);
    }

    /// <summary>Tracks the line's person, account and role; says what is wrong with it, or null.</summary>
    private async Task<string?> TroubleAsync(Func<string, string> field, Dictionary<string, OrgUnit> units, HashSet<string> seen, Actor by, CancellationToken cancellation)
    {
        foreach (var column in new[] { "ma_can_bo", "ten_dang_nhap", "so_dinh_danh" })
            if (field(column).Length > 0 && !seen.Add($"{column}:{field(column)}")) return $"{field(column)} đã có ở một dòng phía trên.";
        var hasRole = field("vai_tro").Length > 0;
        var role = RoleWords.Find(field("vai_tro"));
        if (hasRole && role is null)
            return $"Vai trò “{field("vai_tro")}” không có trong danh mục.";
        if (hasRole && (!units.TryGetValue(field("ma_don_vi"), out var unit) || !unit.IsValidOn(clock.Today)))
            return $"Mã đơn vị “{field("ma_don_vi")}” không có hoặc không còn hoạt động.";
        try
        {
            var (person, _) = await desk.AddTrackedAsync(new NewStaff(field("ma_can_bo"), field("ho_ten"), field("chuc_danh"),
                field("dien_thoai"), field("ten_dang_nhap"), field("thu_dien_tu"), new PersonIdentity(IdentityType.PersonalNumber, field("so_dinh_danh"))), by, cancellation);
            if (role is { } held)
                store.RoleHoldings.Add(new RoleHolding
                {
                    Id = clock.NewId(),
                    PersonId = person.Id,
                    Role = held,
                    UnitId = units[field("ma_don_vi")].Id,
                    From = clock.Today,
                });
            return null;
        }
        catch (Refused refused)
        {
            return refused.Sentence;
        }
    }
}
