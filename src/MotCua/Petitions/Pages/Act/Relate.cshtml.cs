using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>The petition repeats an earlier one, of whatever year and unit.</summary>
internal sealed class RelateModel(Store store, ActorAccess actors, SimilarPetitions similar, TriagePetition triage) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string? EarlierCode { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }

    public Petition Petition { get; private set; } = null!;
    public IReadOnlyList<SimilarPetition> Similar { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Petition.Version;
        Similar = await similar.OfAsync(actors.Required, Petition, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await triage.RelateAsync(actors.Required, Code, EarlierCode, SeenVersion, cancellation);
        return Redirect($"/don-thu/{PetitionQueries.CleanCode(Code)}");
    }
}
