using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Accountability.Acts;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Public;

[EnableRateLimiting("look-up")]
internal sealed class AskModel(AccountabilityQueries queries, OfficeClock clock, ActorAccess actors, AskExplanation ask, CodeSecret secrets, Words words) : PageModel, IRedisplay
{
    [BindProperty] public string? Duty { get; set; }
    [BindProperty] public AskerKind Kind { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Representative { get; set; }
    [BindProperty] public string? RepresentativePaper { get; set; }
    [BindProperty] public string? About { get; set; }
    [BindProperty] public string? HowAffected { get; set; }

    public bool IsCheck { get; private set; }
    public IReadOnlyList<DutyLine> Duties { get; private set; } = [];
    public string DutyText => Duties.Where(duty => duty.Code == Duty).Select(Text).FirstOrDefault() ?? "";
    public IEnumerable<SelectListItem> DutyItems => Duties.Select(duty => new SelectListItem(Text(duty), duty.Code)).Prepend(new SelectListItem(words.T("Chọn một nhiệm vụ", "Choose"), ""));
    public IEnumerable<SelectListItem> KindItems => Enum.GetValues<AskerKind>().Select(kind => new SelectListItem(AccountabilityWords.Asker(kind, words.IsEnglish), kind.ToString()));

    private ExplanationWish Wish => new(Duty, Kind, Name, Address, Phone, Email, Representative, RepresentativePaper, About, HowAffected);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        IsCheck = false;
        Duties = await queries.DutiesAsync(clock.Today, cancellation);
    }

    public Task OnGetAsync([FromQuery(Name = "nhiem-vu")] string? duty, CancellationToken cancellation)
    {
        Duty = duty;
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        AskExplanation.Check(Wish);
        await queries.DutyInForceAsync(Duty, clock.Today, cancellation);
        IsCheck = true;
        return Page();
    }

    public async Task<IActionResult> OnPostMendAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellation)
    {
        var request = await ask.RunAsync(actors.Current is { Kind: ActorKind.Citizen } citizen ? citizen : AccountabilityPermissions.Asker, Wish, cancellation);
        // The link is what the asker keeps; sent again, the form leads to the same one.
        return Redirect($"/giai-trinh/theo-doi?ma={request.Code}&khoa={await secrets.OfAsync(AskExplanation.Series, request.Code, cancellation)}");
    }

    private static string Text(DutyLine duty) => $"{duty.Code} {(duty.Text.Length > 80 ? duty.Text[..80] + "…" : duty.Text)} ({duty.UnitName})";
}
