using MotCua.Kernel.Acts;

namespace MotCua.Statistics;

/// <summary>
/// Điểm tự chấm, điểm thẩm định: what a unit says of itself on one of the nine indices in a quarter, where the records do not say it,
/// and what the controller found (TT 01/2018/TT-VPCP Đ14–15). Points from 0 to 2.
/// </summary>
public sealed class QuarterScore : IVersioned
{
    public Guid Id { get; init; }
    public int Year { get; init; }
    public int Quarter { get; init; }
    public Guid UnitId { get; init; }
    /// <summary>1 to 9.</summary>
    public int Index { get; init; }
    public decimal? SelfPoints { get; private set; }
    public string? SelfNote { get; private set; }
    public Guid? SelfBy { get; private set; }
    public DateTime? SelfAt { get; private set; }
    public decimal? AppraisedPoints { get; private set; }
    public string? AppraisedNote { get; private set; }
    public Guid? AppraisedBy { get; private set; }
    public DateTime? AppraisedAt { get; private set; }
    public int Version { get; set; }

    /// <param name="points">Null: no data after all; the index is left out.</param>
    internal void ScoreSelf(decimal? points, string? note, Guid by, DateTime at)
    {
        if (Decree61.IsRecorded(Index)) throw StatisticsProblems.IndexIsRecorded.Because(field: $"Points[{Index}]");
        Must(points);
        (SelfPoints, SelfNote, SelfBy, SelfAt) = (points, Kept(note), by, at);
    }

    /// <summary>The controller's own figure stands before every other, and says why.</summary>
    internal void Appraise(decimal? points, string? note, Guid by, DateTime at)
    {
        Must(points);
        if (points is not null && Kept(note) is null) throw StatisticsProblems.AppraisalNeedsReason.Because(field: $"Notes[{Index}]");
        (AppraisedPoints, AppraisedNote, AppraisedBy, AppraisedAt) = (points, Kept(note), by, at);
    }

    private void Must(decimal? points)
    {
        if (points is < 0 or > Decree61.MostPoints || (points is { } given && decimal.Round(given, 1) != given)) throw StatisticsProblems.PointsInvalid.Because(field: $"Points[{Index}]");
    }

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Công bố kết quả đánh giá của một quý: what was published, word for word; published again it is another row.</summary>
public sealed class QuarterPublication
{
    public Guid Id { get; init; }
    public int Year { get; init; }
    public int Quarter { get; init; }
    /// <summary>1, 2, … within the quarter.</summary>
    public int Edition { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>JSON of the evaluation as it was that moment.</summary>
    public string Content { get; init; } = "";
}
