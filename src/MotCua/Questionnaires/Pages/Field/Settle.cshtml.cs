using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Field;

/// <summary>Papers typed in twice, and what differs.</summary>
internal sealed class SettleModel(ActorAccess actors, SurveyQueries queries, SettlePapers settle) : PageModel, IRedisplay
{
    private const string Prefix = "choice.";

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int Number { get; set; }

    public IReadOnlyList<TwicePaper> Waiting { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        var survey = await queries.WorkedOnAsync(actors.Required, Code, cancellation);
        survey.Must(SurveyState.Open);
        Waiting = await settle.WaitingAsync(survey, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var chosen = Request.Form.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(pair => pair.Key[Prefix.Length..], pair => pair.Value.ToString(), StringComparer.Ordinal);
        await LoadAsync(cancellation);
        // Sent a second time it is settled already.
        if (Waiting.Any(paper => paper.Unit.Number == Number)) await settle.RunAsync(actors.Required, Code, Number, chosen, cancellation);
        return Redirect($"/dot-khao-sat/{Code}/doi-chieu");
    }
}
