using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Visits.Acts;
using MotCua.Web;

namespace MotCua.Visits.Pages.Public;

/// <summary>A number to whoever holds its code: place in the line, the gate it is called to, how the visit ended.</summary>
[EnableRateLimiting("look-up")]
internal sealed class TicketModel(Store store, OfficeClock clock, LawBook law, TakeNumber take, Kernel.Ratings.IRatingSlips ratings) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? O { get; set; }

    public VisitTicket Ticket { get; private set; } = null!;
    public VisitEnd? End { get; private set; }
    public int Ahead { get; private set; }
    public int? Gate { get; private set; }
    public WaitEstimate Estimate { get; private set; } = new(null, null, 0);
    public string DeskName { get; private set; } = "";
    public string DeskCode { get; private set; } = "";
    public string? Reason { get; private set; }
    /// <summary>The visit's rating slip, once it ended with somebody served.</summary>
    public string? Rating { get; private set; }
    public string Address => $"{PublicAddress.Of(HttpContext)}/lay-so/{Ticket.Code}";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Ticket = await store.TicketAsync(Code, cancellation);
        var desk = await store.Units.AsNoTracking().Where(unit => unit.Id == Ticket.DeskUnitId).Select(unit => new { unit.Name, unit.Code }).SingleAsync(cancellation);
        (DeskName, DeskCode) = (desk.Name, desk.Code);
        Gate = await store.VisitGates.AsNoTracking().Where(gate => gate.Id == Ticket.GateId).Select(gate => (int?)gate.Number).SingleOrDefaultAsync(cancellation);
        End = await store.VisitEnds.AsNoTracking().SingleOrDefaultAsync(row => row.TicketId == Ticket.Id, cancellation);
        Reason = End?.ReasonCode is { } code ? law.Codes("refusal-reasons").FirstOrDefault(item => item.Code == code)?.Name ?? code : null;
        if (End is { Outcome: not (VisitOutcome.Left or VisitOutcome.Absent) }) Rating = await ratings.AddressOfAsync(Kernel.Ratings.RatingOccasion.Visit, Ticket.Id, cancellation, PublicAddress.Of(HttpContext));
        if (await store.AheadOfAsync(Ticket, clock.UtcNow, cancellation) is not { } ahead) return;
        Ahead = ahead;
        Estimate = (await store.HallAsync(Ticket.DeskUnitId, Ticket.Day, cancellation)).EstimateFor(ahead);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellation)
    {
        await take.LeaveAsync(Code, cancellation);
        return Redirect($"/lay-so/{AccessCode.Clean(Code)}");
    }
}
