using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>Somebody says on a phone without scripts what does not work, with a picture; it is shown, answered, opened again and solved.</summary>
public sealed class FeedbackJourney(House house)
{
    private const string Head = "truong.motcua";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Feedback_is_answered_reopened_and_solved()
    {
        await using var sender = await house.OnPhoneWithoutScriptsAsync();
        await sender.GoAsync("/phan-anh");
        await sender.PictureAsync("91-feedback");
        await sender.PressAsync("Gửi phản ánh");
        await sender.Labelled("Phản ánh về việc gì?").SelectOptionAsync(new SelectOptionValue { Value = "facility" });
        await sender.ChooseAsync("Đơn vị nào?", "Bộ phận Một cửa của Sở");
        await sender.FillAsync("Nội dung", "Ghế ở khu chờ bị gãy, người già phải đứng.");
        await sender.FillAsync("Ở đâu?", "Khu chờ, cạnh quầy số 2");
        await sender.Labelled("Ảnh JPG hoặc PNG").SetInputFilesAsync(new FilePayload { Name = "ghe.png", MimeType = "image/png", Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==") });
        await sender.FillAsync("Họ và tên", "Trần Thị Phản Thử");
        await sender.PictureAsync("92-feedback-send");
        await sender.PressAsync("Gửi phản ánh");
        await sender.ReadsAsync("Chờ xem trước khi hiện", "Giữ lại mã và mã bí mật");
        var mine = new Uri(sender.Page.Url).PathAndQuery;
        var code = (await sender.HeadingAsync()).Split(' ')[^1];
        await sender.PictureAsync("93-feedback-sent");

        await using var head = await house.OfficerAsync(Head);
        await head.GoAsync("/phan-anh/xu-ly");
        await head.PictureAsync("94-feedback-list");
        await head.PressAsync(code);
        await head.FillAsync("Nơi xảy ra như sẽ hiện", "Khu chờ, cạnh quầy số 2");
        await head.TickAsync("Hiện ảnh");
        await head.PictureAsync("95-feedback-moderate");
        await head.PressAsync("Cho hiện");
        await head.FillAsync("Nội dung trả lời", "Ghế đã được thay trong sáng nay.");
        await head.PressAsync("Trả lời, hỏi lại người gửi");

        await sender.GoAsync(mine);
        await sender.ReadsAsync("Ghế đã được thay trong sáng nay.", "Việc đã được giải quyết chưa?");
        await sender.PictureAsync("96-feedback-asked-back");
        await sender.FillAsync("Còn gì chưa giải quyết?", "Chiều nay ghế vẫn chưa có.");
        await sender.PressAsync("Chưa giải quyết, mở lại");
        await sender.ReadsAsync("mở lại", "Chiều nay ghế vẫn chưa có.", "hạn mới");
        await sender.PictureAsync("97-feedback-reopened");

        await head.GoAsync($"/phan-anh/xu-ly/{code}");
        await head.FillAsync("Nội dung trả lời", "Xin lỗi Ông/Bà; ghế mới đã lắp lúc 15 giờ.");
        await head.PressAsync("Trả lời, hỏi lại người gửi");
        await head.Page.GetByText("Ghi nguyên nhân", new() { Exact = true }).First.ClickAsync();
        await head.Labelled("Do đâu?").SelectOptionAsync(new SelectOptionValue { Value = "equipment" });
        await head.PressAsync(head.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi nguyên nhân", Exact = true }));
        await head.ReadsAsync("Thiết bị, cơ sở vật chất");
        await head.GoAsync("/phan-anh/nguyen-nhan");
        await head.PictureAsync("98-causes");

        await sender.GoAsync(mine);
        await sender.PressAsync("Đã giải quyết");
        await sender.ReadsAsync("Người gửi xác nhận đã giải quyết");
        await using var stranger = await house.VisitAsync(House.Desktop);
        await stranger.GoAsync($"/phan-anh/{code}");
        Assert.DoesNotContain("Trần Thị Phản Thử", await stranger.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await stranger.Page.Locator("main img.photo").CountAsync());
        await stranger.PictureAsync("99-feedback-public");
    }
}
