using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Keep;

/// <summary>The draft as structured text, with its checks.</summary>
internal sealed class WriteModel(ActorAccess actors, SurveyQueries queries, KeepQuestionnaire keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Source { get; set; }

    public QuestionnaireVersion? Draft { get; private set; }
    public QuestionnaireContent Sheet { get; private set; } = null!;
    public IReadOnlyList<string> Faults { get; private set; } = [];
    public IReadOnlyList<string> WithoutEnglish => QuestionnaireText.WithoutEnglish(Sheet);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var questionnaire = await queries.QuestionnaireAsync(Code, cancellation);
        Draft = (await queries.VersionsAsync(questionnaire.Id, cancellation))[0] is { State: QuestionnaireState.Draft } draft ? draft : null;
        SeenVersion = Draft?.Version ?? 0;
        (Sheet, Faults) = QuestionnaireText.Read(Draft?.Text ?? "");
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Text, Source) = (Draft?.Text, Draft?.Source);
    }

    public Task<IActionResult> OnPostDraftAsync(CancellationToken cancellation) => DoneAsync(keep.DraftAsync(actors.Required, Code, cancellation), "/soan");

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation) => DoneAsync(keep.WriteAsync(actors.Required, Code, Text, Source, SeenVersion, cancellation), "/soan");

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation) => DoneAsync(keep.PublishAsync(actors.Required, Code, SeenVersion, cancellation), "");

    private async Task<IActionResult> DoneAsync(Task act, string then)
    {
        await act;
        return Redirect($"/bo-cau-hoi/{Code}{then}");
    }
}
