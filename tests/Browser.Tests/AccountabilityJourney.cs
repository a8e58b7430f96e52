using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>Somebody asks why, on a phone without scripts; the head accepts, extends once, explains and publishes; the asker judges.</summary>
public sealed class AccountabilityJourney(House house)
{
    private const string Head = "truongphong.hai", Question = "Vì sao hồ sơ trợ cấp của gia đình tôi chưa được xét?";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task An_explanation_request_is_extended_and_answered()
    {
        await using var asker = await house.OnPhoneWithoutScriptsAsync();
        await asker.GoAsync("/giai-trinh");
        await asker.PictureAsync("70-accountability");
        await asker.PressAsync("Yêu cầu giải trình");
        await asker.Labelled("Việc này thuộc nhiệm vụ, quyền hạn nào?").SelectOptionAsync(new SelectOptionValue { Value = "NV-002" });
        await asker.FillAsync("Quyết định, hành vi nào cần giải trình?", Question);
        await asker.FillAsync("Họ và tên, hoặc tên tổ chức", "Trần Thị Hỏi Thử");
        await asker.FillAsync("Địa chỉ", "Xã Giả Định, tỉnh An Giang");
        await asker.FillAsync("Số điện thoại", "0900 000 222");
        await asker.PressAsync("Tiếp tục");
        await asker.ReadsAsync("Mời ghi quyết định, hành vi cần giải trình");
        await asker.PictureAsync("71-explanation-lacking");
        await asker.FillAsync("Việc đó tác động trực tiếp đến Ông/Bà thế nào?", "Gia đình tôi chưa có khoản trợ cấp nào.");
        await asker.PressAsync("Tiếp tục");
        await asker.ReadsAsync("Xem lại trước khi gửi", Question);
        await asker.PictureAsync("72-explanation-check");
        await asker.PressAsync("Gửi yêu cầu");
        await asker.ReadsAsync("Đã nhận, chờ báo tiếp nhận", "Giữ lại mã và mã bí mật");
        var mine = new Uri(asker.Page.Url).PathAndQuery;
        var code = (await asker.HeadingAsync()).Split(' ')[^1];
        await asker.Page.GetByText("Vì sao là ngày này?").First.ClickAsync();
        await asker.PictureAsync("73-explanation-sent");

        await using var head = await house.OfficerAsync(Head);
        await head.GoAsync("/giai-trinh/xu-ly");
        await head.PictureAsync("74-explanation-list");
        await head.PressAsync(code);
        await head.PictureAsync("75-explanation-request");
        await head.PressAsync("Tiếp nhận, báo người yêu cầu");
        await head.ReadsAsync("Đã tiếp nhận, đang giải trình");
        await head.Page.GetByText("Gia hạn (một lần)").ClickAsync();
        await head.FillAsync("Số ngày", "10");
        await head.FillAsync("Lý do gia hạn, gửi người yêu cầu", "Cần xác minh tại xã.");
        await head.PictureAsync("76-explanation-extend");
        await head.PressAsync(head.Page.GetByRole(AriaRole.Button, new() { Name = "Gia hạn", Exact = true }));
        await head.ReadsAsync("Cần xác minh tại xã.");

        await asker.GoAsync(mine);
        await asker.ReadsAsync("Gia hạn", "Cần xác minh tại xã.");
        await asker.PictureAsync("77-explanation-extended");

        await head.FillAsync("Căn cứ pháp lý", "Nghị định 20/2021/NĐ-CP");
        await head.FillAsync("Nội dung giải trình", "Hồ sơ thiếu xác nhận của xã; phòng sẽ bổ sung và xét trong tháng 12/2021.");
        await head.PressAsync("Ký và gửi người yêu cầu");
        await head.ReadsAsync("Đã giải trình");
        await head.FillAsync("Nội dung hỏi", "Vì sao một hồ sơ trợ cấp chưa được xét?");
        await head.FillAsync("Nội dung giải trình", "Hồ sơ thiếu xác nhận của xã; phòng sẽ bổ sung và xét trong tháng 12/2021.");
        await head.PictureAsync("78-explanation-publish");
        await head.PressAsync(head.Page.GetByRole(AriaRole.Button, new() { Name = "Công khai", Exact = true }));
        await head.PressAsync("Ghi lời hứa trong văn bản");
        await head.ReadsAsync("nghe như lời hứa", "31/12/2021");
        await head.PictureAsync("79-promise-hints");
        await head.PressAsync("Ghi và công khai");
        await head.ReadsAsync("Lời hứa của đơn vị");

        await asker.GoAsync(mine);
        await asker.TickAsync("Hài lòng một phần");
        await asker.PressAsync("Gửi ý kiến");
        await asker.ReadsAsync("Đề nghị xem lại");
        await asker.PictureAsync("80-explanation-judged");
        foreach (var (path, picture) in new[] { ($"/giai-trinh/{code}", "81-explanation-public"), ("/hoi-dap", "82-questions"), ("/hoi-dap/HD-2021-0001", "83-thread"), ("/cam-ket", "84-promises"), ("/giai-trinh/nhiem-vu", "85-duties"), ("/giai-trinh/so-lieu", "86-accountability-figures"), ("/giai-trinh/bao-chi", "87-press") })
        {
            await asker.GoAsync(path);
            await asker.PictureAsync(picture);
            Assert.DoesNotContain("Trần Thị Hỏi Thử", await asker.TextAsync(), StringComparison.Ordinal);
        }
        await using var director = await house.OfficerAsync(Officers.Director);
        foreach (var (path, picture) in new[] { ("/giai-trinh/xu-ly/bao-chi", "88-press-work"), ("/giai-trinh/xu-ly/nhiem-vu", "89-duties-work"), ("/giai-trinh/so-lieu", "90-accountability-figures") })
        {
            await director.GoAsync(path);
            await director.PictureAsync(picture);
        }
    }
}
