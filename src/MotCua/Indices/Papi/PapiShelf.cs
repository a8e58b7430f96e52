using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;

namespace MotCua.Indices.Papi;

/// <summary>One year of a line over the years.</summary>
/// <param name="Break">Why it must not be joined with the year before; null: it may.</param>
internal sealed record TrendPoint(int Year, Standing Standing, string? Break);

/// <summary>A part in which the own province lies far behind.</summary>
internal sealed record WeakSpot(PapiDimension Dimension, PapiPart Part, Standing Standing, IReadOnlyList<int> Solutions);

/// <summary>The province this installation is in: <c>Indices__Province</c>, two digits of the statistics office as before the mergers of 2025.</summary>
internal sealed class IndexPlace(IConfiguration configuration)
{
    /// <summary>An Giang, the department that the program was written for.</summary>
    private const string AnGiang = "89";

    public string Code { get; } = configuration["Indices:Province"] is { Length: > 0 } code ? code : AnGiang;
}

/// <summary>PAPI as it was imported, every year as a table, read once for each import.</summary>
internal sealed class PapiShelf(LawBook law, IndexPlace place)
{
    private volatile Known known = new(Guid.Empty, new Dictionary<int, PapiTable>());

    private sealed record Known(Guid Import, IReadOnlyDictionary<int, PapiTable> Years);

    public async Task<IReadOnlyDictionary<int, PapiTable>> ReadAsync(Store store, CancellationToken cancellation)
    {
        var last = await store.Set<ScoreImport>().AsNoTracking().OrderByDescending(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(cancellation);
        var held = known;
        if (held.Import == last) return held.Years;
        var rows = await store.Set<ProvinceScore>().AsNoTracking().ToListAsync(cancellation);
        var years = rows.GroupBy(row => row.Year).ToDictionary(year => year.Key, year => new PapiTable(PapiEdition.Of(law, year.Key), year.Select(row => new ProvinceLine(row.ProvinceCode, row.Name, row.Read()))));
        known = new Known(last, years);
        return years;
    }

    public Standing Own(PapiTable table, string column) => table.Of(OwnCode(table.Year), column);

    public string OwnCode(int year) => PapiProvinces.OwnIn(law, place.Code, year);

    /// <summary>A column over all years in which it was published of anybody, with where its line breaks.</summary>
    public IReadOnlyList<TrendPoint> Trend(IReadOnlyDictionary<int, PapiTable> years, string column)
    {
        var breaks = PapiEdition.Breaks(law, column).ToDictionary(row => row.Year, row => row.Why);
        var points = new List<TrendPoint>();
        foreach (var (year, table) in years.OrderBy(pair => pair.Key))
            if (table.SpreadOf(column) is not null)
                points.Add(new TrendPoint(year, Own(table, column), points.Count == 0 ? null : breaks.GetValueOrDefault(year) ?? (OwnCode(year) == OwnCode(points[^1].Year) ? null : "Tỉnh mới sau sáp nhập, không phải tỉnh của các năm trước")));
        return points;
    }

    /// <summary>The parts in which it stands furthest back, the furthest first.</summary>
    public IReadOnlyList<WeakSpot> WeakSpots(PapiTable table, int most) =>
        [.. table.Edition.Dimensions.SelectMany(dimension => dimension.Parts.Select(part => new WeakSpot(dimension, part, Own(table, part.Column), PapiEdition.Solutions(law, part))))
            .Where(spot => spot.Standing.Behind >= 0.5m).OrderByDescending(spot => spot.Standing.Behind).ThenBy(spot => spot.Part.Column, StringComparer.Ordinal).Take(most)];
}
