using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Questionnaires.Pages.Read;

/// <summary>Every questionnaire with its version in use.</summary>
internal sealed class QuestionnairesModel(SurveyQueries queries, ActorAccess actors) : PageModel
{
    public IReadOnlyList<QuestionnaireLine> Lines { get; private set; } = [];
    public bool MayKeep => actors.Required.May(QuestionnairePermissions.Keep);

    public async Task OnGetAsync(CancellationToken cancellation) => Lines = await queries.QuestionnairesAsync(cancellation);
}
