using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>What the body answered that a petition was passed on to, or that was urged.</summary>
internal sealed class ReplyModel(Store store, ActorAccess actors, OfficeClock clock, TriagePetition triage) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }

    public Petition Petition { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Petition.Version;
        On ??= clock.Today;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await triage.ReplyAsync(actors.Required, Code, On, Words, SeenVersion, cancellation);
        return Redirect($"/don-thu/{PetitionQueries.CleanCode(Code)}");
    }
}
