using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Keep;

internal sealed class EditSurveyModel(ActorAccess actors, SurveyQueries queries, KeepSurvey keep, OfficeClock clock) : PageModel, IRedisplay
{
    [BindProperty] public string? SurveyTitle { get; set; }
    [BindProperty] public Guid VersionId { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public StrataBy Strata { get; set; }
    [BindProperty] public int SampleSize { get; set; } = 300;
    [BindProperty] public int Reserves { get; set; } = 25;
    [BindProperty] public long Seed { get; set; }
    [BindProperty] public int DoublePercent { get; set; } = 10;
    [BindProperty] public OverallRule Overall { get; set; }

    public IReadOnlyList<SelectListItem> VersionItems { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation) => VersionItems = await SurveyChoices.VersionsAsync(queries, cancellation);

    public Task OnGetAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        (From, To, Seed) = (new DateOnly(today.Year, 1, 1), today, (today.Year * 10_000L) + (today.Month * 100) + today.Day);
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (From is not { } from || To is not { } to) throw QuestionnaireProblems.SurveyFactsNeeded.Because("Mời ghi ngày đầu và ngày cuối.", "From");
        var survey = await keep.MakeAsync(actors.Required, new SurveyFacts(SurveyTitle ?? "", VersionId, Strata, from, to, SampleSize, Reserves, Seed, DoublePercent, Overall), cancellation);
        return Redirect($"/dot-khao-sat/{survey.Code}/dieu-hanh");
    }
}
