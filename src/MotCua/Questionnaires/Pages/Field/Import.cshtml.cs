using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Field;

internal sealed class ImportModel(ActorAccess actors, SurveyQueries queries, ImportAnswers import) : PageModel, IRedisplay
{
    private const long MostBytes = 2 * 1024 * 1024;

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public IFormFile? Csv { get; set; }

    public ImportReport? Report { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation) => (await queries.WorkedOnAsync(actors.Required, Code, cancellation)).Must(SurveyState.Open);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        if (Csv is not { Length: > 0 and <= MostBytes }) throw QuestionnaireProblems.ImportInvalid.Because("Mời chọn tệp CSV có nội dung, không quá 2 MB.", nameof(Csv));
        using var reader = new StreamReader(Csv.OpenReadStream());
        Report = await import.RunAsync(actors.Required, Code, reader, cancellation);
        if (!Report.Stored) Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
