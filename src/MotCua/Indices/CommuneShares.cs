using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Ratings;
using MotCua.Statistics;

namespace MotCua.Indices;

/// <summary>One commune that keeps its desk here, in a year.</summary>
/// <param name="Limited">Finished dossiers of procedures with a limit.</param>
/// <param name="InTime">Of these, finished within it.</param>
/// <param name="Answers">Released answers on rating slips; few answers are none.</param>
internal sealed record CommuneLine(string Code, string Name, int Received, int Limited, int InTime, int Answers, int Content)
{
    /// <summary>House rule: shades begin here. They only repeat the share that is written in the tile.</summary>
    private const decimal Good = 98, Fair = 90;

    /// <summary>0 to 100; null: nothing to divide by.</summary>
    public decimal? InTimeShare => Share(InTime, Limited);

    public decimal? ContentShare => Share(Content, Answers);

    public string Shade => InTimeShare switch { null => "none", >= Good => "good", >= Fair => "fair", _ => "poor" };

    public static string Scale(bool english) => english ? $"Shades: from {Good:0}%, from {Fair:0}%, below; dashed: no figure yet." : $"Nền: từ {Good:0}%, từ {Fair:0}%, thấp hơn; viền đứt: chưa có số.";

    private static decimal? Share(int part, int whole) => whole == 0 ? null : part * 100m / whole;
}

/// <summary>Figures of communes side by side: the law's on-time share from the register of dossiers, and answers on rating slips.</summary>
internal sealed class CommuneShares(Store store, OfficeClock clock)
{
    /// <summary>The first year that has a page.</summary>
    public const int FirstYear = 2015;

    /// <summary>By name; a commune without a dossier is there too.</summary>
    /// <exception cref="Refused"><see cref="IndexProblems.NoSuchPeriod"/></exception>
    public async Task<(int Year, DateOnly Last, IReadOnlyList<CommuneLine> Lines)> OfAsync(int? asked, CancellationToken cancellation)
    {
        var year = asked ?? clock.Today.Year;
        if (year < FirstYear || year > clock.Today.Year) throw IndexProblems.NoSuchPeriod.Because();
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (last > clock.Today) last = clock.Today;
        var communes = await store.Units.AsNoTracking().Where(row => row.Kind == UnitKind.Commune && (row.ValidFrom == null || row.ValidFrom <= last) && (row.ValidTo == null || row.ValidTo >= first)).OrderBy(row => row.Name).ThenBy(row => row.Code).ToListAsync(cancellation);
        var ids = communes.ConvertAll(unit => unit.Id);
        var sums = await store.Set<FigureCell>().AsNoTracking().Where(cell => (cell.Grain == FigureGrain.Day || cell.Grain == FigureGrain.Fresh) && cell.Day >= first && cell.Day <= last && ids.Contains(cell.UnitId))
            .GroupBy(cell => cell.UnitId).Select(group => new { UnitId = group.Key, Received = group.Sum(cell => cell.Received), InTime = group.Sum(cell => cell.Early + cell.OnTime), Late = group.Sum(cell => cell.Late) }).ToDictionaryAsync(sum => sum.UnitId, cancellation);
        var answers = await store.SatisfactionAsync(first, last, cancellation);
        return (year, last, [.. communes.Select(unit =>
        {
            var sum = sums.GetValueOrDefault(unit.Id);
            var content = answers.GetValueOrDefault(unit.Id, SatisfactionCount.None);
            return new CommuneLine(unit.Code, unit.Name, sum?.Received ?? 0, (sum?.InTime + sum?.Late) ?? 0, sum?.InTime ?? 0, content.All, content.Content);
        })]);
    }
}
