using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Questionnaires.Pages.Read;

/// <summary>One round: how far it is, quotas, who was replaced and why. No names.</summary>
internal sealed class SurveyModel(Store store, SurveyQueries queries, ActorAccess actors) : PageModel
{
    public Survey Survey { get; private set; } = null!;
    public SurveyProgress Progress { get; private set; } = null!;
    public IReadOnlyList<SurveyStep> Steps { get; private set; } = [];
    public IReadOnlyList<string> Workers { get; private set; } = [];
    public IReadOnlyList<(SampleReplacement Row, int Out, int? In)> Replacements { get; private set; } = [];
    public bool MayKeep => actors.Required.May(QuestionnairePermissions.Keep);
    public bool OnTeam { get; private set; }

    public async Task OnGetAsync([FromRoute] string code, CancellationToken cancellation)
    {
        Survey = await queries.SurveyAsync(code, cancellation);
        var id = Survey.Id;
        Progress = await queries.ProgressAsync(Survey, cancellation);
        Steps = await store.SurveySteps.AsNoTracking().Where(row => row.SurveyId == id).OrderBy(row => row.At).ToListAsync(cancellation);
        var workers = await store.SurveyWorkers.AsNoTracking().Where(row => row.SurveyId == id).OrderBy(row => row.Name).ToListAsync(cancellation);
        Workers = workers.ConvertAll(row => row.Name);
        OnTeam = actors.Required.May(QuestionnairePermissions.Field) && workers.Exists(row => row.AccountId == actors.Required.AccountId);
        var numbers = await store.SampleUnits.AsNoTracking().Where(row => row.SurveyId == id).ToDictionaryAsync(row => row.Id, row => row.Number, cancellation);
        Replacements = [.. (await store.SampleReplacements.AsNoTracking().Where(row => row.SurveyId == id).OrderBy(row => row.At).ToListAsync(cancellation)).Select(row => (row, numbers[row.OutId], row.InId is { } next ? numbers[next] : (int?)null))];
    }
}
