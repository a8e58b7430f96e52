using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Public;

[Nobody, EnableRateLimiting("look-up"), ResponseCache(NoStore = true)]
[RequestSizeLimit(SealedPapers.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = SealedPapers.LargestForm, MemoryBufferThreshold = SealedPapers.InMemory)]
internal sealed class PapersModel(Drafts drafts, SealedPapers papers) : PageModel, IRedisplay
{
    [BindProperty] public List<IFormFile> Papers { get; set; } = [];

    public IReadOnlyList<DraftPaper> There { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation) => There = await drafts.PapersAsync(HttpContext, cancellation);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(bool stay, CancellationToken cancellation)
    {
        if (Papers.Count > 0) await drafts.AddAsync(HttpContext, await papers.TakeAsync(Papers, cancellation), cancellation);
        return Redirect(stay ? "/to-cao/giay-to" : "/to-cao/kiem-tra");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancellation)
    {
        await drafts.RemoveAsync(HttpContext, id, cancellation);
        return Redirect("/to-cao/giay-to");
    }
}
