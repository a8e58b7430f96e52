using Xunit;

namespace Browser.Tests;

/// <summary>What everybody sees of the indices, and a self-assessment that is appraised, objected to, settled and published.</summary>
public sealed class IndicesJourney(House house)
{
    private const string Head = "truongphong.hai", Unit = "Phòng Bảo trợ xã hội", OtherUnit = "Phòng Lao động - Việc làm - Bảo hiểm xã hội";

    public static bool IsWithoutScores => House.IsMissing || PublishedProgram.Papi is null;

    [Fact(SkipWhen = nameof(IsWithoutScores), SkipType = typeof(IndicesJourney), Skip = "Needs the scores of PAPI ($MOTCUA_TEST_DATA/papi).")]
    public async Task Everybody_sees_how_the_province_was_judged_and_what_nobody_here_answers()
    {
        await using var visitor = await house.VisitAsync(House.Desktop);
        await visitor.GoAsync("/chi-so");
        await visitor.ReadsAsync("PAPI năm 2020", "43,852", "14/63", "Tiếp cận thông tin", "63/63", "không giải pháp nào của Sở");
        await visitor.PictureAtBothAsync("980-indices");
        await visitor.GoAsync("/chi-so/papi/2021/d3");
        await visitor.ReadsAsync("Giải đáp kiến nghị", "60/60");
        await visitor.PictureAtBothAsync("981-indices-dimension");
        await visitor.GoAsync("/chi-so/papi/2021");
        await visitor.ReadsAsync("42,202", "32/60");

        await using var phone = await house.OnPhoneWithoutScriptsAsync();
        await phone.GoAsync("/chi-so/papi/2019");
        await phone.ReadsAsync("21/63");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Decision_766_says_what_is_counted_and_what_a_better_share_would_give()
    {
        await using var visitor = await house.VisitAsync(House.Desktop);
        await visitor.GoAsync("/chi-so/766");
        await visitor.ReadsAsync("tính từ hồ sơ ở đây", "chưa có số liệu", "không phải điểm thật");
        await visitor.PictureAtBothAsync("982-indices-766");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_self_assessment_is_appraised_objected_to_settled_and_published()
    {
        await using var director = await house.OfficerAsync(Officers.Director);
        await director.GoAsync("/chi-so/dieu-hanh");
        await director.PictureAtBothAsync("983-indices-steering");
        await director.GoAsync("/chi-so/cham-diem/moi");
        await director.FillAsync("Năm", "2021");
        await director.FillAsync("Tên kỳ chấm", "Kỳ chấm thử trên trình duyệt");
        await director.TickAsync(Unit);
        await director.TickAsync(OtherUnit);
        await director.PressAsync("Mở kỳ chấm");
        await director.ReadsAsync("Mời ghi");
        await director.FillAsync("Căn cứ", "Kế hoạch thử");
        await director.PressAsync("Mở kỳ chấm");
        var round = director.Path;

        await using var head = await house.OfficerAsync(Head);
        await using var other = await house.OfficerAsync(Officers.Head);
        var (sheet, otherSheet) = (await SheetAsync(head, round, Unit), await SheetAsync(other, round, OtherUnit));
        await ScoreAsync(head, sheet, "984-indices-self");
        await ScoreAsync(other, otherSheet, null);
        await using var clerk = await house.OfficerAsync(Officers.Clerk);
        await AppraiseAsync(clerk, sheet, "5", "985-indices-appraisal");
        await AppraiseAsync(clerk, otherSheet, null, null);
        await other.GoAsync($"{otherSheet}/y-kien");
        await other.PressAsync("Đồng ý tất cả điểm thẩm định");

        await head.GoAsync($"{sheet}/y-kien");
        var point = head.Page.Locator("main fieldset", new() { HasText = "3.2.1" });
        await point.Locator("input[inputmode=decimal]").FillAsync("9");
        await point.Locator("textarea").FillAsync("Hồ sơ trễ vì chờ ý kiến nơi khác");
        await head.PressAsync("Gửi đề nghị xem lại");
        await head.PictureAtBothAsync("986-indices-sheet");

        await director.GoAsync($"{sheet}/chot");
        await director.ReadsAsync("Hồ sơ trễ vì chờ ý kiến nơi khác");
        await director.Page.Locator("main fieldset input[inputmode=decimal]").FillAsync("8");
        await director.Page.Locator("main fieldset textarea").FillAsync("Chấp nhận một phần");
        await director.PressAsync("Chốt điểm");
        await director.GoAsync($"{round}/cong-bo");
        await director.PressAsync("Công bố xếp hạng");

        await using var reader = await house.VisitAsync(House.Phone);
        await reader.GoAsync($"/chi-so/cchc/{round.Split('/')[^1]}");
        await reader.ReadsAsync(Unit, "ví dụ");
        await reader.PictureAtBothAsync("987-indices-ranking");
    }

    private static async Task<string> SheetAsync(Visit head, string round, string unit)
    {
        await head.GoAsync(round);
        return (await head.Page.Locator($"main a[href^='{round}/']", new() { HasText = unit }).First.GetAttributeAsync("href"))!;
    }

    /// <summary>Says what was reached, shows a page for every criterion, and hands it in.</summary>
    private static async Task ScoreAsync(Visit head, string sheet, string? picture)
    {
        await head.GoAsync($"{sheet}/tu-cham");
        foreach (var field in await head.Page.Locator("main fieldset").AllAsync())
        {
            var asked = await field.InnerTextAsync();
            await field.Locator("input[inputmode=decimal]").FillAsync(asked.Contains("1 là có", StringComparison.Ordinal) ? "1" : asked.Contains("số trường hợp", StringComparison.Ordinal) ? "0" : "96");
        }
        if (picture is not null) await head.PictureAtBothAsync(picture);
        await head.PressAsync("Lưu điểm tự chấm");
        await head.PressAsync("Nộp điểm đã lưu để thẩm định");
        await head.ReadsAsync("minh chứng");
        await head.GoAsync($"{sheet}/minh-chung");
        foreach (var criterion in await head.Page.Locator("select[name=CriterionCode] option").EvaluateAllAsync<string[]>("options => options.map(option => option.value).filter(value => value)"))
        {
            await head.GoAsync($"{sheet}/minh-chung");
            await head.Page.Locator("select[name=CriterionCode]").SelectOptionAsync(criterion);
            await head.FillAsync("Tên minh chứng", $"Trang thống kê cho {criterion}");
            await head.Page.Locator("input[name=Kind][value=Page]").CheckAsync();
            await head.FillAsync("Địa chỉ trang", "/thong-ke");
            await head.PressAsync("Thêm minh chứng");
        }
        await head.GoAsync($"{sheet}/tu-cham");
        await head.PressAsync("Nộp điểm đã lưu để thẩm định");
    }

    /// <summary>As the unit said, and 84 % in the surveys.</summary>
    /// <param name="cut">Points of 3.2.1 instead of the unit's own; null: those.</param>
    private static async Task AppraiseAsync(Visit clerk, string sheet, string? cut, string? picture)
    {
        await clerk.GoAsync($"{sheet}/tham-dinh");
        foreach (var field in await clerk.Page.Locator("main fieldset").AllAsync())
        {
            var asked = await field.InnerTextAsync();
            var points = asked.Contains("Kết quả điều tra", StringComparison.Ordinal) ? "84" : asked.Contains("3.2.1", StringComparison.Ordinal) ? cut : null;
            if (points is null) continue;
            await field.Locator("input[inputmode=decimal]").FillAsync(points);
            await field.Locator("textarea").FillAsync("Theo báo cáo đã công bố");
        }
        if (picture is not null) await clerk.PictureAsync(picture);
        await clerk.PressAsync("Lưu điểm thẩm định");
        await clerk.PressAsync("Kết thúc thẩm định, chuyển đơn vị có ý kiến");
    }
}
