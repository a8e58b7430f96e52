using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Plans.Pages.Work;

/// <summary>Makes the reader's own calendar address and shows it this once.</summary>
[ResponseCache(NoStore = true)]
internal sealed class CalendarModel(Store store, ActorAccess actors, PlanCalendar calendar) : PageModel
{
    [TempData] public string? Token { get; set; }

    public string? Address { get; private set; }
    public DateTime? MadeAt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (Token is { } token) Address = $"{PublicAddress.Of(HttpContext)}/lich-ke-hoach/{token}.ics";
        var account = actors.Required.AccountId;
        MadeAt = await store.CalendarAddresses.AsNoTracking().Where(row => row.AccountId == account).Select(row => (DateTime?)row.MadeAt).SingleOrDefaultAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Token = await calendar.RenewAsync(actors.Required, cancellation);
        return Redirect("/ke-hoach/lich");
    }
}
