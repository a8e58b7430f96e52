using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Head;

internal sealed class RemedyModel(ActorAccess actors, KeepRemedies keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true, Name = "loai")] public FailingKind Kind { get; set; }
    [BindProperty(SupportsGet = true, Name = "ma")] public string? Code { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }

    public Failing Failing { get; private set; } = null!;
    public string Act => $"/ke-hoach/nguoi-dung-dau/khac-phuc?loai={Kind}&ma={Uri.EscapeDataString(Code ?? "")}";

    public async Task LoadAsync(CancellationToken cancellation) => Failing = await keep.FindAsync(actors.Required, Kind, Code, cancellation);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var failing = await keep.FindAsync(actors.Required, Kind, Code, cancellation);
        await keep.RunAsync(actors.Required, Kind, Code, Words, DueOn, cancellation);
        return Redirect($"/ke-hoach/nguoi-dung-dau?don-vi={failing.UnitId}");
    }
}
