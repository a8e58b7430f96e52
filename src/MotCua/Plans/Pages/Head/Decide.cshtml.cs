using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Head;

/// <summary>What whoever gave an assignment may do about it.</summary>
internal sealed class DecideModel(ActorAccess actors, PlanQueries queries, WorkAssignments work) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? ConfirmWords { get; set; }
    [BindProperty] public DateOnly? NewDueOn { get; set; }
    [BindProperty] public string? ExtendReason { get; set; }
    [BindProperty] public Guid? NewLeadId { get; set; }
    [BindProperty] public string? HandOverReason { get; set; }
    [BindProperty] public string? CloseWords { get; set; }

    public Assignment Row { get; private set; } = null!;
    public IEnumerable<SelectListItem> UnitItems { get; private set; } = [];

    public string Act(string handler) => $"/ke-hoach/viec/{Code}/chi-dao?handler={handler}";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Row = await queries.AssignmentAsync(Code, cancellation);
        PlanPermissions.Must(actors.Required.GivesAt(Row));
        SeenVersion = Row.Version;
        NewLeadId ??= Row.LeadUnitId;
        UnitItems = [.. (await queries.MayLeadAsync(await queries.PlanUnitAsync(Row, cancellation), cancellation)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation) => DoneAsync(work.ConfirmAsync(actors.Required, Code, ConfirmWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation) => DoneAsync(work.ReturnAsync(actors.Required, Code, ConfirmWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostExtendAsync(CancellationToken cancellation) => DoneAsync(work.ExtendAsync(actors.Required, Code, NewDueOn, ExtendReason, SeenVersion, cancellation));

    public Task<IActionResult> OnPostHandOverAsync(CancellationToken cancellation) => DoneAsync(work.HandOverAsync(actors.Required, Code, NewLeadId, HandOverReason, SeenVersion, cancellation));

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) => DoneAsync(work.CloseAsync(actors.Required, Code, CloseWords, SeenVersion, cancellation));

    private async Task<IActionResult> DoneAsync(Task act)
    {
        await act;
        return Redirect($"/ke-hoach/viec/{Code}");
    }
}
