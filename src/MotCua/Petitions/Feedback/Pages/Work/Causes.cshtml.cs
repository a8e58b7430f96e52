using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Petitions.Feedback.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Feedback.Pages.Work;

/// <summary>What petitions and feedback are caused by, and what units change because of it.</summary>
internal sealed class CausesModel(Store store, ActorAccess actors, OfficeClock clock, LawBook law, FeedbackQueries queries, MarkCause causes) : PageModel, IRedisplay
{
    /// <summary>House rule: causes of the last year are looked at.</summary>
    private const int Months = 12;

    [BindProperty] public string? MatterCode { get; set; }
    [BindProperty] public string? CauseCode { get; set; }
    [BindProperty] public string? ProcedureCode { get; set; }
    [BindProperty] public string? StepName { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public Guid UnitId { get; set; }
    [BindProperty] public string? ForProcedure { get; set; }
    [BindProperty] public string? ForStep { get; set; }
    [BindProperty] public string? ForCause { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? FinishCode { get; set; }
    [BindProperty] public string? DoneWords { get; set; }

    public IReadOnlyList<CauseLine> Lines { get; private set; } = [];
    public IReadOnlyList<ImprovementAssignment> Improvements { get; private set; } = [];
    public CauseLine? Chosen { get; private set; }
    public ImprovementAssignment? Finishing { get; private set; }
    public DateOnly Today => clock.Today;
    public DateOnly Since => clock.Today.AddMonths(-Months);
    public IEnumerable<SelectListItem> CauseItems => law.Codes(FeedbackWords.Causes).Select(row => new SelectListItem(row.Name, row.Code)).Prepend(new SelectListItem("Chọn nguyên nhân", ""));

    public bool MayImprove(Guid unit) => actors.Required.AnswersFor(unit);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var units = actors.Required.FeedbackUnits();
        Lines = await queries.CausesAsync(units, OfficeClock.ToUtc(Since.ToDateTime(TimeOnly.MinValue)), cancellation);
        Improvements = await store.ImprovementAssignments.AsNoTracking().Where(row => units == null || units.Contains(row.UnitId)).OrderBy(row => row.DoneOn == null ? 0 : 1).ThenBy(row => row.DueOn).ToListAsync(cancellation);
        Chosen = Lines.FirstOrDefault(line => line.UnitId == UnitId && line.ProcedureCode == ForProcedure && line.StepName == ForStep && line.CauseCode == ForCause);
        Finishing = Improvements.FirstOrDefault(one => one.Code == FinishCode && one.DoneOn is null);
        SeenVersion = Finishing?.Version ?? 0;
    }

    public async Task OnGetAsync(int? dong, string? xong, CancellationToken cancellation)
    {
        FinishCode = xong;
        await LoadAsync(cancellation);
        if (dong is { } index && index >= 0 && index < Lines.Count && MayImprove(Lines[index].UnitId)) Chosen = Lines[index];
        if (Finishing is { } finishing && !MayImprove(finishing.UnitId)) Finishing = null;
    }

    public async Task<IActionResult> OnPostMarkAsync(CancellationToken cancellation)
    {
        await causes.RunAsync(actors.Required, new CauseInput(MatterCode, CauseCode, ProcedureCode, StepName, Note), cancellation);
        return Redirect("/phan-anh/nguyen-nhan");
    }

    public async Task<IActionResult> OnPostImproveAsync(CancellationToken cancellation)
    {
        await causes.ImproveAsync(actors.Required, new ImprovementInput(UnitId, ForProcedure, ForStep, ForCause, Text, DueOn), cancellation);
        return Redirect("/phan-anh/nguyen-nhan");
    }

    public async Task<IActionResult> OnPostFinishAsync(CancellationToken cancellation)
    {
        await causes.FinishAsync(actors.Required, FinishCode ?? "", DoneWords, SeenVersion, cancellation);
        return Redirect("/phan-anh/nguyen-nhan");
    }
}
