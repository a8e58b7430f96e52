using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Dossiers.CoSigning;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Link;

/// <summary>For whoever was sent a link: opens with their number, takes one answer, and then says only what it was.</summary>
[EnableRateLimiting(Limits.LookUp)]
internal sealed class CoSignModel(CoSignReads reads, AnswerCoSignature answer) : PageModel, IRedisplay
{
    private const int LongestSecret = 100;

    [BindProperty(SupportsGet = true)] public string Secret { get; set; } = "";
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Shown { get; set; }

    public SigningCase Case { get; private set; } = null!;

    /// <summary>Opens the files as well; null: the number was not typed, or another one.</summary>
    public string? Pass { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (Secret.Length > LongestSecret) throw CoSignProblems.Gone.Because();
        Case = await reads.OfLinkAsync(Secret, cancellation);
        Pass = Number is { Length: > 0 } typed && new PersonIdentity(IdentityType.PersonalNumber, typed).Normalised().Number == Case.Asked.IdentityNumber ? Case.Asked.PassOf(Secret) : null;
    }

    public Task OnGetAsync(CancellationToken cancellation)
    {
        Number = null;
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Pass is null ? throw CoSignProblems.NumberWrong.Because(field: nameof(Number)) : Page();
    }

    public Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellation) => AnswerAsync(true, cancellation);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellation) => AnswerAsync(false, cancellation);

    private async Task<IActionResult> AnswerAsync(bool agreed, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Pass is null) throw CoSignProblems.NumberWrong.Because(field: nameof(Number));
        await answer.RunAsync(null, Case, agreed, Read, Reason, Shown, cancellation);
        return Redirect(AskCoSigner.PathOf(Secret));
    }
}
