using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations.Pages.Public;

[Nobody]
internal sealed class StartModel(Store store, OfficeClock clock, LawBook law) : PageModel
{
    public bool IsReady { get; private set; }
    public LawRow Check => law.Rule("tc-01", clock.Today);
    public LawRow Settle => law.Rule("tc-04", clock.Today);

    public async Task OnGetAsync(CancellationToken cancellation) => IsReady = (await store.HoldersAsync(PostKind.Receiver, clock.Today, cancellation)).Count > 0;
}
