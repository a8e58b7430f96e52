using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Law;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Draft;

internal sealed class TargetsModel(ActorAccess actors, LawBook law, PlanQueries queries, KeepTargets keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public int? Solution { get; set; }
    [BindProperty] public string? CriterionCode { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Unit { get; set; }
    [BindProperty] public int? BaselineYear { get; set; }
    [BindProperty] public string? Baseline { get; set; }
    [BindProperty] public string? Target { get; set; }
    [BindProperty] public bool LessIsBetter { get; set; }
    [BindProperty] public bool IsOutside { get; set; }
    [BindProperty] public string? FigureCode { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public Guid TargetId { get; set; }
    [BindProperty] public string? OutcomeValue { get; set; }
    [BindProperty] public string? OutcomeSource { get; set; }
    [BindProperty] public DateOnly? OutcomeOn { get; set; }
    [BindProperty] public Guid DropId { get; set; }

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<TargetLine> Lines { get; private set; } = [];
    public bool MayAdd => Plan.State == PlanState.Draft || Plan.Kind == PlanKind.Superior;
    public static IEnumerable<SelectListItem> SolutionItems => PlanWords.AllSolutions.Select(number => new SelectListItem(PlanWords.Solution(number), number.ToString(CultureInfo.InvariantCulture)));
    public IEnumerable<SelectListItem> CriterionItems => law.Codes(PlanWords.Criteria).Select(row => new SelectListItem($"{PlanWords.Index(row)} {row.Name}", row.Code));
    public static IEnumerable<SelectListItem> FigureItems => LiveFigures.All.Select(figure => new SelectListItem($"{figure.Name} ({figure.Room})", figure.Code));
    public IEnumerable<SelectListItem> AllItems => Lines.Select(line => new SelectListItem(line.Row.Name, line.Row.Id.ToString()));
    public IEnumerable<SelectListItem> Typed => Lines.Where(line => line.Row.FigureCode is null).Select(line => new SelectListItem(line.Row.Name, line.Row.Id.ToString()));

    public string Act(string handler) => $"/ke-hoach/{Code}/chi-tieu?handler={handler}";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Plan = await queries.PlanAsync(Code, cancellation);
        PlanPermissions.Must(actors.Required.Drafts(Plan));
        SeenVersion = Plan.Version;
        Lines = await queries.TargetsAsync(Plan, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellation) => DoneAsync(keep.AddAsync(actors.Required, Code,
        new TargetInput(Solution, CriterionCode, Name, Unit ?? (FigureCode is { Length: > 0 } ? "%" : null), BaselineYear, Number(Baseline, nameof(Baseline)), Number(Target, nameof(Target)), LessIsBetter, IsOutside, FigureCode, Note), SeenVersion, cancellation));

    public Task<IActionResult> OnPostRecordAsync(CancellationToken cancellation) => DoneAsync(keep.RecordAsync(actors.Required, Code, TargetId, Number(OutcomeValue, nameof(OutcomeValue)), OutcomeSource, OutcomeOn, cancellation));

    public Task<IActionResult> OnPostDropAsync(CancellationToken cancellation) => DoneAsync(keep.DropAsync(actors.Required, Code, DropId, SeenVersion, cancellation));

    private async Task<IActionResult> DoneAsync(Task act)
    {
        await act;
        return Redirect($"/ke-hoach/{Code}/chi-tieu");
    }

    /// <summary>As people write numbers here: a comma before the decimals, or a point.</summary>
    private static decimal? Number(string? typed, string field) => string.IsNullOrWhiteSpace(typed) ? null
        : decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw PlanProblems.TargetNeeded.Because("Mời ghi bằng số, ví dụ 97,5.", field);
}
