using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Procedures.Forms;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Field;

/// <summary>The whole questionnaire on one page: it needs no further page while the line is down. Sent again with the same key it is the same questionnaire.</summary>
internal sealed class InterviewModel(ActorAccess actors, SurveyQueries queries, TakeAnswers take) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int Number { get; set; }
    [BindProperty] public string? ClientKey { get; set; }

    public QuestionnaireContent Sheet { get; private set; } = null!;
    public QuestionsShown Shown { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>Keeps apart what two people wrote on one machine.</summary>
    public string Who => actors.Required.AccountId?.ToString("N") ?? "";

    private bool ByScript => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        var survey = await queries.WorkedOnAsync(actors.Required, Code, cancellation);
        survey.Must(SurveyState.Open);
        Sheet = (await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation)).Content;
        Shown = new QuestionsShown([.. Sheet.Questions], Request.HasFormContentType ? FieldsShown.TypedIn(Request.Form) : new Dictionary<string, string>(), new Dictionary<string, string>(), false);
        People = [.. (await queries.SampleAsync(survey, cancellation)).Where(line => line.Unit.IsAsked && !line.IsAnswered)
            .Select(line => new SelectListItem($"Số {line.Unit.Number}: {line.Name}, {line.Phone ?? "không có điện thoại"}", line.Unit.Number.ToString(CultureInfo.InvariantCulture)))];
        ClientKey ??= RandomNumberGenerator.GetHexString(32, lowercase: true);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            var typed = FieldsShown.TypedIn(Request.Form);
            if (!ByScript)
            {
                await LoadAsync(cancellation);
                if (Shown.HasNewBoxes(Request.Form[FieldsShown.ShownField].FirstOrDefault())) return Page();
            }
            var read = await take.RecordAsync(actors.Required, Code, new TypedPaper(Number, typed, AnswerWay.Phone, ClientKey is { Length: > 0 and <= 64 } key ? key : null), cancellation);
            if (read.Faults.Count == 0)
            {
                if (ByScript) return new JsonResult(new { stored = true, number = Number });
                TempData["Done"] = $"Đã lưu phiếu số {Number}.";
                return Redirect($"/dot-khao-sat/{Code}/phong-van");
            }
            if (ByScript) return Said(StatusCodes.Status400BadRequest, $"Phiếu số {Number}: {read.Faults[0].Key}: {read.Faults[0].Sentence}");
            await LoadAsync(cancellation);
            foreach (var fault in read.Faults) ModelState.AddModelError(FieldsShown.Prefix + fault.Key, fault.Sentence);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        catch (Refused refused) when (ByScript)
        {
            return Said(refused.Problem.Status, refused.Sentence);
        }
    }

    private static JsonResult Said(int status, string sentence) => new(new { stored = false, sentence }) { StatusCode = status };
}
