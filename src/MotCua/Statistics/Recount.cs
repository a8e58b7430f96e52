using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;

namespace MotCua.Statistics;

/// <summary>What a recount found.</summary>
/// <param name="Acts">How many acts were read.</param>
/// <param name="Places">How many places the acts fill.</param>
internal sealed record RecountReport(long Acts, int Places, IReadOnlyList<Finding> Differences, IReadOnlyDictionary<FigurePlace, FigureCounts> Cells);

/// <summary>Counts every figure again from the acts alone and holds the cells against it; reads one moment, writes nothing.</summary>
internal static class Recount
{
    private const string Table = "figures_cells";

    public static async Task<RecountReport> RunAsync(Store store, LawBook law, IProgress<(string What, double Share)>? progress = null, CancellationToken cancellation = default)
    {
        await using var moment = await store.Dialect.OpenMomentAsync(store, cancellation);
        var (acts, counted) = await FromActsAsync(store, law, moment, progress, cancellation);
        var differences = new List<Finding>();
        foreach (var (grain, kept) in await KeptAsync(moment, cancellation))
        {
            var right = new Dictionary<FigurePlace, FigureCounts>();
            foreach (var (place, counts) in counted) Add(right, place.Of(grain), counts);
            Compare(right, kept, differences);
        }
        return new RecountReport(acts, counted.Count, differences, counted);
    }

    private static async Task<(long Acts, Dictionary<FigurePlace, FigureCounts> Cells)> FromActsAsync(Store store, LawBook law, DbConnection moment, IProgress<(string What, double Share)>? progress, CancellationToken cancellation)
    {
        var fold = new ActFold(store.Model, Course.MostSupplements(law));
        await using var command = moment.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = "SELECT count(*) FROM kernel_acts";
        var total = Math.Max(1, Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture));
        command.CommandText = "SELECT at, payload FROM kernel_acts ORDER BY number";
        long read = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (read++ % 1000 == 0) progress?.Report(("Đếm lại từ các việc đã ghi", (double)read / total));
            await fold.TakeAsync(DateTime.SpecifyKind(reader.GetFieldValue<DateTime>(0), DateTimeKind.Utc), reader.GetString(1));
        }
        foreach (var (place, _) in fold.Cells.Where(cell => cell.Value.IsEmpty).ToList()) fold.Cells.Remove(place);
        return (read, fold.Cells);
    }

    /// <summary>Fresh cells belong to their day, month and year until they are folded.</summary>
    private static async Task<Dictionary<FigureGrain, Dictionary<FigurePlace, FigureCounts>>> KeptAsync(DbConnection moment, CancellationToken cancellation)
    {
        var kept = FoldFigures.Grains.ToDictionary(grain => grain, _ => new Dictionary<FigurePlace, FigureCounts>());
        await foreach (var cell in MomentCells.ReadAsync(moment, cancellation))
            foreach (var (grain, cells) in kept)
                if (cell.Grain == grain || cell.Grain == FigureGrain.Fresh) Add(cells, cell.Place.Of(grain), cell);
        return kept;
    }

    private static void Add(Dictionary<FigurePlace, FigureCounts> cells, FigurePlace place, FigureCounts counts)
    {
        if (!cells.TryGetValue(place, out var sum)) cells[place] = sum = new FigureCounts();
        sum.Add(counts);
    }

    private static void Compare(Dictionary<FigurePlace, FigureCounts> counted, Dictionary<FigurePlace, FigureCounts> kept, List<Finding> differences)
    {
        var nothing = new FigureCounts();
        foreach (var place in counted.Keys.Union(kept.Keys).OrderBy(place => place.ToString(), StringComparer.Ordinal))
        {
            var (right, found) = (counted.GetValueOrDefault(place) ?? nothing, kept.GetValueOrDefault(place) ?? nothing);
            foreach (var (name, of) in FigureCounts.Measures)
                if (of(right) != of(found))
                    differences.Add(new Finding(Table, place.ToString(), name, string.Create(CultureInfo.InvariantCulture, $"Sổ tổng hợp ghi {of(found)}, đếm lại từ các việc đã ghi được {of(right)}.")));
        }
    }
}
