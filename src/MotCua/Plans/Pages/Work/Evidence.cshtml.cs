using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Work;

internal sealed class EvidenceModel(Store store, ActorAccess actors, OfficeClock clock, LawBook law, PlanQueries queries, AddEvidence add) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string? EvidenceTitle { get; set; }
    [BindProperty] public EvidenceKind Kind { get; set; }
    [BindProperty] public IFormFile? EvidenceFile { get; set; }
    [BindProperty] public string? EvidenceHref { get; set; }
    [BindProperty] public string? FigureCode { get; set; }
    [BindProperty] public Guid? FigureUnitId { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public List<string> EvidenceCriteria { get; set; } = [];
    [BindProperty] public string? EvidenceCode { get; set; }

    public Assignment Row { get; private set; } = null!;
    public IEnumerable<SelectListItem> UnitItems { get; private set; } = [];
    public IEnumerable<SelectListItem> CriterionItems { get; private set; } = [];
    public static IEnumerable<SelectListItem> KindItems => [new("Tệp", nameof(EvidenceKind.File)), new("Số liệu", nameof(EvidenceKind.Figure)), new("Trang của hệ thống", nameof(EvidenceKind.Page))];
    public static IEnumerable<SelectListItem> FigureItems => LiveFigures.All.Select(figure => new SelectListItem($"{figure.Name} ({figure.Room})", figure.Code));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Row = await queries.AssignmentAsync(Code, cancellation);
        PlanPermissions.Must(actors.Required.WorksAt(Row, await store.AssignmentSupports.AsNoTracking().Where(row => row.AssignmentId == Row.Id).Select(row => row.UnitId).ToListAsync(cancellation)));
        UnitItems = [.. (await queries.UnitsAsync(clock.Today, cancellation)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        CriterionItems = [.. (await store.AssignmentCriteria.AsNoTracking().Where(row => row.AssignmentId == Row.Id).OrderBy(row => row.CriterionCode).Select(row => row.CriterionCode).ToListAsync(cancellation)).Select(code => new SelectListItem(PlanWords.Criterion(law, code), code))];
        From ??= Row.StartOn;
        To ??= Row.DueOn;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        await using var content = EvidenceFile?.OpenReadStream();
        await add.RunAsync(actors.Required, Code, new EvidenceInput(Kind, EvidenceTitle, content, EvidenceFile?.FileName, EvidenceHref, FigureCode, FigureUnitId, From, To, EvidenceCriteria), cancellation);
        return Redirect($"/ke-hoach/viec/{Code}");
    }

    public async Task<IActionResult> OnPostUseAsync(CancellationToken cancellation)
    {
        await add.UseAsync(actors.Required, Code, EvidenceCode, EvidenceCriteria, cancellation);
        return Redirect($"/ke-hoach/viec/{Code}");
    }
}
