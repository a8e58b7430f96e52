using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>Every page with a plot, on a phone, at a desk and on paper: nothing of a plot is cut off, and each has its title, its words and a table.</summary>
public sealed class PlotsJourney(House house)
{
    // Plots that a width hides are not looked at; one of the two drawings of a timeline is always hidden.
    private const string Faults =
        """
        () => [...document.querySelectorAll('main svg.chart')].filter(svg => svg.getBoundingClientRect().width > 0).flatMap(svg => {
          const box = svg.getBoundingClientRect(), faults = [], name = svg.querySelector('title')?.textContent ?? '';
          if (!name) faults.push('a plot without a title');
          if (!svg.querySelector('desc')?.textContent) faults.push(name + ': no description');
          if (!svg.closest('.scroll') && box.right > document.documentElement.clientWidth + 1) faults.push(name + ': wider than the page');
          for (const text of svg.querySelectorAll('text')) {
            const words = text.getBoundingClientRect();
            if (words.left < box.left - 2 || words.right > box.right + 2 || words.top < box.top - 2 || words.bottom > box.bottom + 2) faults.push(`${name}: “${text.textContent}” is cut off`);
          }
          return faults;
        })
        """;

    [Theory(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    [InlineData("/buoi-sang", "920-plots-morning", Officers.Director)]
    [InlineData("/ke-hoach/KH-2021-0002/tien-do", "921-plots-timeline", Officers.Director)]
    [InlineData("/ket-qua-khao-sat/KS-2021-0001", "922-plots-satisfaction", null)]
    [InlineData("/chi-so/theo-xa", "923-plots-communes", null)]
    public Task A_plot_is_whole_at_both_widths_and_on_paper(string path, string name, string? officer) => LookAtAsync(path, name, officer);

    [Theory(SkipWhen = nameof(IndicesJourney.IsWithoutScores), SkipType = typeof(IndicesJourney), Skip = "Needs the scores of PAPI ($MOTCUA_TEST_DATA/papi).")]
    [InlineData("/chi-so", "924-plots-papi")]
    [InlineData("/chi-so/papi/2021/d3", "925-plots-dimension")]
    public Task A_plot_of_scores_is_whole_at_both_widths_and_on_paper(string path, string name) => LookAtAsync(path, name, null);

    private async Task LookAtAsync(string path, string name, string? officer)
    {
        await using var visit = await house.VisitAsync(House.Phone);
        if (officer is not null) await visit.SignInAsync(officer);
        await visit.GoAsync(path);
        Assert.True(await visit.Page.Locator("main svg.chart, main .tiles li").CountAsync() > 0, $"{path} has no plot");
        Assert.True(await visit.Page.Locator("main table").CountAsync() > 0, $"{path} has no table beside its plot");
        await WholeAsync(visit.Page, path);
        await visit.PictureAtBothAsync(name);
        await visit.Page.SetViewportSizeAsync(House.Desktop, 900);
        await WholeAsync(visit.Page, path);
        await visit.Page.SetViewportSizeAsync(House.PaperWidth, 900);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await WholeAsync(visit.Page, path);
        Assert.False(await visit.Page.Locator("body > header, .top, footer").First.IsVisibleAsync(), $"{path} prints the frame of the page");
        await Screens.TakeAsync(visit.Page, name, null, House.PaperWidth);
    }

    private static async Task WholeAsync(IPage page, string path)
    {
        var faults = await page.EvaluateAsync<string[]>(Faults);
        Assert.True(faults.Length == 0, $"{path} at {page.ViewportSize!.Width}: {string.Join("; ", faults)}");
    }
}
