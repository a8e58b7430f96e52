using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Desk;

/// <summary>What the law of 2026 asks around a sitting by live picture and sound.</summary>
internal sealed class OnlineModel(Store store, ActorAccess actors, ReceptionLaw law, ReceptionAccess access, HoldOnline hold) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string? Ground { get; set; }
    [BindProperty] public string? Places { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public OnlineStepKind? Step { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public string? RegistrationCode { get; set; }
    [BindProperty] public bool Failed { get; set; }

    public ReceptionSitting Sitting { get; private set; } = null!;
    public OnlineArrangement? Arrangement { get; private set; }
    public IReadOnlyList<OnlineStep> Steps { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Codes { get; private set; } = new Dictionary<Guid, string>();
    public string InvitationRow => law.Invitation(Sitting.Day).Id;
    public string GroundName => law.NameOf("reception-online-grounds", Arrangement?.Ground ?? "");

    public static IEnumerable<SelectListItem> StepItems => Enum.GetValues<OnlineStepKind>().Select(kind => new SelectListItem(ReceptionWords.Step(kind), kind.ToString()));
    public IEnumerable<SelectListItem> GroundItems => law.OnlineGrounds(Sitting.Day).Select(code => new SelectListItem(code.Name, code.Code));

    public string? CodeOf(OnlineStep step) => step.RegistrationId is { } id ? Codes.GetValueOrDefault(id) : null;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        Sitting = await store.ReceptionSittings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw ReceptionProblems.SittingUnknown.Because();
        Arrangement = await store.OnlineArrangements.AsNoTracking().SingleOrDefaultAsync(row => row.SittingId == Id, cancellation);
        Steps = await store.OnlineSteps.AsNoTracking().Where(row => row.SittingId == Id).OrderBy(row => row.At).ToListAsync(cancellation);
        Codes = await store.ReceptionRegistrations.AsNoTracking().Where(row => row.SittingId == Id).ToDictionaryAsync(row => row.Id, row => row.Code, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancellation)
    {
        await hold.DecideAsync(actors.Required, Id, Ground, Places, Decision, cancellation);
        return Redirect($"/don-thu/tiep-dan/buoi/{Id}/truc-tuyen");
    }

    public async Task<IActionResult> OnPostStepAsync(CancellationToken cancellation)
    {
        await hold.StepAsync(actors.Required, Id, Step, !Failed, Note, RegistrationCode, cancellation);
        return Redirect($"/don-thu/tiep-dan/buoi/{Id}/truc-tuyen");
    }
}
