using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Public;

/// <summary>No limit by address here: it would have to know addresses. <see cref="TipGate"/> keeps floods out.</summary>
[Nobody, ResponseCache(NoStore = true)]
[RequestSizeLimit(SealedPapers.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = SealedPapers.LargestForm, MemoryBufferThreshold = SealedPapers.InMemory)]
internal sealed class TipModel(Store store, OfficeClock clock, TipGate gate, FileSealed file, SealedPapers sealedPapers) : PageModel, IRedisplay
{
    [BindProperty] public string? Respondent { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public List<IFormFile> Papers { get; set; } = [];
    [BindProperty] public string? Token { get; set; }
    [BindProperty] public string? Work { get; set; }

    public bool IsReady { get; private set; }
    public int Bits { get; private set; }
    public string SlowFrom { get; private set; } = "";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        IsReady = (await store.HoldersAsync(PostKind.Receiver, clock.Today, cancellation)).Count > 0;
        // Somebody who waits keeps the token that has been waiting.
        if (!await gate.IsGoodAsync(Token, cancellation)) Token = await gate.IssueAsync(cancellation);
        Bits = TipGate.BitsOf(Token!);
        SlowFrom = OfficeClock.ToOffice(TipGate.SlowFrom(Token!)).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var filing = new SealedFiling(SealedKind.Tip, SealedWay.Portal, null, new Statement(new Respondent(Respondent?.Trim() ?? ""), "", Text ?? ""), await sealedPapers.TakeAsync(Papers, cancellation));
        filing.Check();
        await gate.PassAsync(Token, Work, cancellation);
        var (code, digits) = await file.RunAsync(filing, DenunciationPermissions.Outside, null, cancellation);
        ReceiptNote.Keep(TempData, code, digits);
        return Redirect("/bao-tin/da-gui");
    }
}
