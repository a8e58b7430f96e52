using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using MotCua.Kernel.Acts;
using MotCua.Vietnamese;

namespace MotCua.Petitions.Acts;

/// <summary>One line of a sheet and what is wrong with it; null: nothing.</summary>
internal sealed record SheetLine(int Line, string Name, string? Trouble);

/// <param name="Stored">False as soon as one line is wrong: then nothing was stored, and the sheet can be mended and sent again.</param>
internal sealed record SheetReport(IReadOnlyList<SheetLine> Lines, bool Stored, int Merged = 0);

/// <summary>A sheet as CSV or XLSX, read line by line with the columns of its first line.</summary>
internal static class Sheet
{
    public const int MostLines = 20_000;

    /// <exception cref="Refused"><see cref="PetitionProblems.SheetUnreadable"/></exception>
    public static IReadOnlyList<(int Line, Func<string, string> Field)> Read(Stream content, string fileName, params string[] columns)
    {
        List<(int Line, List<string> Fields)> rows;
        try
        {
            if (fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
                rows = [.. content.Query(useHeaderRow: false).Cast<IDictionary<string, object?>>().Take(MostLines + 2).Select((row, index) => (index + 1, row.Values.Select(Text).ToList()))];
            else
            {
                using var reader = new StreamReader(content);
                rows = [.. Csv.Read(reader).Take(MostLines + 2).Select(record => (record.Line, record.Fields.ToList()))];
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or InvalidOperationException or System.Xml.XmlException or ArgumentException)
        {
            throw PetitionProblems.SheetUnreadable.Because(field: "Sheet");
        }
        if (rows.Count == 0) throw PetitionProblems.SheetUnreadable.Because(field: "Sheet");
        var header = rows[0].Fields.ConvertAll(name => Folding.Fold(name).Replace(' ', '_'));
        if (columns.Except(header).FirstOrDefault() is { } missing) throw PetitionProblems.SheetUnreadable.Because($"Dòng đầu của bảng thiếu cột {missing}. Các cột cần có: {string.Join(", ", columns)}.", "Sheet");
        if (rows.Count > MostLines + 1) throw PetitionProblems.SheetUnreadable.Because($"Bảng có quá {MostLines} dòng. Mời chia thành nhiều bảng.", "Sheet");
        return [.. rows.Skip(1).Where(row => row.Fields.Exists(cell => cell.Length > 0)).Select(row => (row.Line, (Func<string, string>)(name => header.IndexOf(name) is >= 0 and var place && place < row.Fields.Count ? row.Fields[place] : "")))];
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!.Trim(),
    };
}

/// <summary>Danh sách người ký đơn đông người: columns <c>ho_ten, dia_chi, so_giay_to, dai_dien</c> (x marks a representative).</summary>
internal sealed class ImportSigners(Store store, ActLog acts, OfficeClock clock, Kernel.Law.LawBook law)
{
    public async Task<SheetReport> RunAsync(Actor actor, string code, Stream content, string fileName, int? seenVersion, CancellationToken cancellation)
    {
        if (!actor.May(PetitionPermissions.Receive)) throw Problems.NotAllowed.Because();
        var petition = await store.PetitionAsync(actor, code, cancellation);
        await acts.ExpectAsync("petition", petition.Id, petition, seenVersion, cancellation);
        if (petition.State == PetitionState.Closed) throw PetitionProblems.NotNow.Because();
        // As many as may speak for a crowd at a reception.
        var most = law.Rule("reception-representatives-large", clock.Today).Number;
        var known = (await store.PetitionSigners.AsNoTracking().Where(row => row.PetitionId == petition.Id).Select(row => new { row.Name, row.Address, row.IdentityNumber, row.Number, row.IsRepresentative }).ToListAsync(cancellation));
        var seen = known.Select(row => Key(row.Name, row.Address, row.IdentityNumber)).Append(Key(petition.AuthorName, petition.AuthorAddress, petition.IdentityNumber)).ToHashSet();
        var (lines, signers) = (new List<SheetLine>(), new List<object>());
        var (number, speakers) = (known.Select(row => row.Number).DefaultIfEmpty(0).Max(), known.Count(row => row.IsRepresentative));
        foreach (var (line, field) in Sheet.Read(content, fileName, "ho_ten", "dia_chi"))
        {
            var (name, address, identity, speaks) = (field("ho_ten"), field("dia_chi"), field("so_giay_to") is { Length: > 0 } paper ? paper : null, field("dai_dien").Length > 0);
            if (speaks) speakers++;
            var trouble = name.Length is 0 or > Petition.LongestName ? "thiếu họ tên." : address.Length == 0 ? "thiếu địa chỉ." : !seen.Add(Key(name, address, identity)) ? "người này đã có ở trên." : speaks && speakers > most ? $"có quá {most} người đại diện." : null;
            lines.Add(new SheetLine(line, name, trouble));
            signers.Add(new PetitionSigner { Id = clock.NewId(), PetitionId = petition.Id, Number = ++number, Name = PersonalName.Tidy(name), Address = address, IdentityNumber = identity, IsRepresentative = speaks });
        }
        if (lines.Count == 0) throw PetitionProblems.SheetUnreadable.Because("Bảng chưa có dòng nào.", "Sheet");
        if (lines.Exists(line => line.Trouble is not null)) return new SheetReport(lines, false);
        petition.CountSigners(1 + known.Count + signers.Count);
        await acts.CommitAsync(new Doing("petition.sign-up", actor, "petition", petition.Id) { UnitId = petition.UnitId, Added = signers }, cancellation);
        return new SheetReport(lines, true);
    }

    private static string Key(string name, string address, string? identity) => identity is { Length: > 0 } ? identity : $"{Folding.Fold(name)}|{Folding.Fold(address)}";
}

/// <summary>
/// Danh sách ghi khi không có mạng: petitions a village team took down, with the day and a temporary number. Sent again, what is there already
/// is not entered a second time. Columns <c>so_tam, ngay_nhan, loai, ho_ten, dia_chi, so_giay_to, linh_vuc, noi_xay_ra, viec, noi_dung</c>.
/// </summary>
internal sealed class MergeOffline(Store store, ActLog acts, OfficeClock clock, ReceivePetition receive, RoutePetition route, PetitionSecret secrets)
{
    private static readonly string[] Columns = ["so_tam", "ngay_nhan", "loai", "ho_ten", "dia_chi", "linh_vuc", "viec", "noi_dung"];

    public async Task<SheetReport> RunAsync(Actor actor, string team, Stream content, string fileName, CancellationToken cancellation)
    {
        if (!actor.May(PetitionPermissions.Receive)) throw Problems.NotAllowed.Because();
        if (string.IsNullOrWhiteSpace(team)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi tên tổ hoặc nơi lập danh sách, giữ nguyên mỗi lần nhập.", "Team");
        var (lines, inputs, merged) = (new List<SheetLine>(), new List<(Guid Id, PetitionInput Input, Guid Unit)>(), 0);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, field) in Sheet.Read(content, fileName, Columns))
        {
            var number = $"{team.Trim()}/{field("so_tam")}";
            if (field("so_tam").Length > 0 && await store.Petitions.AnyAsync(row => row.OfflineNumber == number, cancellation))
            {
                merged++;
                lines.Add(new SheetLine(line, field("ho_ten"), null));
                continue;
            }
            var trouble = field("so_tam").Length == 0 ? "thiếu số tạm." : !seen.Add(number) ? "số tạm này đã có ở trên." : null;
            try
            {
                var input = InputOf(field, number);
                receive.Check(input, clock.UtcNow);
                inputs.Add((clock.NewId(), input, await route.UnitAsync(actor, input.FieldCode, input.Place, null, input.ReceivedOn, cancellation)));
            }
            catch (Refused refused)
            {
                trouble ??= refused.Sentence;
            }
            lines.Add(new SheetLine(line, field("ho_ten"), trouble));
        }
        if (lines.Count == 0) throw PetitionProblems.SheetUnreadable.Because("Bảng chưa có dòng nào.", "Sheet");
        if (lines.Exists(line => line.Trouble is not null)) return new SheetReport(lines, false, merged);
        if (inputs.Count == 0) return new SheetReport(lines, true, merged);
        await secrets.PrepareAsync(cancellation);
        await acts.CommitAsync(new Doing("petition.merge-list", actor, "petition", inputs[0].Id)
        {
            Inside = async inner =>
            {
                foreach (var (id, input, unit) in inputs) await receive.EnterAsync(id, input, unit, actor, clock.UtcNow, null, inner);
            },
        }, cancellation);
        return new SheetReport(lines, true, merged);
    }

    private static PetitionInput InputOf(Func<string, string> field, string number)
    {
        // A denunciation is not taken down on a list: it would lie open on somebody's table.
        var kind = Folding.Fold(field("loai")) switch { "khieu nai" => PetitionKind.Complaint, "kien nghi" => PetitionKind.Recommendation, "phan anh" => PetitionKind.Feedback, "to cao" or "tin bao" => throw PetitionProblems.SealedElsewhere.Because(), _ => throw PetitionProblems.KindUnknown.Because() };
        if (!DateOnly.TryParseExact(field("ngay_nhan"), ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) throw PetitionProblems.DayInvalid.Because("Ngày nhận chưa đúng dạng, ví dụ 15/11/2021.");
        return new PetitionInput(PetitionWay.Village, kind, day, new PetitionAuthor(field("ho_ten"), field("dia_chi"), IdentityNumber: field("so_giay_to")), field("linh_vuc"), field("viec"), field("noi_dung")) { Place = field("noi_xay_ra"), OfflineNumber = number };
    }
}
