using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Petitions.Acts;

namespace MotCua.Petitions.Complaints;

/// <summary>
/// Hồ sơ vụ việc for a court: two groups of papers, the pages numbered on from the first to the last, an inventory with the digest of every
/// file, and a check that needs nothing but <c>sha256sum</c>.
/// </summary>
internal sealed class CaseExport(Store store, FileDesk files, PetitionFiles letters, PetitionForms forms, Competences competences)
{
    /// <summary>Lines of a sheet of plain text, by which its pages are counted.</summary>
    private const int LinesOfPage = 45;

    private sealed record Entry(string Path, string Title, int Pages, long Length, string Sha256);

    public async Task<byte[]> MakeAsync(ComplaintFile file, DateTime at, CancellationToken cancellation)
    {
        await using var made = new MemoryStream();
        await using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = new List<Entry>();
            await AddAsync(zip, entries, "nhom-1/01-don.txt", "Đơn khiếu nại", PetitionText(file.Petition), cancellation);
            await AddAsync(zip, entries, "nhom-1/02-dien-bien.txt", "Diễn biến giải quyết", CourseText(file), cancellation);
            var number = 3;
            foreach (var line in (await letters.LettersAsync(file.Petition.Id, cancellation)).Where(line => line.Letter.SentOn is not null && (line.Letter.ComplaintId is null || line.Letter.ComplaintId == file.Complaint.Id)))
                await AddAsync(zip, entries, $"nhom-1/{number++:00}-van-ban.txt", $"{forms.Name(line.Letter.FormCode)}, số {line.Number}", LetterText(line), cancellation);
            await AddAsync(zip, entries, $"nhom-1/{number:00}-viec-da-lam.jsonl", "Việc đã ghi trong sổ việc, với mã băm", await ActsAsync(file, cancellation), cancellation);
            number = 1;
            foreach (var paper in await store.PetitionPapers.AsNoTracking().Where(row => row.PetitionId == file.Petition.Id).OrderBy(row => row.Number).ToListAsync(cancellation))
                entries.Add(await AddStoredAsync(zip, $"nhom-2/{number++:00}-{FileNames.Clean(paper.FileName)}", paper, cancellation));
            var sums = new List<(string Sha256, string Path)>(entries.Select(entry => (entry.Sha256, entry.Path)));
            sums.Add(await PutAsync(zip, "muc-luc.csv", Inventory(entries), cancellation));
            sums.Add(await PutAsync(zip, "KIEM-TRA.txt", Encoding.UTF8.GetBytes(Instructions(file, at)), cancellation));
            sums.Add(await PutAsync(zip, "kiem-tra.sh", Encoding.UTF8.GetBytes(Script), cancellation));
            await PutAsync(zip, "SHA256SUMS", Encoding.UTF8.GetBytes(string.Concat(sums.Select(sum => $"{sum.Sha256}  {sum.Path}\n"))), cancellation);
        }
        return made.ToArray();
    }

    private const string Script =
        """
        #!/bin/sh
        # Checks every file of this folder against its digest. Needs sha256sum only.
        cd "$(dirname "$0")" || exit 2
        sha256sum -c --quiet SHA256SUMS || { echo "CO TEP SAI"; exit 1; }
        echo "DUNG"

        """;

    private static string Instructions(ComplaintFile file, DateTime at) =>
        $"""
        Hồ sơ giải quyết khiếu nại {file.Complaint.Code}, kết xuất lúc {Web.Say.Instant(at)}.

        1. muc-luc.csv: từng tài liệu với số trang từ đầu đến cuối hồ sơ, dung lượng và mã SHA-256. Nhóm 1: đơn, biên bản, văn bản, quyết định. Nhóm 2: tài liệu, chứng cứ.
        2. Giải nén, mở cửa sổ lệnh trong thư mục này, chạy: sh kiem-tra.sh. Kết quả phải là DUNG.
           Trên Windows: certutil -hashfile TỆP SHA256, so với dòng của tệp đó trong SHA256SUMS.
        3. Hồ sơ chứa thông tin cá nhân. Giữ và hủy theo quy định.

        """;

    private string CourseText(ComplaintFile file)
    {
        var text = new StringBuilder();
        var complaint = file.Complaint;
        Line($"Vụ việc {complaint.Code}, khiếu nại {ComplaintWords.Level(complaint.Level)}. Bị khiếu nại: {complaint.Challenged}. Người giải quyết: {competences.Name(complaint.CompetenceCode)}.");
        Line($"Thụ lý ngày {Web.Say.Day(complaint.AcceptedOn)}; đơn nhận ngày {Web.Say.Day(complaint.LodgedOn)}.");
        foreach (var row in file.Verifications) Line($"Xác minh: {row.Plan}. {(row.ReportedOn is { } on ? $"Báo cáo ngày {Web.Say.Day(on)}: {ComplaintWords.Finding(row.Finding!.Value)}. {row.Report}" : "Chưa báo cáo.")}");
        foreach (var row in file.Findings) Line($"Ghi nhận phức tạp lúc {Web.Say.Instant(row.At)}: {row.Criteria} {row.Reason}");
        foreach (var row in file.Suspensions) Line($"Tạm đình chỉ từ {Web.Say.Instant(row.From)}{(row.To is { } to ? $" đến {Web.Say.Instant(to)}" : "")}: {row.Reason}");
        foreach (var row in file.Dialogues.Where(row => row.HeldOn is not null)) Line($"Biên bản đối thoại ngày {Web.Say.Day(row.HeldOn!.Value)}: {row.Minutes}");
        foreach (var row in file.Withdrawals) Line($"Rút {(row.IsWhole ? "toàn bộ" : "một phần")} ngày {Web.Say.Day(row.On)}: {row.Content}");
        if (file.Discontinuation is { } ended) Line($"Đình chỉ ngày {Web.Say.Day(ended.On)}: {ended.Reason}");
        if (file.Ruling is { } ruling) Line($"Quyết định ngày {Web.Say.Day(ruling.On)}: {ComplaintWords.Finding(ruling.Outcome, complaint.Level)}. {ruling.Summary}");
        foreach (var row in file.Publications) Line($"{ComplaintWords.Publication(row.Form)} tại {row.Where} từ {Web.Say.Day(row.From)}");
        foreach (var row in file.Executions) Line($"Thi hành ngày {Web.Say.Day(row.On)}: {row.Words}");
        return text.ToString();

        void Line(string line) => text.Append(line.Trim()).Append('\n');
    }

    private static string PetitionText(Petition petition) =>
        $"Mã đơn: {petition.Code}\nNgày nhận: {Web.Say.Day(petition.ReceivedOn)}\nNgười gửi: {petition.AuthorName}\nĐịa chỉ: {petition.AuthorAddress}\nSố người ký: {petition.Signers}\n\n{petition.About}\n\n{petition.Text}\n";

    private static string LetterText(LetterLine line) => $"{line.Form}\nSố: {line.Number}\nNgày gửi: {Web.Say.Day(line.Letter.SentOn!.Value)}\nNơi nhận: {line.Letter.Recipient}\n\n{line.Letter.Text}\n";

    private async Task<string> ActsAsync(ComplaintFile file, CancellationToken cancellation)
    {
        var (petition, complaint) = (file.Petition.Id, file.Complaint.Id);
        var acts = await store.Acts.AsNoTracking().Where(act => act.SubjectId == petition || act.SubjectId == complaint).OrderBy(act => act.Number).Select(act => new { act.Number, act.At, act.Kind, act.ActorId, act.Hash }).ToListAsync(cancellation);
        return string.Concat(acts.Select(act => JsonSerializer.Serialize(new { number = act.Number, at = Canonical.Text(act.At), kind = act.Kind, actor = act.ActorId, hash = Convert.ToHexStringLower(act.Hash) }) + "\n"));
    }

    private static async Task AddAsync(ZipArchive zip, List<Entry> entries, string path, string title, string text, CancellationToken cancellation)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var (sha, _) = await PutAsync(zip, path, content, cancellation);
        entries.Add(new Entry(path, title, Math.Max(1, (text.Split('\n').Length + LinesOfPage - 1) / LinesOfPage), content.Length, sha));
    }

    /// <summary>The digest is the one on record: a content that no longer has it is found by the check.</summary>
    private async Task<Entry> AddStoredAsync(ZipArchive zip, string path, PetitionPaper paper, CancellationToken cancellation)
    {
        var stored = await store.FindAsync<StoredFile>([paper.StoredFileId], cancellation) ?? throw Problems.FileLost.Because();
        await using var content = files.Open(stored);
        await using var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);
        await content.CopyToAsync(entry, cancellation);
        return new Entry(path, paper.Title, paper.Pages ?? 1, paper.Length, paper.Sha256);
    }

    private static async Task<(string Sha256, string Path)> PutAsync(ZipArchive zip, string path, byte[] content, CancellationToken cancellation)
    {
        await using var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);
        await entry.WriteAsync(content, cancellation);
        return (Convert.ToHexStringLower(SHA256.HashData(content)), path);
    }

    /// <summary>With a byte-order mark, so that a spreadsheet reads the letters right.</summary>
    private static byte[] Inventory(IReadOnlyList<Entry> entries)
    {
        var text = new StringBuilder("TT,Tệp,Tên tài liệu,Từ trang,Đến trang,Byte,SHA-256\n");
        var page = 1;
        foreach (var (index, entry) in entries.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{index + 1},{Csv.Cell(entry.Path)},{Csv.Cell(entry.Title)},{page},{page + entry.Pages - 1},{entry.Length},{entry.Sha256}\n");
            page += entry.Pages;
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
