using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>
/// Tạm dừng thời hạn: the clock stands still on a ground that the law of the day knows (rows of rule <c>clock-pause</c>), with the
/// document it rests on. Ordered by the head of the unit or of the agency, never by whoever would be late.
/// </summary>
public sealed class ClockPause : IVersioned
{
    public const string Rule = "clock-pause";

    /// <summary>How the ids of its rows of law begin: a promise that cites one was moved by the pause.</summary>
    public const string RowPrefix = "pause-";

    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public Guid UnitId { get; init; }
    /// <summary>Id of the row of law/ that allows it.</summary>
    public string LawRow { get; init; } = "";
    /// <summary>Number, date and issuer of the document.</summary>
    public string Document { get; init; } = "";
    [Personal] public string Sentence { get; init; } = "";
    public DateTime? ResumedAt { get; private set; }
    public Guid? ResumedBy { get; private set; }
    [Personal] public string? ResumedBecause { get; private set; }
    public int Version { get; set; }

    internal void Resume(string? because, Guid by, DateTime at)
    {
        if (ResumedAt is not null) throw RoadProblems.ClockNotPaused.Because();
        if (string.IsNullOrWhiteSpace(because)) throw DossierProblems.ReasonNeeded.Because("Mời ghi vì sao thời hạn chạy tiếp.", "Because");
        (ResumedAt, ResumedBy, ResumedBecause) = (at, by, because.Trim());
    }
}

/// <summary>
/// Gia hạn by the sector's law: the limit itself grows, by a decision with a number. Not an apology: nobody is late. The first
/// date stays for the statistics all the same.
/// </summary>
public sealed class LimitExtension
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public Guid UnitId { get; init; }
    /// <summary>Key of the version's rule.</summary>
    public string RuleKey { get; init; } = "";
    /// <summary>The case and the article, as the version words them.</summary>
    public string Case { get; init; } = "";
    public string Basis { get; init; } = "";
    public int Amount { get; init; }
    public WorkingTime.LimitUnit Unit { get; init; }
    public string DecisionNumber { get; init; } = "";
    public DateOnly DecisionDate { get; init; }
    [Personal] public string Reason { get; init; } = "";
    public DateTime OldPromisedAt { get; init; }
    /// <summary>Closing time of the new last day. UTC.</summary>
    public DateTime NewPromisedAt { get; init; }
}
