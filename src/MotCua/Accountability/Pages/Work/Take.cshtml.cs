using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Accountability.Acts;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Work;

/// <summary>An officer writes down what somebody asks in person or sent on paper.</summary>
internal sealed class TakeModel(AccountabilityQueries queries, OfficeClock clock, ActorAccess actors, AskExplanation ask) : PageModel, IRedisplay
{
    [BindProperty] public AskedWay Way { get; set; } = AskedWay.InPerson;
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

    public IEnumerable<SelectListItem> DutyItems { get; private set; } = [];

    public static IEnumerable<SelectListItem> WayItems => [new("Trực tiếp", nameof(AskedWay.InPerson)), new("Văn bản, bưu chính", nameof(AskedWay.Post))];
    public static IEnumerable<SelectListItem> KindItems => Enum.GetValues<AskerKind>().Select(kind => new SelectListItem(AccountabilityWords.Asker(kind), kind.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var units = actors.Required.UnitsOf();
        DutyItems = [.. (await queries.DutiesAsync(clock.Today, cancellation)).Where(duty => units is null || units.Contains(duty.UnitId)).Select(duty => new SelectListItem($"{duty.Code} {duty.Text} ({duty.UnitName})", duty.Code)).Prepend(new SelectListItem("Chọn một nhiệm vụ", ""))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        var duty = await queries.DutyInForceAsync(Duty, clock.Today, cancellation);
        if (!actor.SeesUnit(duty.UnitId)) throw AccountabilityProblems.DutyUnknown.Because(field: "Duty");
        var request = await ask.RunAsync(actor, new ExplanationWish(Duty, Kind, Name, Address, Phone, Email, Representative, RepresentativePaper, About, HowAffected, Way == AskedWay.Post ? AskedWay.Post : AskedWay.InPerson), cancellation);
        return Redirect($"/giai-trinh/xu-ly/{request.Code}");
    }
}
