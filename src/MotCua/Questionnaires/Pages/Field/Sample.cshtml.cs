using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Field;

/// <summary>Whom to reach, for those who work on the round.</summary>
internal sealed class SampleModel(ActorAccess actors, SurveyQueries queries, WorkSample work) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int Number { get; set; }
    [BindProperty] public AttemptKind Kind { get; set; }
    [BindProperty] public int OutNumber { get; set; }
    [BindProperty] public string? ReasonCode { get; set; }

    public IReadOnlyList<SampleLine> Lines { get; private set; } = [];
    public IEnumerable<SelectListItem> Numbers => Lines.Where(line => line.Unit.IsAsked && !line.IsAnswered).Select(line => new SelectListItem($"Số {line.Unit.Number}", line.Unit.Number.ToString(CultureInfo.InvariantCulture)));
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<AttemptKind>().Select(kind => new SelectListItem(QuestionnaireWords.Attempt(kind), kind.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        var survey = await queries.WorkedOnAsync(actors.Required, Code, cancellation);
        survey.Must(SurveyState.Open);
        Lines = await queries.SampleAsync(survey, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellation)
    {
        await work.TryAsync(actors.Required, Code, Number, Kind, cancellation);
        return Redirect($"/dot-khao-sat/{Code}/mau");
    }

    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancellation)
    {
        var next = await work.ReplaceAsync(actors.Required, Code, OutNumber, ReasonCode, cancellation);
        TempData["Done"] = next is null ? "Đã ghi; tầng này không còn người dự phòng." : $"Đã thay bằng số {next.Number}.";
        return Redirect($"/dot-khao-sat/{Code}/mau");
    }
}
