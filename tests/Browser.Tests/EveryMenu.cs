using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>Every page that a menu leads to, for every role, on a phone and on a desk's screen. Each page is looked over as it is reached.</summary>
public sealed class EveryMenu(House house)
{
    // One picture of these is enough.
    private static readonly string[] Public = ["/thu-tuc", "/tra-cuu", "/bo-phan-mot-cua", "/lich-lam-viec", "/phap-ly", "/gioi-thieu", "/tro-nang", "/api"];

    public static TheoryData<string, int> Everybody
    {
        get
        {
            string[] users = ["", "congdan.01", "doanhnghiep.1", "canbo.mot", "truong.motcua", "chuyenvien.mot", "truongphong.mot", "giamdoc", "vanthu", "kiemsoat", "thanhtra", "quantri"];
            var all = new TheoryData<string, int>();
            foreach (var user in users)
            {
                all.Add(user, House.Phone);
                all.Add(user, House.Desktop);
            }
            return all;
        }
    }

    [Theory(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    [MemberData(nameof(Everybody))]
    public async Task Leads_to_whole_pages(string user, int width)
    {
        await using var visit = await house.VisitAsync(width);
        if (user.Length > 0) await visit.SignInAsync(user);
        else await visit.GoAsync("/");
        var links = await visit.Page.Locator("header nav a, footer a").EvaluateAllAsync<string[]>("links => [...new Set(links.map(a => a.getAttribute('href')).filter(href => href.startsWith('/') && !href.includes('lang=')))]");
        Assert.True(links.Length > 5, $"{user} has a menu of {links.Length}");
        foreach (var (link, number) in links.Select((link, number) => (link, number)))
        {
            var answer = await visit.Page.GotoAsync(link);
            Assert.True(answer!.Ok, $"{link} answers {answer.Status} to {user}");
            await visit.LookAsync();
            if (user.Length == 0 || !Public.Contains(link)) await visit.PictureAsync($"menu-{user}-{number:00}{link.Replace('/', '-')}");
        }
        Assert.True(await MenuRowsAsync(visit.Page) <= 2, "The menu has more than two rows.");
    }

    // On a phone the menu is folded away behind its button.
    private static Task<int> MenuRowsAsync(IPage page) =>
        page.EvaluateAsync<int>("() => innerWidth < 800 ? 0 : new Set([...document.querySelectorAll('header nav li')].filter(item => item.checkVisibility()).map(item => Math.round(item.getBoundingClientRect().top / 12))).size");
}
