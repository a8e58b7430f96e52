using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Visits.Acts;
using MotCua.Web;

namespace MotCua.Visits.Pages.Public;

/// <summary>Looking at the link does nothing, so that a mail program which opens it cancels nothing.</summary>
[EnableRateLimiting("look-up")]
internal sealed class CancelModel(BookAppointment book) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    public Appointment Appointment { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) => Appointment = await book.ByTokenAsync(Token, cancellation);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        await book.CancelAsync(Token, cancellation);
        return Redirect($"/dat-lich/{Appointment.Code}");
    }
}
