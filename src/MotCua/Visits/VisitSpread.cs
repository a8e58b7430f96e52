namespace MotCua.Visits;

/// <summary>How some durations are spread, in whole minutes begun: none is shown shorter than it was.</summary>
internal sealed record VisitSpread(string Title, int Count, int Median, int Ninth, int Longest, IReadOnlyList<(string Words, int Count)> Bins)
{
    private static readonly (int Until, string Words)[] Limits =
        [(5, "dưới 5 phút"), (10, "5 đến dưới 10 phút"), (20, "10 đến dưới 20 phút"), (30, "20 đến dưới 30 phút"), (60, "30 đến dưới 60 phút"), (int.MaxValue, "từ 60 phút")];

    public static VisitSpread Of(string title, IEnumerable<double> minutes)
    {
        var sorted = minutes.Order().ToList();
        // The smallest value that at least so large a part does not exceed.
        int At(double part) => sorted.Count == 0 ? 0 : (int)Math.Ceiling(sorted[Math.Max(0, (int)Math.Ceiling(part * sorted.Count) - 1)]);
        var from = 0;
        var bins = new List<(string, int)>();
        foreach (var (until, words) in Limits)
        {
            bins.Add((words, sorted.Count(one => one >= from && one < until)));
            from = until;
        }
        return new VisitSpread(title, sorted.Count, At(0.5), At(0.9), At(1), bins);
    }
}
