using MotCua.SurveyStatistics;

namespace MotCua.Questionnaires;

internal enum IndexLevel { Overall, Factor, Criterion, Assessment, Stratum }

/// <summary>What one person answered, with where they were drawn.</summary>
internal sealed record ResponseRow(string StratumKey, string Way, IReadOnlyDictionary<string, string> Answers);

/// <summary>Everything an index is computed from.</summary>
/// <param name="DrawnByCell">Of each stratum and way of filing: how many were drawn at first, those replaced included.</param>
internal sealed record IndexData(QuestionnaireContent Content, OverallRule Overall, IReadOnlyList<(string Key, string Label, int Population, int Drawn)> Strata,
    IReadOnlyDictionary<(string Stratum, string Way), int> DrawnByCell, IReadOnlyList<ResponseRow> Rows, int HideBelow, int MarkBelow);

/// <summary>A share of answers 4 or 5, between 0 and 1, with its precision; no estimate where nobody answered.</summary>
/// <param name="Parent">Key of the factor a criterion belongs to.</param>
internal sealed record IndexLine(IndexLevel Level, string Key, string? Parent, string Label, string? LabelEnglish, Estimate? Estimate, int Rows, bool IsHidden, bool IsMarked)
{
    public string Say(bool english) => english && LabelEnglish is { Length: > 0 } own ? own : Label;

    public bool IsShown => Estimate is not null && !IsHidden;
}

/// <param name="Uncovered">Strata from which nobody answered: the figures say nothing of them.</param>
/// <param name="Collapsed">Strata in which the ways of filing were put together, because one had too few answers to be weighted by itself.</param>
/// <param name="Kish">1 + cv² of the weights.</param>
internal sealed record SurveyFigures(IReadOnlyList<IndexLine> Lines, int Respondents, double DegreesOfFreedom, double Kish, IReadOnlyList<string> Uncovered, IReadOnlyList<string> Collapsed)
{
    public IndexLine? Overall => Lines.FirstOrDefault(line => line.Level == IndexLevel.Overall);
}

/// <summary>
/// The satisfaction index: answers 4 or 5 over valid answers, of each criterion, factor and the whole. Respondents are taken as a simple random sample of their
/// stratum (weights N/n, spread over those who answered within stratum and way of filing); errors come from strata, weights and finite populations, the whole index
/// linearised at the respondent.
/// </summary>
internal static class SurveyIndex
{
    /// <summary>House rule: a class with fewer answers is not weighted by itself.</summary>
    public const int FewestInClass = 5;

    /// <summary>The weight of each row: N/n of its stratum, times drawn over answered in its class.</summary>
    public static (double[] Weights, IReadOnlyList<string> Collapsed) Weigh(IndexData data)
    {
        var (weights, collapsed) = (new double[data.Rows.Count], new List<string>());
        foreach (var stratum in data.Strata)
        {
            var rows = Enumerable.Range(0, data.Rows.Count).Where(at => data.Rows[at].StratumKey == stratum.Key).ToList();
            if (rows.Count == 0) continue;
            var drawn = data.DrawnByCell.Where(pair => pair.Key.Stratum == stratum.Key && pair.Value > 0).ToDictionary(pair => pair.Key.Way, pair => pair.Value);
            var answered = rows.GroupBy(at => data.Rows[at].Way).ToDictionary(group => group.Key, group => group.Count());
            var whole = drawn.Count > 1 && (drawn.Keys.Any(way => answered.GetValueOrDefault(way) < FewestInClass) || answered.Keys.Any(way => !drawn.ContainsKey(way)));
            if (whole) collapsed.Add(stratum.Label);
            var (factor, all) = ((double)stratum.Population / stratum.Drawn, drawn.Values.Sum());
            foreach (var at in rows) weights[at] = whole || drawn.Count <= 1 ? factor * all / rows.Count : factor * drawn[data.Rows[at].Way] / answered[data.Rows[at].Way];
        }
        return (weights, collapsed);
    }

    public static SurveyFigures Of(IndexData data)
    {
        var uncovered = data.Strata.Where(stratum => data.Rows.All(row => row.StratumKey != stratum.Key)).Select(stratum => stratum.Label).ToList();
        if (data.Rows.Count < 2) return new SurveyFigures([], data.Rows.Count, 0, 1, uncovered, []);
        var (weights, collapsed) = Weigh(data);
        var places = data.Strata.Select((stratum, place) => (stratum.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place);
        var strata = data.Rows.Select(row => places[row.StratumKey]).ToArray();
        var design = new SurveyDesign(weights, [new Stage([.. Enumerable.Range(0, data.Rows.Count)], strata, [.. strata.Select(place => (double)data.Strata[place].Population)])], LonelyUnits.Adjust);
        var lines = new List<IndexLine>();
        if (Overall(data, design, null) is [var whole]) lines.Add(Line(data, IndexLevel.Overall, "chung", null, "Chỉ số hài lòng chung", "Overall satisfaction index", whole));
        foreach (var section in data.Content.Sections)
        {
            if (section.IsFactor) lines.Add(Line(data, IndexLevel.Factor, section.Key, null, section.Label, section.LabelEnglish, Ratio(data, design, Counted(section), null)[0]));
            foreach (var question in section.Questions.Where(question => question.Kind == QuestionKind.Scale && question.Aspect is QuestionAspect.Satisfaction or QuestionAspect.Assessment))
                lines.Add(Line(data, question.Aspect == QuestionAspect.Satisfaction ? IndexLevel.Criterion : IndexLevel.Assessment, question.Key, section.Key, question.Field.Question.Label, question.Field.Question.LabelEnglish, Ratio(data, design, [question], null)[0]));
        }
        var domains = Domains.Of(strata, data.Strata.Select(stratum => stratum.Label));
        foreach (var (stratum, estimate) in data.Strata.Zip(Overall(data, design, domains)))
            if (!uncovered.Contains(stratum.Label)) lines.Add(Line(data, IndexLevel.Stratum, stratum.Key, null, stratum.Label, null, estimate));
        return new SurveyFigures(HideBeside(lines), data.Rows.Count, design.DegreesOfFreedom, design.KishDesignEffect, uncovered, collapsed);
    }

    /// <summary>One estimate of the whole, or one for each domain.</summary>
    private static IReadOnlyList<Estimate> Overall(IndexData data, SurveyDesign design, Domains? by)
    {
        var all = data.Content.Questions.ToList();
        if (data.Overall == OverallRule.OverallQuestion && all.Find(question => question.Aspect == QuestionAspect.Overall) is { } asked) return [.. Ratio(data, design, [asked], by)];
        var factors = data.Content.Factors.ToList();
        if (data.Overall == OverallRule.AllAnswers || factors.Count == 0) return [.. Ratio(data, design, [.. all.Where(question => question.Aspect == QuestionAspect.Satisfaction)], by)];
        var sets = factors.Select(factor => Ratio(data, design, Counted(factor), by)).ToList();
        var count = by?.Count ?? 1;
        var set = sets[0].With(sets.Skip(1).SelectMany(one => one));
        return [.. Enumerable.Range(0, count).Select(domain => Contrast(data, set, count, domain, sets.Count, by))];
    }

    private static Estimate Contrast(IndexData data, EstimateSet set, int count, int domain, int factors, Domains? by)
    {
        var parts = Enumerable.Range(0, factors).Select(factor => (Index: (factor * count) + domain, Coefficient: 1.0 / factors)).ToList();
        var rows = Enumerable.Range(0, data.Rows.Count).Count(at => by is null || by.Codes[at] == domain);
        if (parts.Exists(part => double.IsNaN(set[part.Index].Value))) return new Estimate { Name = "mean", Value = double.NaN, Variance = double.NaN, DegreesOfFreedom = 0, Rows = rows };
        var made = set.Contrast("mean", parts);
        // A contrast counts the rows of each part; here they are the same people.
        return new Estimate { Name = "mean", Domain = by?.Labels[domain], Value = made.Value, Variance = made.Variance, DegreesOfFreedom = made.DegreesOfFreedom, Rows = Math.Min(rows, made.Rows), Units = made.Units };
    }

    private static IReadOnlyList<SurveyQuestion> Counted(QuestionSection section) => [.. section.Questions.Where(question => question.Aspect == QuestionAspect.Satisfaction)];

    /// <summary>Answers 4 or 5 to any of the questions over valid answers to them.</summary>
    private static EstimateSet Ratio(IndexData data, SurveyDesign design, IReadOnlyList<SurveyQuestion> questions, Domains? by)
    {
        var (good, valid) = (new double[data.Rows.Count], new double[data.Rows.Count]);
        foreach (var (at, row) in data.Rows.Index())
        {
            var answers = questions.Select(question => row.Answers.GetValueOrDefault(question.Key)).Where(answer => !MissingAnswer.Is(answer)).ToList();
            (good[at], valid[at]) = answers.Count == 0 ? (double.NaN, double.NaN) : (answers.Count(answer => answer is "4" or "5"), answers.Count);
        }
        return design.Ratios(new Variable(string.Join('+', questions.Select(question => question.Key)), good), new Variable("valid", valid), by, Missing.Exclude);
    }

    private static IndexLine Line(IndexData data, IndexLevel level, string key, string? parent, string label, string? english, Estimate estimate)
    {
        var known = !double.IsNaN(estimate.Value);
        var value = estimate.Value > 1 - 1e-12 ? 1 : estimate.Value < 1e-12 ? 0 : estimate.Value;
        var share = known ? new Estimate { Name = key, Value = value, Variance = estimate.Variance, DegreesOfFreedom = estimate.DegreesOfFreedom, Rows = estimate.Rows, Units = estimate.Units, Kind = IntervalKind.Logit } : null;
        var doubt = new Reliability(FewestRows: data.MarkBelow, HiddenBelow: data.HideBelow).Of(estimate);
        return new IndexLine(level, key, parent, label, english, share, estimate.Rows, doubt.HasFlag(Doubt.Hidden), doubt.HasFlag(Doubt.FewRows));
    }

    /// <summary>Where one alone is hidden, the whole less the others would tell it: the next smallest is hidden with it.</summary>
    private static List<IndexLine> HideBeside(List<IndexLine> lines)
    {
        foreach (var group in lines.Where(line => line.Level != IndexLevel.Overall && line.Level != IndexLevel.Assessment).GroupBy(line => (line.Level, line.Parent)).ToList())
            if (group.Count(line => line.IsHidden) == 1 && group.Where(line => !line.IsHidden).MinBy(line => line.Rows) is { } beside)
                lines[lines.IndexOf(beside)] = beside with { IsHidden = true };
        return lines;
    }
}
