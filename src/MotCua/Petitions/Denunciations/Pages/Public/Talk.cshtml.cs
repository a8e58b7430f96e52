using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Law;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Public;

/// <summary>Both sides of a tip, to whoever holds its sixteen digits.</summary>
[Nobody, ResponseCache(NoStore = true)]
[RequestSizeLimit(SealedPapers.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = SealedPapers.LargestForm, MemoryBufferThreshold = SealedPapers.InMemory)]
internal sealed class TalkModel(FollowCase follow, TipGate gate, SealedPapers sealedPapers, LawBook law) : PageModel, IRedisplay
{
    [BindProperty] public string? Receipt { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public List<IFormFile> Papers { get; set; } = [];

    public FollowedCase? Found { get; private set; }

    public string Outcome(string code) => law.Codes(AnswerTip.OutcomeList).FirstOrDefault(known => known.Code == code)?.Name ?? code;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (Request.Query["handler"].Count == 0) return;
        try
        {
            Found = await follow.LookAsync(SealedKind.Tip, null, Receipt, cancellation);
        }
        catch (Refused)
        {
            // The receipt itself is wrong: the form that asks for it is shown.
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        gate.Look();
        Found = await follow.LookAsync(SealedKind.Tip, null, Receipt, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        gate.Look();
        await follow.AddAsync(SealedKind.Tip, null, Receipt, Words, await sealedPapers.TakeAsync(Papers, cancellation), cancellation);
        TempData["Done"] = "Đã niêm phong và gửi.";
        return Redirect("/bao-tin/doc");
    }

    public async Task<IActionResult> OnPostFileAsync(Guid part, CancellationToken cancellation)
    {
        gate.Look();
        var content = await follow.FileAsync(Receipt, part, cancellation);
        return new SealedFileResult(content);
    }
}
