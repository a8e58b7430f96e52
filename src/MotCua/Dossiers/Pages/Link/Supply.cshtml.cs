using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Files;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Link;

/// <summary>What is missing, for whoever has the link; and a way to send it, once.</summary>
[EnableRateLimiting("look-up")]
internal sealed class SupplyModel(SupplyByLink links, FileDesk files) : PageModel, IRedisplay
{
    private const int LongestSecret = 100;

    [BindProperty(SupportsGet = true)] public string Secret { get; set; } = "";

    public string Code { get; private set; } = "";

    public DateTime ExpiresAt { get; private set; }

    public IReadOnlyList<SupplementItem> Items { get; private set; } = [];

    /// <summary>What arrived; null before anything did.</summary>
    public IReadOnlyList<SubmittedPaper>? Received { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (Secret.Length > LongestSecret) throw RoadProblems.LinkGone.Because();
        var (link, dossier, request) = await links.FindAsync(Secret, cancellation);
        (Code, ExpiresAt, Items) = (dossier.Code, link.ExpiresAt, request.Items);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var papers = new List<PaperInput>();
        foreach (var item in Items)
        {
            if (Request.Form.Files[$"file:{item.Id}"] is not { Length: > 0 } file) continue;
            await using var content = file.OpenReadStream();
            papers.Add(new PaperInput(item.RequiredPaperKey, (await files.ReceiveAsync(content, file.FileName, SupplyByLink.UploaderOf(Secret), cancellation)).Id, Name: item.PaperName));
        }
        (Code, Received) = await links.RunAsync(Secret, papers, cancellation);
        return Page();
    }
}
