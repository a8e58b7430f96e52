using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Files;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Files;

/// <summary>Hostile, broken and honest files, each with the problem it must be told by.</summary>
public sealed class FileInspectionTests
{
    public static TheoryData<string, string, int> Refusals => new()
    {
        { "rỗng", "don.pdf", 1301 },
        { "quá lớn", "don.pdf", 1302 },
        { "chương trình đổi tên", "don.pdf", 1303 },
        { "trang web đổi tên", "don.pdf", 1303 },
        { "png đổi đuôi", "anh.pdf", 1303 },
        { "đuôi kép", "don.pdf.exe", 1303 },
        { "đuôi ẩn", "don.exe.pdf", 1303 },
        { "zip thường", "ho-so.zip", 1303 },
        { "pdf cụt", "don.pdf", 1304 },
        { "pdf rác", "don.pdf", 1304 },
        { "png cụt", "anh.png", 1304 },
        { "jpeg cụt", "anh.jpg", 1304 },
        { "docx cụt", "don.docx", 1304 },
        { "pdf khóa", "don.pdf", 1305 },
        { "word cũ", "don.docx", 1305 },
        { "pdf javascript", "don.pdf", 1306 },
        { "pdf javascript viết lẩn", "don.pdf", 1306 },
        { "pdf javascript nén", "don.pdf", 1306 },
        { "pdf mở chương trình", "don.pdf", 1306 },
        { "pdf đính kèm tệp", "don.pdf", 1306 },
        { "pdf bom", "don.pdf", 1306 },
        { "pdf kèm zip", "don.pdf", 1306 },
        { "png kèm zip", "anh.png", 1306 },
        { "jpeg kèm trang web", "anh.jpg", 1306 },
        { "docx macro", "don.docx", 1306 },
        { "docx bom", "don.docx", 1306 },
        { "docx mẫu ở ngoài", "don.docx", 1306 },
        { "docx kèm đuôi", "don.docx", 1306 },
        { "eicar trong docx", "don.docx", 1307 },
        { "eicar", "don.pdf", 1307 },
        { "pdf 201 trang", "don.pdf", 1308 },
        { "png khổng lồ", "anh.png", 1302 },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task What_is_not_taken_is_refused_with_its_own_words(string what, string name, int problem)
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        // A bomb that is unpacked would not come back for minutes; how long a refusal takes on a free machine is not for a test.
        var refused = await Assert.ThrowsAsync<Refused>(() => ReceiveAsync(office, Bytes(what), name).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));

        Assert.Equal(problem, refused.Problem.Number);
        Assert.Contains("Mời", refused.Sentence, StringComparison.Ordinal);
        Assert.Empty(office.Services.GetRequiredService<FileFolder>().Contents());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(office.DataFolder, "files", "incoming")));
    }

    public static TheoryData<string, string, string, int?> Honest => new()
    {
        { "pdf 3 trang", "Đơn đề nghị.pdf", "application/pdf", 3 },
        { "png", "anh.PNG", "image/png", 1 },
        { "jpeg", "anh chụp.jpeg", "image/jpeg", 1 },
        { "docx", "don.docx", FileKind.Docx.MediaType, null },
        { "xlsx", "danh-sach.xlsx", FileKind.Xlsx.MediaType, null },
        { "odt", "don.odt", FileKind.Odt.MediaType, null },
    };

    [Theory, MemberData(nameof(Honest))]
    public async Task What_is_taken_is_known_by_its_content(string what, string name, string mediaType, int? pages)
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        var bytes = Bytes(what);
        var upload = await ReceiveAsync(office, bytes, name);

        Assert.Equal((mediaType, pages, (long)bytes.Length, ScanVerdict.NotScanned), (upload.File.MediaType, upload.File.Pages, upload.File.Length, upload.File.Scan));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), upload.File.Sha256);
        await using var kept = office.Services.GetRequiredService<FileFolder>().Open(upload.File.Sha256);
        using var copy = new MemoryStream();
        await kept.CopyToAsync(copy, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, copy.ToArray());
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Temp\\đơn.pdf", "đơn.pdf")]
    [InlineData("đơn\u202Efdp.exe.pdf", "đơnfdp.exe.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData("...", "tep")]
    public void File_names_are_made_harmless(string sent, string kept) => Assert.Equal(kept, FileNames.Clean(sent));

    private static Task<Upload> ReceiveAsync(TestOffice office, byte[] bytes, string name) =>
        office.WithAsync<FileDesk, Upload>(files => files.ReceiveAsync(new MemoryStream(bytes), name, Actor.System, default));

    private static byte[] Bytes(string what) => what switch
    {
        "rỗng" => [],
        "quá lớn" => new byte[(20 * 1024 * 1024) + 1],
        "chương trình đổi tên" => "MZ\x90\0 a program"u8.ToArray(),
        "trang web đổi tên" => "<html><script>alert(1)</script></html>"u8.ToArray(),
        "png" or "png đổi đuôi" => SampleFiles.Png(),
        "đuôi kép" or "đuôi ẩn" => SampleFiles.Pdf(1),
        "zip thường" => SampleFiles.Zip(("a.txt", "a"u8.ToArray())),
        "pdf cụt" => SampleFiles.Pdf(1)[..^40],
        "pdf rác" => Encoding.ASCII.GetBytes("%PDF-1.4\nnot a document at all\n%%EOF"),
        "png cụt" => SampleFiles.Png()[..^9],
        "jpeg" => SampleFiles.Jpeg(),
        "jpeg cụt" => SampleFiles.Jpeg()[..^2],
        "docx" => SampleFiles.Docx(),
        "docx cụt" => SampleFiles.Docx()[..^30],
        "pdf khóa" => SampleFiles.Pdf(1, trailer: "/Encrypt << /Filter /Standard >>"),
        "word cũ" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
        "pdf javascript" => SampleFiles.Pdf(1, catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
        "pdf javascript viết lẩn" => SampleFiles.Pdf(1, catalog: "/OpenAction << /S /Java#53cript /J#53 (x) >>"),
        "pdf javascript nén" => SampleFiles.PdfWithObjectStream("7 0 << /S /JavaScript /JS (x) >>"),
        "pdf mở chương trình" => SampleFiles.Pdf(1, catalog: "/OpenAction << /S /Launch /F (cmd.exe) >>"),
        "pdf đính kèm tệp" => SampleFiles.Pdf(1, catalog: "/Names << /EmbeddedFiles << /Names [] >> >>"),
        "pdf bom" => SampleFiles.PdfWithObjectStream(new string('0', 64 * 1024 * 1024)),
        "pdf kèm zip" => [.. SampleFiles.Pdf(1), .. SampleFiles.Zip(("a.exe", new byte[10]))],
        "png kèm zip" => [.. SampleFiles.Png(), .. SampleFiles.Zip(("a.exe", new byte[10]))],
        "jpeg kèm trang web" => [.. SampleFiles.Jpeg(), .. "<html><script>alert(1)</script>"u8],
        "docx macro" => SampleFiles.Docx(("word/vbaProject.bin", new byte[100])),
        "docx bom" => SampleFiles.Docx(("word/media/a.bin", new byte[300 * 1024 * 1024])),
        "docx mẫu ở ngoài" => SampleFiles.Docx(("word/_rels/settings.xml.rels", "<Relationship Type=\"x/attachedTemplate\" Target=\"http://e/\" TargetMode=\"External\"/>"u8.ToArray())),
        "docx kèm đuôi" => [.. SampleFiles.Docx(), .. "#!/bin/sh"u8],
        "eicar trong docx" => SampleFiles.Docx(("word/media/a.txt", SampleFiles.Eicar())),
        "eicar" => SampleFiles.Eicar(),
        "pdf 201 trang" => SampleFiles.Pdf(201),
        "pdf 3 trang" => SampleFiles.Pdf(3),
        "png khổng lồ" => SampleFiles.Png(40_000, 40_000),
        "xlsx" => SampleFiles.Xlsx(),
        "odt" => SampleFiles.Odt(),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such sample."),
    };
}
