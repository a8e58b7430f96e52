using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers.Pages.Apply;

internal sealed class SentModel(Store store, Journey journey, ReceiptSecret secrets) : PageModel
{
    public string Code { get; private set; } = "";

    public string Secret { get; private set; } = "";

    public IReadOnlyList<SubmittedPaper> Papers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await journey.OpenAsync(id, cancellation);
        if (journey.Draft.SentCode is not { } code) return Redirect(journey.Next);
        (Code, Secret) = (code, await secrets.OfAsync(code, cancellation));
        Papers = await store.SubmittedPapers.AsNoTracking()
            .Where(row => row.StoredFileId != null && store.Set<Dossier>().Any(dossier => dossier.Id == row.DossierId && dossier.Code == code))
            .OrderBy(row => row.Id).ToListAsync(cancellation);
        return Page();
    }
}
