namespace MotCua.Petitions.Reports;

/// <summary>
/// One petition or one settlement as the report forms of a period see it: tags, and figures. No name and no word of it; a part that keeps
/// sealed cases may give facts of its own, with no petition behind them.
/// </summary>
/// <param name="Of">What it counts as: <c>petition</c>, <c>complaint</c>, <c>execution</c>, <c>denunciation</c>, <c>handling</c>, <c>turn</c> or <c>sitting</c>.</param>
/// <param name="PetitionId">Where a cell drills to; null where nothing may be shown.</param>
/// <param name="MatterId">Petitions of one matter are one case.</param>
public sealed record ReportFact(string Of, Guid? PetitionId, Guid MatterId, IReadOnlySet<string> Tags, IReadOnlyDictionary<string, decimal> Figures)
{
    public static readonly IReadOnlyDictionary<string, decimal> NoFigures = new Dictionary<string, decimal>();

    /// <summary>Where a cell drills to that has no petition behind it; null with a null <see cref="PetitionId"/>: counted, and not shown.</summary>
    public ReportDoor? Door { get; init; }
}

/// <summary>What is written on a line behind a cell, without a name, and where it leads; whoever may not enter there is refused there.</summary>
public sealed record ReportDoor(string Words, string Address);

/// <summary>A part that has something to count.</summary>
public interface IReportFacts
{
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Last day.</param>
    Task<IReadOnlyList<ReportFact>> FactsAsync(DateOnly from, DateOnly to, CancellationToken cancellation);
}
