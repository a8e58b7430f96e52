using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Pictures of the journeys, when $MOTCUA_SCREENS names a folder for them, and the sheets that show them together.</summary>
internal static class Screens
{
    private const int Tallest = 2400, ReadmeHeight = 960;

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("MOTCUA_SCREENS") is { Length: > 0 } path ? Directory.CreateDirectory(path).FullName : null;

    /// <param name="name">Number and name, <c>07-check-answers</c>; the width is added.</param>
    public static async Task TakeAsync(IPage page, string name, string? readme, int width)
    {
        if (Folder is null) return;
        var tall = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await TakeAsync(page, $"{name}-{width}.jpg", width, Math.Min(tall, Tallest));
        if (readme is not null) await TakeAsync(page, Path.Combine("readme", $"{readme}-{width}.jpg"), width, Math.Min(tall, ReadmeHeight));
    }

    private static Task<byte[]> TakeAsync(IPage page, string file, int width, int height) => page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Folder!, file),
        Type = ScreenshotType.Jpeg,
        Quality = 70,
        FullPage = true,
        Clip = new() { X = 0, Y = 0, Width = width, Height = height },
    });

    /// <summary>One sheet for each width: the pictures in the order of their numbers, with their names.</summary>
    public static async Task MakeSheetsAsync(IBrowser browser)
    {
        foreach (var (width, shown, columns) in new[] { (House.Phone, 200, 8), (House.Desktop, 400, 4), (House.PaperWidth, 300, 5) })
        {
            var pictures = Directory.GetFiles(Folder!, $"*-{width}.jpg").Where(file => char.IsAsciiDigit(Path.GetFileName(file)[0])).Order(StringComparer.Ordinal).ToList();
            if (pictures.Count == 0) continue;
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = (columns * (shown + 12)) + 12, Height = 800 } });
            var page = await context.NewPageAsync();
            await page.SetContentAsync(Sheet(pictures, shown));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"sheet-{width}.jpg"), Type = ScreenshotType.Jpeg, Quality = 60, FullPage = true });
        }
    }

    private static string Sheet(IEnumerable<string> pictures, int shown)
    {
        var html = new StringBuilder($"<style>body{{margin:12px;display:flex;flex-wrap:wrap;gap:12px;font:12px sans-serif;background:#bbb}}figure{{margin:0;width:{shown}px}}img{{width:{shown}px;max-height:{shown * 2}px;object-fit:cover;object-position:top;display:block}}</style>");
        foreach (var picture in pictures)
            html.Append("<figure><img src=\"data:image/jpeg;base64,").Append(Convert.ToBase64String(File.ReadAllBytes(picture))).Append("\"><figcaption>")
                .Append(WebUtility.HtmlEncode(Path.GetFileNameWithoutExtension(picture))).Append("</figcaption></figure>");
        return html.ToString();
    }
}
