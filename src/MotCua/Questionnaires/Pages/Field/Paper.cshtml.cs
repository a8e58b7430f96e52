using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Procedures.Forms;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Field;

/// <summary>A paper questionnaire typed in, once or by a second person again.</summary>
internal sealed class PaperModel(ActorAccess actors, SurveyQueries queries, TakeAnswers take) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int? Number { get; set; }
    [BindProperty(SupportsGet = true)] public bool IsSecond { get; set; }

    public QuestionnaireContent Sheet { get; private set; } = null!;
    public QuestionsShown Shown { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        var survey = await queries.WorkedOnAsync(actors.Required, Code, cancellation);
        survey.Must(SurveyState.Open);
        Sheet = (await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation)).Content;
        Shown = new QuestionsShown([.. Sheet.Questions], Request.HasFormContentType ? FieldsShown.TypedIn(Request.Form) : new Dictionary<string, string>(), new Dictionary<string, string>(), false);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Shown.HasNewBoxes(Request.Form[FieldsShown.ShownField].FirstOrDefault())) return Page();
        // The form's own key: a form sent twice is the same paper.
        var key = Request.Form["IdempotencyKey"].FirstOrDefault();
        var read = await take.RecordAsync(actors.Required, Code, new TypedPaper(Number ?? 0, FieldsShown.TypedIn(Request.Form), AnswerWay.Paper, key, IsSecond ? 2 : 1), cancellation);
        if (read.Faults.Count == 0)
        {
            TempData["Done"] = $"Đã lưu phiếu số {Number}.";
            return Redirect($"/dot-khao-sat/{Code}/nhap-phieu");
        }
        foreach (var fault in read.Faults) ModelState.AddModelError(FieldsShown.Prefix + fault.Key, fault.Sentence);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
