using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.RuleFeedback.Acts;
using MotCua.Web;

namespace MotCua.Petitions.RuleFeedback.Pages.Work;

/// <summary>One remark on a rule, and the step it waits for. Who sent it is seen by those who keep the register and the heads only.</summary>
internal sealed class RemarkModel(Store store, ActorAccess actors, OfficeClock clock, LawBook law, OrgQueries units, HandleRemark handle) : PageModel, IRedisplay
{
    public sealed class MarkInput
    {
        public string Criterion { get; set; } = "";
        public bool? Meets { get; set; }
        public string? Words { get; set; }
    }

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Body { get; set; }
    [BindProperty] public string? Document { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public string? AssignedBy { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public List<MarkInput> Marks { get; set; } = [];
    [BindProperty] public RemarkResult? Result { get; set; }
    [BindProperty] public string? ResultWords { get; set; }
    [BindProperty] public string? PublicWords { get; set; }

    public RuleRemark Remark { get; private set; } = null!;
    public IReadOnlyList<RemarkStep> Steps { get; private set; } = [];
    public IReadOnlyList<RemarkCriterion> Criteria { get; private set; } = [];
    public IReadOnlyList<UnitLine> Units { get; private set; } = [];
    public (DateOnly? Last, LawRow Row) Due => handle.TransferDue(Remark);
    public bool SeesSender => RuleFeedbackPermissions.SeesAll(actors.Required);
    public bool MayKeep => actors.Required.May(RuleFeedbackPermissions.Keep);
    public bool MayDecide => Remark.State == RemarkState.Assessed && actors.Required.May(RuleFeedbackPermissions.Decide);
    public bool MayAssess => Remark.State == RemarkState.Assigned && Steps.Any(step => step.UnitId is { } unit && RuleFeedbackPermissions.UnitsOf(actors.Required).Contains(unit));

    public static IEnumerable<SelectListItem> ResultItems => Enum.GetValues<RemarkResult>().Select(result => new SelectListItem(RuleFeedbackWords.Result(result), result.ToString()));
    public IEnumerable<SelectListItem> UnitItems => Units.Where(unit => unit.Kind is UnitKind.Division or UnitKind.AffiliatedUnit).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    public string NameOf(string criterion) => law.Codes(HandleRemark.Criteria).FirstOrDefault(code => code.Code == criterion)?.Name ?? criterion;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Remark = await store.RemarkAsync(actors.Required, Code, cancellation);
        SeenVersion = Remark.Version;
        Steps = await store.RemarkSteps.AsNoTracking().Where(row => row.RemarkId == Remark.Id).OrderBy(row => row.At).ToListAsync(cancellation);
        Criteria = await store.RemarkCriteria.AsNoTracking().Where(row => row.RemarkId == Remark.Id).OrderBy(row => row.Id).ToListAsync(cancellation);
        if (Marks.Count == 0) Marks = [.. law.Codes(HandleRemark.Criteria).Select(code => new MarkInput { Criterion = code.Code })];
        Units = await units.TreeOnAsync(clock.Today, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostTransferAsync(CancellationToken cancellation) => DoneAsync(() => handle.TransferAsync(actors.Required, Code, Body, Document, SeenVersion, cancellation));

    public Task<IActionResult> OnPostAssignAsync(CancellationToken cancellation) => DoneAsync(() => handle.AssignAsync(actors.Required, Code, UnitId, AssignedBy, DueOn, SeenVersion, cancellation));

    public Task<IActionResult> OnPostTurnAwayAsync(CancellationToken cancellation) => DoneAsync(() => handle.TurnAwayAsync(actors.Required, Code, Words, SeenVersion, cancellation));

    public Task<IActionResult> OnPostAssessAsync(CancellationToken cancellation) => DoneAsync(() => handle.AssessAsync(actors.Required, Code, [.. Marks.Select(mark => new CriterionMark(mark.Criterion, mark.Meets, mark.Words))], SeenVersion, cancellation));

    public Task<IActionResult> OnPostDecideAsync(CancellationToken cancellation) => DoneAsync(() => handle.DecideAsync(actors.Required, Code, Result, ResultWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation) => DoneAsync(() => handle.PublishAsync(actors.Required, Code, PublicWords, SeenVersion, cancellation));

    private async Task<IActionResult> DoneAsync(Func<Task> run)
    {
        await run();
        return Redirect($"/don-thu/quy-dinh/{AccessCode.Clean(Code)}");
    }
}
