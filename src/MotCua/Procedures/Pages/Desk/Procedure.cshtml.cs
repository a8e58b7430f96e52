using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Procedures.Acts;
using MotCua.Web;
using MotCua.WorkingTime;

namespace MotCua.Procedures.Pages.Desk;

/// <summary>One procedure as its keeper sees it: versions, publication files, processes, the department's own limit.</summary>
internal sealed class KeptModel(Store store, OfficeClock clock, ActorAccess actors, DraftVersion drafts, KeepLocalTerms terms, KeepProcess processes) : PageModel, IRedisplay
{
    public sealed record Line(ProcedureVersion Version, IReadOnlyList<InternalProcess> Processes, IReadOnlyList<ProcedureDecision> Files);

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string IdempotencyKey { get; set; } = "";
    [BindProperty] public int? Amount { get; set; }
    [BindProperty] public LimitUnit Unit { get; set; } = LimitUnit.WorkingDay;
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? EndsFrom { get; set; }

    public Procedure Kept { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string? Division { get; private set; }
    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public IReadOnlyList<LocalTerms> Own { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Kept = await store.Procedures.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        Division = Kept.OwnerUnitId is { } unit ? await store.Units.Where(row => row.Id == unit).Select(row => row.Name).SingleOrDefaultAsync(cancellation) : null;
        var versions = await store.ProcedureVersions.AsNoTracking().Where(row => row.ProcedureId == Id).OrderByDescending(row => row.Number).ToListAsync(cancellation);
        var ids = versions.ConvertAll(row => row.Id);
        var own = (await store.InternalProcesses.AsNoTracking().Where(row => ids.Contains(row.VersionId)).OrderBy(row => row.Number).ToListAsync(cancellation)).ToLookup(row => row.VersionId);
        var files = (await store.ProcedureDecisions.AsNoTracking().Include(row => row.Steps).Where(row => ids.Contains(row.VersionId)).ToListAsync(cancellation)).ToLookup(row => row.VersionId);
        Lines = [.. versions.Select(row => new Line(row, [.. own[row.Id]], [.. files[row.Id]]))];
        Name = (versions.Find(row => row.IsInForceOn(Today)) ?? versions[0]).Name;
        Own = await store.LocalTerms.AsNoTracking().Where(row => row.ProcedureId == Id).OrderByDescending(row => row.From).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostTermsAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        await terms.SetAsync(Id, Amount, Unit, Decision, From, actors.Required, IdempotencyKey, cancellation);
        return Back("Đã đặt thời hạn riêng của cơ quan.");
    }

    public async Task<IActionResult> OnPostEndTermsAsync(Guid termsId, int termsVersion, DateOnly? last, CancellationToken cancellation)
    {
        await terms.EndAsync(termsId, termsVersion, last, actors.Required, IdempotencyKey, cancellation);
        return Back("Đã ghi ngày kết thúc thời hạn riêng.");
    }

    public async Task<IActionResult> OnPostProcessAsync(Guid versionId, CancellationToken cancellation) =>
        Redirect($"/quan-tri/quy-trinh/{await processes.DraftAsync(versionId, actors.Required, IdempotencyKey, cancellation)}");

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) =>
        Redirect($"/quan-tri/cong-bo/{await drafts.BeginEndAsync(Id, EndsFrom ?? throw ProcedureProblems.BadDates.Because("Mời nhập ngày thủ tục hết hiệu lực.", nameof(EndsFrom)), actors.Required, IdempotencyKey, cancellation)}");

    private RedirectResult Back(string done)
    {
        TempData["Done"] = done;
        return Redirect($"/quan-tri/thu-tuc/{Id}");
    }
}
