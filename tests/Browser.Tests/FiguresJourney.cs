using Xunit;

namespace Browser.Tests;

/// <summary>A neighbour checks the figures, the director begins the day, and a quarter is evaluated and published.</summary>
public sealed class FiguresJourney(House house)
{
    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Anybody_checks_the_figures_and_takes_them_away()
    {
        await using var visitor = await house.OnPhoneWithoutScriptsAsync();
        await visitor.GoAsync("/thong-ke");
        await visitor.ReadsAsync("Thống kê hồ sơ năm 2021", "Theo luật", "Theo Quyết định 766", "Ít hơn 5 phiếu thì không nêu");
        await visitor.PictureAsync("60-statistics");
        await visitor.ChooseAsync("Kỳ", "Quý 3");
        await visitor.ChooseAsync("Xếp theo", "Lĩnh vực");
        await visitor.PressAsync("Xem");
        await visitor.ReadsAsync("Thống kê hồ sơ quý 3 năm 2021");
        // From a field to its procedures, from a procedure to its months.
        await visitor.PressAsync(visitor.Page.Locator("tbody th a"));
        await visitor.PressAsync(visitor.Page.Locator("tbody th a"));
        await visitor.ReadsAsync("theo tháng");
        await visitor.GoAsync("/thong-ke/ngay");
        await visitor.PressAsync(visitor.Page.Locator("main ul a"));
        await visitor.ReadsAsync("Chốt lúc", "từ đầu năm đến hết ngày");
        await visitor.PictureAsync("61-day");
        await visitor.GoAsync("/thong-ke?lang=en");
        await visitor.ReadsAsync("Dossiers in 2021", "By Decision 766");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task The_director_begins_the_day()
    {
        await using var director = await house.OfficerAsync(Officers.Director);
        await director.GoAsync("/buoi-sang");
        await director.ReadsAsync("hồ sơ đang quá hạn", "sẽ quá hạn trong 10 ngày", "Đơn vị cần anh chị hôm nay", "Ước tính thế nào");
        Assert.Equal(1, await director.Page.Locator("svg.chart title").CountAsync());
        await director.PictureAsync("62-morning");
        await director.PressAsync(director.Page.Locator(".card a[href*='sap-den-han']"));
        await director.ReadsAsync("Hồ sơ đến hạn trong 10 ngày");
        await director.PressAsync("‹ Trang buổi sáng");
        await director.PressAsync("Thử đổi ngày nghỉ, thời hạn");
        await director.FillAsync("Ngày", "2021-11-17");
        await director.PressAsync("Xem hồ sơ đổi ngày");
        await director.ReadsAsync("Nếu nghỉ ngày 17/11/2021");
        await director.PictureAsync("63-what-if");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_quarter_is_scored_appraised_and_published()
    {
        const string quarter = "/danh-gia-quy?nam=2021&quy=3";
        await using var head = await house.OfficerAsync(Officers.Head);
        await head.GoAsync(quarter);
        await head.FillAsync("Chỉ số 6", "2");
        await head.FillAsync("Căn cứ chấm chỉ số 6", "Niêm yết tại quầy và trên trang của Sở");
        await head.PressAsync("Lưu điểm tự chấm");
        await head.ReadsAsync("2,0");
        await head.PictureAsync("64-quarter");
        await using var controller = await house.OfficerAsync("kiemsoat");
        await controller.GoAsync(quarter);
        await controller.PressAsync("Công bố quý 3 năm 2021");
        await controller.ReadsAsync("Đánh giá quý 3 năm 2021", "Công bố lúc");
        await controller.PictureAsync("65-published");
        await using var neighbour = await house.OnPhoneWithoutScriptsAsync();
        await neighbour.GoAsync("/thong-ke/danh-gia");
        await neighbour.PressAsync(neighbour.Page.Locator("main ul a"));
        await neighbour.ReadsAsync("Tổng điểm và xếp loại từng đơn vị");
    }
}
