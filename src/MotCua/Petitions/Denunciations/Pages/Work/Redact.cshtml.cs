using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Work;

/// <summary>Somebody with the original makes the copy that verifiers read; it starts from the statement.</summary>
[ResponseCache(NoStore = true)]
[RequestSizeLimit(SealedPapers.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = SealedPapers.LargestForm, MemoryBufferThreshold = SealedPapers.InMemory)]
internal sealed class RedactModel(ActorAccess actors, CaseAccess access, CaseReading reading, SettleCase settle, SealedPapers sealedPapers) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public List<IFormFile> Papers { get; set; } = [];

    public SealedCase Case { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) => (Case, _) = await access.FindAsync(actors.Required, Code, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        using var own = access.Own(actors.Required, Request);
        using var opened = await access.EnterAsync(actors.Required, Code, own, cancellation, SealLayer.Original);
        var parts = await reading.PartsAsync(opened, cancellation);
        Words = parts.LastOrDefault(part => part.Kind == PartKind.Redacted)?.Text
            ?? (parts.FirstOrDefault(part => part.Statement is not null)?.Statement is { } said ? $"Người bị tố cáo: {said.Respondent.Name} {said.Respondent.Position}\n{said.Where}\n{said.When}\n\n{said.Text}" : null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        using var own = access.Own(actors.Required, Request);
        await settle.RedactAsync(actors.Required, Code, Words, await sealedPapers.TakeAsync(Papers, cancellation), own, cancellation);
        return Redirect($"/don-thu/to-cao/{Case.Code}");
    }
}
