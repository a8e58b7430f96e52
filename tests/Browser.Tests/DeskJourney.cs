using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Browser.Tests;

/// <summary>A visitor without an account is served at the counter, takes a slip home, and finds the dossier online later.</summary>
public sealed partial class DeskJourney(House house)
{
    private const string Name = "Trần Văn Khách Thử", Password = "giay-hen-tra-15";
    private readonly string number = "089085" + RandomNumberGenerator.GetInt32(100_000, 999_999).ToString(CultureInfo.InvariantCulture);
    private readonly string contact = $"khach.{RandomNumberGenerator.GetHexString(8, lowercase: true)}@vidu.vn";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_visitor_takes_a_slip_home_and_finds_the_dossier_later()
    {
        await using var desk = await house.OfficerAsync("canbo.ba");
        await ServedAsync(desk);
        var receipt = await Receipt.PrintedAsync(desk);
        await ThePrintedSlipAsync(desk, receipt);

        await using var visitor = await house.OnPhoneWithoutScriptsAsync();
        await RegistersAsync(visitor);
        await visitor.GoAsync("/ho-so-cua-toi");
        await visitor.ReadsAsync("Chưa có hồ sơ nào", "Đã nộp hồ sơ bằng giấy?");
        await visitor.FillAsync("Mã hồ sơ", receipt.Code);
        await visitor.FillAsync("Mã bí mật", "SAIROI");
        await visitor.PressAsync("Thêm vào danh sách");
        Assert.Equal(1, await visitor.Page.Locator(".govuk-error-summary").CountAsync());
        await visitor.FillAsync("Mã bí mật", receipt.Secret);
        await visitor.PressAsync("Thêm vào danh sách");
        await visitor.PressAsync(receipt.Code);
        await visitor.ReadsAsync("Được tiếp nhận");
        await visitor.PictureAsync("27-claimed");
    }

    private async Task ServedAsync(Visit desk)
    {
        await desk.GoAsync("/quay");
        await desk.FillAsync("Mã hoặc tên thủ tục", "tro cap xa hoi hang thang");
        await desk.PressAsync("Chọn");
        await desk.FillAsync("Họ và tên", Name);
        await desk.FillAsync("Số giấy tờ", number);
        await desk.FillAsync("Địa chỉ", "12 đường Giả Định, Long Xuyên, An Giang");
        await desk.Page.Locator("input[name^='originals:']").First.FillAsync("1");
        await desk.PictureAsync("25-counter");
        // From here one press to the slip, and one to print it.
        await desk.PressAsync("Tiếp nhận và in giấy hẹn");
        Assert.Equal("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", await desk.HeadingAsync());
        Assert.Equal(1, await desk.Page.Locator("button[data-print]:visible").CountAsync());
    }

    private static async Task ThePrintedSlipAsync(Visit desk, Receipt receipt)
    {
        await desk.ReadsAsync(receipt.Code, Name, "Hẹn trả kết quả lúc");
        Assert.Equal(2, await desk.Page.Locator(".paper svg.barcode").CountAsync());
        Assert.Equal(3, await desk.Page.Locator(".paper svg.qr").CountAsync());
        await desk.PictureAsync("26-slip");
        var pdf = Encoding.Latin1.GetString(await desk.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var pages = MediaBox().Matches(pdf);
        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            // A5 in points: 148 × 210 mm.
            Assert.Equal(419.5, double.Parse(page.Groups[1].Value, CultureInfo.InvariantCulture), 1.0);
            Assert.Equal(595.3, double.Parse(page.Groups[2].Value, CultureInfo.InvariantCulture), 1.0);
        });
    }

    private async Task RegistersAsync(Visit visitor)
    {
        await visitor.GoAsync("/dang-ky");
        await visitor.FillAsync("Họ và tên", Name);
        await visitor.FillAsync("Số giấy tờ", number);
        await visitor.FillAsync("Nước cấp", "VN");
        await visitor.FillAsync("Ngày sinh", "1985-03-08");
        await visitor.FillAsync("Số điện thoại hoặc thư điện tử", contact);
        await visitor.FillAsync("Mật khẩu", Password);
        await visitor.PressAsync("Đăng ký");
        await visitor.SignInAsync(contact, Password);
    }

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+(?<width>[\d.]+)\s+(?<height>[\d.]+)\s*\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MediaBox();
}
