using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Work;

internal sealed class PromiseModel(Store store, ActorAccess actors, OfficeClock clock, RecordPromise record) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public DateOnly? KeptOn { get; set; }
    [BindProperty] public string? Proof { get; set; }
    [BindProperty] public string? Href { get; set; }
    [BindProperty] public string? Because { get; set; }

    public PublicPromise Promise { get; private set; } = null!;
    public DateOnly Today => clock.Today;
    public bool MayDecide => actors.Required.DecidesFor(Promise.UnitId);

    public string Act(string handler) => $"/cam-ket/xu-ly/{Code}?handler={handler}";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Promise = await store.PublicPromises.AsNoTracking().SingleOrDefaultAsync(row => row.Code == Code, cancellation) ?? throw Problems.NotFound.Because();
        SeenVersion = Promise.Version;
        KeptOn ??= clock.Today;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostKeepAsync(CancellationToken cancellation) => DoneAsync(record.KeepAsync(actors.Required, Code, KeptOn, Proof, Href, SeenVersion, cancellation));

    public Task<IActionResult> OnPostBreakAsync(CancellationToken cancellation) => DoneAsync(record.BreakAsync(actors.Required, Code, Because, SeenVersion, cancellation));

    private async Task<IActionResult> DoneAsync(Task act)
    {
        await act;
        return Redirect($"/cam-ket/xu-ly/{Code}");
    }
}
