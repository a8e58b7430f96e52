using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;

namespace MotCua.Inspections;

/// <summary>
/// One dossier as a ZIP that needs this program no more: a readable page, every file, every signature, every act as the bytes its hash was taken
/// over, an inventory, and a list of SHA-256 that <c>sha256sum -c</c> checks.
/// </summary>
internal sealed class DossierExport(FileDesk files, Store store, Installation installation)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Entry(string Path, string Sha256, long Length, string What);

    public async Task WriteAsync(Stream to, DossierFile file, Mandate mandate, DateTime at, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        var entries = new List<Entry>
        {
            await AddAsync(zip, "ho-so.html", Encoding.UTF8.GetBytes(DossierPage.Of(file, mandate, installation, at)), "Hồ sơ để đọc", cancellation),
        };
        foreach (var one in file.Files) entries.Add(await AddStoredAsync(zip, one, cancellation));
        foreach (var signature in file.Signatures)
            entries.Add(await AddAsync(zip, $"chu-ky/{signature.Id:N}.p7s", signature.Cms, $"Chữ ký trên tệp có SHA-256 {signature.Sha256}", cancellation));
        foreach (var line in file.Acts)
        {
            var bytes = Canonical.Bytes(line.Act);
            entries.Add(await AddAsync(zip, NameOf(line.Act), bytes, $"{ActNames.Vietnamese(line.Act.Kind)}; SHA-256 là mã băm ghi trong sổ", cancellation));
        }
        entries.Add(await AddAsync(zip, "viec/viec.jsonl", Lines(file.Acts.Select(ActJson)), "Các việc đã làm, mỗi dòng một việc", cancellation));
        entries.Add(await AddAsync(zip, "viec/loi-ghi.jsonl", Lines(file.Acts.Where(line => line.Words is not null).Select(WordsJson)), "Lời ghi và thông tin cá nhân tách khỏi các việc", cancellation));
        entries.Add(await AddAsync(zip, "muc-luc.csv", Inventory(entries), "Mục lục", cancellation));
        entries.Add(await AddAsync(zip, "viec/SHA256SUMS", Sums(file.Acts.Select(line => (Convert.ToHexStringLower(line.Act.Hash), Path.GetFileName(NameOf(line.Act))))), "Mã băm của các việc như ghi trong sổ", cancellation));
        entries.Add(await AddAsync(zip, "KIEM-TRA.txt", Encoding.UTF8.GetBytes(Instructions(file, mandate, at)), "Cách kiểm tra", cancellation));
        entries.Add(await AddAsync(zip, "kiem-tra.sh", Encoding.UTF8.GetBytes(Script), "Kiểm tra bằng một lệnh", cancellation));
        await AddAsync(zip, "SHA256SUMS", Sums(entries.Select(entry => (entry.Sha256, entry.Path))), "", cancellation);
    }

    private const string Script =
        """
        #!/bin/sh
        # Checks every file of this folder, and every act against the hash that the register holds. Needs sha256sum only.
        cd "$(dirname "$0")" || exit 2
        sha256sum -c --quiet SHA256SUMS || { echo "CO TEP SAI"; exit 1; }
        (cd viec && sha256sum -c --quiet SHA256SUMS) || { echo "CO VIEC SAI"; exit 1; }
        echo "DUNG"

        """;

    private static string Instructions(DossierFile file, Mandate mandate, DateTime at) =>
        $"""
        Hồ sơ {file.Dossier.Code}, kết xuất lúc {Web.Say.Instant(at)} theo quyết định số {mandate.DecisionNumber}.

        1. Giải nén, mở một cửa sổ lệnh trong thư mục này, chạy:  sh kiem-tra.sh
           (hoặc: sha256sum -c SHA256SUMS, rồi vào thư mục viec và chạy lại lệnh đó). Kết quả phải là DUNG.
           Trên Windows: certutil -hashfile TỆP SHA256, so với dòng của tệp đó trong SHA256SUMS.
        2. Mỗi tệp viec/*.act là đúng những byte mà mã băm của việc đó được tính: dòng đầu là motcua-act-1, rồi mã việc, thời điểm,
           loại việc, loại người làm, tài khoản, đơn vị, loại và mã đối tượng, mã lý do, và nội dung dạng JSON chuẩn.
           viec/SHA256SUMS chép mã băm từ sổ việc của hệ thống, không tính lại khi kết xuất.
        3. Chỗ nào trong việc ghi một mã "d", lời tương ứng nằm ở viec/loi-ghi.jsonl: mã là SHA-256 (base64) của muối, chỗ, một byte 0 và lời.
        4. Chữ ký số: openssl cms -verify -binary -inform DER -in chu-ky/TÊN.p7s -content TỆP -CAfile NƠI-CẤP.pem -purpose any -out /dev/null
           Tệp được ký nhận ra bằng SHA-256 ghi cạnh chữ ký trong muc-luc.csv.
        5. Kết xuất này chứa thông tin cá nhân. Giữ và hủy theo quy định về hồ sơ thanh tra.

        """;

    private static string NameOf(Act act) => $"viec/{act.Number:00000000}-{act.Kind}.act";

    private static string ActJson(ActLine line) => JsonSerializer.Serialize(new
    {
        number = line.Act.Number,
        id = line.Act.Id,
        at = Canonical.Text(line.Act.At),
        kind = line.Act.Kind,
        name = ActNames.Vietnamese(line.Act.Kind),
        who = line.Who,
        actor = line.Act.ActorId,
        unit = line.Act.UnitId,
        reason = line.Act.ReasonCode,
        hash = Convert.ToHexStringLower(line.Act.Hash),
        payload = JsonDocument.Parse(line.Act.Payload).RootElement,
    }, Json);

    private static string WordsJson(ActLine line) => JsonSerializer.Serialize(new
    {
        act = line.Act.Id,
        salt = Convert.ToBase64String(line.Words!.Salt),
        words = JsonDocument.Parse(line.Words.Words).RootElement,
    }, Json);

    private static byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static byte[] Sums(IEnumerable<(string Sha256, string Path)> lines) => Lines(lines.Select(line => $"{line.Sha256}  {line.Path}"));

    /// <summary>With a byte-order mark, so that a spreadsheet reads the letters right.</summary>
    private static byte[] Inventory(IEnumerable<Entry> entries) =>
        [.. Encoding.UTF8.Preamble, .. Lines(entries.Select((entry, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1},{Cell(entry.Path)},{entry.Length},{entry.Sha256},{Cell(entry.What)}")).Prepend("TT,Tệp,Byte,SHA-256,Nội dung"))];

    private static string Cell(string text) => $"\"{(text is ['=' or '+' or '-' or '@', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<Entry> AddAsync(ZipArchive zip, string path, byte[] content, string what, CancellationToken cancellation)
    {
        await using var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);
        await entry.WriteAsync(content, cancellation);
        return new Entry(path, Convert.ToHexStringLower(SHA256.HashData(content)), content.Length, what);
    }

    /// <summary>The digest in the inventory is the one on record: a content that no longer has it is found by the check.</summary>
    private async Task<Entry> AddStoredAsync(ZipArchive zip, FileLine line, CancellationToken cancellation)
    {
        var stored = await store.FindAsync<StoredFile>([line.StoredFileId], cancellation) ?? throw Problems.FileLost.Because();
        await using var content = files.Open(stored);
        await using var entry = await zip.CreateEntry(line.Path, CompressionLevel.Fastest).OpenAsync(cancellation);
        await content.CopyToAsync(entry, cancellation);
        return new Entry(line.Path, line.Sha256, line.Length, $"{line.Name} ({line.FileName})");
    }
}
