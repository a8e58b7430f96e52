using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Petitions.Denunciations.Pages.Work;

/// <summary>A paper of an opened case, as it was sent.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PaperFileModel(ActorAccess actors, CaseAccess access, CaseReading reading) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, Guid part, CancellationToken cancellation)
    {
        await access.FindAsync(actors.Required, code, cancellation);
        using var own = access.Own(actors.Required, Request);
        using var opened = await access.EnterAsync(actors.Required, code, own, cancellation);
        return new SealedFileResult(await reading.FileAsync(opened, part, cancellation));
    }
}
