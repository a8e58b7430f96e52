using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Petitions.Denunciations.Pages.Public;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Work;

/// <summary>A denunciation that came on paper or was told at the desk.</summary>
[ResponseCache(NoStore = true)]
[RequestSizeLimit(SealedPapers.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = SealedPapers.LargestForm, MemoryBufferThreshold = SealedPapers.InMemory)]
internal sealed class EnterModel(ActorAccess actors, FileSealed file, SealedPapers sealedPapers) : PageModel, IRedisplay
{
    [BindProperty] public SealedWay? Way { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? IdentityNumber { get; set; }
    [BindProperty] public string? Respondent { get; set; }
    [BindProperty] public string? Position { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Protection { get; set; }
    [BindProperty] public List<IFormFile> Papers { get; set; } = [];

    public (string Code, string Digits)? Receipt { get; private set; }

    public IEnumerable<SelectListItem> Ways { get; } = new[] { SealedWay.Paper, SealedWay.InPerson }.Select(way => new SelectListItem(way == SealedWay.Paper ? "Đơn giấy" : "Trình bày trực tiếp", way.ToString()));

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public void OnGet() => Receipt = ReceiptNote.Peek(TempData);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Way is not (SealedWay.Paper or SealedWay.InPerson)) throw DenunciationProblems.ReasonNeeded.Because("Mời chọn đơn giấy hay trình bày trực tiếp.", nameof(Way));
        var filing = new SealedFiling(SealedKind.Denunciation, Way.Value, new Denouncer(Name?.Trim() ?? "", Address?.Trim() ?? "", Phone?.Trim() ?? "", IdentityNumber?.Trim()),
            new Statement(new Respondent(Respondent?.Trim() ?? "", Position?.Trim()), "", Text?.Trim() ?? ""), await sealedPapers.TakeAsync(Papers, cancellation), Protection?.Trim());
        var (code, digits) = await file.RunAsync(filing, actors.Required, null, cancellation);
        ReceiptNote.Keep(TempData, code, digits);
        return Redirect("/don-thu/to-cao/nhap-don");
    }

    public IActionResult OnPostNoted()
    {
        ReceiptNote.Drop(TempData);
        return Redirect("/don-thu/to-cao");
    }
}
