namespace MotCua.Statistics;

/// <summary>How many of some dossiers will be late: what is to be expected, and between which numbers it lies in 95 of 100 cases.</summary>
internal readonly record struct LateForecast(int Open, double Expected, int Low, int High)
{
    private const double Z = 1.959964;

    /// <summary>
    /// The sum over groups of like dossiers. Its variance has two parts: chance of each dossier, and how little was seen of its
    /// like, both with the centre of Wilson's interval for the share, so that a share of zero is not taken for certain.
    /// </summary>
    public static LateForecast Of(IEnumerable<(int Open, LateShare Seen)> groups)
    {
        var (open, expected, variance) = (0, 0.0, 0.0);
        foreach (var (count, seen) in groups)
        {
            open += count;
            expected += count * Share(seen);
            var (centre, n) = ((seen.Late + (Z * Z / 2)) / (seen.Of + (Z * Z)), seen.Of + (Z * Z));
            variance += (count * centre * (1 - centre)) + (count * (double)count * centre * (1 - centre) / n);
        }
        var half = Z * Math.Sqrt(variance);
        return new LateForecast(open, expected, (int)Math.Max(0, Math.Floor(expected - half)), (int)Math.Min(open, Math.Ceiling(expected + half)));
    }

    /// <summary>The share seen; where nothing was, the centre of Wilson's interval: one half.</summary>
    public static double Share(LateShare seen) => seen.Of == 0 ? 0.5 : (double)seen.Late / seen.Of;
}
