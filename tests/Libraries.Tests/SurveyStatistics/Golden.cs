using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>Rows of golden/expected.csv: results of R survey 4.1.1 to all their digits.</summary>
internal sealed record Golden(string Id, string Term, double Estimate, double StandardError, double Df, Interval Normal, Interval T)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "SurveyStatistics", "golden");

    public static IReadOnlyList<Golden> All { get; } = Read();

    public static Golden Row(string id, string term) => All.Single(row => row.Id == id && row.Term == term);

    public void Agrees(Estimate found, double? df = null)
    {
        Near.Relative(Estimate, found.Value, $"{Id} {Term}");
        Near.Relative(StandardError, found.StandardError, $"{Id} {Term} se");
        Same(Normal, found.NormalInterval(), "normal");
        if (double.IsNaN(Df)) return;
        Assert.Equal(Df, df ?? found.DegreesOfFreedom);
        Same(T, found.Interval(0.95, Df), "t");
    }

    private void Same(Interval expected, Interval found, string which)
    {
        Near.Relative(expected.Lower, found.Lower, $"{Id} {Term} {which} low");
        Near.Relative(expected.Upper, found.Upper, $"{Id} {Term} {which} high");
    }

    private static List<Golden> Read()
    {
        var frame = Frame.Read(Path.Combine(Folder, "expected.csv"));
        double N(string column, int row) => Frame.Number(frame[column][row]);
        return [.. Enumerable.Range(0, frame.Rows).Select(i => new Golden(frame["id"][i], frame["term"][i], N("estimate", i), N("se", i), N("df", i),
            new Interval(N("ci95_normal_low", i), N("ci95_normal_high", i)), new Interval(N("ci95_t_low", i), N("ci95_t_high", i))))];
    }
}

internal static class Near
{
    public static void Relative(double expected, double found, string what, double within = 1e-10) =>
        Assert.True(found == expected || Math.Abs(found - expected) <= within * Math.Abs(expected), $"{what}: expected {expected:R}, found {found:R}, off by {Math.Abs(found / expected - 1):0.0e+0}");
}
