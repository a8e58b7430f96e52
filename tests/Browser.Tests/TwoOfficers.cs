using Xunit;

namespace Browser.Tests;

/// <summary>Two officers have the same dossier open; the second is told who did what, and keeps what was typed.</summary>
public sealed class TwoOfficers(House house)
{
    private const string Typed = "Mời nộp lại tờ khai có chữ ký.";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task The_second_is_told_and_nothing_is_lost()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await citizen.SignInAsync("congdan.05");
        var receipt = await citizen.SendAsync("1.001776");

        await using var first = await house.OfficerAsync(Officers.Desk);
        await using var second = await house.OfficerAsync(Officers.OtherDesk);
        await first.OpenFromQueueAsync(receipt, "moi");
        await second.OpenFromQueueAsync(receipt, "moi");
        await second.PressAsync("Yêu cầu bổ sung");
        await second.Page.Locator("main").GetByRole(Microsoft.Playwright.AriaRole.Checkbox).First.CheckAsync();
        await second.ChooseAsync("Lý do", "Không đúng mẫu");
        await second.FillAsync("Cần bổ sung cụ thể", Typed);

        await first.PressAsync("Tiếp nhận");
        await second.PressAsync("Gửi yêu cầu bổ sung");
        await second.ReadsAsync("Nguyễn Thị Mẫu vừa thực hiện “tiếp nhận hồ sơ”");
        Assert.Equal(Typed, await second.Labelled("Cần bổ sung cụ thể").InputValueAsync());
        await second.PictureAsync("28-second-officer");

        await second.GoAsync($"/ho-so/{receipt}");
        await second.ReadsAsync("Được tiếp nhận");
    }
}
