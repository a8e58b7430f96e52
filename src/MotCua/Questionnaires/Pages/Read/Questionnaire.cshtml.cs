using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Questionnaires.Pages.Read;

/// <summary>A questionnaire, its versions, and one of them as it is asked, in either language.</summary>
internal sealed class QuestionnaireModel(SurveyQueries queries, ActorAccess actors) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ban")] public int? Number { get; set; }
    [BindProperty(SupportsGet = true, Name = "tieng")] public string? Language { get; set; }

    public Questionnaire Row { get; private set; } = null!;
    public IReadOnlyList<QuestionnaireVersion> Versions { get; private set; } = [];
    public QuestionnaireVersion Version { get; private set; } = null!;
    public QuestionnaireContent Sheet { get; private set; } = null!;
    public bool English => Language == "en";
    public bool MayKeep => actors.Required.May(QuestionnairePermissions.Keep);

    public async Task OnGetAsync([FromRoute] string code, CancellationToken cancellation)
    {
        Row = await queries.QuestionnaireAsync(code, cancellation);
        Versions = await queries.VersionsAsync(Row.Id, cancellation);
        Version = Versions.FirstOrDefault(version => version.Number == Number) ?? Versions.FirstOrDefault(version => version.State == QuestionnaireState.Published) ?? Versions[0];
        Sheet = Version.Content;
    }
}
