using Xunit;

namespace Browser.Tests;

/// <summary>Units, staff, the calendar, keys: every page an administrator opens.</summary>
public sealed class AdministratorJourney(House house)
{
    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Opens_units_and_staff()
    {
        await using var admin = await house.OfficerAsync("quantri");
        await admin.GoAsync("/quan-tri/don-vi");
        await admin.PictureAsync("30-units");
        await admin.PressAsync("Phòng Lao động - Việc làm - Bảo hiểm xã hội");
        await admin.PictureAsync("31-unit");
        await admin.GoAsync("/quan-tri/nguoi-dung");
        await admin.PictureAsync("32-users");
        await admin.PressAsync("canbo.mot");
        await admin.ReadsAsync("Nguyễn Thị Mẫu", "Cán bộ tiếp nhận");
        await admin.PictureAsync("33-user");
        await admin.GoAsync("/quan-tri/nguoi-dung/them");
        await admin.GoAsync("/quan-tri/nguoi-dung/nhap");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Sees_which_dossiers_a_swapped_day_would_move()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await citizen.SignInAsync("congdan.07");
        var receipt = await citizen.SendAsync("2.000205");
        await using var desk = await house.OfficerAsync("canbo.ba");
        await desk.AcceptAsync(receipt);

        await using var admin = await house.OfficerAsync("quantri");
        await admin.GoAsync("/quan-tri/lich");
        await admin.FillAsync("Ngày", "2021-11-17");
        await admin.ChooseAsync("Ngày này", "nghỉ");
        await admin.FillAsync("Lý do", "Nghỉ bù (trình diễn)");
        await admin.FillAsync("Số, ngày của quyết định", "Thông báo 01/TB-TD ngày 15/11/2021");
        await admin.PressAsync("Xem hồ sơ nào đổi ngày");
        await admin.ReadsAsync("hồ sơ đang giải quyết sẽ đổi ngày hẹn", "Theo lịch mới");
        var moved = await admin.Page.Locator("[aria-labelledby=thay-doi] tbody tr", new() { HasText = receipt.Code }).InnerTextAsync();
        Assert.Matches("22/11/2021(.|\\s)*23/11/2021", moved);
        Assert.Equal("Nghỉ bù (trình diễn)", await admin.Labelled("Lý do").InputValueAsync());
        await admin.PictureAsync("34-swapped-day");
        // Nothing was stored by looking.
        await admin.GoAsync("/lich-lam-viec");
        Assert.DoesNotContain("Nghỉ bù (trình diễn)", await admin.TextAsync(), StringComparison.Ordinal);
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Gives_a_key_once_and_takes_it_back()
    {
        await using var admin = await house.OfficerAsync("quantri");
        await admin.GoAsync("/quan-tri/khoa-ung-dung");
        await admin.FillAsync("Tên chương trình", "Thử trên trình duyệt");
        await admin.Page.Locator("input[name=Scopes]").First.CheckAsync();
        await admin.PressAsync("Cấp khóa");
        var secret = await admin.Page.Locator(".panel .code").InnerTextAsync();
        Assert.True(secret.Length > 20, "A key is long.");
        await admin.PictureAsync("35-keys");
        await admin.GoAsync("/quan-tri/khoa-ung-dung");
        Assert.DoesNotContain(secret, await admin.TextAsync(), StringComparison.Ordinal);
        await admin.PressAsync(admin.Page.Locator("tr", new() { HasText = "Thử trên trình duyệt" }).GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Thu hồi khóa" }));
        await admin.ReadsAsync("đã thu hồi");
    }
}
