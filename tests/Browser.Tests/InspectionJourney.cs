using Xunit;

namespace Browser.Tests;

/// <summary>The director enters a decision; the inspector draws a sample, opens a dossier, takes it away whole; the director sees what was opened.</summary>
public sealed class InspectionJourney(House house)
{
    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Opens_dossiers_by_a_decision_and_every_look_is_seen()
    {
        await using var director = await house.OfficerAsync(Officers.Director);
        await director.GoAsync("/thanh-tra/moi");
        await director.FillAsync("Số, ký hiệu quyết định", "15/QĐ-TD");
        await director.FillAsync("Nơi ban hành", "Giám đốc Sở (trình diễn)");
        await director.FillAsync("Nội dung thanh tra, kiểm tra", "Kiểm tra việc tiếp nhận hồ sơ");
        await director.FillAsync("Hồ sơ nộp từ ngày", "2021-01-01");
        await director.Page.Locator("#To").FillAsync("2021-12-31");
        await director.Page.Locator("input[name=Members]").First.CheckAsync();
        await director.PictureAsync("80-mandate");
        await director.PressAsync("Ghi quyết định");
        await director.ReadsAsync("15/QĐ-TD", "Chưa mở gì");
        var mandate = director.Path;

        await using var inspector = await house.OfficerAsync("thanhtra");
        await inspector.GoAsync("/thanh-tra");
        await inspector.PressAsync("15/QĐ-TD");
        await inspector.FillAsync("Hạt giống", "15/QĐ-TD 0417");
        await inspector.FillAsync("Số hồ sơ", "5");
        await inspector.PressAsync("Chọn mẫu");
        await inspector.ReadsAsync("Mẫu 5 hồ sơ", "15/QĐ-TD 0417");
        await inspector.PictureAsync("81-sample");
        var code = await inspector.Page.Locator("main ol a").First.InnerTextAsync();
        await inspector.PressAsync(code);
        await inspector.ReadsAsync("Chỉ đọc", "Các việc đã làm");
        await inspector.PictureAsync("82-inspected-dossier");
        var zip = await inspector.Page.Context.APIRequest.GetAsync($"{mandate}/ho-so/{code}/tai-ve");
        Assert.True(zip.Ok);
        Assert.Equal("PK"u8.ToArray(), (await zip.BodyAsync())[..2]);
        await inspector.GoAsync(mandate);
        await inspector.PressAsync("Tiếp nhận chậm");
        await inspector.ReadsAsync("chưa phải là sai phạm");
        await inspector.PictureAsync("83-late-acceptance");

        await director.GoAsync(mandate);
        await director.ReadsAsync(code, "Tải về cả hồ sơ", "tiep-nhan-cham");
        await director.PictureAsync("84-looks");
    }
}
