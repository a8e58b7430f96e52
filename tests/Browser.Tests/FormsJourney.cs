using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>Papers of an ordinary day: the desk prints 01 and 05, the clerk words a block, the director signs three at once, the clerk numbers, stamps and prints the registers.</summary>
public sealed class FormsJourney(House house)
{
    private const string Procedure = "1.000105";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Papers_are_printed_worded_signed_numbered_and_stamped()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossiers = new List<Receipt>();
        for (var turn = 0; turn < 3; turn++) dossiers.Add(await ReceivedAsync(desk));
        await PrintedAtTheDeskAsync(desk, dossiers[0]);
        await WordedByTheClerkAsync();
        foreach (var dossier in dossiers) await ProposedAsync(dossier);
        await SignedAtOnceAsync(dossiers);
        await NumberedAndStampedAsync(dossiers[0]);
        await BooksAsync(desk, dossiers[0]);
    }

    private static async Task<Receipt> ReceivedAsync(Visit desk)
    {
        await desk.GoAsync($"/quay?thu-tuc={Procedure}");
        await desk.FillAsync("Họ và tên", "Phạm Thị Giấy Thử");
        await desk.FillAsync("Số giấy tờ", "089090" + RandomNumberGenerator.GetInt32(100_000, 999_999).ToString(CultureInfo.InvariantCulture));
        if (await desk.Labelled("Trường hợp").CountAsync() > 0) await desk.Labelled("Trường hợp").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        foreach (var count in await desk.Page.Locator("input[name^='originals:']").AllAsync()) await count.FillAsync("1");
        await desk.PressAsync("Tiếp nhận và in giấy hẹn");
        var receipt = await Receipt.PrintedAsync(desk);
        await desk.HandOverAsync(receipt);
        return receipt;
    }

    private static async Task PrintedAtTheDeskAsync(Visit desk, Receipt dossier)
    {
        await desk.GoAsync($"/ho-so/{dossier}/giay-tiep-nhan?lien=luu");
        await desk.ReadsAsync("Liên 1: Lưu", dossier.Code);
        await desk.PictureAsync("60-form-01");
        await desk.GoAsync($"/ho-so/{dossier}/in/kiem-soat");
        await desk.ReadsAsync("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "NGƯỜI GIAO");
        await desk.PictureAsync("61-form-05");
        foreach (var address in new[] { $"/ho-so/{dossier}/giay-tiep-nhan.pdf", $"/ho-so/{dossier}/in/kiem-soat.pdf" })
        {
            var pdf = await desk.Page.Context.APIRequest.GetAsync(address);
            // Where WeasyPrint is not installed the answer says so.
            if (pdf.Status == 503) continue;
            Assert.Equal("application/pdf", pdf.Headers["content-type"]);
            Assert.Equal("%PDF"u8.ToArray(), (await pdf.BodyAsync())[..4]);
        }
    }

    private async Task WordedByTheClerkAsync()
    {
        await using var clerk = await house.OfficerAsync(Officers.Clerk);
        await clerk.GoAsync("/van-thu/mau-chu");
        await clerk.PictureAsync("62-blocks");
        await clerk.PressAsync("Ghi chú cho người giao, người nhận");
        var words = $"Hồ sơ [mã hồ sơ]: giao nhận ghi tự động, lần {RandomNumberGenerator.GetHexString(4)}.";
        await clerk.FillAsync("Nội dung", "Giao nhận theo [ngày đẹp]");
        await clerk.PressAsync("Xem trước");
        await clerk.ReadsAsync("Chỗ điền “[ngày đẹp]” không thuộc danh sách của đoạn này");
        await clerk.FillAsync("Nội dung", words);
        await clerk.PressAsync("Xem trước");
        await clerk.ReadsAsync(words.Replace("[mã hồ sơ]", "000.00.16.H01-211115-0007", StringComparison.Ordinal));
        await clerk.PictureAsync("63-block-preview");
        await clerk.PressAsync("Lưu bản mới");
        await clerk.ReadsAsync("Đã lưu bản mới của mẫu chữ", words);
    }

    private async Task ProposedAsync(Receipt dossier)
    {
        await using var specialist = await house.OfficerAsync(Officers.Specialist);
        await specialist.OpenFromQueueAsync(dossier);
        await specialist.PressAsync("Soạn kết quả");
        await specialist.PressAsync("Lưu dự thảo");
        await specialist.ForwardAsync("Theo mẫu, đề nghị ký.");
        await using var head = await house.OfficerAsync(Officers.Head);
        await head.OpenFromQueueAsync(dossier);
        await head.ForwardAsync("Trình ký.");
    }

    private async Task SignedAtOnceAsync(IReadOnlyList<Receipt> dossiers)
    {
        await using var director = await house.OfficerAsync(Officers.Director);
        await director.GoAsync("/trinh-ky");
        foreach (var dossier in dossiers)
            await director.Page.Locator("section.card").Filter(new() { Has = director.Page.Locator($"a[href='/ho-so/{dossier}']") }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await director.PictureAsync("64-signing-queue");
        await director.PressAsync("Ký các văn bản đã đánh dấu");
        await director.ReadsAsync("Đã ký 3 văn bản.");
    }

    private async Task NumberedAndStampedAsync(Receipt dossier)
    {
        await using var clerk = await house.OfficerAsync(Officers.Clerk);
        await clerk.GoAsync($"/ho-so/{dossier}/phat-hanh");
        await clerk.PressAsync("Phát hành, chuyển Bộ phận Một cửa");
        await clerk.GoAsync("/van-thu/di?so=GP");
        await clerk.ReadsAsync("SỔ ĐĂNG KÝ VĂN BẢN ĐI", dossier.Code);
        await clerk.PictureAsync("65-outgoing-register");
        await clerk.PressAsync(clerk.Page.Locator("tr").Filter(new() { HasText = dossier.Code }).GetByRole(AriaRole.Link));
        await clerk.PressAsync("Đóng dấu");
        await clerk.PressAsync("Ghi là đã đóng dấu");
        await clerk.ReadsAsync("Đóng dấu", dossier.Code);
        await clerk.PictureAsync("66-stamped");

        await clerk.GoAsync("/van-thu/den/dong");
        await clerk.FillAsync("Tác giả", "Sở Ví Dụ");
        await clerk.FillAsync("Tên loại và trích yếu", "Công văn đề nghị phối hợp");
        await clerk.Labelled("Đơn vị nhận").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await clerk.PressAsync("Vào sổ, lấy số đến");
        await clerk.ReadsAsync("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Sở Ví Dụ");
        await clerk.PictureAsync("67-incoming-register");
    }

    private static async Task BooksAsync(Visit desk, Receipt dossier)
    {
        await desk.GoAsync("/so-theo-doi");
        await desk.ReadsAsync("SỔ THEO DÕI HỒ SƠ", dossier.Code);
        await desk.PictureAsync("68-form-06");
        await desk.GoAsync("/phieu-ban-giao");
        await desk.PictureAsync("69-hand-over-list");
        await desk.GoAsync("/bao-cao/ii-06a");
        await desk.ReadsAsync("Biểu số II.06a/VPCP/KSTT", "Tổng số");
        await desk.PictureAsync("70-quarterly-report");
        await desk.GoAsync("/quay/nhap-sau");
        await desk.PressAsync("Lấy thêm 20 số và in phiếu trống");
        await desk.ReadsAsync("TRANG SỔ TIẾP NHẬN HỒ SƠ KHI MẤT ĐIỆN, MẤT MẠNG");
        await desk.PictureAsync("71-blank-slips");
    }
}
