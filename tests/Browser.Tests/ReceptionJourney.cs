using Xunit;

namespace Browser.Tests;

/// <summary>Citizens are received: one is refused and told so in writing; another comes from registration to a conclusion that is tracked to its end.</summary>
public sealed class ReceptionJourney(House house)
{
    private const string OnDuty = "chuyenvien.hai";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_reception_with_a_refusal()
    {
        await using var officer = await house.OfficerAsync(OnDuty);
        await officer.GoAsync("/don-thu/tiep-dan");
        await officer.PictureAsync("80-reception");
        await officer.PressAsync("Lịch tiếp");
        await officer.PictureAsync("81-reception-calendar");
        await officer.GoAsync("/don-thu/tiep-dan");
        await officer.PressAsync(officer.Page.Locator("main table a").First);
        if (await officer.Offered("Mở buổi tiếp").CountAsync() > 0) await officer.PressAsync("Mở buổi tiếp");
        await CheckInAsync(officer, "Khiếu nại", "Lý Văn Thử Từ Chối", "0900 000 301");
        await officer.PictureAsync("82-sitting");
        await officer.PressAsync(officer.Page.GetByRole(Microsoft.Playwright.AriaRole.Row, new() { Name = "Lý Văn Thử Từ Chối" }).Locator("a"));
        await officer.PressAsync("Mời vào tiếp");
        await officer.ChooseAsync("Lý do từ chối", "Vụ việc đã giải quyết đúng pháp luật, đã được kiểm tra, rà soát, đã có thông báo bằng văn bản và giải thích mà vẫn cố tình kéo dài");
        await officer.FillAsync("Đã giải thích cho người dân", "Vụ việc đã có quyết định giải quyết lần hai.");
        await officer.PressAsync(officer.Page.Locator("main button.danger"));
        await officer.ReadsAsync("Đã từ chối tiếp", "Chờ ký và cấp số");
        var turn = officer.Path;
        await officer.PictureAsync("83-refused");
        await officer.PressAsync("Kết thúc lượt tiếp");
        await officer.ReadsAsync("thông báo bằng văn bản chưa được ký và cấp số");
        await SignAndNumberAsync("Lý Văn Thử Từ Chối");
        await officer.GoAsync(turn + "/tu-choi");
        await officer.ReadsAsync("Về việc từ chối tiếp công dân", "THỦ TRƯỞNG CƠ QUAN");
        await officer.PictureAsync("84-refusal-notice");
        await officer.GoAsync(turn);
        await officer.PressAsync("Kết thúc lượt tiếp");
        await officer.ReadsAsync("Đã kết thúc");
        await officer.GoAsync("/don-thu/tiep-dan/so");
        await officer.ReadsAsync("Lý Văn Thử Từ Chối", "Giữ kín");
        await officer.PictureAsync("85-reception-register");
        await officer.GoAsync("/don-thu/tiep-dan/so-lieu");
        await officer.PictureAsync("86-reception-figures");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task From_registration_to_a_conclusion_tracked_to_done()
    {
        await using var officer = await house.OfficerAsync(OnDuty);
        await officer.GoAsync("/don-thu/tiep-dan/lich");
        await officer.ChooseAsync("Loại buổi", "Tiếp đột xuất");
        await officer.FillAsync("Ngày", "15/11/2021");
        await officer.FillAsync("Từ giờ", "16:00");
        await officer.FillAsync("Đến giờ", "17:00");
        await officer.FillAsync("Nơi tiếp", "Phòng tiếp công dân");
        await officer.Labelled("Người tiếp").SelectOptionAsync(new[] { await officer.Page.Locator("#ReceiverId option", new() { HasText = "Lâm Văn Giả Sử" }).GetAttributeAsync("value") ?? "" });
        await officer.FillAsync("Lý do tiếp đột xuất", "Nhiều người cùng chờ trả lời");
        await officer.PressAsync("Công bố buổi tiếp");
        var sitting = officer.Path;

        await using var visitor = await house.OnPhoneWithoutScriptsAsync();
        await visitor.GoAsync("/tiep-cong-dan");
        await visitor.ReadsAsync("Chưa niêm yết", "Lùi từ", "Muốn tố cáo?");
        await visitor.PictureAsync("87-public-calendar");
        await visitor.PressAsync("Đăng ký được tiếp");
        await visitor.Labelled("Buổi tiếp").SelectOptionAsync(new[] { sitting.Split('/')[^1] });
        await visitor.TickAsync("Kiến nghị, phản ánh");
        await visitor.FillAsync("Họ và tên", "Tô Thị Thử Đăng Ký");
        await visitor.FillAsync("Địa chỉ", "Ấp Mẫu, xã Mẫu");
        await visitor.FillAsync("Số điện thoại", "0900 000 302");
        await visitor.FillAsync("Nội dung, ghi ngắn gọn", "Hỏi về hỗ trợ việc làm.");
        await visitor.PictureAsync("88-register-reception");
        await visitor.PressAsync("Đăng ký");
        await visitor.ReadsAsync("Mã bí mật");
        var code = (await visitor.Page.Locator(".panel").InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).First(line => line.Length == 10 && line.All(char.IsAsciiLetterOrDigit));
        var secret = await visitor.Page.Locator("b.secret").InnerTextAsync();
        await visitor.PictureAsync("89-registered");

        await officer.GoAsync(sitting);
        await officer.PressAsync("Mở buổi tiếp");
        await officer.TickAsync("Kiến nghị, phản ánh");
        await officer.FillAsync("Mã đăng ký (nếu đã đăng ký)", code);
        await officer.PressAsync("Ghi người đến, cấp số");
        await officer.PressAsync("Mở lượt số 1");
        await officer.PressAsync("Mời vào tiếp");
        var turn = officer.Path;
        await officer.FillAsync("Yêu cầu, đề nghị", "Được giới thiệu việc làm.");
        await officer.PictureAsync("90-turn");
        await officer.PressAsync("Lưu nội dung");
        await officer.TickAsync("Đã đọc lại toàn bộ nội dung cho người dân nghe");
        await officer.TickAsync("Đã ký");
        await officer.PressAsync("Ghi là đã đọc lại và ký");
        await officer.TickAsync("Đã trả lời tại buổi tiếp");
        await officer.FillAsync("Đã trả lời thế nào", "Giám đốc giao phòng chuyên môn kiểm tra.");
        await officer.PressAsync("Ghi trả lời");
        await officer.Page.Locator("summary", new() { HasText = "Ghi kết luận" }).ClickAsync();
        await officer.FillAsync("Nội dung kết luận", "Giới thiệu việc làm phù hợp, báo lại người dân.");
        await officer.ChooseAsync("Đơn vị thực hiện", "Phòng Lao động - Việc làm - Bảo hiểm xã hội");
        await officer.FillAsync("Hạn hoàn thành", "30/11/2021");
        await officer.PressAsync("Ghi kết luận, trình ký thông báo");
        await officer.ReadsAsync("thông báo chờ ký");
        await officer.PictureAsync("91-concluded");
        await SignAndNumberAsync("Tô Thị Thử Đăng Ký");

        await using var head = await house.OfficerAsync(Officers.Head);
        await head.GoAsync("/don-thu/tiep-dan");
        Assert.DoesNotContain("Tô Thị Thử Đăng Ký", await head.TextAsync(), StringComparison.Ordinal);
        await head.PressAsync(head.Page.GetByRole(Microsoft.Playwright.AriaRole.Row, new() { Name = "30/11/2021" }).Locator("a"));
        await head.FillAsync("Đã làm gì, đến đâu", "Đã giới thiệu ba nơi tuyển dụng.");
        await head.TickAsync("Đã thực hiện xong kết luận");
        await head.PressAsync("Báo thực hiện");
        await head.ReadsAsync("Hoàn thành");
        await head.PictureAsync("92-conclusion-done");

        await officer.GoAsync(turn);
        await officer.PressAsync("Kết thúc lượt tiếp");
        await officer.ReadsAsync("Đã kết thúc");
        await visitor.GoAsync("/tiep-cong-dan/theo-doi");
        await visitor.FillAsync("Mã đăng ký", code);
        await visitor.FillAsync("Mã bí mật", secret);
        await visitor.PressAsync("Xem");
        await visitor.ReadsAsync("Kết luận đã thực hiện xong");
        Assert.DoesNotContain("Tô Thị Thử Đăng Ký", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.PictureAsync("93-followed");
    }

    private static async Task CheckInAsync(Visit officer, string matter, string name, string phone)
    {
        await officer.TickAsync(matter);
        await officer.FillAsync("Họ và tên", name);
        await officer.FillAsync("Địa chỉ", "Ấp Mẫu, xã Mẫu");
        await officer.FillAsync("Số điện thoại", phone);
        await officer.FillAsync("Số người cùng nội dung", "1");
        await officer.PressAsync("Ghi người đến, cấp số");
    }

    /// <summary>The director signs the notice, the clerk gives it its number.</summary>
    private async Task SignAndNumberAsync(string recipient)
    {
        await using var director = await house.OfficerAsync(Officers.Director);
        await director.GoAsync("/trinh-ky");
        await director.PictureAsync("94-notice-to-sign");
        await director.PressAsync(director.Page.Locator("section.card", new() { HasText = recipient }).GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ký văn bản này", Exact = true }));
        await using var clerk = await house.OfficerAsync(Officers.Clerk);
        await clerk.GoAsync("/van-thu/di");
        await clerk.PressAsync(clerk.Page.GetByRole(Microsoft.Playwright.AriaRole.Row, new() { Name = recipient }).First.Locator("button"));
    }
}
