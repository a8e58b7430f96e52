using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

/// <summary>What happens to one child: sent, received there, back with its result.</summary>
internal sealed class ChildModel(Store store, ActorAccess actors, OfficeClock clock, JointActs joint) : PageModel, IRedisplay
{
    private const string Yes = "co", No = "khong";

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public string? TheirCode { get; set; }
    [BindProperty] public string Granted { get; set; } = Yes;
    [BindProperty] public string? Result { get; set; }
    [BindProperty] public string? ResultNumber { get; set; }
    [BindProperty] public DateOnly? ResultDay { get; set; }
    [BindProperty] public DateOnly? EndDay { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public ChildDossier Child { get; private set; } = null!;

    public DateTime Now => clock.UtcNow;

    public static IEnumerable<SelectListItem> Kinds => [new("Đã giải quyết, có giấy tờ được cấp", Yes), new("Không giải quyết", No)];

    public bool MayAct => Dossier.State == DossierState.InProgress && !Child.IsClosed && Child.State != ChildState.Waiting && JointActs.May(actors.Required, Dossier, Child);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        Child = await store.ChildDossiers.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == Dossier.Id && row.Number == Number, cancellation) ?? throw RoadProblems.JointLegUnknown.Because();
        SeenVersion = Dossier.Version;
        Day ??= clock.Today;
        EndDay ??= clock.Today;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellation) =>
        Shown(await joint.SendAsync(actors.Required, Code, Number, Day, new Sent(SeenVersion), cancellation));

    public async Task<IActionResult> OnPostReceiveAsync(CancellationToken cancellation) =>
        Shown(await joint.ReceiveAsync(actors.Required, Code, Number, Day, TheirCode, new Sent(SeenVersion), cancellation));

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) =>
        Shown(await joint.EndAsync(actors.Required, Code, Number, Granted == Yes, Result, ResultNumber, ResultDay, EndDay, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}/lien-thong");
}
