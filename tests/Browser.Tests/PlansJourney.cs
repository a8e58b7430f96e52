using Xunit;

namespace Browser.Tests;

/// <summary>A plan from a template to its end: written, issued, worked with evidence, confirmed by another, closed; and what a head answers for.</summary>
public sealed class PlansJourney(House house)
{
    private const string Head = "truongphong.hai", Words = "Thông báo chính sách trợ giúp xã hội qua loa của xã năm 2022";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_plan_goes_from_a_template_to_closed_with_evidence()
    {
        await using var director = await house.OfficerAsync(Officers.Director);
        await director.GoAsync("/ke-hoach");
        await director.PictureAsync("991-plans");
        await director.PressAsync("Lập kế hoạch");
        await director.Page.Locator("select[name=UnitId]").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Sở Lao động - Thương binh và Xã hội tỉnh An Giang" });
        await director.Page.Locator("input[name=Year]").FillAsync("2022");
        await director.FillAsync("Tên kế hoạch", "Kế hoạch thử năm 2022");
        await director.Page.Locator("input[name=Template][value=Former]").CheckAsync();
        await director.Page.Locator("select[name=FormerCode]").SelectOptionAsync("KH-2021-0004");
        await director.PressAsync(director.Page.Locator("main form button"));
        await director.ReadsAsync("Mời ghi căn cứ của kế hoạch");
        await director.FillAsync("Căn cứ", "Kế hoạch năm trước");
        await director.PressAsync(director.Page.Locator("main form button"));
        await director.ReadsAsync("Kế hoạch thử năm 2022", "Đang soạn");
        var plan = director.Path;
        var code = (await director.Page.Locator("main a[href^='/ke-hoach/viec/']").First.InnerTextAsync()).Trim();
        await director.PressAsync(code);
        await director.PressAsync("Sửa nhiệm vụ");
        await director.Page.Locator("textarea[name=Text]").FillAsync(Words);
        await director.ChooseAsync("Đơn vị chủ trì", "Phòng Bảo trợ xã hội");
        await director.PictureAsync("992-plan-assignment");
        await director.PressAsync("Lưu");
        await director.PressAsync("Sửa kế hoạch");
        await director.Page.Locator("input[name=Number]").FillAsync("02/KH-SLĐTBXH");
        await director.FillAsync("Ngày ký", "15/11/2021");
        await director.PressAsync("Lưu");
        await director.PressAsync("Ban hành");
        await director.PressAsync("Ban hành kế hoạch");
        await director.ReadsAsync("Đang thực hiện", "02/KH-SLĐTBXH");

        await using var head = await house.OfficerAsync(Head);
        await head.GoAsync("/ke-hoach");
        await head.ReadsAsync(Words);
        await head.PressAsync(code);
        await head.PressAsync("Nhận nhiệm vụ");
        await head.PressAsync("Nhận nhiệm vụ");
        await head.PressAsync("Tiến độ, báo cáo");
        await head.FillAsync("Đã làm được (%)", "60");
        await head.FillAsync("Đã làm gì?", "Ba trong năm ấp đã nghe.");
        await head.PictureAsync("993-plan-progress");
        await head.PressAsync("Ghi tiến độ");
        await head.PressAsync("Tiến độ, báo cáo");
        await head.FillAsync("Kết quả đã đạt", "Đã xong năm ấp.");
        await head.PressAsync("Báo cáo hoàn thành");
        await head.ReadsAsync("Nhiệm vụ chưa có minh chứng nào");
        await head.PressAsync("Thêm minh chứng");
        await head.FillAsync("Tên minh chứng", "Biên bản của năm ấp");
        await head.Page.Locator("input[name=EvidenceFile]").SetInputFilesAsync(Papers.Pdf("bien-ban.pdf"));
        await head.PressAsync(head.Page.Locator("main button[formaction$='handler=Add']"));
        await head.PressAsync("Thêm minh chứng");
        await head.FillAsync("Tên minh chứng", "Hồ sơ đúng hạn của Sở");
        await head.Page.Locator("input[name=Kind][value=Figure]").CheckAsync();
        await head.Page.Locator("select[name=FigureCode]").SelectOptionAsync("dossiers-in-time");
        await head.FillAsync("Từ ngày", "01/01/2021");
        await head.PictureAsync("994-plan-evidence");
        await head.PressAsync(head.Page.Locator("main button[formaction$='handler=Add']"));
        await head.ReadsAsync("Hồ sơ đúng hạn của Sở", "Thống kê", "%");
        await head.PressAsync("Tiến độ, báo cáo");
        await head.FillAsync("Kết quả đã đạt", "Đã xong năm ấp.");
        await head.PressAsync("Báo cáo hoàn thành");
        await head.ReadsAsync("Đã báo cáo, chờ xác nhận");

        await director.GoAsync($"/ke-hoach/viec/{code}");
        await director.PressAsync("Xác nhận kết quả");
        await director.FillAsync("Ý kiến", "Đạt.");
        await director.PressAsync("Xác nhận hoàn thành");
        await director.ReadsAsync("Đã xác nhận xong", "xong đúng hạn", "Biên bản của năm ấp");
        await director.PictureAsync("995-plan-confirmed");
        await director.GoAsync($"{plan}/ban-hanh");
        await director.FillAsync("Đánh giá chung kết quả thực hiện", "Hoàn thành.");
        await director.PressAsync(director.Page.Locator("main form button"));
        await director.ReadsAsync("Đã kết thúc", "Hoàn thành.");
    }

    [Theory(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    [InlineData(House.Phone)]
    [InlineData(House.Desktop)]
    public async Task Board_timeline_outcome_and_heads_are_whole_at_both_widths(int width)
    {
        await using var director = await house.VisitAsync(width);
        await director.SignInAsync(Officers.Director);
        foreach (var (path, name) in new[]
        {
            ("/ke-hoach", "996-plan-list"), ("/ke-hoach/KH-2021-0002", "996-plan"), ("/ke-hoach/KH-2021-0002/in", "996-plan-print"), ("/ke-hoach/bang", "997-plan-board"), ("/ke-hoach/KH-2021-0002/tien-do", "997-plan-timeline"),
            ("/ke-hoach/KH-2021-0002/ket-qua", "998-plan-outcome"), ("/ke-hoach/viec/NVKH-2021-0003", "998-plan-late"), ("/ke-hoach/KH-2021-0002/chi-tieu", "998-plan-targets"), ("/ke-hoach/nguoi-dung-dau", "999-plan-heads"),
        })
        {
            await director.GoAsync(path);
            await director.PictureAsync(name);
        }
        await director.PressAsync(director.Page.Locator("main table a").First);
        await director.PictureAsync("999-plan-head");
        await director.PressAsync(director.Page.Locator("main a[href*='khac-phuc']").First);
        await director.FillAsync("Anh chị khắc phục thế nào, và làm gì để không lặp lại?", "Bố trí thêm người, rà soát hằng tuần.");
        await director.FillAsync("Khắc phục xong trước ngày", "31/12/2021");
        await director.PressAsync("Ghi biện pháp");
        await director.ReadsAsync("Bố trí thêm người, rà soát hằng tuần.");
        await director.GoAsync("/ke-hoach/lich");
        await director.PressAsync("Tạo địa chỉ lịch");
        await director.ReadsAsync("/lich-ke-hoach/");
        await director.PictureAsync("999-plan-calendar");
    }
}
