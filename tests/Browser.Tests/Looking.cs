using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>
/// What holds for every page, read from the page itself: one heading in our letters, which arrived; a stylesheet that is
/// not empty; nothing wider than the screen.
/// </summary>
internal static class Looking
{
    // A page comes with its stylesheet; the letters may come a moment after it.
    private const int Tries = 200;

    private const string Read =
        """
        () => ({
          headings: document.querySelectorAll('h1').length,
          font: getComputedStyle(document.querySelector('h1:not(.paper h1)') ?? document.body).fontFamily,
          arrived: [...document.fonts].some(face => face.family.includes('Be Vietnam Pro') && face.weight.startsWith('600') && face.status === 'loaded'),
          rules: [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
          over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          wide: [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
        })
        """;

    public static async Task OverAsync(IPage page, int width)
    {
        var found = await page.EvaluateAsync<JsonElement>(Read);
        for (var tried = 0; tried < Tries && !found.GetProperty("arrived").GetBoolean(); tried++) found = await page.EvaluateAsync<JsonElement>(Read);
        Assert.True(found.GetProperty("headings").GetInt32() == 1, $"{page.Url} has {found.GetProperty("headings")} headings of the first level");
        Assert.StartsWith("\"Be Vietnam Pro\"", found.GetProperty("font").GetString(), StringComparison.Ordinal);
        Assert.True(found.GetProperty("arrived").GetBoolean(), $"{page.Url}: the letters did not arrive");
        Assert.True(found.GetProperty("rules").GetInt32() > 100, $"{page.Url}: the stylesheet is empty");
        Assert.True(found.GetProperty("over").GetInt32() <= 0, $"{page.Url} is {found.GetProperty("over")} px wider than {width}: {found.GetProperty("wide")}");
    }
}
