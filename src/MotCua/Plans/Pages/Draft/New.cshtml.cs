using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Draft;

internal sealed class NewModel(Store store, ActorAccess actors, OfficeClock clock, PlanQueries queries, MakePlan make) : PageModel, IRedisplay
{
    [BindProperty] public PlanKind Kind { get; set; } = PlanKind.Department;
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public string? ParentCode { get; set; }
    [BindProperty] public int? Year { get; set; }
    [BindProperty] public string? PlanTitle { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public DateOnly? SignedOn { get; set; }
    [BindProperty] public string? LegalBasis { get; set; }
    [BindProperty] public string? Purpose { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public PlanTemplate Template { get; set; } = PlanTemplate.Solutions;
    [BindProperty] public string? FormerCode { get; set; }

    public static IEnumerable<SelectListItem> KindItems => Enum.GetValues<PlanKind>().Select(kind => new SelectListItem(PlanWords.Kind(kind), kind.ToString()));
    public static IEnumerable<SelectListItem> TemplateItems =>
    [
        new("Mẫu tám giải pháp: mỗi mệnh đề một nhiệm vụ", nameof(PlanTemplate.Solutions)), new("Kế hoạch cũ", nameof(PlanTemplate.Former)), new("Để trống", nameof(PlanTemplate.Empty)),
    ];
    public IEnumerable<SelectListItem> UnitItems { get; private set; } = [];
    public IEnumerable<SelectListItem> ParentItems { get; private set; } = [];
    public IEnumerable<SelectListItem> FormerItems { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var provinces = await store.Units.AsNoTracking().Where(unit => unit.Kind == UnitKind.Province && (unit.ValidFrom == null || unit.ValidFrom <= today) && (unit.ValidTo == null || unit.ValidTo >= today)).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellation);
        UnitItems = [.. provinces.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString())), .. (await queries.UnitsAsync(today, cancellation)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        var plans = await queries.PlansAsync(cancellation);
        ParentItems = [.. plans.Where(line => line.Row.State == PlanState.Issued && line.Row.Kind != PlanKind.Unit).Select(line => new SelectListItem($"{line.Row.Number} {line.Row.Title}", line.Row.Code))];
        FormerItems = [.. plans.Where(line => line.Row.Kind != PlanKind.Superior && line.Assignments > 0).Select(line => new SelectListItem($"{line.Row.Year}: {line.Row.Title} ({line.Row.Code})", line.Row.Code))];
        Year ??= today.Year;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var plan = await make.RunAsync(actors.Required, new PlanInput(Kind, UnitId, ParentCode, Year, PlanTitle, Number, SignedOn, LegalBasis, Purpose, From, To, Template, FormerCode), cancellation);
        return Redirect($"/ke-hoach/{plan.Code}");
    }
}
