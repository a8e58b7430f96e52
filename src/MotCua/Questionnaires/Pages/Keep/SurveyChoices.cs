using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.Questionnaires.Pages.Keep;

/// <summary>What may be chosen for a round.</summary>
internal static class SurveyChoices
{
    public static IEnumerable<SelectListItem> Strata => Enum.GetValues<StrataBy>().Select(strata => new SelectListItem(QuestionnaireWords.Strata(strata), strata.ToString()));

    public static IEnumerable<SelectListItem> Overall => Enum.GetValues<OverallRule>().Select(rule => new SelectListItem(QuestionnaireWords.Overall(rule), rule.ToString()));

    public static async Task<IReadOnlyList<SelectListItem>> VersionsAsync(SurveyQueries queries, CancellationToken cancellation) =>
        [.. (await queries.QuestionnairesAsync(cancellation)).Where(line => line.InUse is not null).Select(line => new SelectListItem($"{line.Row.Code} {line.Row.Name}, phiên bản {line.InUse!.Number}", line.InUse.Id.ToString()))];
}
