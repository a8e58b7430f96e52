using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Web;

namespace MotCua.Ratings;

/// <summary>Satisfaction for programs.</summary>
internal static class RatingsApi
{
    /// <summary>Null where fewer answers were released than one lot: that is not zero.</summary>
    public sealed record Line(string UnitCode, string UnitName, int Slips, int? VerySatisfied, int? Satisfied, int? NotSatisfied, int? ContentWithOfficers);

    public sealed record Answer(int Year, int Quarter, int Lot, IReadOnlyList<Line> Units);

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/satisfaction", FindAsync).AllowAnonymous().WithTags("Statistics").WithSummary("Answers on rating slips of a quarter, by unit, released in lots.")
            .ProducesProblem(StatusCodes.Status400BadRequest).WithExample(null, ("year", "2021"), ("quarter", "4"));

    private static async Task<Answer> FindAsync(Store store, int year, int quarter, CancellationToken cancellation)
    {
        if (year is < 2015 or > 9998 || quarter is < 1 or > 4) throw Problems.InputInvalid.Because();
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        var counts = await store.SatisfactionAsync(first, first, cancellation);
        var ids = counts.Keys.ToList();
        var units = await store.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Code).Select(unit => new { unit.Id, unit.Code, unit.Name }).ToListAsync(cancellation);
        return new Answer(year, quarter, SatisfactionCount.Lot, [.. units.Select(unit => counts[unit.Id] is { All: > 0 } count
            ? new Line(unit.Code, unit.Name, count.All, count.Very, count.Satisfied, count.NotYet, count.PoliteOrBetter) : new Line(unit.Code, unit.Name, 0, null, null, null, null))]);
    }
}
