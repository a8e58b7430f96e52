using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Rounds;

namespace MotCua.Indices.Pages.Steer;

internal sealed class RoundModel(RoundQueries queries, ActorAccess actors) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    public IndexRound Round { get; private set; } = null!;
    public IndexEdition Edition { get; private set; } = null!;
    public IReadOnlyList<RoundUnitLine> Units { get; private set; } = [];
    public bool MayDirect => actors.Required.May(IndexPermissions.Direct);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Round = await queries.RoundAsync(Code, cancellation);
        Edition = queries.EditionOf(Round);
        Units = await queries.UnitsAsync(Round, cancellation);
    }
}
