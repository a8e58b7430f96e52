using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Rounds;

namespace MotCua.Indices.Pages.Public;

/// <summary>A round as it was published.</summary>
internal sealed class RankingModel(RoundQueries queries) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    public IndexRound Round { get; private set; } = null!;
    public IndexEdition Edition { get; private set; } = null!;
    public IReadOnlyList<UnitResult> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Round = await queries.RoundAsync(Code, cancellation);
        if (Round.State != RoundState.Published) throw Problems.NotFound.Because();
        Edition = queries.EditionOf(Round);
        Units = RoundResult.Read(Round.Content);
    }
}
