using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>Everything late, and what ends within three days, in one list; many are chased at once.</summary>
internal sealed class LateModel(Store store, ActorAccess actors, OfficeClock clock, ChaseDuties chase) : PageModel, IRedisplay
{
    /// <summary>House rule: what ends within so many days stands in the list too.</summary>
    private const int DaysAhead = 3;
    private const int Most = 300;

    public sealed record Line(PetitionDuty Duty, Petition Petition, string Unit);

    [BindProperty] public List<Guid> Duties { get; set; } = [];
    [BindProperty] public string? Words { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public DateTime Now => clock.UtcNow;
    public int? Chased { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var until = clock.UtcNow.AddDays(DaysAhead);
        Lines = await (from duty in store.PetitionDuties.AsNoTracking()
                       join petition in store.Petitions.AsNoTracking().SeenBy(actors.Required) on duty.PetitionId equals petition.Id
                       join unit in store.Units on duty.UnitId equals unit.Id
                       where duty.DoneAt == null && duty.DroppedAt == null && duty.LawEndsAt != null && duty.LawEndsAt <= until && duty.Step != PetitionStep.InForce && duty.Step != PetitionStep.LodgeAgain
                       orderby duty.LawEndsAt, duty.Id
                       select new Line(duty, petition, unit.ShortName == "" ? unit.Name : unit.ShortName)).Take(Most).ToListAsync(cancellation);
    }

    public async Task OnGetAsync([FromQuery(Name = "da-don-doc")] int? chased, CancellationToken cancellation)
    {
        Chased = chased;
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Redirect($"/don-thu/qua-han?da-don-doc={await chase.ChaseAsync(actors.Required, Duties, Words, cancellation)}");
}
