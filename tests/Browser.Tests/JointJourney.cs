using System.Globalization;
using System.Security.Cryptography;
using Xunit;

namespace Browser.Tests;

/// <summary>
/// Birth, residence and insurance card of a child: received by a commune, done by its officer and by two agencies outside at the same
/// time, extended once, returned once; the department follows and sees no content.
/// </summary>
public sealed class JointJourney(House house)
{
    private const string Mother = "Lâm Thị Mẹ Thử";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task One_parent_three_agencies_each_with_its_date_and_one_return()
    {
        await using var desk = await house.OfficerAsync("xa.motcua");
        await desk.GoAsync("/quay?thu-tuc=2.000986");
        await desk.FillAsync("Họ và tên", Mother);
        await desk.FillAsync("Số giấy tờ", "089190" + RandomNumberGenerator.GetInt32(100_000, 999_999).ToString(CultureInfo.InvariantCulture));
        await desk.FillAsync("Địa chỉ", "Ấp Mẫu, xã Mẫu");
        foreach (var box in await desk.Page.Locator("input[name^='originals:']").AllAsync()) await box.FillAsync("1");
        await desk.PressAsync("Tiếp nhận và in giấy hẹn");
        var dossier = await Receipt.PrintedAsync(desk);
        Assert.StartsWith("000.99.89.H01-", dossier.Code, StringComparison.Ordinal);
        await desk.GoAsync($"/ho-so/{dossier}");
        await desk.PressAsync("Bắt đầu liên thông");
        await desk.PressAsync("Theo dõi liên thông");
        await desk.ReadsAsync("Đăng ký khai sinh", "Đăng ký thường trú", "Cấp thẻ bảo hiểm y tế", "trong ngày", "chờ Đăng ký khai sinh");

        await using var registrar = await house.OfficerAsync("xa.hotich");
        await ResultAsync(registrar, dossier, 1, "Đã cấp Giấy khai sinh", "15/2021");
        await desk.GoAsync($"/ho-so/{dossier}/lien-thong");
        await desk.ReadsAsync("Chờ chuyển đi");
        foreach (var number in new[] { 2, 3 })
        {
            await desk.GoAsync($"/ho-so/{dossier}/lien-thong/{number}");
            await desk.PressAsync("Đã chuyển đến cơ quan");
            await desk.GoAsync($"/ho-so/{dossier}/lien-thong/{number}");
            await desk.FillAsync("Mã hồ sơ tại cơ quan đó", $"CQ-{number}");
            await desk.PressAsync("Ghi cơ quan đã nhận");
        }
        // Each its own date by its own limit.
        await desk.ReadsAsync("15 ngày", "10 ngày", "Cơ quan đang giải quyết");
        await desk.PictureAsync("60-joint");
        await ExtendedAsync(desk, dossier);

        await using var director = await house.OfficerAsync(Officers.Director);
        await director.GoAsync("/lien-thong");
        while (!(await director.TextAsync()).Contains(dossier.Code, StringComparison.Ordinal)) await director.PressAsync("Trang sau ›");
        await director.ReadsAsync(dossier.Code, "Cơ quan đang giải quyết");
        Assert.DoesNotContain(Mother, await director.TextAsync(), StringComparison.Ordinal);
        await director.PictureAsync("61-joint-followed");

        await ResultAsync(desk, dossier, 3, "Đã cấp thẻ", "TE-7700");
        await ResultAsync(desk, dossier, 2, "Đã đăng ký thường trú", "TT-88");
        await desk.GoAsync($"/ho-so/{dossier}");
        await desk.ReadsAsync("Đã xử lý xong", "TT-88", "TE-7700");
        await desk.PressAsync("Trả kết quả");
        await desk.FillAsync("Người nhận", Mother);
        await desk.FillAsync("Giấy tờ đã xem", "thẻ căn cước");
        await desk.PressAsync("Xác nhận đã trả");
        await desk.ReadsAsync("Đã trả kết quả");
    }

    private static async Task ResultAsync(Visit officer, Receipt dossier, int number, string result, string document)
    {
        await officer.GoAsync($"/ho-so/{dossier}/lien-thong/{number}");
        await officer.FillAsync("Nội dung kết quả", result);
        await officer.FillAsync("Số, ký hiệu giấy tờ được cấp", document);
        await officer.FillAsync("Ngày của giấy tờ", DateOnly.ParseExact(dossier.Code.Split('-')[1], "yyMMdd", CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await officer.PressAsync("Ghi kết quả");
    }

    private static async Task ExtendedAsync(Visit desk, Receipt dossier)
    {
        await desk.GoAsync($"/ho-so/{dossier}");
        await desk.PressAsync("Gia hạn theo luật");
        await desk.ReadsAsync("thêm 2 ngày làm việc", "thêm 5 ngày làm việc");
        await desk.ChooseAsync("Trường hợp", "Phải hoàn thiện hồ sơ, bổ sung thông tin theo yêu cầu của cơ quan Công an, Bảo hiểm xã hội");
        await desk.FillAsync("Số văn bản gia hạn", "09/TB-UBND");
        await desk.FillAsync("Ngày văn bản", DateOnly.ParseExact(dossier.Code.Split('-')[1], "yyMMdd", CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await desk.FillAsync("Giải thích với người nộp", "Công an yêu cầu bổ sung thông tin chủ hộ.");
        await desk.PressAsync("Gia hạn và báo người nộp");
        await desk.ReadsAsync("Gia hạn theo luật từ", "09/TB-UBND");
        await desk.PictureAsync("62-extended");
    }
}
