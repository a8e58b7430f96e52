using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Direct;

/// <summary>The head assigns who receives citizens.</summary>
internal sealed class DutiesModel(Store store, ActorAccess actors, OfficeClock clock, PostPaper assign) : PageModel, IRedisplay
{
    [BindProperty] public Guid? PersonId { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public Guid DutyId { get; set; }
    [BindProperty] public int SeenVersion { get; set; }

    public IReadOnlyList<(ReceptionDuty Duty, string Name)> Duties { get; private set; } = [];
    public IReadOnlyList<StaffChoice> Staff { get; private set; } = [];
    public IEnumerable<SelectListItem> StaffItems => Staff.Select(one => new SelectListItem(one.Name, one.Id.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        From ??= clock.Today;
        Staff = await store.StaffAsync(cancellation);
        var duties = await store.ReceptionDuties.AsNoTracking().OrderBy(row => row.From).ToListAsync(cancellation);
        Duties = [.. duties.Select(duty => (duty, Staff.FirstOrDefault(one => one.Id == duty.PersonId)?.Name ?? ""))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await assign.AssignAsync(actors.Required, PersonId, Decision, From, cancellation);
        return Redirect("/don-thu/tiep-dan/phan-cong");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        await assign.EndDutyAsync(actors.Required, DutyId, clock.Today, SeenVersion, cancellation);
        return Redirect("/don-thu/tiep-dan/phan-cong");
    }
}
