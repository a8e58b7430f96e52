using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>A signed and numbered letter has gone: how.</summary>
internal sealed class SendModel(Store store, ActorAccess actors, PetitionForms forms, PetitionLetters letters) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public SendingWay SendBy { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }

    public PetitionLetter Letter { get; private set; } = null!;
    public string FormName => forms.Name(Letter.FormCode);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Letter = await store.LetterAsync(actors.Required, Id, cancellation);
        SeenVersion ??= Letter.Version;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await letters.SendAsync(actors.Required, Id, SendBy, SeenVersion, cancellation);
        var code = await store.PetitionLetters.Where(row => row.Id == Id).Join(store.Petitions, letter => letter.PetitionId, petition => petition.Id, (_, petition) => petition.Code).SingleAsync(cancellation);
        return Redirect($"/don-thu/{code}");
    }
}
