namespace Browser.Tests;

/// <summary>What somebody holds after a submission: the code, and the secret that opens a little more.</summary>
internal sealed record Receipt(string Code, string Secret)
{
    /// <summary>From the acknowledgement on the screen.</summary>
    public static async Task<Receipt> AcknowledgedAsync(Visit visit) => new(
        await visit.Page.Locator(".govuk-panel strong").InnerTextAsync(),
        await visit.Page.Locator(".secret").First.InnerTextAsync());

    /// <summary>From the slip, as it is printed.</summary>
    public static async Task<Receipt> PrintedAsync(Visit visit) => new(
        await visit.Page.Locator(".paper .code").First.InnerTextAsync(),
        await visit.Page.Locator(".paper .secret").First.InnerTextAsync());

    public override string ToString() => Code;
}
