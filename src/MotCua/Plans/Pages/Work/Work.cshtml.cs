using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Work;

internal sealed class WorkModel(Store store, ActorAccess actors, PlanQueries queries, WorkAssignments work) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public int? Percent { get; set; }
    [BindProperty] public string? ProgressWords { get; set; }
    [BindProperty] public string? ReportWords { get; set; }

    public Assignment Row { get; private set; } = null!;
    public int Evidence { get; private set; }
    public bool MayAccept => actors.Required.LeadsAt(Row);

    public string Act(string handler) => $"/ke-hoach/viec/{Code}/thuc-hien?handler={handler}";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Row = await queries.AssignmentAsync(Code, cancellation);
        PlanPermissions.Must(actors.Required.WorksAt(Row, await store.AssignmentSupports.AsNoTracking().Where(row => row.AssignmentId == Row.Id).Select(row => row.UnitId).ToListAsync(cancellation)));
        SeenVersion = Row.Version;
        Percent ??= Row.Percent;
        Evidence = await store.EvidenceUses.AsNoTracking().Where(row => row.AssignmentId == Row.Id).Select(row => row.EvidenceId).Distinct().CountAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) => DoneAsync(work.AcceptAsync(actors.Required, Code, SeenVersion, cancellation));

    public Task<IActionResult> OnPostProgressAsync(CancellationToken cancellation) => DoneAsync(work.ProgressAsync(actors.Required, Code, Percent, ProgressWords, SeenVersion, cancellation));

    public Task<IActionResult> OnPostReportAsync(CancellationToken cancellation) => DoneAsync(work.ReportAsync(actors.Required, Code, ReportWords, SeenVersion, cancellation));

    private async Task<IActionResult> DoneAsync(Task act)
    {
        await act;
        return Redirect($"/ke-hoach/viec/{Code}");
    }
}
