using MotCua.Kernel.Acts;
using MotCua.Kernel.Ratings;

namespace MotCua.Ratings;

/// <summary>TT 32/2017/TT-BTTTT Đ12: rất hài lòng, hài lòng, chưa hài lòng.</summary>
public enum Satisfaction { Very, Satisfied, NotYet }

/// <summary>How many places somebody had to go to (the fourth index of TT 01/2018/TT-VPCP Đ13): none, the one-stop desk alone, more.</summary>
public enum PlacesVisited { None, DeskOnly, More }

/// <summary>
/// Phiếu đánh giá: one may be answered once. The row says for which unit and on which occasion, never for which dossier or visit: its
/// key is a digest of a code that is computed, not kept. Whether it was answered is a flag and no record of its own on purpose: a
/// record would say when, and so whose.
/// </summary>
[NotRecorded("Follows from the act it goes out with; an act that said when it was used would say whose answer came then.")]
public sealed class RatingSlip
{
    /// <summary>House rule: so long after the day it went out a slip may be answered.</summary>
    public const int DaysValid = 365;

    /// <summary>Keyed digest of the code, lower-case hexadecimal.</summary>
    public string Digest { get; init; } = "";
    public RatingOccasion Occasion { get; init; }
    public Guid UnitId { get; init; }
    public Guid DeskUnitId { get; init; }
    public DateOnly IssuedOn { get; init; }
    public bool IsUsed { get; init; }

    public bool IsExpired(DateOnly today) => today > IssuedOn.AddDays(DaysValid);
}

/// <summary>An answered slip: of a unit in a quarter, of nobody. Its number among them decides when it is shown (<see cref="SatisfactionCount"/>).</summary>
public sealed class Rating
{
    public Guid Id { get; init; }
    public Guid UnitId { get; init; }
    public RatingOccasion Occasion { get; init; }
    public int Year { get; init; }
    public int Quarter { get; init; }
    /// <summary>From 1, within unit and quarter.</summary>
    public int Number { get; init; }
    public Satisfaction Overall { get; init; }
    public Satisfaction Attitude { get; init; }
    public PlacesVisited Places { get; init; }
}

/// <summary>Free words that came with a rating. Nobody outside sees them before somebody has judged them.</summary>
public sealed class RatingComment
{
    /// <summary>House rule: as much as fits a phone's screen.</summary>
    public const int Longest = 1000;

    public Guid Id { get; init; }
    public Guid UnitId { get; init; }
    public int Year { get; init; }
    public int Quarter { get; init; }
    [Personal] public string Words { get; init; } = "";

    public CommentVerdict Judge(Guid by, DateTime at, bool shown, string? reason)
    {
        if (!shown && string.IsNullOrWhiteSpace(reason)) throw RatingProblems.ReasonNeeded.Because(field: "Reason");
        return new CommentVerdict { CommentId = Id, By = by, At = at, IsShown = shown, Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() };
    }
}

/// <summary>Whether a comment is shown to everybody, who decided so, and why not.</summary>
public sealed class CommentVerdict
{
    public Guid CommentId { get; init; }
    public Guid By { get; init; }
    public DateTime At { get; init; }
    public bool IsShown { get; init; }
    /// <summary>In the moderator's words; they may repeat what must not be shown.</summary>
    [Personal] public string? Reason { get; init; }
}
