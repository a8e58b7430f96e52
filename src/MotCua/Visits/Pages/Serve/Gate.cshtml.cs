using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Visits.Acts;
using MotCua.Web;

namespace MotCua.Visits.Pages.Serve;

/// <summary>An officer's gate: open it, call, serve, finish, close it.</summary>
internal sealed class GateModel(Store store, ActorAccess actors, OfficeClock clock, LawBook law, GateDesk desk) : PageModel, IRedisplay
{
    [BindProperty] public VisitOutcome? Outcome { get; set; }
    [BindProperty] public string? ReasonCode { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? DossierCode { get; set; }

    public VisitGate? Own { get; private set; }
    public VisitTicket? Current { get; private set; }
    public Appointment? Booked { get; private set; }
    public string? Priority { get; private set; }
    public string DeskName { get; private set; } = "";
    public IReadOnlyList<VisitGate> Gates { get; private set; } = [];
    public HallState Hall { get; private set; } = new(0, 0, 0, [], []);
    public string? LastCode { get; private set; }
    public bool MayManage => actors.Required.May(VisitPermissions.Manage);

    public static IEnumerable<SelectListItem> OutcomeItems => new[] { VisitOutcome.Received, VisitOutcome.Supplemented, VisitOutcome.Returned, VisitOutcome.Guided, VisitOutcome.Refused }
        .Select(outcome => new SelectListItem(VisitWords.Outcome(outcome), outcome.ToString()));

    public IEnumerable<SelectListItem> ReasonItems => law.Codes("refusal-reasons").Where(code => (code.From is null || code.From <= clock.Today) && (code.To is null || code.To >= clock.Today))
        .Select(code => new SelectListItem(code.Name, code.Code)).Prepend(new SelectListItem("Không từ chối", ""));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        var unit = VisitPermissions.DeskOf(actor);
        Own = await store.OpenGateAsync(actor, cancellation);
        Hall = await store.HallAsync(unit, clock.Today, cancellation);
        DeskName = await store.Units.AsNoTracking().Where(row => row.Id == unit).Select(row => row.Name).SingleAsync(cancellation);
        if (Own is null)
        {
            Gates = await store.VisitGates.AsNoTracking().Where(row => row.DeskUnitId == unit).OrderBy(row => row.Number).ToListAsync(cancellation);
            return;
        }
        Current = await store.VisitTickets.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Own.TicketId, cancellation);
        Booked = Current?.AppointmentId is { } id ? await store.Appointments.AsNoTracking().SingleAsync(row => row.Id == id, cancellation) : null;
        Priority = Current?.PriorityCode is { } code ? law.Codes("visit-priority").FirstOrDefault(group => group.Code == code)?.Name ?? code : null;
        LastCode = await store.VisitTickets.AsNoTracking().Where(row => row.GateId == Own.Id && row.Day == clock.Today && row.State == TicketState.Ended).OrderByDescending(row => row.EndedAt).Select(row => row.Code).FirstOrDefaultAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostOpenAsync(Guid gateId, CancellationToken cancellation)
    {
        await desk.OpenAsync(actors.Required, gateId, cancellation);
        return Redirect("/goi-so");
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        await desk.CloseAsync(actors.Required, cancellation);
        return Redirect("/goi-so");
    }

    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancellation)
    {
        await desk.CallNextAsync(actors.Required, cancellation);
        return Redirect("/goi-so");
    }

    public async Task<IActionResult> OnPostRecallAsync(CancellationToken cancellation)
    {
        await desk.RecallAsync(actors.Required, cancellation);
        return Redirect("/goi-so");
    }

    public async Task<IActionResult> OnPostAbsentAsync(CancellationToken cancellation)
    {
        await desk.FinishAsync(actors.Required, new Ending(VisitOutcome.Absent, null, null, null), cancellation);
        return Redirect("/goi-so");
    }

    public async Task<IActionResult> OnPostFinishAsync(CancellationToken cancellation)
    {
        await desk.FinishAsync(actors.Required, new Ending(Outcome, ReasonCode, Words, DossierCode), cancellation);
        return Redirect("/goi-so");
    }
}
