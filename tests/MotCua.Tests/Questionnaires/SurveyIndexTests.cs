using MotCua.Questionnaires;
using MotCua.SurveyStatistics.Distributions;
using MotCua.SurveyStatistics.Numerics;
using Xunit;

namespace MotCua.Tests.Questionnaires;

/// <summary>The index against a computation written out here, without the library's estimates.</summary>
public sealed class SurveyIndexTests
{
    internal static readonly QuestionnaireContent Content = QuestionnaireText.Read("""
        tieu-de: Thử
        # yeu-to f: Yếu tố một | Factor one
        ? f1 thang noi-dung=hai-long: Một
        ? f2 thang noi-dung=hai-long: Hai
        # yeu-to g: Yếu tố hai | Factor two
        ? g1 thang noi-dung=hai-long: Ba
        ? g0 thang noi-dung=danh-gia: Nhận định
        # phan chung: Chung
        ? tong thang noi-dung=chung: Nhìn chung
        """).Content;

    private static readonly (string, string, int, int)[] Strata = [("a", "Tầng A", 400, 40), ("b", "Tầng B", 90, 30)];

    private static readonly Dictionary<(string, string), int> Drawn = new() { [("a", "Direct")] = 28, [("a", "Online")] = 12, [("b", "Direct")] = 30 };

    private static List<ResponseRow> Rows(ulong seed = 1)
    {
        var random = new Seeded(seed);
        string Say() => random.Uniform() < 0.1 ? MissingAnswer.Unknown : (1 + random.Below(5)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return [.. new[] { ("a", "Direct", 22), ("a", "Online", 8), ("b", "Direct", 19) }.SelectMany(cell => Enumerable.Range(0, cell.Item3)
            .Select(_ => new ResponseRow(cell.Item1, cell.Item2, Content.Questions.ToDictionary(question => question.Key, _ => Say()))))];
    }

    private static IndexData Data(IReadOnlyList<ResponseRow> rows, OverallRule rule = OverallRule.MeanOfFactors) => new(Content, rule, Strata, Drawn, rows, 5, 30);

    [Fact]
    public void Weights_spread_each_stratum_over_those_who_answered_in_its_classes()
    {
        var rows = Rows();
        var (weights, collapsed) = SurveyIndex.Weigh(Data(rows));
        Assert.Empty(collapsed);
        Assert.Equal(400.0 / 40 * 28 / 22, weights[0], 12);
        Assert.Equal(400.0 / 40 * 12 / 8, weights[22], 12);
        Assert.Equal(90.0 / 19, weights[30], 12);
        Assert.Equal(490, weights.Sum(), 9);
        // Too few of one way of filing: the stratum is weighted whole.
        var few = rows.Where((row, at) => row.Way != "Online" || at < 25).ToList();
        var (whole, together) = SurveyIndex.Weigh(Data(few));
        Assert.Equal("Tầng A", Assert.Single(together));
        Assert.Equal(400.0 / 25, whole[0], 12);
    }

    [Fact]
    public void Every_figure_and_its_interval_agrees_with_a_computation_written_out()
    {
        var rows = Rows();
        var figures = SurveyIndex.Of(Data(rows));
        var (weights, _) = SurveyIndex.Weigh(Data(rows));
        Check(figures.Lines.Single(line => line.Key == "f1"), Ratio("f1"));
        Check(figures.Lines.Single(line => line.Key == "g0"), Ratio("g0"));
        Check(figures.Lines.Single(line => line.Key == "f"), Ratio("f1", "f2"));
        var (f, g) = (Ratio("f1", "f2"), Ratio("g1"));
        // The whole: the mean of two factors, linearised person by person, so that what the same people say of both is not counted as independent.
        Check(figures.Overall!, ((f.Value + g.Value) / 2, [.. f.Scores.Zip(g.Scores, (one, other) => (one + other) / 2)]));
        Assert.Equal(47, figures.DegreesOfFreedom);
        Check(SurveyIndex.Of(Data(rows, OverallRule.OverallQuestion)).Overall!, Ratio("tong"));
        Check(SurveyIndex.Of(Data(rows, OverallRule.AllAnswers)).Overall!, Ratio("f1", "f2", "g1"));
        // A stratum by itself: others count with zero.
        var alone = Enumerable.Range(0, rows.Count).Where(at => rows[at].StratumKey == "b").ToHashSet();
        var (fb, gb) = (RatioOf(alone.Contains, ["f1", "f2"]), RatioOf(alone.Contains, ["g1"]));
        Check(figures.Lines.Single(line => line is { Level: IndexLevel.Stratum, Key: "b" }), ((fb.Value + gb.Value) / 2, [.. fb.Scores.Zip(gb.Scores, (one, other) => (one + other) / 2)]), 18);

        (double Value, double[] Scores) Ratio(params string[] keys) => RatioOf(_ => true, keys);
        (double Value, double[] Scores) RatioOf(Func<int, bool> holds, string[] keys)
        {
            double Good(int at) => holds(at) ? keys.Count(key => rows[at].Answers[key] is "4" or "5") : 0;
            double Valid(int at) => holds(at) ? keys.Count(key => rows[at].Answers[key] is "1" or "2" or "3" or "4" or "5") : 0;
            var below = Enumerable.Range(0, rows.Count).Sum(at => weights[at] * Valid(at));
            var value = Enumerable.Range(0, rows.Count).Sum(at => weights[at] * Good(at)) / below;
            return (value, [.. Enumerable.Range(0, rows.Count).Select(at => weights[at] * (Good(at) - (value * Valid(at))) / below)]);
        }

        void Check(IndexLine line, (double Value, double[] Scores) expected, double? degrees = null)
        {
            var variance = 0.0;
            foreach (var (key, _, population, _) in Strata)
            {
                var z = Enumerable.Range(0, rows.Count).Where(at => rows[at].StratumKey == key).Select(at => expected.Scores[at]).ToList();
                var mean = z.Average();
                variance += (1 - ((double)z.Count / population)) * z.Count / (z.Count - 1) * z.Sum(one => (one - mean) * (one - mean));
            }
            Assert.Equal(expected.Value, line.Estimate!.Value, 12);
            Assert.Equal(Math.Sqrt(variance), line.Estimate.StandardError, 12);
            var half = StudentT.Quantile(0.975, degrees ?? line.Estimate.DegreesOfFreedom) * Math.Sqrt(variance) / (expected.Value * (1 - expected.Value));
            var logit = Math.Log(expected.Value / (1 - expected.Value));
            Assert.Equal(1 / (1 + Math.Exp(half - logit)), line.Estimate.Interval().Lower, 10);
            Assert.Equal(1 / (1 + Math.Exp(-half - logit)), line.Estimate.Interval().Upper, 10);
        }
    }

    [Fact]
    public void Few_people_are_hidden_and_with_one_the_next_smallest_beside_it()
    {
        // Four answered f1, everybody f2: hiding f1 alone would leave it to be told from factor and f2.
        var rows = Rows().Select((row, at) => row with { Answers = row.Answers.ToDictionary(pair => pair.Key, pair => pair.Key == "f1" && at >= 4 ? MissingAnswer.Refused : pair.Key is "f1" or "f2" or "g1" ? "4" : pair.Value) }).ToList();
        var figures = SurveyIndex.Of(Data(rows));
        Assert.Equal(["f1", "f2"], figures.Lines.Where(line => line.IsHidden).Select(line => line.Key).Order(StringComparer.Ordinal));
        Assert.Equal((1.0, 1.0), (figures.Overall!.Estimate!.Value, figures.Overall.Estimate.Interval().Upper));
        Assert.InRange(figures.Overall.Estimate.Interval().Lower, 0.85, 0.99);
        // A stratum that nobody answered for is named; one with a few is not shown, and so neither the other.
        var none = SurveyIndex.Of(Data([.. Rows().Where(row => row.StratumKey == "a")]));
        Assert.Equal("Tầng B", Assert.Single(none.Uncovered));
        var few = SurveyIndex.Of(Data([.. Rows().Where((row, at) => row.StratumKey == "a" || at > 45)]));
        Assert.All(few.Lines.Where(line => line.Level == IndexLevel.Stratum), line => Assert.True(line.IsHidden));
        Assert.True(few.Overall!.IsShown);
        Assert.Empty(SurveyIndex.Of(Data([])).Lines);
        Assert.All(SurveyIndex.Of(Data([.. Rows().Take(4)])).Lines, line => Assert.False(line.IsShown));
    }
}
