using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Web;

namespace MotCua.Indices.Pages.Direct;

internal sealed class PublishModel(RoundQueries queries, ActorAccess actors, DirectRound direct) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }

    public IndexRound Round { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Round = await queries.RoundAsync(Code, cancellation);
        SeenVersion = Round.Version;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await direct.PublishAsync(actors.Required, Code, SeenVersion, cancellation);
        return Redirect($"/chi-so/cchc/{Code}");
    }
}
