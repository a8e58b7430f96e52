using System.Globalization;
using Xunit;

namespace Browser.Tests;

/// <summary>A promised date can be asked why, and answers day by day, down to the row of the law.</summary>
public sealed class WhyThisDate(House house)
{
    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Stands_beside_the_procedure_before_anything_is_filed()
    {
        await using var reader = await house.VisitAsync(House.Desktop);
        await reader.GoAsync("/thu-tuc/2.000205");
        await reader.PictureAsync("38-procedure", "procedure");
        await reader.Page.Locator("main .card summary", new() { HasText = "Vì sao?" }).ClickAsync();
        var days = await reader.Page.Locator("main .card .days li").AllInnerTextsAsync();
        Assert.Contains("nộp", days[0], StringComparison.Ordinal);
        Assert.Equal(8, days.Count);
        Assert.Contains("22", days[^1], StringComparison.Ordinal);
        await reader.LookAsync();
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Answers_step_by_step()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await citizen.SignInAsync("congdan.06");
        var receipt = await citizen.SendAsync("2.000205");
        await using var desk = await house.OfficerAsync(Officers.OtherDesk);
        await desk.AcceptAsync(receipt);

        await citizen.GoAsync($"/ho-so-cua-toi/{receipt}");
        await citizen.PressAsync("Vì sao?");
        await citizen.ReadsAsync("Vì sao là ngày 22/11?", "Thời hạn 5 ngày làm việc");
        await citizen.Page.Locator("#vi-sao summary").ClickAsync();
        await citizen.PictureAsync("29-why");

        var days = await citizen.Page.Locator("#vi-sao tbody tr").AllInnerTextsAsync();
        Assert.Contains("15/11/2021", days[0], StringComparison.Ordinal);
        Assert.Contains("không tính", days[0], StringComparison.Ordinal);
        Assert.Contains("22/11/2021", days[^1], StringComparison.Ordinal);
        Assert.Equal(5, days.Count(day => day.Contains("ngày thứ", StringComparison.Ordinal)));
        Assert.All(days.Where(day => day.Contains("T7", StringComparison.Ordinal) || day.Contains("CN", StringComparison.Ordinal)),
            day => Assert.Contains("không tính", day, StringComparison.Ordinal));

        var law = citizen.Page.Locator("#vi-sao a[href^='/phap-ly?dong=']").First;
        var row = (await law.GetAttributeAsync("href"))!.Split('=')[1];
        await citizen.PressAsync(law);
        Assert.True(await citizen.Page.Locator($"[id='{row}']").IsVisibleAsync(), string.Create(CultureInfo.InvariantCulture, $"The row {row} is not on the page of the law."));
    }
}
