using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Keep;

/// <summary>Team, draw, end and publication of a round.</summary>
internal sealed class RunModel(Store store, ActorAccess actors, SurveyQueries queries, SurveyFrame frames, KeepSurvey keep, CloseSurvey close) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? UserName { get; set; }
    [BindProperty] public Guid AccountId { get; set; }

    public Survey Survey { get; private set; } = null!;
    public IReadOnlyList<SurveyWorker> Workers { get; private set; } = [];
    public SurveyProgress? Progress { get; private set; }
    public Frame? Frame { get; private set; }
    public DrawnSample? Preview { get; private set; }

    public string Act(string handler) => $"/dot-khao-sat/{Code}/dieu-hanh?handler={handler}";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Survey = await queries.SurveyAsync(Code, cancellation);
        SeenVersion = Survey.Version;
        var id = Survey.Id;
        Workers = await store.SurveyWorkers.AsNoTracking().Where(row => row.SurveyId == id).OrderBy(row => row.Name).ToListAsync(cancellation);
        if (Survey.State == SurveyState.Open) Progress = await queries.ProgressAsync(Survey, cancellation);
        if (Survey.State != SurveyState.Draft) return;
        Frame = await frames.ReadAsync(Survey.From, Survey.To, Survey.Strata, cancellation);
        Preview = SampleDraw.Run(Frame.Lines, Survey.SampleSize, Survey.Reserves, Survey.Seed);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostAddWorkerAsync(CancellationToken cancellation) => DoneAsync(keep.AddWorkerAsync(actors.Required, Code, UserName, cancellation));

    public Task<IActionResult> OnPostDropWorkerAsync(CancellationToken cancellation) => DoneAsync(keep.DropWorkerAsync(actors.Required, Code, AccountId, cancellation));

    public Task<IActionResult> OnPostDrawAsync(CancellationToken cancellation) => DoneAsync(keep.DrawAsync(actors.Required, Code, SeenVersion, cancellation));

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) => DoneAsync(close.RunAsync(actors.Required, Code, SeenVersion, cancellation));

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation) => DoneAsync(keep.PublishAsync(actors.Required, Code, SeenVersion, cancellation));

    private async Task<IActionResult> DoneAsync(Task act)
    {
        await act;
        return Redirect($"/dot-khao-sat/{Code}/dieu-hanh");
    }
}
