using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>
/// What holds for every kind of page at every width: axe finds nothing (WCAG 2.2 AA), and at 200 % nothing is lost.
/// The very page that was reached is inspected, also one that answered a form, in a context where axe may run: the
/// strict CSP stops injected scripts in the visitor's own.
/// </summary>
internal static class Inspection
{
    private static readonly HashSet<string> Done = [];

    // Two pages are of a kind when they are built from the same pieces.
    private const string Pieces = "() => [...new Set([...document.querySelectorAll('body *')].map(e => e.tagName + '.' + e.getAttribute('class') + e.getAttribute('type')))].sort().join(' ')";

    private const string Violations =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
          .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | '))
        """;

    // Every piece of text that can be read. Headings of a table that turns into cards stand beside each value instead.
    private const string Words =
        """
        () => {
          document.querySelectorAll('details').forEach(d => { d.open = true; });
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), words = new Set();
          while (walker.nextNode()) {
            const text = walker.currentNode.data.trim(), parent = walker.currentNode.parentElement;
            // A smaller drawing may name fewer months of its axis.
            if (parent.closest('svg') && /^\d\d\/\d\d$/.test(text)) continue;
            if (text && !parent.closest('table.stack thead, .menu') && parent.checkVisibility({ visibilityProperty: true })) words.add(text);
          }
          return [...words];
        }
        """;

    public static async Task OnceAsync(House house, IPage seen, int width)
    {
        var kind = $"{width} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(await seen.EvaluateAsync<string>(Pieces))))}";
        lock (Done)
            if (!Done.Add(kind)) return;
        var html = await seen.ContentAsync();
        var inspector = await house.InspectorAsync(width);
        var page = inspector.Page;
        try
        {
            await inspector.ShowAsync(html);
            var violations = await page.EvaluateAsync<string[]>(Violations);
            Assert.True(violations.Length == 0, $"{seen.Url} at {width} px:\n{string.Join('\n', violations)}");
            await EnlargedAsync(page, seen.Url, width);
        }
        finally
        {
            house.GiveBack(inspector);
        }
    }

    /// <summary>At 200 % a page of 1280 px has the room of 640: nothing may be cut off, left out or need scrolling sideways.</summary>
    private static async Task EnlargedAsync(IPage page, string url, int width)
    {
        var before = await page.EvaluateAsync<string[]>(Words);
        await page.SetViewportSizeAsync(Math.Max(320, width / 2), 400);
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{url} at 200 % is {over} px too wide");
        var lost = before.Except(await page.EvaluateAsync<string[]>(Words)).ToList();
        Assert.True(lost.Count == 0, $"{url} at 200 % no longer shows: {string.Join(" | ", lost)}");
    }
}
