using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Visits.Pages.Public;

/// <summary>When and where, to whoever holds the code; neither name nor telephone.</summary>
[EnableRateLimiting("look-up")]
[ResponseCache(NoStore = true)]
internal sealed class BookedModel(Store store) : PageModel
{
    public Appointment Appointment { get; private set; } = null!;
    public string DeskName { get; private set; } = "";
    public string? CancelHref { get; private set; }

    public async Task OnGetAsync(string code, string? huy, CancellationToken cancellation)
    {
        code = AccessCode.Clean(code);
        Appointment = await store.Appointments.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw VisitProblems.AppointmentUnknown.Because();
        DeskName = await store.Units.AsNoTracking().Where(unit => unit.Id == Appointment.DeskUnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        if (huy is { Length: 32 } && AccessCode.Digest(huy) == Appointment.CancelDigest) CancelHref = $"/dat-lich/huy/{huy}";
    }
}
