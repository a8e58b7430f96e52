using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Keep;

internal sealed class DutiesModel(Store store, ActorAccess actors, OfficeClock clock, AccountabilityQueries queries, KeepDuties keep) : PageModel, IRedisplay
{
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public DutyKind Kind { get; set; }
    [BindProperty] public string? Position { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public DateOnly? DecidedOn { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public Guid EndId { get; set; }
    [BindProperty] public DateOnly? EndOn { get; set; }
    [BindProperty] public string? EndDecision { get; set; }

    public IReadOnlyList<DutyLine> Lines { get; private set; } = [];
    public IEnumerable<SelectListItem> UnitItems { get; private set; } = [];
    public IEnumerable<SelectListItem> OpenItems => Lines.Where(line => line.To is null).Select(line => new SelectListItem($"{line.Code} {line.UnitName}", line.Id.ToString()));
    public static IEnumerable<SelectListItem> KindItems => Enum.GetValues<DutyKind>().Select(kind => new SelectListItem(AccountabilityWords.Duty(kind), kind.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        Lines = await queries.DutiesAsync(null, cancellation);
        UnitItems = [.. (await store.Units.AsNoTracking().Where(unit => (unit.Kind == UnitKind.Department || unit.Kind == UnitKind.Division || unit.Kind == UnitKind.Desk || unit.Kind == UnitKind.AffiliatedUnit)
                && (unit.ValidFrom == null || unit.ValidFrom <= today) && (unit.ValidTo == null || unit.ValidTo >= today)).OrderBy(unit => unit.Code).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellation))
            .Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancellation)
    {
        await keep.GiveAsync(actors.Required, new DutyInput(Code, UnitId, Kind, Position, Text, Decision, DecidedOn, From), cancellation);
        return Redirect("/giai-trinh/xu-ly/nhiem-vu");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        await keep.EndAsync(actors.Required, EndId, EndOn, EndDecision, cancellation);
        return Redirect("/giai-trinh/xu-ly/nhiem-vu");
    }
}
