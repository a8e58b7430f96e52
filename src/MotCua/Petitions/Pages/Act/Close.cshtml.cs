using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>Kết thúc: refused while somebody has still to be told.</summary>
internal sealed class CloseModel(Store store, ActorAccess actors, DutyBook duties, PetitionForms forms, PetitionLetters letters) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int? SeenVersion { get; set; }

    public Petition Petition { get; private set; } = null!;
    public IReadOnlyList<string> Owed { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Petition.Version;
        Owed = DutyBook.StillToTell(await duties.OpenOfAsync(Petition.Id, cancellation), forms);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await letters.CloseAsync(actors.Required, Code, SeenVersion, cancellation);
        return Redirect($"/don-thu/{PetitionQueries.CleanCode(Code)}");
    }
}
