using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser.Tests.House))]

namespace Browser.Tests;

/// <summary>One published program and one Chromium for all journeys.</summary>
public sealed class House : IAsyncLifetime
{
    public const string Missing = "Needs the published program ($MOTCUA_PUBLISHED) and Chromium ($MOTCUA_CHROMIUM); ./test provides both.";

    private IPlaywright? playwright;
    private IBrowser? browser;
    private PublishedProgram? program;

    public static string Chromium { get; } = Environment.GetEnvironmentVariable("MOTCUA_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    public static bool IsMissing => PublishedProgram.Folder is null || !File.Exists(Chromium);

    public Uri Address => program!.Address;

    public async ValueTask InitializeAsync()
    {
        if (IsMissing) return;
        program = await PublishedProgram.StartAsync();
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
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = 800 },
            Locale = "vi-VN",
        });
        context.SetDefaultTimeout(20_000);
        return new Visit(this, await context.NewPageAsync(), width);
    }

    /// <summary>The same page with the same cookies in a context that may run axe: the strict CSP stops injected scripts elsewhere.</summary>
    internal Task<IBrowserContext> InspectorAsync(int width, StorageState state) => browser!.NewContextAsync(new()
    {
        BaseURL = Address.ToString(),
        BypassCSP = true,
        StorageState = state.Json,
        ViewportSize = new() { Width = width, Height = 800 },
        Locale = "vi-VN",
    });

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (program is not null) await program.DisposeAsync();
    }
}

/// <summary>Cookies of a context, as Playwright writes them.</summary>
internal sealed record StorageState(string Json);
