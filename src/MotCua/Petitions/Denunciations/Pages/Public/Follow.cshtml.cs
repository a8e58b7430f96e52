using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Public;

/// <summary>State and dates to whoever holds the receipt; nothing of the content.</summary>
[Nobody, EnableRateLimiting("look-up"), ResponseCache(NoStore = true)]
[RequestSizeLimit(SealedPapers.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = SealedPapers.LargestForm, MemoryBufferThreshold = SealedPapers.InMemory)]
internal sealed class FollowModel(FollowCase follow, SealedPapers sealedPapers, LawBook law, OfficeCalendars calendars) : PageModel, IRedisplay
{
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Receipt { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public List<IFormFile> Papers { get; set; } = [];

    public FollowedCase? Found { get; private set; }
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (RouteData.Values["handler"] is null && Request.Query["handler"].Count == 0) return;
        try
        {
            await LookAsync(cancellation);
        }
        catch (Refused)
        {
            // The receipt itself is wrong: the form that asks for it is shown.
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        await follow.AddAsync(SealedKind.Denunciation, Code ?? "", Receipt, Words, await sealedPapers.TakeAsync(Papers, cancellation), cancellation);
        TempData["Done"] = "Đã niêm phong và gửi.";
        return Redirect("/to-cao/theo-doi");
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        Found = await follow.LookAsync(SealedKind.Denunciation, Code ?? "", Receipt, cancellation);
        Duties = DutyRules.Of(Found.Steps, law, calendars.Of());
    }
}
