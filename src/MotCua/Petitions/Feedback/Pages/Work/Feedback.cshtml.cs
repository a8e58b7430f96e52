using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Feedback.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Feedback.Pages.Work;

[ResponseCache(NoStore = true)]
internal sealed class FeedbackModel(Store store, ActorAccess actors, OfficeClock clock, StepClock steps, LawBook law, FeedbackQueries queries, HandleFeedback handle, MarkCause causes) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? ShownText { get; set; }
    [BindProperty] public string? ShownPlace { get; set; }
    [BindProperty] public bool ShowPosition { get; set; }
    [BindProperty] public bool ShowPhoto { get; set; }
    [BindProperty] public string? Because { get; set; }
    [BindProperty] public Guid? ToUnit { get; set; }
    [BindProperty] public string? MoveWords { get; set; }
    [BindProperty] public string? AnswerText { get; set; }
    [BindProperty] public string? CauseCode { get; set; }
    [BindProperty] public string? ProcedureCode { get; set; }
    [BindProperty] public string? StepName { get; set; }
    [BindProperty] public string? Note { get; set; }

    public ServiceFeedback Feedback { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public string? DossierCode { get; private set; }
    public StepDue? Due { get; private set; }
    public StepDue? ModerateBy { get; private set; }
    public MatterCause? Cause { get; private set; }
    public IReadOnlyList<FeedbackStep> Steps { get; private set; } = [];
    public IEnumerable<SelectListItem> UnitItems { get; private set; } = [];
    public IEnumerable<SelectListItem> CauseItems => law.Codes(FeedbackWords.Causes).Select(row => new SelectListItem(row.Name, row.Code)).Prepend(new SelectListItem("Chọn nguyên nhân", ""));
    public DateTime Now => clock.UtcNow;
    public bool MayAnswer => actors.Required.AnswersFor(Feedback.UnitId);

    public string Act(string handler) => $"/phan-anh/xu-ly/{Code}?handler={handler}";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Feedback = await store.ServiceFeedback.AsNoTracking().SingleOrDefaultAsync(row => row.Code == Code, cancellation) ?? throw Problems.NotFound.Because();
        if (!actors.Required.SeesFeedbackOf(Feedback.UnitId)) throw Problems.NotFound.Because();
        SeenVersion = Feedback.Version;
        ShownText ??= Feedback.Text;
        ProcedureCode ??= Feedback.ProcedureCode;
        var units = await queries.UnitsAsync(cancellation);
        UnitName = await store.Units.AsNoTracking().Where(unit => unit.Id == Feedback.UnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        UnitItems = [.. units.Where(unit => unit.Id != Feedback.UnitId).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString())).Prepend(new SelectListItem("Chọn đơn vị", ""))];
        if (Feedback.DossierId is { } dossier) DossierCode = await store.Set<Dossier>().AsNoTracking().Where(row => row.Id == dossier).Select(row => row.Code).SingleAsync(cancellation);
        if (Feedback.State is FeedbackState.Received or FeedbackState.Open) Due = steps.Of(FeedbackRules.Answer, Feedback.CountedFrom);
        if (Feedback.State == FeedbackState.Received) ModerateBy = steps.Of(FeedbackRules.Moderate, Feedback.SentAt);
        Cause = await store.MatterCauses.AsNoTracking().SingleOrDefaultAsync(row => row.Kind == CausedKind.Feedback && row.MatterId == Feedback.Id, cancellation);
        Steps = await store.FeedbackSteps.AsNoTracking().Where(row => row.FeedbackId == Feedback.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostShowAsync(CancellationToken cancellation) => DoneAsync(handle.ShowAsync(actors.Required, Code, ShownText, ShownPlace, ShowPosition, ShowPhoto, SeenVersion, cancellation));

    public Task<IActionResult> OnPostHideAsync(CancellationToken cancellation) => DoneAsync(handle.HideAsync(actors.Required, Code, Because, SeenVersion, cancellation));

    public Task<IActionResult> OnPostHidePhotoAsync(CancellationToken cancellation) => DoneAsync(handle.HidePhotoAsync(actors.Required, Code, Because, SeenVersion, cancellation));

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellation)
    {
        await handle.MoveAsync(actors.Required, Code, ToUnit, MoveWords, SeenVersion, cancellation);
        // It is another unit's from now on: its page may no longer be there for whoever passed it on.
        return Redirect("/phan-anh/xu-ly");
    }

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellation) => DoneAsync(handle.AnswerAsync(actors.Required, Code, AnswerText, SeenVersion, cancellation));

    public Task<IActionResult> OnPostCauseAsync(CancellationToken cancellation) => DoneAsync(causes.RunAsync(actors.Required, new CauseInput(Code, CauseCode, ProcedureCode, StepName, Note), cancellation));

    private async Task<IActionResult> DoneAsync(Task act)
    {
        await act;
        return Redirect($"/phan-anh/xu-ly/{Code}");
    }
}
