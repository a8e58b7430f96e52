using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Decision766;
using MotCua.Indices.Papi;
using MotCua.Indices.Rounds;

namespace MotCua.Indices.Pages.Steer;

/// <summary>The director's page of indices.</summary>
internal sealed class SteerModel(Steering steering, OfficeClock clock) : PageModel
{
    public IndexRound? Round { get; private set; }
    public IReadOnlyList<Recoverable> Recoverable { get; private set; } = [];
    public ScoreCard Card { get; private set; } = null!;
    public int WeakYear { get; private set; }
    public IReadOnlyList<WeakSpot> Weak { get; private set; } = [];
    public IReadOnlyList<OwnFigure> Own { get; private set; } = [];
    public int Year => clock.Today.Year;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Round = await steering.RoundAsync(cancellation);
        if (Round is { } round) Recoverable = await steering.RecoverableAsync(round, cancellation);
        Card = await steering.CardAsync(cancellation);
        (WeakYear, Weak) = await steering.WeakAsync(cancellation);
        Own = await steering.OwnAsync(cancellation);
    }
}
