using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Keep;

internal sealed class ChangeModel(ActorAccess actors, SurveyQueries queries, KeepSurvey keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? SurveyTitle { get; set; }
    [BindProperty] public Guid VersionId { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public StrataBy Strata { get; set; }
    [BindProperty] public int SampleSize { get; set; }
    [BindProperty] public int Reserves { get; set; }
    [BindProperty] public long Seed { get; set; }
    [BindProperty] public int DoublePercent { get; set; }
    [BindProperty] public OverallRule Overall { get; set; }

    public IReadOnlyList<SelectListItem> VersionItems { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        SeenVersion = (await queries.SurveyAsync(Code, cancellation)).Version;
        VersionItems = await SurveyChoices.VersionsAsync(queries, cancellation);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var survey = await queries.SurveyAsync(Code, cancellation);
        (SurveyTitle, VersionId, From, To, Strata, SampleSize, Reserves, Seed, DoublePercent, Overall) = (survey.Title, survey.QuestionnaireVersionId, survey.From, survey.To, survey.Strata, survey.SampleSize, survey.Reserves, survey.Seed, survey.DoublePercent, survey.Overall);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (From is not { } from || To is not { } to) throw QuestionnaireProblems.SurveyFactsNeeded.Because("Mời ghi ngày đầu và ngày cuối.", "From");
        await keep.WriteAsync(actors.Required, Code, new SurveyFacts(SurveyTitle ?? "", VersionId, Strata, from, to, SampleSize, Reserves, Seed, DoublePercent, Overall), SeenVersion, cancellation);
        return Redirect($"/dot-khao-sat/{Code}/dieu-hanh");
    }
}
