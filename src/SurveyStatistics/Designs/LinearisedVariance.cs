namespace MotCua.SurveyStatistics;

/// <summary>
/// The variance of a linearised estimate under stratified multistage sampling:
/// V = Σ_h (1 - f_h) n_h/(n_h - 1) Σ_i (z_hi - z̄_h)², and at each further stage the same within each unit above, times the
/// sampling fractions above it (Särndal, Swensson and Wretman, Model Assisted Survey Sampling, result 4.3.1 and 5.5.1).
/// </summary>
internal static class LinearisedVariance
{
    public static double Covariance(Level[] levels, in Scores a, in Scores b)
    {
        double sum = 0;
        var same = ReferenceEquals(a.Values, b.Values);
        var (ua, va, ub, vb) = (a.Units, a.Values, b.Units, b.Values);
        for (var k = levels.Length - 1; k >= 0; k--)
        {
            sum += same ? Squares(levels[k], ua.Span, va) : Products(levels[k], ua.Span, va, ub.Span, vb);
            if (k == 0) break;
            (ua, va) = ToUnitsAbove(levels[k], ua.Span, va);
            if (!same) (ub, vb) = ToUnitsAbove(levels[k], ub.Span, vb);
        }
        return sum;
    }

    private static double Squares(Level level, ReadOnlySpan<int> units, ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (int from = 0, to; from < units.Length; from = to)
        {
            var h = level.StratumOf[units[from]];
            double total = 0;
            for (to = from; to < units.Length && level.StratumOf[units[to]] == h; to++) total += values[to];
            var mean = level.Drawn[h] == 1 ? 0 : total / level.Drawn[h];
            var squares = (level.Drawn[h] - (to - from)) * mean * mean;
            for (var i = from; i < to; i++) squares += (values[i] - mean) * (values[i] - mean);
            sum += level.Factor[h] * squares;
        }
        return sum;
    }

    private static double Products(Level level, ReadOnlySpan<int> ua, ReadOnlySpan<double> va, ReadOnlySpan<int> ub, ReadOnlySpan<double> vb)
    {
        double sum = 0;
        int a = 0, b = 0;
        while (a < ua.Length && b < ub.Length)
        {
            var (h, g) = (level.StratumOf[ua[a]], level.StratumOf[ub[b]]);
            if (h < g)
            {
                a = Skip(level, ua, a, h);
                continue;
            }
            if (g < h)
            {
                b = Skip(level, ub, b, g);
                continue;
            }
            var (endA, endB) = (Skip(level, ua, a, h), Skip(level, ub, b, h));
            var drawn = level.Drawn[h];
            var meanA = drawn == 1 ? 0 : Sum(va[a..endA]) / drawn;
            var meanB = drawn == 1 ? 0 : Sum(vb[b..endB]) / drawn;
            double products = 0;
            var seen = 0;
            while (a < endA || b < endB)
            {
                var one = a < endA ? ua[a] : int.MaxValue;
                var other = b < endB ? ub[b] : int.MaxValue;
                products += ((one <= other ? va[a] : 0) - meanA) * ((other <= one ? vb[b] : 0) - meanB);
                if (one <= other) a++;
                if (other <= one) b++;
                seen++;
            }
            sum += level.Factor[h] * (products + (drawn - seen) * meanA * meanB);
        }
        return sum;
    }

    private static int Skip(Level level, ReadOnlySpan<int> units, int from, int stratum)
    {
        var to = from;
        while (to < units.Length && level.StratumOf[units[to]] == stratum) to++;
        return to;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values) sum += value;
        return sum;
    }

    private static (ReadOnlyMemory<int> Units, double[] Values) ToUnitsAbove(Level level, ReadOnlySpan<int> units, ReadOnlySpan<double> values)
    {
        var above = new int[units.Length];
        var sums = new double[units.Length];
        var count = 0;
        for (var i = 0; i < units.Length; i++)
        {
            var unit = level.Above[level.StratumOf[units[i]]];
            if (count == 0 || above[count - 1] != unit) above[count++] = unit;
            sums[count - 1] += values[i];
        }
        return (above.AsMemory(0, count), sums[..count]);
    }
}
