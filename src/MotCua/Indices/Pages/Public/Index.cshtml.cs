using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Indices.Papi;
using MotCua.Indices.Rounds;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Indices.Pages.Public;

/// <summary>How the province is governed in the eyes of its people, and what the department has to do with it.</summary>
internal sealed class IndexModel(Store store, OfficeClock clock, PapiShelf shelf, LawBook law, Words words) : PageModel
{
    public PapiOverview? Overview { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<TrendPoint> Trend { get; private set; } = [];
    public IReadOnlyList<(PapiDimension Dimension, IReadOnlyList<TrendPoint> Points)> Dimensions { get; private set; } = [];
    public IReadOnlyList<IndexRound> Rounds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Rounds = await store.IndexRounds.AsNoTracking().Where(row => row.State == RoundState.Published).OrderByDescending(row => row.Year).Take(5).ToListAsync(cancellation);
        var years = await shelf.ReadAsync(store, cancellation);
        Years = [.. years.Keys.OrderDescending()];
        if (Years.Count == 0) return;
        // A year is published in the spring after it.
        var shown = Years.FirstOrDefault(year => year < clock.Today.Year, Years[^1]);
        Overview = await PapiOverview.OfAsync(years[shown], store, shelf, law, words, cancellation);
        Trend = shelf.Trend(years, PapiEdition.Total);
        Dimensions = [.. years[shown].Edition.Dimensions.Select(dimension => (dimension, shelf.Trend(years, dimension.Code)))];
    }
}
