using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Petitions.Feedback;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Draft;

/// <summary>One assignment of a plan: a new one, or one of a draft.</summary>
internal sealed class AssignModel(Store store, ActorAccess actors, LawBook law, PlanQueries queries, GiveAssignments give) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? EditCode { get; set; }
    [BindProperty] public int? Solution { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public AssignmentSource Source { get; set; }
    [BindProperty] public string? SourceText { get; set; }
    [BindProperty] public Guid? LeadUnitId { get; set; }
    [BindProperty] public List<Guid> Supports { get; set; } = [];
    [BindProperty] public DateOnly? StartOn { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public string? Deliverable { get; set; }
    [BindProperty] public List<string> Criteria { get; set; } = [];
    [BindProperty] public string? Note { get; set; }

    public Plan Plan { get; private set; } = null!;
    public IEnumerable<SelectListItem> UnitItems { get; private set; } = [];
    public static IEnumerable<SelectListItem> SolutionItems => PlanWords.AllSolutions.Select(number => new SelectListItem(PlanWords.Solution(number), number.ToString(CultureInfo.InvariantCulture)));
    public IEnumerable<SelectListItem> CriterionItems => PlanWords.CriteriaOf(law, Solution).Select(row => new SelectListItem($"{PlanWords.Index(row)} {row.Name}", row.Code));
    public static IEnumerable<SelectListItem> SourceItems => Enum.GetValues<AssignmentSource>().Select(source => new SelectListItem(PlanWords.Source(source), source.ToString()));

    public string Act(string handler) => $"/ke-hoach/{Code}/nhiem-vu?handler={handler}";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Plan = await queries.PlanAsync(Code, cancellation);
        PlanPermissions.Must(actors.Required.Drafts(Plan));
        UnitItems = [.. (await queries.MayLeadAsync(Plan.UnitId, cancellation)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        if (EditCode is not null) SeenVersion = (await EditedAsync(cancellation)).Version;
    }

    /// <param name="improvement">An improvement of a unit, to be taken into the plan: it keeps its own code and is finished there too.</param>
    public async Task OnGetAsync(string? sua, [FromQuery(Name = "cai-tien")] string? improvement, CancellationToken cancellation)
    {
        EditCode = sua;
        await LoadAsync(cancellation);
        if (improvement is not null && await store.Set<ImprovementAssignment>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == improvement, cancellation) is { } found)
            (Source, SourceText, Text, LeadUnitId, DueOn, Solution, Deliverable) = (AssignmentSource.Improvement, found.Code, found.Text, found.UnitId, found.DueOn, 4, "Việc đã thay đổi, số đơn, phản ánh cùng nguyên nhân");
        if (EditCode is null) return;
        var row = await EditedAsync(cancellation);
        (Solution, Text, LeadUnitId, StartOn, DueOn, Deliverable, Note) = (row.Solution, row.Text, row.LeadUnitId, row.StartOn, row.DueOn, row.Deliverable, row.Note);
        Supports = await store.AssignmentSupports.AsNoTracking().Where(one => one.AssignmentId == row.Id).Select(one => one.UnitId).ToListAsync(cancellation);
        Criteria = await store.AssignmentCriteria.AsNoTracking().Where(one => one.AssignmentId == row.Id).Select(one => one.CriterionCode).ToListAsync(cancellation);
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        var input = new AssignmentInput(Solution, Text, LeadUnitId, Supports, Criteria, StartOn, DueOn, Deliverable, Note, Source, SourceText);
        if (EditCode is { Length: > 0 } code)
        {
            await EditedAsync(cancellation);
            await give.WriteAsync(actors.Required, code, input, SeenVersion, cancellation);
        }
        else await give.AddAsync(actors.Required, Code, input, cancellation);
        return Redirect($"/ke-hoach/{Code}");
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancellation)
    {
        await EditedAsync(cancellation);
        await give.DropAsync(actors.Required, EditCode ?? "", SeenVersion, cancellation);
        return Redirect($"/ke-hoach/{Code}");
    }

    /// <summary>Only an assignment of this plan.</summary>
    private async Task<Assignment> EditedAsync(CancellationToken cancellation)
    {
        var (row, plan) = (await queries.AssignmentAsync(EditCode, cancellation), await queries.PlanAsync(Code, cancellation));
        return row.PlanId == plan.Id ? row : throw Problems.NotFound.Because();
    }
}
