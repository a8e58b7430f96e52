using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Questionnaires.Pages.Public;

/// <summary>A published round: index with intervals, its table, how it was made.</summary>
internal sealed class ResultModel(SurveyQueries queries, SurveyResults results) : PageModel
{
    public SurveyResult Result { get; private set; } = null!;

    public async Task OnGetAsync([FromRoute] string code, CancellationToken cancellation)
    {
        var survey = await queries.SurveyAsync(code, cancellation);
        if (survey.State != SurveyState.Published) throw Problems.NotFound.Because();
        Result = await results.LoadAsync(survey, cancellation);
    }
}
