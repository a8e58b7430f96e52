using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Law;
using MotCua.Petitions.Feedback.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Feedback.Pages.Public;

/// <summary>One page, without signing in; from a dossier's page the dossier comes along (<c>?ho-so=</c>).</summary>
[EnableRateLimiting("look-up")]
internal sealed class SendModel(Store store, FeedbackQueries queries, SendFeedback send, LawBook law, OfficeClock clock, CodeSecret secrets, ActorAccess actors, Words words) : PageModel, IRedisplay
{
    [BindProperty] public string? DossierCode { get; set; }
    [BindProperty] public string? Service { get; set; }
    [BindProperty] public string? Unit { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public IFormFile? Photo { get; set; }
    [BindProperty] public bool KeepPosition { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Phone { get; set; }

    private IReadOnlyList<FeedbackUnit> units = [];

    public IEnumerable<SelectListItem> ServiceItems => law.Codes(FeedbackWords.Services).Where(row => (row.From is null || row.From <= clock.Today) && (row.To is null || row.To >= clock.Today))
        .Select(row => new SelectListItem(words.T(row.Name, row.English ?? row.Name), row.Code)).Prepend(new SelectListItem(words.T("Chọn", "Choose"), ""));
    public IEnumerable<SelectListItem> UnitItems => units.Select(unit => new SelectListItem(unit.Name, unit.Code)).Prepend(new SelectListItem(words.T("Chọn", "Choose"), ""));

    public async Task LoadAsync(CancellationToken cancellation) => units = await queries.UnitsAsync(cancellation);

    public async Task OnGetAsync([FromQuery(Name = "ho-so")] string? dossier, [FromQuery(Name = "don-vi")] string? unit, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Unit = unit;
        if (string.IsNullOrWhiteSpace(dossier)) return;
        var code = dossier.Trim().ToUpperInvariant();
        // The desk that received it is told by the code itself; which division holds it is not.
        if (await store.Set<Dossier>().AsNoTracking().Where(row => row.Code == code).Select(row => (Guid?)row.DeskUnitId).SingleOrDefaultAsync(cancellation) is not { } desk) return;
        (DossierCode, Unit, Service) = (code, units.FirstOrDefault(row => row.Id == desk)?.Code, "dossier");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        await using var content = Photo?.OpenReadStream();
        var actor = actors.Current is { Kind: ActorKind.Citizen } citizen ? citizen : FeedbackPermissions.Sender;
        var feedback = await send.RunAsync(actor, new FeedbackInput(Service, units.FirstOrDefault(row => row.Code == Unit)?.Id, Text, Place, null, null, Name, Phone, null, FeedbackWay.Page),
            content is null ? null : new SentPhoto(content, Photo!.FileName, KeepPosition), DossierCode, cancellation);
        return Redirect($"/phan-anh/{feedback.Code}?khoa={await secrets.OfAsync(SendFeedback.Series, feedback.Code, cancellation)}");
    }
}
