using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using UglyToad.PdfPig;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>The forms, books and lists on paper: who may have them, and what stands in the PDF when it is read back.</summary>
public sealed class PaperTests
{
    private static readonly Sent Plain = new();
    private static readonly (double Width, double Height) A5 = (419.5, 595.3), A4Landscape = (841.9, 595.3);

    private static void NeedsWeasyPrint()
    {
        if (!File.Exists("/usr/bin/weasyprint")) Assert.Skip("WeasyPrint is not installed (Debian: apt-get install weasyprint fonts-liberation2).");
    }

    internal static async Task<List<string>> ReadPdfAsync(HttpClient browser, string address, (double Width, double Height) size, int? pages = 1)
    {
        var answer = await browser.OpenAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var content = await answer.Content.ReadAsByteArrayAsync();
        // For the sheet of all forms (docs/screens/forms): each as it was last made.
        if (Environment.GetEnvironmentVariable("MOTCUA_FORMS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, Path.GetFileName(address.Split('?')[0]).Replace(".pdf", address.Contains("lien=luu", StringComparison.Ordinal) ? "-luu.pdf" : ".pdf", StringComparison.Ordinal)), content);
        using var pdf = PdfDocument.Open(content);
        if (pages is { } expected) Assert.Equal(expected, pdf.NumberOfPages);
        var first = pdf.GetPage(1);
        Assert.Equal(size.Width, first.Width, 0.5);
        Assert.Equal(size.Height, first.Height, 0.5);
        // Every letter of one family: with fonts that lack Vietnamese letters these come from another, in another weight and height.
        var others = pdf.GetPages().SelectMany(page => page.Letters).Where(letter => letter.Value.All(char.IsLetter) && !letter.FontName!.Contains("Liberation", StringComparison.Ordinal)).Select(letter => $"{letter.Value} of {letter.FontName}").Distinct().ToList();
        Assert.True(others.Count == 0, $"{string.Join(", ", others.Take(5))} (Debian: apt-get install fonts-liberation2).");
        return [.. pdf.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)).Normalize(NormalizationForm.FormC))];
    }

    private static void Holds(string text, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));

    private static Task RefuseAsync(Stage stage, string code) => stage.Office.WithAsync<RefuseDossier>(act => act.RunAsync(stage.DeskActor, code, "other-agency", "Mời nộp tại Ủy ban nhân dân xã", null, null, default));

    private static async Task ApologiseAsync(Stage stage, string code)
    {
        await stage.Office.WithAsync<PostponePromise>(act => act.ReportAsync(stage.SpecialistActor, code, "other-unit", "chưa có ý kiến của cơ quan phối hợp", new DateOnly(2021, 11, 26), Plain, default));
        await stage.Office.WithAsync<PostponePromise>(act => act.ConfirmAsync(stage.DeskActor, code, Plain, default));
    }

    [Theory, OnEveryDatabase]
    public async Task A_PDF_is_for_whoever_may_see_the_print_view(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.AcceptedAsync();
        foreach (var address in new[] { $"/ho-so/{code}/giay-tiep-nhan.pdf", $"/ho-so/{code}/in/kiem-soat.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stage.OtherDesk.Browser.OpenAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await stage.Citizen.Browser.OpenAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await stage.Office.Browser().OpenAsync(address)).StatusCode);
        }
        // The form that is not there is not there as PDF either.
        Assert.Equal(HttpStatusCode.NotFound, (await stage.Desk.Browser.OpenAsync($"/ho-so/{code}/in/xin-loi.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Citizen.Browser.OpenAsync("/so-theo-doi.pdf")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_WeasyPrint_the_page_says_so_and_the_print_view_stays(Database database)
    {
        await using var stage = await Stage.SetAsync(database, configure: builder => builder.Configuration["Printing:Python"] = "/usr/bin/khong-co-python");
        var code = await stage.AcceptedAsync();
        var answer = await stage.Desk.Browser.OpenAsync($"/ho-so/{code}/giay-tiep-nhan.pdf");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("chưa cài WeasyPrint", await Stage.TextAsync(answer), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await stage.Desk.Browser.OpenAsync($"/ho-so/{code}/giay-tiep-nhan")).StatusCode);
    }

    /// <summary>An officer comes by whatever name the house has inside; the paper is read outside.</summary>
    [Theory, OnEveryDatabase]
    public async Task Paper_names_the_address_that_the_operator_said_and_without_one_that_of_the_request(Database database)
    {
        await using (var stage = await Stage.SetAsync(database, configure: builder => builder.Configuration["MOTCUA_PUBLIC_URL"] = "http://motcua.vidu.vn/"))
            Assert.Contains("http://motcua.vidu.vn/tra-cuu/", await RefusalAsync(stage), StringComparison.Ordinal);
        await using (var stage = await Stage.SetAsync(database))
            Assert.Contains($"{stage.Office.Address}tra-cuu/", await RefusalAsync(stage), StringComparison.Ordinal);

        static async Task<string> RefusalAsync(Stage stage)
        {
            var code = await stage.FiledAsync();
            await RefuseAsync(stage, code);
            return (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/in/tu-choi")).QuerySelector("article")!.TextContent;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Forms_01_and_05_are_one_A5_page_with_their_fields(Database database)
    {
        NeedsWeasyPrint();
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        var slip = (await ReadPdfAsync(stage.Desk.Browser, $"/ho-so/{code}/giay-tiep-nhan.pdf", A5))[0];
        Holds(slip, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", code, "Liên 2: Giao người nộp", stage.Citizen.Person.FullName,
            stage.Citizen.Person.IdentityNumber, "Thành phần hồ sơ nộp gồm", "Bản chính", "Bản sao", "Miễn phí", "Số lượng hồ sơ: 01 (bộ)", "Nhận hồ sơ lúc: 08:00, thứ Hai 15/11/2021", "Hẹn trả kết quả lúc: 17:00, thứ Hai 22/11/2021",
            await stage.SecretAsync(code), "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "văn bản ủy quyền");
        Holds((await ReadPdfAsync(stage.Desk.Browser, $"/ho-so/{code}/giay-tiep-nhan.pdf?lien=luu", A5))[0], "Liên 1: Lưu");

        var route = (await ReadPdfAsync(stage.Specialist.Browser, $"/ho-so/{code}/in/kiem-soat.pdf", A5))[0];
        Holds(route, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", code, "Giao", "Nhận", "08:00 15/11/2021", "quá hạn)", "Hẹn trả: 17:00, thứ Hai 22/11/2021", "NGƯỜI GIAO", "NGƯỜI NHẬN");
    }

    [Theory, OnEveryDatabase]
    public async Task Forms_02_03_and_04_are_one_A5_page_with_their_fields(Database database)
    {
        NeedsWeasyPrint();
        await using var stage = await Stage.SetAsync(database);
        var asked = await stage.FiledAsync();
        await stage.AskAsync(stage.DeskActor, asked);
        Holds((await ReadPdfAsync(stage.Desk.Browser, $"/ho-so/{asked}/in/yeu-cau-bo-sung.pdf", A5))[0], "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", asked, "Bản nộp mờ", "NGƯỜI HƯỚNG DẪN", "điện thoại 1022");

        var refused = await stage.FiledAsync();
        await RefuseAsync(stage, refused);
        Holds((await ReadPdfAsync(stage.Desk.Browser, $"/ho-so/{refused}/in/tu-choi.pdf", A5))[0], "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ", refused, "Mời nộp tại Ủy ban nhân dân xã", "Thuộc thẩm quyền cơ quan khác");

        var late = await stage.HandedOverAsync();
        await ApologiseAsync(stage, late);
        var given = (await ReadPdfAsync(stage.Desk.Browser, $"/ho-so/{late}/in/xin-loi.pdf", A5))[0];
        Holds(given, "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", late, "chưa có ý kiến của cơ quan phối hợp.", "17:00, thứ Sáu 26/11/2021", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ");
        // What is unproven is said to officers, on screen and on the copy that stays; never on the person's.
        Assert.DoesNotContain("chưa đối chiếu", given, StringComparison.Ordinal);
        Holds((await ReadPdfAsync(stage.Desk.Browser, $"/ho-so/{late}/in/xin-loi.pdf?lien=luu", A5))[0], "Ghi chú nội bộ", "chưa đối chiếu");
        var screen = await stage.Desk.Browser.GetPageAsync($"/ho-so/{late}/in/xin-loi");
        Assert.Contains(screen.QuerySelectorAll("p.no-print"), line => line.TextContent.Contains("chưa đối chiếu", StringComparison.Ordinal));
        Assert.DoesNotContain("chưa đối chiếu", screen.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_books_and_lists_show_what_is_within_ones_rights_and_are_read_back(Database database)
    {
        NeedsWeasyPrint();
        await using var stage = await Stage.SetAsync(database);
        var handed = await stage.HandedOverAsync();
        var signed = await stage.SignedAsync();
        await stage.ReleaseAsync(signed);
        Assert.DoesNotContain(handed, (await stage.OtherDesk.Browser.GetPageAsync("/so-theo-doi")).Body!.TextContent, StringComparison.Ordinal);

        var register = (await ReadPdfAsync(stage.Desk.Browser, "/so-theo-doi.pdf?tu=01/11/2021&den=30/11/2021", A4Landscape))[0];
        Holds(register, "SỔ THEO DÕI HỒ SƠ", handed, signed, "Từ ngày 01/11/2021 đến ngày 30/11/2021", "Mã hồ sơ", "Trang 1/1");
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.Desk.Browser.OpenAsync("/so-theo-doi?tu=01/01/2021&den=30/11/2021")).StatusCode);

        var (desk, division) = (stage.Desk.UnitId, (await stage.ReadAsync(handed)).HandlingUnitId);
        var list = (await ReadPdfAsync(stage.Desk.Browser, $"/phieu-ban-giao.pdf?quay={desk}&phong={division}&ngay=15/11/2021", A4Landscape))[0];
        Holds(list, "PHIẾU BÀN GIAO HỒ SƠ", handed, signed, "Tổng số: 2 hồ sơ", "BÊN GIAO", "BÊN NHẬN");
        var results = (await ReadPdfAsync(stage.Desk.Browser, $"/phieu-ban-giao-ket-qua.pdf?quay={desk}&ngay=15/11/2021", A4Landscape))[0];
        Holds(results, "PHIẾU BÀN GIAO KẾT QUẢ", signed, "Đồng ý giải quyết", "Tổng số: 1 kết quả");
        Assert.DoesNotContain(handed, results, StringComparison.Ordinal);

        var report = (await ReadPdfAsync(stage.Director.Browser, "/bao-cao/ii-06a.pdf?quy=4&nam=2021", A4Landscape))[0];
        Holds(report, "II.06a/VPCP/KSTT", "Quý 4 năm 2021", "Tổng số 2 2 0 0 1 1 0 0 1 1 0");
    }

    [Theory, OnEveryDatabase]
    public async Task The_quarters_figures_follow_from_dates_and_stay(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        async Task<QuarterLine> LineAsync(int quarter, int year = 2021)
        {
            var (first, last) = QuarterReport.Days(year, quarter);
            var (from, until) = PaperBooks.Days(first, last);
            return QuarterReport.Total(await stage.Office.WithAsync<Store, IReadOnlyList<QuarterLine>>(store => QuarterReport.ReadAsync(store, stage.Director.Actor(Role.Director), from, until, default)));
        }
        // Three received in November: one solved early, one stopped after its date, one left open; a refused one counts nowhere.
        var early = await stage.SignedAsync();
        await stage.ReleaseAsync(early);
        var open = await stage.HandedOverAsync();
        var stopped = await stage.HandedOverAsync();
        await RefuseAsync(stage, await stage.FiledAsync());
        stage.Office.Time.SetOffice(new DateTime(2022, 2, 7, 9, 0, 0));
        await stage.Office.WithAsync<StopDossier>(act => act.RunAsync(stage.SpecialistActor, stopped, "subject-gone", "Không còn căn cứ", Plain, default));
        stage.Office.Time.SetOffice(new DateTime(2022, 4, 4, 9, 0, 0));

        var fourth = await LineAsync(4);
        Assert.Equal((3, 3, 0, 0), (fourth.Received, fourth.Online, fourth.DirectOrPost, fourth.CarriedOver));
        Assert.Equal((1, 1, 0, 0), (fourth.Solved, fourth.Early, fourth.OnTime, fourth.Late));
        Assert.Equal((2, 0, 2), (fourth.Open, fourth.OpenInTime, fourth.OpenLate));
        var next = await LineAsync(1, 2022);
        Assert.Equal((2, 0, 2), (next.Received, next.Online, next.CarriedOver));
        Assert.Equal((1, 1, 1), (next.Solved, next.Late, next.Open));
        var after = await LineAsync(2, 2022);
        Assert.Equal((1, 0, 1), (after.Received, after.Solved, after.OpenLate));
        Assert.Equal(0, (await LineAsync(3)).Received);
        Assert.NotEqual(DossierState.Finished, (await stage.ReadAsync(open)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_received_on_paper_is_typed_in_later_at_its_true_time(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Specialist.Browser.OpenAsync("/quay/nhap-sau")).StatusCode);
        var drawn = await stage.Desk.Browser.PostFormAsync("/quay/nhap-sau", [], "form[action*='Draw']");
        Assert.Equal(HttpStatusCode.Redirect, drawn.StatusCode);
        var sheet = drawn.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.NotFound, (await stage.OtherDesk.Browser.OpenAsync(sheet)).StatusCode);
        if (File.Exists("/usr/bin/weasyprint"))
        {
            var papers = await ReadPdfAsync(stage.Desk.Browser, sheet + ".pdf", A4Landscape, 21);
            Holds(papers[0], "TRANG SỔ TIẾP NHẬN HỒ SƠ", "T00001", "T00020");
            Holds(papers[20], "Số tạm: T00020", "Phiếu viết tay");
        }

        // Power failed on Monday at 9; it is typed in on Tuesday.
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 16, 14, 0, 0));
        var address = $"/quay/nhap-sau?thu-tuc={TestCatalogue.Code}";
        Dictionary<string, string> Slip(string number, string day = "15/11/2021", string sentence = "Mất điện toàn khu vực") => new()
        {
            ["Number"] = number, ["Day"] = day, ["Time"] = "09:30", ["ReasonCode"] = "power", ["Sentence"] = sentence, ["Submitter.Name"] = "Lê Thị Ví Dụ", ["Submitter.IdentityNumber"] = "089090000009",
            ["Submitter.IdentityType"] = "PersonalNumber", ["originals:don"] = "1", ["originals:giay-kham"] = "1",
        };
        async Task RefusedAsync(string sentence, Dictionary<string, string> slip)
        {
            var answer = await stage.Desk.Browser.PostFormAsync(address, slip);
            Assert.Contains(sentence, await Stage.TextAsync(answer), StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        }
        await RefusedAsync("không thuộc tập phiếu đã in", Slip("T00021"));
        await RefusedAsync("Thời điểm nhận chưa đúng", Slip("T00001", "17/11/2021"));
        await RefusedAsync("Thời điểm nhận chưa đúng", Slip("T00001", "01/10/2021"));
        await RefusedAsync("ghi rõ sự cố", Slip("T00001", sentence: " "));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Desk.Browser.PostFormAsync(address, Slip("t00001"))).StatusCode);
        await RefusedAsync("đã nhập cho một hồ sơ khác", Slip("T00001"));

        var (late, dossier) = await stage.Office.WithAsync<Store, (LateEntry, Dossier)>(async store => (await store.LateEntries.SingleAsync(), await store.Dossiers.SingleAsync()));
        Assert.Equal((Stage.At(15, 9, 30), Stage.At(15, 9, 30), Stage.At(16, 14)), (dossier.CompleteAt, dossier.AcceptedAt, late.EnteredAt));
        Assert.Contains("-211115-0001", dossier.Code, StringComparison.Ordinal);
        Holds((await stage.Director.Browser.GetPageAsync($"/ho-so/{dossier.Code}")).Body!.TextContent, "Nhập sau.", "09:30, thứ Hai 15/11/2021", "số tạm T00001", "14:00, thứ Ba 16/11/2021", "Mất điện toàn khu vực");
        Holds((await stage.Director.Browser.GetPageAsync("/nhap-sau")).Body!.TextContent, dossier.Code, "T00001", "Mất điện");
        Holds((await stage.Desk.Browser.GetPageAsync("/so-theo-doi?tu=15/11/2021&den=15/11/2021")).Body!.TextContent, "Nhập sau, số tạm T00001");
        Assert.DoesNotContain(dossier.Code, (await stage.OtherDesk.Browser.GetPageAsync("/nhap-sau")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }
}
