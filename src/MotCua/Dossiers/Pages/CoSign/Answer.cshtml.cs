using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.CoSigning;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.CoSign;

/// <summary>What somebody signed in is asked to sign: read, then agree or say why not.</summary>
internal sealed class AnswerModel(ActorAccess actors, PartyLinks links, CoSignReads reads, AnswerCoSignature answer) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string? Reason { get; set; }
    /// <summary>Digest of what was on the screen.</summary>
    [BindProperty] public string? Shown { get; set; }

    public SigningCase Case { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Case = await reads.OfSignedInAsync(Id, await links.OwnershipAsync(actors.Required, cancellation), cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellation) => AnswerAsync(true, cancellation);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellation) => AnswerAsync(false, cancellation);

    private async Task<IActionResult> AnswerAsync(bool agreed, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        await answer.RunAsync(actors.Required, Case, agreed, Read, Reason, Shown, cancellation);
        TempData["Done"] = agreed ? "Đã ghi: Ông/Bà đồng ý cùng ký." : "Đã ghi: Ông/Bà không đồng ý. Người nộp được báo lý do.";
        return Redirect($"/cung-ky/{Id}");
    }
}
