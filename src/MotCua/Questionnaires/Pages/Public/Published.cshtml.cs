using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Questionnaires.Pages.Public;

/// <summary>Rounds whose results are public.</summary>
internal sealed class PublishedModel(SurveyQueries queries) : PageModel
{
    public IReadOnlyList<Survey> Surveys { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Surveys = [.. (await queries.SurveysAsync(cancellation)).Where(survey => survey.State == SurveyState.Published)];
}
