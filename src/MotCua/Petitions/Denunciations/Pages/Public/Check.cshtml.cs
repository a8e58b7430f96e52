using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Public;

[Nobody, EnableRateLimiting("look-up"), ResponseCache(NoStore = true)]
internal sealed class CheckModel(Drafts drafts, FileSealed file) : PageModel, IRedisplay
{
    public DraftContent Draft { get; private set; } = new();
    public IReadOnlyList<DraftPaper> There { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation) => (Draft, There) = (await drafts.ReadAsync(HttpContext, cancellation), await drafts.PapersAsync(HttpContext, cancellation));

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Draft is not { What: { } what, From: { } from }) throw DenunciationProblems.DraftGone.Because();
        var filing = new SealedFiling(SealedKind.Denunciation, SealedWay.Portal, from, what, [.. There.Select(paper => paper.Paper)], Draft.Protection, Draft.IsUrgent);
        var (code, digits) = await file.RunAsync(filing, DenunciationPermissions.Outside, null, cancellation);
        await drafts.DropAsync(HttpContext, cancellation);
        ReceiptNote.Keep(TempData, code, digits);
        return Redirect("/to-cao/da-gui");
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancellation)
    {
        await drafts.DropAsync(HttpContext, cancellation);
        return Redirect("/to-cao");
    }
}
