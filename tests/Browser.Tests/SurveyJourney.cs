using System.Text.RegularExpressions;
using Xunit;

namespace Browser.Tests;

/// <summary>A satisfaction round from sample to index; an interviewer cut off and resumed; a questionnaire answered on a phone without scripts.</summary>
public sealed partial class SurveyJourney(House house)
{
    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_round_goes_from_sample_to_index_and_an_interviewer_who_was_cut_off_loses_nothing()
    {
        await using var director = await house.OfficerAsync(Officers.Director);
        await director.GoAsync("/dot-khao-sat/moi");
        await director.FillAsync("Tên đợt khảo sát", "Đợt thử trên trình duyệt");
        await director.FillAsync("Cỡ mẫu", "12");
        await director.PressAsync("Lập");
        var code = director.Path.Split('/')[2];
        await director.FillAsync("Tên đăng nhập của cán bộ", Officers.Desk);
        await director.PressAsync("Giao");
        await director.PictureAsync("995-survey-draw");
        await director.PressAsync("Rút mẫu và mở");
        await director.ReadsAsync("đang hỏi");

        await using var officer = await house.OfficerAsync(Officers.Desk);
        await officer.GoAsync($"/dot-khao-sat/{code}/mau");
        await officer.PictureAsync("996-survey-sample");
        await officer.GoAsync($"/dot-khao-sat/{code}/phong-van");
        var page = officer.Page;
        var numbers = await page.Locator("select[name=Number] option").EvaluateAllAsync<string[]>("options => options.map(option => option.value).filter(value => value)");
        Assert.True(numbers.Length > 6, "The sample is small.");

        async Task FillInAsync(string number, string value)
        {
            await page.Locator("select[name=Number]").SelectOptionAsync(number);
            foreach (var group in await page.Locator("form[data-interview] [data-required='1']:not([hidden])").AllAsync()) await group.Locator($"input[value='{value}']").CheckAsync();
        }

        // The line drops. Two questionnaires wait here; the page needs nobody for it.
        await page.Context.SetOfflineAsync(true);
        foreach (var number in numbers.Take(2))
        {
            await FillInAsync(number, "4");
            await page.GetByText("Lưu phiếu này").ClickAsync();
        }
        await page.GetByText("2 phiếu chờ gửi").WaitForAsync();
        await officer.PictureAsync("997-survey-offline");
        // Half of a third is written when the line is back and the page is loaded anew.
        await FillInAsync(numbers[2], "5");
        await page.Context.SetOfflineAsync(false);
        await page.GetByText("Mọi phiếu đã gửi").WaitForAsync();
        await page.ReloadAsync();
        Assert.True(await page.Locator("form[data-interview] [data-required='1'] input[value='5']").First.IsCheckedAsync());
        Assert.Equal(numbers[2], await page.Locator("select[name=Number]").InputValueAsync());
        Assert.Equal(0, await page.Locator($"select[name=Number] option[value='{numbers[0]}']").CountAsync());
        await page.GetByText("Lưu phiếu này").ClickAsync();
        await page.GetByText("Mọi phiếu đã gửi").WaitForAsync();
        foreach (var number in numbers.Skip(3).Take(numbers.Length - 4))
        {
            await FillInAsync(number, "4");
            await page.GetByText("Lưu phiếu này").ClickAsync();
            await page.GetByText("Mọi phiếu đã gửi").WaitForAsync();
        }

        // The last one answers alone, on a phone without scripts.
        await officer.GoAsync($"/dot-khao-sat/{code}/thu-moi/{numbers[^1]}");
        var link = Link().Match(await officer.TextAsync()).Value;
        await using var phone = await house.OnPhoneWithoutScriptsAsync();
        await phone.GoAsync(link);
        await phone.PictureAsync("998-survey-phone");
        while (await phone.Offered("Lưu và tiếp tục").CountAsync() > 0)
        {
            foreach (var group in await phone.Page.Locator("main form [data-required='1']:not([hidden])").AllAsync()) await group.Locator("input[value='3']").CheckAsync();
            await phone.PressAsync("Lưu và tiếp tục");
        }
        await phone.PressAsync("Gửi câu trả lời");
        await phone.ReadsAsync("Cảm ơn Ông/Bà đã trả lời");

        await director.GoAsync($"/dot-khao-sat/{code}/dieu-hanh");
        await director.ReadsAsync($"Đã có {numbers.Length} người trả lời");
        await director.PressAsync("Kết thúc đợt khảo sát");
        await director.PressAsync("Công bố kết quả");
        await using var reader = await house.VisitAsync(House.Phone);
        await reader.GoAsync($"/ket-qua-khao-sat/{code}");
        await reader.ReadsAsync("khoảng tin cậy 95%", "Chỉ số hài lòng chung");
        await reader.PictureAsync("999-survey-result");
        await reader.GoAsync("/ket-qua-khao-sat");
    }

    [GeneratedRegex("/khao-sat/[A-Z0-9]{12}", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [Theory(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    [InlineData(Officers.Director, "/bo-cau-hoi", "988-questionnaires")]
    [InlineData(Officers.Director, "/bo-cau-hoi/BCH-0001", "988-questionnaire")]
    [InlineData(Officers.Director, "/bo-cau-hoi/BCH-0001/soan", "988-questionnaire-write")]
    [InlineData(Officers.Director, "/dot-khao-sat/KS-2021-0002", "989-survey-progress")]
    [InlineData(Officers.Desk, "/dot-khao-sat/KS-2021-0002/nhap-phieu", "989-survey-paper")]
    [InlineData(Officers.Desk, "/dot-khao-sat/KS-2021-0002/doi-chieu", "989-survey-compare")]
    [InlineData(Officers.Desk, "/dot-khao-sat/KS-2021-0002/nhap-tep", "989-survey-file")]
    public async Task Pages_of_questionnaires_and_of_a_round_are_whole_at_both_widths(string officer, string path, string name)
    {
        await using var visit = await house.OfficerAsync(officer);
        await visit.GoAsync(path);
        await visit.PictureAtBothAsync(name);
    }
}
