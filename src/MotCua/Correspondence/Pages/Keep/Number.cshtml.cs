using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Correspondence.Acts;
using MotCua.Web;

namespace MotCua.Correspondence.Pages.Keep;

internal sealed class NumberModel(Store store, ActorAccess actors, KeepOutgoing keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public int SeenVersion { get; set; }

    public Letter Letter { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Letter = await store.Letters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw CorrespondenceProblems.LetterUnknown.Because();
        SeenVersion = Letter.Version;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Redirect($"/van-thu/di/{(await keep.NumberAsync(actors.Required, Id, SeenVersion, cancellation)).Id}");
}
