using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Visits.Pages.Public;

/// <summary>
/// The screen on the wall: numbers and gates, nobody's name. The script reads it anew every fifteen seconds unless that is stopped;
/// without scripts a link does.
/// </summary>
internal sealed class ScreenModel(Store store, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Noi { get; set; }
    [BindProperty(SupportsGet = true)] public string? Dung { get; set; }

    public bool IsStill => Dung is { Length: > 0 };
    public DateTime Now => clock.Now;
    public IReadOnlyList<DeskChoice> Desks { get; private set; } = [];
    public DeskChoice? Desk { get; private set; }
    public HallState? Hall { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Desks = await store.DesksOnAsync(clock.Today, cancellation);
        Desk = Desks.FirstOrDefault(desk => desk.Code == Noi) ?? (Desks is [var only] ? only : null);
        if (Desk is not null) Hall = await store.HallAsync(Desk.Id, clock.Today, cancellation);
    }
}
