using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Visits.Acts;
using MotCua.Web;

namespace MotCua.Visits.Pages.Manage;

internal sealed class HallModel(Store store, ActorAccess actors, OfficeClock clock, SetHall set) : PageModel, IRedisplay
{
    [BindProperty] public int? Number { get; set; }
    [BindProperty] public string? GateName { get; set; }
    [BindProperty] public DayOfWeek? Weekday { get; set; }
    [BindProperty] public TimeOnly? Start { get; set; }
    [BindProperty] public int? Capacity { get; set; }
    [BindProperty] public DateOnly? From { get; set; }

    public IReadOnlyList<VisitGate> Gates { get; private set; } = [];
    public IReadOnlyList<AppointmentSlot> Slots { get; private set; } = [];

    public static IEnumerable<SelectListItem> WeekdayItems => new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday }
        .Select(day => new SelectListItem(VisitWords.Weekday(day), day.ToString()));

    private Guid Desk => VisitPermissions.DeskOf(actors.Required);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        From ??= clock.Today;
        var (desk, today) = (Desk, clock.Today);
        Gates = await store.VisitGates.AsNoTracking().Where(row => row.DeskUnitId == desk).OrderBy(row => row.Number).ToListAsync(cancellation);
        Slots = [.. (await store.AppointmentSlots.AsNoTracking().Where(row => row.DeskUnitId == desk && (row.To == null || row.To >= today)).ToListAsync(cancellation)).OrderBy(row => row.Weekday).ThenBy(row => row.Start).ThenBy(row => row.From)];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostGateAsync(CancellationToken cancellation)
    {
        await set.AddGateAsync(actors.Required, Desk, Number, GateName, cancellation);
        return Redirect("/goi-so/thiet-lap");
    }

    public async Task<IActionResult> OnPostSlotAsync(CancellationToken cancellation)
    {
        await set.SetSlotAsync(actors.Required, Desk, Weekday, Start, Capacity, From ?? clock.Today, cancellation);
        return Redirect("/goi-so/thiet-lap");
    }
}
