using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Indices.Rounds;

namespace MotCua.Indices.Pages.Steer;

internal sealed class RoundsModel(Store store, ActorAccess actors) : PageModel
{
    public IReadOnlyList<IndexRound> Rows { get; private set; } = [];
    public bool MayDirect => actors.Required.May(IndexPermissions.Direct);

    public async Task OnGetAsync(CancellationToken cancellation) => Rows = await store.IndexRounds.AsNoTracking().OrderByDescending(row => row.Year).ThenByDescending(row => row.Code).ToListAsync(cancellation);
}
