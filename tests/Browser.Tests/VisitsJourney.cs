using Xunit;

namespace Browser.Tests;

/// <summary>Somebody takes a number on a phone without scripts, is called to a gate, and keeps a code of what was said.</summary>
public sealed class VisitsJourney(House house)
{
    private const string Said = "Mời mang thêm giấy khai sinh rồi nộp tại đây.";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Takes_a_number_is_called_and_served()
    {
        await using var visitor = await house.OnPhoneWithoutScriptsAsync();
        await visitor.GoAsync("/lay-so");
        await visitor.TickAsync("Hỏi, được hướng dẫn");
        await visitor.PictureAsync("60-take-number");
        await visitor.PressAsync("Lấy số");
        await visitor.ReadsAsync("Số của anh chị", "Trước anh chị còn");
        var ticket = visitor.Path;
        var number = await visitor.Page.Locator(".number").First.InnerTextAsync();
        await visitor.PictureAsync("61-ticket");
        await visitor.GoAsync("/cho");
        await visitor.ReadsAsync("Bao nhiêu người đang chờ?", "không phải lời hẹn");

        await using var officer = await house.OfficerAsync(Officers.OtherDesk);
        await officer.GoAsync("/goi-so");
        if (await officer.Offered("Gọi số tiếp theo").CountAsync() == 0) await officer.PressAsync(officer.Page.Locator("main button:enabled", new() { HasTextString = "Mở " }));
        await officer.PressAsync("Gọi số tiếp theo");
        while (await officer.Page.Locator(".panel .number").InnerTextAsync() != number)
        {
            await officer.PressAsync("Không có mặt");
            await officer.PressAsync("Gọi số tiếp theo");
        }
        await officer.PictureAsync("62-gate");

        await visitor.GoAsync(ticket);
        await visitor.ReadsAsync("Đang gọi", "Mời anh chị đến quầy");
        await using var hall = await house.VisitAsync(House.Desktop, scripts: false);
        await hall.GoAsync("/man-hinh");
        await hall.PressAsync("Bộ phận Một cửa của Sở");
        Assert.Contains(number, await hall.TextAsync(), StringComparison.Ordinal);
        await hall.PictureAsync("63-screen");

        await officer.TickAsync("Đã hướng dẫn");
        await officer.FillAsync("Giải thích, hướng dẫn", Said);
        await officer.PressAsync("Kết thúc lượt");
        await officer.ReadsAsync("Lượt vừa xong có mã");
        await visitor.GoAsync(ticket);
        await visitor.ReadsAsync("Đã hướng dẫn", Said);
        await visitor.PictureAsync("64-served");
        await officer.PressAsync("Thời gian chờ và phục vụ");
        await officer.ReadsAsync("Các lượt kết thúc thế nào");
        await officer.PictureAsync("65-visit-figures");
        await officer.GoAsync("/goi-so");
        await officer.PressAsync("Đóng quầy");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Books_an_hour_and_cancels_it()
    {
        await using var visitor = await house.OnPhoneWithoutScriptsAsync();
        await visitor.GoAsync("/dat-lich");
        await visitor.ChooseAsync("Bộ phận Một cửa", "Bộ phận Một cửa của Sở");
        await visitor.PressAsync("Xem giờ trống");
        await visitor.FillAsync("Họ và tên", "Trần Thị Hẹn Thử");
        await visitor.FillAsync("Số điện thoại", "0900 000 111");
        await visitor.PressAsync("Đặt lịch");
        await visitor.ReadsAsync("Đã đặt lịch hẹn");
        Assert.DoesNotContain("Trần Thị Hẹn Thử", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.PictureAsync("66-booked");
        await visitor.PressAsync("Hủy lịch hẹn");
        await visitor.PressAsync("Hủy lịch hẹn này");
        await visitor.ReadsAsync("Lịch hẹn đã hủy");
    }
}
