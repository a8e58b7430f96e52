using Xunit;

namespace Browser.Tests;

/// <summary>A husband files, his wife reads and signs on her own phone, and only then it is sent; an officer sees who signed.</summary>
public sealed class CoSigningJourney(House house)
{
    private const string Adoption = "2.001263";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Two_people_sign_what_is_filed()
    {
        await using var husband = await house.OnPhoneWithoutScriptsAsync();
        await husband.SignInAsync("congdan.01");
        await husband.GoAsync($"/nop-ho-so/{Adoption}");
        await husband.PressAsync("Bắt đầu");
        await husband.PressAsync("Tiếp tục");
        await husband.FillAsync("Ngày sinh người nhận con nuôi", "01/01/1985");
        await husband.TickAsync("Đang có vợ hoặc chồng");
        await husband.FillAsync("Họ và tên trẻ", "Nguyễn Trình Diễn An");
        await husband.FillAsync("Ngày sinh của trẻ", "12/03/2016");
        foreach (var answer in new[] { "Người khác", "Bình thường", "Không", "Với gia đình" }) await husband.TickAsync(answer);
        await husband.FillAsync("Lý do nhận con nuôi", "Chăm sóc cháu lâu dài.");
        await husband.PressAsync("Tiếp tục");
        if ((await husband.HeadingAsync()).Contains("Đơn xin", StringComparison.Ordinal))
        {
            await husband.FillAsync("Họ và tên vợ hoặc chồng", "Trần Thị Thí Dụ");
            await husband.PressAsync("Tiếp tục");
        }
        await husband.ReadsAsync("Tải giấy tờ lên");
        foreach (var box in await husband.Page.Locator("input[name=AtDesk]").AllAsync()) await box.CheckAsync();
        await husband.PressAsync("Tiếp tục");
        await husband.ReadsAsync("Cùng ký", "Vợ hoặc chồng của người nhận con nuôi phải cùng ký trước khi gửi.");
        await husband.FillAsync("Họ và tên", "Trần Thị Thí Dụ");
        await husband.FillAsync("Số định danh cá nhân", "089157999018");
        await husband.PictureAsync("90-ask-to-sign");
        await husband.PressAsync("Gửi lời mời ký");
        await husband.ReadsAsync("chờ ký");
        await husband.PressAsync("Xem lại trước khi gửi");
        await husband.PressAsync("Gửi hồ sơ");
        await husband.ReadsAsync("Trần Thị Thí Dụ: chờ ký.");
        await husband.PictureAsync("91-not-signed-yet");

        await using var wife = await house.OnPhoneWithoutScriptsAsync();
        await wife.SignInAsync("congdan.02");
        await wife.GoAsync("/ho-so-cua-toi");
        await wife.ReadsAsync("Chờ Ông/Bà cùng ký");
        await wife.PictureAsync("92-waits-for-me");
        await wife.PressAsync(wife.Page.Locator("a[href^='/cung-ky/']").First);
        await wife.ReadsAsync("Nội dung hồ sơ", "Nguyễn Trình Diễn An", "Dấu vân tay của toàn bộ nội dung");
        await wife.PressAsync("Đồng ý, cùng ký");
        await wife.ReadsAsync("Mời đánh dấu là đã đọc");
        await wife.PictureAsync("93-read-and-sign");
        await wife.TickAsync("Tôi đã đọc toàn bộ nội dung trên");
        await wife.PressAsync("Đồng ý, cùng ký");
        await wife.ReadsAsync("Ông/Bà đã đồng ý");
        await wife.PictureAsync("94-signed");

        await husband.PressAsync("Gửi hồ sơ");
        await husband.ReadsAsync("Mã hồ sơ");
        await husband.GoAsync("/ho-so-cua-toi");
        await husband.PressAsync(husband.Page.Locator("main table a[href^='/ho-so-cua-toi/']").First);
        await husband.ReadsAsync("Cùng ký trước khi nộp", "Trần Thị Thí Dụ");
        var code = husband.Path.Split('/')[^1];
        await using var officer = await house.OfficerAsync(Officers.Desk);
        await officer.GoAsync($"/ho-so/{code}");
        await officer.ReadsAsync("Cùng ký trước khi nộp", "danh tính đã được xác nhận");
        await officer.PictureAsync("95-officer-sees-signers");
        await using var keeper = await house.OfficerAsync("kiemsoat");
        await keeper.GoAsync("/quan-tri/thu-tuc?q=2.001263");
        await keeper.PressAsync(keeper.Page.Locator("main a[href^='/quan-tri/thu-tuc/']:not([href$='du-thao']):not([href$='nhap-goi'])").First);
        await keeper.PressAsync(keeper.Page.Locator("a[href$='/quy-tac']").First);
        await keeper.PressAsync("Tờ khai số 1");
        await keeper.ReadsAsync("Người cùng ký trước khi nộp trực tuyến");
    }
}
