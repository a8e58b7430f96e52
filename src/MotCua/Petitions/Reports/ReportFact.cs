namespace MotCua.Petitions.Reports;

/// <summary>
/// One petition or one settlement as the report forms of a period see it: tags, and figures. No name and no word of it; a part that keeps
/// sealed cases may give facts of its own, with no petition behind them.
/// </summary>
/// <param name="Of">What it counts as: <c>petition</c>, <c>complaint</c> or <c>execution</c>.</param>
/// <param name="PetitionId">Where a cell drills to; null where nothing may be shown.</param>
/// <param name="MatterId">Petitions of one matter are one case.</param>
public sealed record ReportFact(string Of, Guid? PetitionId, Guid MatterId, IReadOnlySet<string> Tags, IReadOnlyDictionary<string, decimal> Figures)
{
    public static readonly IReadOnlyDictionary<string, decimal> NoFigures = new Dictionary<string, decimal>();
}

/// <summary>A part that has something to count.</summary>
public interface IReportFacts
{
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Last day.</param>
    Task<IReadOnlyList<ReportFact>> FactsAsync(DateOnly from, DateOnly to, CancellationToken cancellation);
}
