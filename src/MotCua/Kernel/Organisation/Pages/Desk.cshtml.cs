using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Kernel.Organisation.Pages;

/// <summary>Public: who sits at the desk.</summary>
internal sealed class DeskModel(DeskQueries queries, OfficeClock clock) : PageModel
{
    public IReadOnlyList<DeskLine> Desks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Desks = await queries.OnAsync(clock.Today, cancellation);
}
