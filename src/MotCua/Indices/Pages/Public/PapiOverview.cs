using Microsoft.EntityFrameworkCore;
using MotCua.Indices.Papi;
using MotCua.Kernel.Law;
using MotCua.Web;
using MotCua.Web.Components;

namespace MotCua.Indices.Pages.Public;

/// <summary>A dimension or a part as tables show it.</summary>
/// <param name="Href">Where it is drilled into; null: no further.</param>
/// <param name="Note">What must be known to read it; null: nothing.</param>
internal sealed record PapiRow(string Code, string Name, Standing Standing, IReadOnlyList<int> Solutions, string? Href, string? Note);

/// <summary>One year of PAPI as the pages show it.</summary>
internal sealed record PapiOverview(PapiTable Table, string Province, Standing Total, IReadOnlyList<PapiRow> Dimensions, IReadOnlyList<WeakSpot> Weak, ScoreImport? Import)
{
    private const int MostWeakSpots = 8;

    public int Year => Table.Year;

    public IReadOnlyList<Spoke> Spokes => [.. Dimensions.Select(row => new Spoke(row.Code, row.Standing.Score, row.Standing.Spread?.Median))];

    public IReadOnlyList<DotRow> Dots => Rows(Dimensions);

    public static IReadOnlyList<DotRow> Rows(IEnumerable<PapiRow> rows) => [.. rows.Select(row => new DotRow(row.Code, row.Standing.Score, row.Standing.Spread?.Least, row.Standing.Spread?.Median, row.Standing.Spread?.Most))];

    public static IReadOnlyList<LinePoint> Points(IEnumerable<TrendPoint> trend) => [.. trend.Select(point => new LinePoint(point.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), point.Standing.Score, point.Standing.Spread?.Median, point.Break is not null))];

    public static async Task<PapiOverview> OfAsync(PapiTable table, Store store, PapiShelf shelf, LawBook law, Words words, CancellationToken cancellation)
    {
        var own = shelf.OwnCode(table.Year);
        var ids = await store.ProvinceScores.AsNoTracking().Where(row => row.Year == table.Year).Select(row => row.ImportId).Distinct().ToListAsync(cancellation);
        var import = await store.ScoreImports.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellation);
        return new PapiOverview(table, table.Provinces.FirstOrDefault(line => line.Code == own)?.Name ?? own, shelf.Own(table, PapiEdition.Total),
            [.. table.Edition.Dimensions.Select(dimension => new PapiRow(dimension.Code, words.IsEnglish ? dimension.English : dimension.Name, shelf.Own(table, dimension.Code),
                [.. dimension.Parts.SelectMany(part => PapiEdition.Solutions(law, part)).Distinct().Order()], $"/chi-so/papi/{table.Year}/{dimension.Code.ToLowerInvariant()}", null))],
            shelf.WeakSpots(table, MostWeakSpots), import);
    }
}
