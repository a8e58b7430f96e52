using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Web;

/// <summary>The style page shows every component once; their markup is judged there.</summary>
public sealed class ComponentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_real_installation_has_no_style_page()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        using var browser = office.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/phong-cach", Ct)).StatusCode);
        using var posted = await browser.PostAsync("/phong-cach", new FormUrlEncodedContent([]), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, posted.StatusCode);
    }

    [Fact]
    public async Task Every_control_has_a_label_and_every_description_is_there()
    {
        await using var office = await DemonstrationAsync();
        using var browser = office.Browser();
        var page = await PageAsync(browser);
        var controls = page.QuerySelectorAll("main form :is(input:not([type=hidden]), select, textarea)");
        Assert.True(controls.Length >= 15, "Hardly any control was found.");
        foreach (var control in controls)
        {
            Assert.False(string.IsNullOrEmpty(control.Id), control.OuterHtml);
            Assert.Single(page.QuerySelectorAll($"label[for='{control.Id}']"));
            foreach (var described in (control.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Assert.NotNull(page.GetElementById(described));
        }
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Equal(32, page.QuerySelector("input[name=IdempotencyKey]")!.GetAttribute("value")!.Length);
        Assert.Equal("3", page.QuerySelector("input[name=Version]")!.GetAttribute("value"));
        Assert.Contains("(không bắt buộc)", page.QuerySelector("label[for=Hours]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_and_colour_say_how_much_time_is_left()
    {
        await using var office = await DemonstrationAsync();
        using var browser = office.Browser();
        var page = await PageAsync(browser);
        Assert.Equal("Quá hạn 1 giờ", page.QuerySelector("p > .tag.late + .bar")!.PreviousElementSibling!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".tag.warn"), tag => tag.TextContent == "Còn 1 ngày 2 giờ");
        Assert.Contains(page.QuerySelectorAll(".tag.ok"), tag => tag.TextContent == "Còn 6 ngày");
        Assert.NotNull(page.QuerySelector(".bar i.w-75.warn"));
        Assert.Contains(page.QuerySelectorAll(".tag.warn"), tag => tag.TextContent == "Lệ phí chưa đối chiếu");
    }

    [Fact]
    public async Task The_strip_of_days_says_which_days_count()
    {
        await using var office = await DemonstrationAsync();
        using var browser = office.Browser();
        var days = (await PageAsync(browser)).QuerySelectorAll("ol.days > li");
        Assert.Equal(10, days.Length);
        Assert.Equal("x c c c c x x c c d", string.Join(' ', days.Select(day => day.ClassName)));
        Assert.Equal("T28/11nộp", days[0].TextContent);
        Assert.Equal("T4177", days[9].TextContent);
        Assert.Contains("ngày hẹn", days[9].GetAttribute("title")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_are_drawn_without_inline_style()
    {
        await using var office = await DemonstrationAsync();
        using var browser = office.Browser();
        var page = await PageAsync(browser);
        foreach (var drawing in page.QuerySelectorAll("svg.barcode, svg.qr"))
        {
            Assert.Equal("img", drawing.GetAttribute("role"));
            Assert.False(string.IsNullOrEmpty(drawing.GetAttribute("aria-label")));
            Assert.True(drawing.QuerySelector("path")!.GetAttribute("d")!.Length > 100);
        }
        Assert.Equal(2, page.QuerySelectorAll("svg.barcode, svg.qr").Length);
        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.Single(page.QuerySelectorAll("main dl.facts dt"));
        Assert.Equal("step", page.QuerySelector(".steps .now")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_refused_form_says_what_to_do_in_Vietnamese_and_keeps_what_was_typed()
    {
        await using var office = await DemonstrationAsync();
        using var browser = office.Browser();
        var page = await PageAsync(browser);
        var key = page.QuerySelector("input[name=IdempotencyKey]")!.GetAttribute("value")!;
        using var answer = await SendAsync(browser, page, new()
        {
            ["IdempotencyKey"] = key, ["Version"] = "2", ["Name"] = "", ["Hours"] = "30", ["From"] = "31/02/2021",
            ["Born.Day"] = "1", ["Born.Month"] = "13", ["Born.Year"] = "1990", ["Reason"] = "Lý do <b>dài</b>", ["Channel"] = "desk", ["Papers"] = "ho-chieu",
        });
        var again = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));
        Assert.StartsWith("Có lỗi", again.Title!, StringComparison.Ordinal);

        var links = again.QuerySelectorAll(".govuk-error-summary a");
        Assert.Contains(links, link => link.TextContent == "Họ và tên: mời nhập thông tin này.");
        Assert.Contains(links, link => link.TextContent == "Số giờ: mời nhập số từ 0 đến 24.");
        Assert.Equal(2, links.Count(link => link.TextContent.StartsWith("Ngày chưa đúng", StringComparison.Ordinal)));
        foreach (var link in links) Assert.NotNull(again.GetElementById(link.GetAttribute("href")![1..]));

        var name = again.GetElementById("Name")!;
        Assert.Equal("true", name.GetAttribute("aria-invalid"));
        Assert.Contains("mời nhập", again.GetElementById("Name-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("31/02/2021", again.GetElementById("From")!.GetAttribute("value"));
        Assert.Equal("13", again.QuerySelector("[name='Born.Month']")!.GetAttribute("value"));
        Assert.Equal("Lý do <b>dài</b>", again.GetElementById("Reason")!.TextContent.TrimStart('\n'));
        Assert.True(again.QuerySelector("[name=Channel][value=desk]")!.HasAttribute("checked"));
        Assert.True(again.QuerySelector("[name=Papers][value=ho-chieu]")!.HasAttribute("checked"));
        Assert.False(again.QuerySelector("[name=Papers][value=don]")!.HasAttribute("checked"));
        Assert.Equal(key, again.QuerySelector("input[name=IdempotencyKey]")!.GetAttribute("value"));
        Assert.Equal("2", again.QuerySelector("input[name=Version]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("15/11/2021")]
    [InlineData("5-1-2021")]
    [InlineData("2021-11-15")]
    public async Task A_form_in_order_is_thanked_once(string day)
    {
        await using var office = await DemonstrationAsync();
        using var browser = office.Browser();
        using var answer = await SendAsync(browser, await PageAsync(browser), new()
        {
            ["Version"] = "3", ["Name"] = "Trần Văn Mẫu", ["From"] = day, ["Field"] = "viec-lam", ["Channel"] = "post",
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Đã nhận", (await PageAsync(browser)).QuerySelector(".done[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await PageAsync(browser)).QuerySelector(".done[role=status]"));
    }

    private static async Task<TestOffice> DemonstrationAsync()
    {
        var office = await TestOffice.StartAsync(Database.Sqlite);
        office.Services.GetRequiredService<Installation>().IsDemonstration = true;
        return office;
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient browser) =>
        new HtmlParser().ParseDocument(await browser.GetStringAsync("/phong-cach", Ct));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, IHtmlDocument page, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields);
        return await browser.PostAsync("/phong-cach", content, Ct);
    }
}
