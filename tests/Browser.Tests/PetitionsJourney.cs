using Xunit;

namespace Browser.Tests;

/// <summary>A complaint through both times, from a telephone without scripts to the file for a court; and a mixed petition split.</summary>
public sealed class PetitionsJourney(House house)
{
    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_complaint_goes_through_both_times()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        var code = await SendAsync(citizen, "Quyết định thôi trợ cấp hằng tháng");
        await using var director = await house.OfficerAsync(Officers.Director);
        await using var clerk = await house.OfficerAsync(Officers.Clerk);
        await SortAsync(clerk, code);
        await clerk.PictureAsync("201-petition");
        var first = await AcceptAsync(director, code, "Lần đầu", null);
        await director.PictureAsync("202-complaint-accepted");
        await SettleAsync(director, clerk, first, "Khiếu nại sai");
        await director.PressAsync("Vì sao");
        await director.PictureAsync("203-complaint-why");

        var again = await SendAsync(citizen, "Khiếu nại lần hai về trợ cấp");
        await SortAsync(clerk, again);
        var second = await AcceptAsync(director, again, "Lần hai", first);
        await SettleAsync(director, clerk, second, "Khiếu nại đúng một phần");
        await director.PictureAsync("204-complaint-second");
        await director.GoAsync($"/don-thu/{again}/van-ban?mau=kn-quyet-dinh-2");
        await director.PictureAsync("205-petition-letter");
        await director.ChooseAsync("Gửi ngay hôm nay bằng", "Bưu chính");
        await director.PressAsync("Ký, lấy số");
        await director.ReadsAsync("Đã gửi ngày");
        await director.PictureAsync("206-petition-letter-paper");
        await clerk.GoAsync($"/khieu-nai/{second}/giay-to");
        await clerk.ReadsAsync("Giao hồ sơ cho Tòa án");
        await clerk.PictureAsync("207-complaint-papers");
        await director.GoAsync("/don-thu/bao-cao");
        await director.ReadsAsync("Khớp");
        await director.PictureAsync("208-petition-report");
        await director.GoAsync("/don-thu/bao-cao?nam=2021&ky=Q4&mau=01/TCD&cot=1");
        await director.ReadsAsync("Những gì đứng sau cột 1", "Lượt ");
        await director.PictureAsync("208-reception-report");
        await director.GoAsync("/don-thu/qua-han");
        await director.PictureAsync("209-petition-late");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_mixed_petition_is_split()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        var code = await SendAsync(citizen, "Chậm trợ cấp và đề nghị mở lớp nghề");
        await using var clerk = await house.OfficerAsync(Officers.Clerk);
        await clerk.GoAsync($"/don-thu/{code}/tach");
        await clerk.FillAsync("Nói về việc gì, phần 1", "Chậm trợ cấp");
        await clerk.FillAsync("Nội dung, phần 1", "Tôi khiếu nại việc chậm trợ cấp.");
        await clerk.ChooseAsync("Loại, phần 2", "Kiến nghị");
        await clerk.ChooseAsync("Lĩnh vực, phần 2", "Giáo dục nghề nghiệp");
        await clerk.FillAsync("Nói về việc gì, phần 2", "Mở lớp nghề ở xã");
        await clerk.FillAsync("Nội dung, phần 2", "Tôi đề nghị mở lớp nghề ở xã.");
        await clerk.PictureAsync("210-petition-split");
        await clerk.PressAsync("Tách đơn");
        await clerk.ReadsAsync("Đã kết thúc", "Tách từ đơn này");
        await clerk.PictureAsync("211-petition-parts");
        await clerk.GoAsync("/don-thu");
        await clerk.ReadsAsync("Mở lớp nghề ở xã");
        await clerk.PictureAsync("212-petition-register");
    }

    private static async Task<string> SendAsync(Visit citizen, string about)
    {
        await citizen.GoAsync("/gui-don");
        await citizen.TickAsync("Khiếu nại");
        await citizen.PictureAsync("199-petition-kind");
        await citizen.PressAsync("Tiếp tục");
        await citizen.FillAsync("Họ tên, hoặc tên tổ chức", "Bà Trần Thị Gửi Thử");
        await citizen.FillAsync("Địa chỉ nhận trả lời", "ấp Mẫu, xã Mẫu");
        await citizen.ChooseAsync("Lĩnh vực", "Người có công với cách mạng");
        await citizen.FillAsync("Đơn nói về việc gì", about);
        await citizen.FillAsync("Nội dung", "Tôi đề nghị xem xét lại việc này vì tôi vẫn đủ điều kiện.");
        await citizen.PressAsync("Gửi đơn");
        await citizen.ReadsAsync("Đã nhận đơn", "Mã bí mật");
        await citizen.PictureAsync("200-petition-sent");
        return (await citizen.Page.Locator(".panel .code").InnerTextAsync()).Trim();
    }

    private static async Task SortAsync(Visit clerk, string code)
    {
        await clerk.GoAsync($"/don-thu/{code}");
        await clerk.PressAsync("Phân loại");
        await clerk.PressAsync("Ghi phân loại");
        await clerk.ReadsAsync("Đã phân loại", "Thụ lý hoặc không thụ lý");
    }

    private static async Task<string> AcceptAsync(Visit director, string code, string level, string? first)
    {
        await director.GoAsync($"/don-thu/{code}/thu-ly");
        await director.TickAsync(level);
        await director.TickAsync("Thủ trưởng, người của đơn vị thuộc Sở");
        await director.FillAsync("Quyết định, hành vi bị khiếu nại", "Quyết định số 12 (trình diễn)");
        await director.FillAsync("Ngày nhận hoặc biết quyết định", "10/11/2021");
        if (first is not null) await director.FillAsync("Lần hai: mã vụ việc lần đầu", first);
        await director.PressAsync("Thụ lý");
        await director.ReadsAsync("Đang giải quyết");
        return director.Path.Split('/')[^1];
    }

    private static async Task SettleAsync(Visit director, Visit clerk, string complaint, string outcome)
    {
        await director.GoAsync($"/khieu-nai/{complaint}/xac-minh");
        await director.FillAsync("Báo cáo trước ngày", "30/12/2021");
        await director.FillAsync("Nội dung, kế hoạch xác minh", "Đối chiếu hồ sơ gốc.");
        await director.PressAsync("Giao xác minh");
        await clerk.GoAsync($"/khieu-nai/{complaint}/bao-cao");
        await clerk.TickAsync(outcome);
        await clerk.FillAsync("Báo cáo", "Đã đối chiếu.");
        await clerk.PressAsync("Báo cáo xác minh");
        await clerk.GoAsync($"/khieu-nai/{complaint}/moi-doi-thoai");
        await clerk.FillAsync("Ngày đối thoại", "15/11/2021");
        await clerk.FillAsync("Nơi đối thoại", "Phòng tiếp công dân");
        await clerk.PressAsync("Báo đối thoại");
        await clerk.GoAsync($"/khieu-nai/{complaint}/doi-thoai");
        await clerk.TickAsync("Người giải quyết khiếu nại trực tiếp dự");
        await clerk.FillAsync("Nội dung, kết quả đối thoại (theo biên bản)", "Hai bên trình bày.");
        await clerk.PressAsync("Ghi đối thoại");
        await director.GoAsync($"/khieu-nai/{complaint}/quyet-dinh");
        await director.Page.Locator("input[name=Finding]").Nth(outcome == "Khiếu nại sai" ? 2 : 1).CheckAsync();
        await director.FillAsync("Tóm tắt quyết định", "Theo kết quả xác minh (trình diễn).");
        await director.PressAsync("Ra quyết định");
        await director.ReadsAsync("Đã có quyết định");
    }
}
