using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>One person's browser. Every page they reach is looked over: <see cref="LookAsync"/>.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly HashSet<string> Inspected = [];
    private readonly House house;
    private readonly int width;
    private readonly List<string> trouble = [];

    internal Visit(House house, IPage page, int width)
    {
        this.house = house;
        this.width = width;
        Page = page;
        // The browser itself says so when an answer is a refusal; which answers may be refusals is for the journey to say.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) trouble.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => trouble.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != house.Address.Authority) trouble.Add($"{page.Url} asks another host: {url}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 500) trouble.Add($"{answer.Url} answered {answer.Status}");
        };
    }

    public IPage Page { get; }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await LookAsync();
    }

    public async Task SignInAsync(string userName)
    {
        await GoAsync("/dang-nhap");
        await Page.FillAsync("input[name=Name]", userName);
        await Page.FillAsync("input[name=Password]", "motcua-2021");
        await PressAsync("main form button:has-text('Đăng nhập')");
    }

    /// <summary>Presses what leads to another page, and looks that page over.</summary>
    public async Task PressAsync(string what)
    {
        await Page.Locator(what).First.ClickAsync();
        await Page.WaitForLoadStateAsync();
        await LookAsync();
    }

    public async Task<string> HeadingAsync() => await Page.Locator("h1").First.InnerTextAsync();

    /// <summary>
    /// What holds for every page: one heading in our letters, a stylesheet that is not empty, nothing wider than the
    /// screen, no script error, no other host; and axe finds nothing (WCAG 2.2 AA), once for each kind of page and width.
    /// </summary>
    public async Task LookAsync()
    {
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            () => ({
              font: getComputedStyle(document.querySelector('h1')).fontFamily,
              rules: [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
              over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
              wide: [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
            })
            """);
        Assert.StartsWith("\"Be Vietnam Pro\"", found.GetProperty("font").GetString(), StringComparison.Ordinal);
        Assert.True(found.GetProperty("rules").GetInt32() > 100, $"{Page.Url}: the stylesheet is empty");
        Assert.True(found.GetProperty("over").GetInt32() <= 0, $"{Page.Url} is {found.GetProperty("over")} px wider than {width}: {found.GetProperty("wide")}");
        Assert.Empty(trouble);
        await InspectAsync();
    }

    private async Task InspectAsync()
    {
        var kind = $"{width} {await Page.TitleAsync()}";
        lock (Inspected)
            if (!Inspected.Add(kind)) return;
        await using var context = await house.InspectorAsync(width, new StorageState(await Page.Context.StorageStateAsync()));
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Page.Url).PathAndQuery);
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Repository.Root, "node_modules/axe-core/axe.min.js") });
        var violations = await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
              .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))
            """);
        Assert.True(violations.Length == 0, $"{Page.Url} at {width} px:\n{string.Join('\n', violations)}");
        // At 200 % a page of 1280 px has the room of 640: nothing may be cut off or need scrolling sideways.
        await page.SetViewportSizeAsync(Math.Max(320, width / 2), 400);
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{Page.Url} at 200 % is {over} px too wide");
    }

    /// <summary>A picture for the contact sheet, when $MOTCUA_SCREENS asks for them.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("MOTCUA_SCREENS") is not "1") return;
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs/screens/2")).FullName;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.jpg"), Type = ScreenshotType.Jpeg, Quality = 60, FullPage = false });
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MotCua.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests look for MotCua.slnx above themselves.");
    }
}
