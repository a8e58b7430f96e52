using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>One person's browser. Every page they reach is looked over: <see cref="Looking"/>.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string DemoPassword = "motcua-2021";

    private readonly House house;
    private readonly List<string> trouble = [];

    internal Visit(House house, IPage page, int width)
    {
        this.house = house;
        Width = width;
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

    public int Width { get; }

    public string Path => new Uri(Page.Url).AbsolutePath;

    private ILocator Main => Page.Locator("main");

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await LookAsync();
    }

    public async Task SignInAsync(string userName, string password = DemoPassword)
    {
        await GoAsync("/dang-nhap");
        await EnterAsync(userName, password);
    }

    /// <summary>Name and password, on the page of sign-in that a guarded page led to.</summary>
    public async Task EnterAsync(string userName, string password = DemoPassword)
    {
        await FillAsync("Số điện thoại, thư điện tử hoặc tên đăng nhập", userName);
        await FillAsync("Mật khẩu", password);
        await PressAsync("Đăng nhập");
    }

    /// <summary>Presses a button or follows a link by its exact words, and looks over the page it leads to.</summary>
    public Task PressAsync(string words) => PressAsync(Offered(words));

    public async Task PressAsync(ILocator what)
    {
        await PressUnseenAsync(what);
        await LookAsync();
    }

    /// <summary>For what leads to a page that is not ours to look over, such as a refusal of the browser's own.</summary>
    public async Task PressUnseenAsync(ILocator what)
    {
        var arrived = new TaskCompletionSource();
        void Arrived(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame) arrived.TrySetResult();
        }
        Page.FrameNavigated += Arrived;
        try
        {
            try
            {
                await what.First.ClickAsync();
            }
            catch (TimeoutException)
            {
                Assert.Fail($"{Page.Url} does not offer {what}:\n{await TextAsync()}");
            }
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
        finally
        {
            Page.FrameNavigated -= Arrived;
        }
        await LoadedAsync();
    }

    /// <summary>Asked for again and again: a page that loads between the driver's look and its waiting is waited for in vain.</summary>
    private async Task LoadedAsync()
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                await Page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 2_000 });
                return;
            }
            catch (TimeoutException) when (tried < 10)
            {
                // Looked at again.
            }
        }
    }

    /// <summary>A button or a link of the page itself, by its exact words.</summary>
    public ILocator Offered(string words) =>
        Main.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Or(Main.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }));

    /// <summary>Types into the field with this label.</summary>
    public Task FillAsync(string label, string text) => Labelled(label).FillAsync(text);

    public Task ChooseAsync(string label, string option) => Labelled(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Ticks the box or the choice with these words; a part of them is enough where none has exactly these.</summary>
    public async Task TickAsync(string label)
    {
        var boxes = Page.Locator("input[type=checkbox], input[type=radio]");
        var exact = Main.GetByLabel(label, new() { Exact = true }).And(boxes);
        await (await exact.CountAsync() > 0 ? exact : Main.GetByLabel(label).And(boxes)).First.CheckAsync();
    }

    /// <summary>The first field with this label; a part of the label is enough.</summary>
    public ILocator Labelled(string label) => Main.GetByLabel(label).And(Page.Locator("input, select, textarea")).First;

    public async Task<string> HeadingAsync() => await Page.Locator("h1").First.InnerTextAsync();

    public async Task<string> TextAsync() => await Main.InnerTextAsync();

    public async Task ReadsAsync(params string[] sentences)
    {
        var text = string.Join(' ', (await TextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var sentence in sentences) Assert.True(text.Contains(sentence, StringComparison.Ordinal), $"{Page.Url} does not say “{sentence}”:\n{text}");
    }

    /// <summary>What holds for every page; see <see cref="Looking"/>.</summary>
    public async Task LookAsync()
    {
        await Looking.OverAsync(Page, Width);
        Assert.Empty(trouble);
        await Inspection.OnceAsync(house, Page, Width);
    }

    /// <summary>A picture for the contact sheet, when it is asked for.</summary>
    /// <param name="readme">The picture's name in the README, which shows its upper part.</param>
    public Task PictureAsync(string name, string? readme = null) => Screens.TakeAsync(Page, name, readme, Width);

    /// <summary>The page as it is, at the width of a phone and of a desk; looked over at both.</summary>
    public async Task PictureAtBothAsync(string name)
    {
        await PictureAsync(name);
        var other = Width == House.Phone ? House.Desktop : House.Phone;
        var size = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(other, size.Height);
        await Looking.OverAsync(Page, other);
        await Inspection.OnceAsync(house, Page, other);
        await Screens.TakeAsync(Page, name, null, other);
        await Page.SetViewportSizeAsync(Width, size.Height);
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "MotCua.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests look for MotCua.slnx above themselves.");
    }
}
