using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Questionnaires.Pages.Read;

/// <summary>A closed round's figures before they are public.</summary>
internal sealed class ResultsModel(Store store, SurveyQueries queries, SurveyResults results, ActorAccess actors) : PageModel
{
    public SurveyResult Result { get; private set; } = null!;
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    public async Task OnGetAsync([FromRoute] string code, CancellationToken cancellation)
    {
        var survey = await queries.SurveyAsync(code, cancellation);
        Result = await results.LoadAsync(survey, cancellation);
        if (actors.Required.May(QuestionnairePermissions.Keep)) Remarks = await store.SurveyRemarks.AsNoTracking().Where(row => row.SurveyId == survey.Id).OrderBy(row => row.Id).Select(row => row.Words).ToListAsync(cancellation);
    }
}
