namespace MotCua.Indices.Rounds;

/// <summary>
/// Điểm của một tiêu chí thành phần: what the unit gives itself, what the appraisal found, what the unit says against it, and what stands in
/// the end, each with its reason. Points; a measure is a share, a number of cases, or 1 and 0.
/// </summary>
public sealed class CriterionScore
{
    public required Guid Id { get; init; }
    public required Guid RoundUnitId { get; init; }
    /// <summary>A code of the round's edition.</summary>
    public required string CriterionCode { get; init; }
    public bool NotApplicable { get; private set; }
    public decimal? SelfMeasure { get; private set; }
    public decimal? SelfPoints { get; private set; }
    public string SelfNote { get; private set; } = "";
    public decimal? AppraisedPoints { get; private set; }
    public string AppraisedNote { get; private set; } = "";
    /// <summary>Of a survey criterion: the share that was found, with where it was published.</summary>
    public decimal? SurveyShare { get; private set; }
    public string SurveySource { get; private set; } = "";
    public decimal? ObjectedPoints { get; private set; }
    public string ObjectionWords { get; private set; } = "";
    public decimal? FinalPoints { get; private set; }
    public string FinalNote { get; private set; } = "";

    internal void ScoreSelf(SubCriterion criterion, decimal? measure, bool notApplicable, string? note)
    {
        var words = note?.Trim() ?? "";
        if (notApplicable && words.Length == 0) throw IndexProblems.ReasonNeeded.Because($"{criterion.Code}: mời ghi vì sao không áp dụng cho đơn vị.", Field("Notes", criterion));
        (NotApplicable, SelfNote) = (notApplicable, words);
        SelfMeasure = notApplicable ? null : measure;
        SelfPoints = SelfMeasure is { } value ? criterion.Points(value) : null;
    }

    /// <param name="points">Null: not applicable.</param>
    internal void Appraise(SubCriterion criterion, decimal? points, string? note)
    {
        criterion.MustHold(points);
        var words = note?.Trim() ?? "";
        var differs = points != (NotApplicable ? null : SelfPoints);
        if (differs && words.Length == 0) throw IndexProblems.ReasonNeeded.Because($"{criterion.Code}: điểm thẩm định khác điểm tự chấm, mời ghi lý do.", Field("Notes", criterion));
        (AppraisedPoints, NotApplicable, AppraisedNote) = (points, points is null, words);
    }

    internal void Survey(SubCriterion criterion, decimal share, string? source)
    {
        if (string.IsNullOrWhiteSpace(source)) throw IndexProblems.ReasonNeeded.Because($"{criterion.Code}: mời ghi nguồn của kết quả điều tra.", Field("Notes", criterion));
        (SurveyShare, SurveySource, AppraisedPoints, NotApplicable) = (share, source.Trim(), criterion.Points(share), false);
    }

    internal void Object(SubCriterion criterion, decimal? points, string? words)
    {
        criterion.MustHold(points);
        if (string.IsNullOrWhiteSpace(words)) throw IndexProblems.ReasonNeeded.Because($"{criterion.Code}: mời ghi lý do đề nghị điểm khác.", Field("Notes", criterion));
        (ObjectedPoints, ObjectionWords) = (points, words.Trim());
    }

    /// <summary>Where nothing was objected to, the appraised points stand.</summary>
    internal void Settle(SubCriterion criterion, decimal? points, string? note)
    {
        criterion.MustHold(points);
        var words = note?.Trim() ?? "";
        if (points != AppraisedPoints && words.Length == 0) throw IndexProblems.ReasonNeeded.Because($"{criterion.Code}: điểm cuối khác điểm thẩm định, mời ghi lý do.", Field("Notes", criterion));
        (FinalPoints, NotApplicable, FinalNote) = (points, points is null, words);
    }

    private static string Field(string name, SubCriterion criterion) => $"{name}[{criterion.Code}]";
}
