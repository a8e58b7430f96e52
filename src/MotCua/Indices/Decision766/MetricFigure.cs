using MotCua.Kernel.Acts;

namespace MotCua.Indices.Decision766;

/// <summary>Số liệu nhập cho một chỉ số: a metric of Decision 766 that no record here counts, typed with where it is from.</summary>
public sealed class MetricFigure : IVersioned
{
    public required Guid Id { get; init; }
    public required int Year { get; init; }
    /// <summary>1 to 4; 0 is the whole year.</summary>
    public required int Quarter { get; init; }
    /// <summary>A code of law/codes/decision-766-metrics.json.</summary>
    public required string MetricCode { get; init; }
    public long Numerator { get; private set; }
    public long Denominator { get; private set; }
    public string Source { get; private set; } = "";
    public DateOnly SourceOn { get; private set; }
    public Guid? By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public int Version { get; set; }

    /// <exception cref="Refused"><see cref="IndexProblems.FigureWrong"/></exception>
    internal void Write(long? numerator, long? denominator, string? source, DateOnly? on, Actor by, DateTime at)
    {
        if (numerator is not >= 0 || denominator is not >= 0 || numerator > denominator) throw IndexProblems.FigureWrong.Because(field: "Numerator");
        if (string.IsNullOrWhiteSpace(source) || on is not { } day) throw IndexProblems.FigureWrong.Because("Mời ghi nguồn của số liệu và ngày của nguồn.", "Source");
        (Numerator, Denominator, Source, SourceOn, By, ByName, At) = (numerator.Value, denominator.Value, source.Trim(), day, by.AccountId, by.Name, at);
    }
}
