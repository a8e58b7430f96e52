using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser.Tests.House))]

namespace Browser.Tests;

/// <summary>One published program and one Chromium for all journeys.</summary>
public sealed class House : IAsyncLifetime
{
    public const string Missing = "Needs the published program ($MOTCUA_PUBLISHED) and Chromium ($MOTCUA_CHROMIUM); ./test provides both.";
    public const int Phone = 360, Desktop = 1280;

    /// <summary>A4 less the margins of the print stylesheet, at 96 dots an inch.</summary>
    public const int PaperWidth = 680;

    private readonly ConcurrentDictionary<int, ConcurrentBag<Inspector>> inspectors = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private PublishedProgram? program;

    public static string Chromium { get; } = Environment.GetEnvironmentVariable("MOTCUA_CHROMIUM") is { Length: > 0 } path ? path
        : File.Exists("/usr/bin/chromium-headless-shell") ? "/usr/bin/chromium-headless-shell" : "/usr/bin/chromium";

    public static bool IsMissing => (PublishedProgram.Folder is null && PublishedProgram.Running is null) || !File.Exists(Chromium);

    public Uri Address => PublishedProgram.Running ?? program!.Address;

    public async ValueTask InitializeAsync()
    {
        if (IsMissing) return;
        if (PublishedProgram.Running is null) program = await PublishedProgram.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <param name="scripts">False: as on a phone that runs none.</param>
    public async Task<Visit> VisitAsync(int width, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(Seen(width, scripts));
        context.SetDefaultTimeout(20_000);
        return new Visit(this, await context.NewPageAsync(), width);
    }

    public Task<Visit> OnPhoneWithoutScriptsAsync() => VisitAsync(Phone, scripts: false);

    /// <summary>An officer at a desk, signed in.</summary>
    public async Task<Visit> OfficerAsync(string userName)
    {
        var visit = await VisitAsync(Desktop);
        await visit.SignInAsync(userName);
        return visit;
    }

    /// <summary>Kept from one page to the next, with its letters and axe: a new one costs as much as the inspection.</summary>
    internal async Task<Inspector> InspectorAsync(int width)
    {
        if (Idle(width).TryTake(out var idle)) return idle;
        var options = Seen(width, scripts: true);
        options.BypassCSP = true;
        return await Inspector.OpenAsync(await browser!.NewContextAsync(options), width);
    }

    internal void GiveBack(Inspector inspector) => Idle(inspector.Width).Add(inspector);

    private ConcurrentBag<Inspector> Idle(int width) => inspectors.GetOrAdd(width, _ => []);

    private BrowserNewContextOptions Seen(int width, bool scripts) => new()
    {
        BaseURL = Address.ToString(),
        JavaScriptEnabled = scripts,
        ViewportSize = new() { Width = width, Height = 800 },
        Locale = "vi-VN",
    };

    public async ValueTask DisposeAsync()
    {
        if (browser is not null && Screens.Folder is not null) await Screens.MakeSheetsAsync(browser);
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (program is not null) await program.DisposeAsync();
    }
}
