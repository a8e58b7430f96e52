using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Questionnaires.Acts;

namespace MotCua.Questionnaires.Pages.Field;

/// <summary>The invitation of one person: link, QR, code, and the questionnaire on paper.</summary>
internal sealed class InvitationModel(ActorAccess actors, SurveyQueries queries, CodeSecret secrets) : PageModel
{
    public string Code { get; private set; } = "";
    public int Number { get; private set; }
    public SampleLine Line { get; private set; } = null!;
    public QuestionnaireContent Sheet { get; private set; } = null!;
    public string Secret { get; private set; } = "";
    public string Start => PublicAddress.Of(HttpContext) + "/khao-sat";
    public string Link => $"{Start}/{AccessCode.Clean(Secret)}";

    public async Task OnGetAsync([FromRoute] string code, [FromRoute] int number, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        var survey = await queries.WorkedOnAsync(actors.Required, code, cancellation);
        survey.Must(SurveyState.Open);
        (Code, Number) = (survey.Code, number);
        Line = (await queries.SampleAsync(survey, cancellation)).FirstOrDefault(line => line.Unit.Number == number && line.Unit.IsAsked) ?? throw QuestionnaireProblems.UnitUnknown.Because();
        Sheet = (await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation)).Content;
        Secret = await KeepSurvey.CodeOfAsync(secrets, Line.Unit.Id, cancellation);
    }
}
