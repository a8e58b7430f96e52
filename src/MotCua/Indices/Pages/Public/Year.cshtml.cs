using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Papi;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Indices.Pages.Public;

internal sealed class YearModel(Store store, PapiShelf shelf, LawBook law, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Year { get; set; }

    public PapiOverview Overview { get; private set; } = null!;
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>By rank; those without a total last.</summary>
    public IEnumerable<(ProvinceLine Line, Standing Standing)> Provinces => Overview.Table.Provinces.Select(line => (line, Overview.Table.Of(line.Code, PapiEdition.Total)))
        .OrderBy(one => one.Item2.Rank ?? int.MaxValue).ThenBy(one => Vietnamese.SortKeys.Of(one.line.Name), StringComparer.Ordinal);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var table = await PapiFile.TableAsync(store, shelf, Year, cancellation);
        Overview = await PapiOverview.OfAsync(table, store, shelf, law, words, cancellation);
        Years = [.. (await shelf.ReadAsync(store, cancellation)).Keys.OrderDescending()];
    }
}
