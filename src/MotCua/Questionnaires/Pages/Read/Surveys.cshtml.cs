using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Questionnaires.Pages.Read;

/// <summary>Every round, the newest first.</summary>
internal sealed class SurveysModel(SurveyQueries queries, ActorAccess actors) : PageModel
{
    public IReadOnlyList<Survey> Surveys { get; private set; } = [];
    public bool MayKeep => actors.Required.May(QuestionnairePermissions.Keep);

    public async Task OnGetAsync(CancellationToken cancellation) => Surveys = await queries.SurveysAsync(cancellation);
}
