namespace MotCua.SurveyStatistics;

/// <summary>
/// The linearised variable of an estimate, summed to the units of the last stage that the variance needs. Units without an
/// entry stand at zero and still count as drawn.
/// </summary>
/// <param name="Units">Sorted.</param>
internal readonly record struct Scores(ReadOnlyMemory<int> Units, double[] Values)
{
    /// <summary>Σ coefficient × scores.</summary>
    public static Scores Combine(IReadOnlyList<(double Coefficient, Scores Scores)> parts)
    {
        var length = parts.Sum(part => part.Scores.Units.Length);
        var units = new int[length];
        var values = new double[length];
        var filled = 0;
        foreach (var (coefficient, scores) in parts)
        {
            scores.Units.Span.CopyTo(units.AsSpan(filled));
            foreach (var value in scores.Values) values[filled++] = coefficient * value;
        }
        Array.Sort(units, values);
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            if (count > 0 && units[count - 1] == units[i]) values[count - 1] += values[i];
            else (units[count], values[count++]) = (units[i], values[i]);
        }
        return new Scores(units.AsMemory(0, count), values[..count]);
    }
}
