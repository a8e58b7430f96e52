using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>
/// A page in which axe may run and that is shown what a visitor saw. It is opened once: what is shown is written into it, so that
/// letters, styles and axe stay. Scripts of ours are left out, so that nothing is done twice.
/// </summary>
internal sealed partial class Inspector
{
    private Inspector(IPage page, int width)
    {
        Page = page;
        Width = width;
    }

    public IPage Page { get; }

    public int Width { get; }

    public static async Task<Inspector> OpenAsync(IBrowserContext context, int width)
    {
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(scriptPath: Path.Combine(Repository.Root, "node_modules/axe-core/axe.min.js"));
        await page.GotoAsync("/");
        return new Inspector(page, width);
    }

    public async Task ShowAsync(string html)
    {
        await Page.SetViewportSizeAsync(Width, 800);
        await Page.SetContentAsync(Scripts().Replace(html, ""));
    }

    [GeneratedRegex("<script\\b[^>]*>.*?</script>", RegexOptions.Singleline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Scripts();
}
