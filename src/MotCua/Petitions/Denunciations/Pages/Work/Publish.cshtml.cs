using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Work;

[ResponseCache(NoStore = true)]
internal sealed class PublishModel(ActorAccess actors, CaseAccess access, SettleCase settle) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string? Heading { get; set; }
    [BindProperty] public string? Words { get; set; }

    public SealedCase Case { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) => (Case, _) = await access.FindAsync(actors.Required, Code, cancellation);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        using var own = access.Own(actors.Required, Request);
        await settle.PublishAsync(actors.Required, Code, Heading, Words, own, cancellation);
        TempData["Done"] = "Đã công khai.";
        return Redirect($"/don-thu/to-cao/{Case.Code}");
    }
}
