using System.Text.RegularExpressions;
using Xunit;

namespace Browser.Tests;

/// <summary>What people do about the office and their own matters: rate it without a name, follow everything in one list, act for each other, look up licences, read large.</summary>
public sealed partial class OwnMattersJourney(House house)
{
    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Rates_with_the_code_of_a_printed_slip_once()
    {
        await using var officer = await house.OfficerAsync(Officers.Desk);
        await officer.GoAsync("/viec-cua-toi?xem=dang-mo&trang-thai=InProgress");
        var code = DossierCode().Match(await officer.TextAsync()).Value;
        await officer.GoAsync($"/ho-so/{code}/giay-tiep-nhan");
        await officer.ReadsAsync("Đánh giá sự phục vụ, một lần, không ghi tên");
        await officer.PictureAsync("70-slip-with-rating");
        var rating = RatingCode().Match(await officer.TextAsync()).Value;

        await using var visitor = await house.OnPhoneWithoutScriptsAsync();
        await visitor.GoAsync("/danh-gia");
        await visitor.FillAsync("Mã đánh giá", rating.ToLowerInvariant());
        await visitor.PressAsync("Tiếp tục");
        await visitor.PressAsync("Gửi đánh giá");
        await visitor.ReadsAsync("Mời chọn một câu trả lời.");
        foreach (var answer in new[] { "Overall][value=Very", "Attitude][value=Satisfied", "Places][value=DeskOnly" }) await visitor.Page.Locator($"input[name={answer}]").CheckAsync();
        await visitor.FillAsync("Góp ý thêm", "Hướng dẫn rõ ràng.");
        await visitor.PictureAsync("71-rate");
        await visitor.PressAsync("Gửi đánh giá");
        await visitor.ReadsAsync("Cảm ơn Ông/Bà đã đánh giá");
        await visitor.PictureAsync("72-rated");
        await visitor.GoAsync("/danh-gia");
        await visitor.FillAsync("Mã đánh giá", rating);
        await visitor.PressAsync("Tiếp tục");
        await visitor.ReadsAsync("Phiếu đánh giá này đã được dùng.");
        await visitor.GoAsync("/hai-long");
        await visitor.ReadsAsync("ít hơn 5 phiếu", "Lời góp ý");
        await visitor.PictureAsync("73-satisfaction");
        Assert.DoesNotContain("Hướng dẫn rõ ràng.", await visitor.TextAsync(), StringComparison.Ordinal);
        await using var desk = await house.VisitAsync(House.Desktop, scripts: false);
        await desk.GoAsync("/thong-ke?nam=2021&ky=quy-4");
        await desk.PictureAsync("74-figures-with-satisfaction");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Follows_everything_in_one_list_and_lets_somebody_act()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await citizen.SignInAsync("congdan.01");
        await citizen.GoAsync("/ho-so-cua-toi");
        await citizen.ReadsAsync("Tất cả", "Chờ tôi", "Tôi nộp cho mình");
        await citizen.PictureAsync("75-own-list");
        await citizen.PressAsync("Ủy quyền, làm thay");
        await citizen.PictureAsync("76-acting");
        await citizen.PressAsync("Ủy quyền cho người khác");
        await citizen.FillAsync("Họ và tên người được ủy quyền", "Trần Thị Nhờ Thử");
        await citizen.FillAsync("Số định danh cá nhân của người đó", "123");
        await citizen.PressAsync("Lập ủy quyền, lấy mã");
        await citizen.ReadsAsync("Số định danh cá nhân gồm 12 chữ số.");
        await citizen.FillAsync("Số định danh cá nhân của người đó", "089190000123");
        await citizen.PressAsync("Lập ủy quyền, lấy mã");
        await citizen.ReadsAsync("Đã lập ủy quyền", "Mã chỉ hiện một lần");
        await citizen.PictureAsync("77-authorised");
        await citizen.GoAsync("/lam-thay/khai");
        await citizen.PictureAsync("78-declare");
        await citizen.GoAsync("/thong-bao/cach-nhan");
        await citizen.PictureAsync("79-notice-choice");
        await using var wide = await house.VisitAsync(House.Desktop);
        await wide.SignInAsync("congdan.01");
        await wide.GoAsync("/ho-so-cua-toi");
        await wide.PictureAsync("75-own-list");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Looks_up_a_licence_and_reads_in_large_type()
    {
        await using var visitor = await house.OnPhoneWithoutScriptsAsync();
        await visitor.GoAsync("/so-giay-phep");
        await visitor.ReadsAsync("Vì sao những kết quả này được công khai?", "1.001865");
        await visitor.PictureAsync("80-register");
        await visitor.GoAsync("/lay-so?doc=lon");
        Assert.Equal("/lay-so", visitor.Path);
        await visitor.ReadsAsync("Chọn việc cần làm rồi bấm Lấy số.");
        await visitor.PictureAsync("81-large-number");
        await visitor.SignInAsync("congdan.02");
        await visitor.GoAsync("/thu-tuc/1.001865");
        await visitor.PressAsync("Nộp hồ sơ");
        await visitor.PressAsync("Bắt đầu");
        await visitor.PictureAsync("82-large-filing");
        await visitor.GoAsync("/lay-so?doc=thuong");
        Assert.DoesNotContain("Chọn việc cần làm rồi bấm Lấy số.", await visitor.TextAsync(), StringComparison.Ordinal);
        await using var wide = await house.VisitAsync(House.Desktop);
        await wide.GoAsync("/so-giay-phep?doc=lon");
        await wide.PictureAsync("80-register");
    }

    [GeneratedRegex(@"\d{3}\.\d{2}\.\d{2}\.H\d{2}-\d{6}-\d{4}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex DossierCode();

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex RatingCode();
}
