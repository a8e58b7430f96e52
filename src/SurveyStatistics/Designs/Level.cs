namespace MotCua.SurveyStatistics;

/// <summary>
/// One stage as the variance needs it: strata sorted by the unit above, units sorted by stratum, and for each stratum how
/// much its sum of squares counts.
/// </summary>
internal sealed class Level
{
    /// <summary>The stratum of each unit.</summary>
    public required int[] StratumOf { get; init; }

    /// <summary>The unit above of each stratum; all zero at the first stage.</summary>
    public required int[] Above { get; init; }

    /// <summary>Units drawn from each stratum.</summary>
    public required int[] Drawn { get; init; }

    /// <summary>Units each stratum holds.</summary>
    public required double[] Held { get; init; }

    /// <summary>Number of the row that first named each stratum, for messages.</summary>
    public required int[] FirstRow { get; init; }

    /// <summary>(1 - f) n / (n - 1) by stratum, times the sampling fractions of the stages above and the share of lonely strata.</summary>
    public double[] Factor { get; private set; } = [];

    public int Units => StratumOf.Length;

    public int Strata => Drawn.Length;

    public static Level Make(int[]? unitAbove, int unitsAbove, Stage stage, int[] unitOf)
    {
        var n = unitOf.Length;
        var above = Coding.Pairs(unitAbove, unitsAbove, stage.Strata, unitOf);
        var strata = above.Length;
        var held = new double[strata];
        var firstRow = new int[strata];
        Array.Fill(firstRow, -1);
        var last = -1;
        for (var i = 0; i < n; i++)
        {
            var h = unitOf[i];
            if (h == last && stage.Populations is null) continue;
            last = h;
            var size = stage.Populations is null ? double.PositiveInfinity : stage.Populations[i];
            if (firstRow[h] < 0) (firstRow[h], held[h]) = (i, size);
            else if (!(size == held[h])) throw new SurveyException(Fault.Population, $"Row {i + 1}: the population {size} differs from the {held[h]} of the same stratum.", i);
        }
        var stratumOfRow = stage.Strata is null && unitAbove is null ? null : unitOf;
        var stratumOf = Coding.Pairs(stratumOfRow, strata, stage.Units, unitOf);
        var drawn = new int[strata];
        foreach (var h in stratumOf) drawn[h]++;
        for (var h = 0; h < strata; h++)
            if (!(held[h] >= drawn[h]))
                throw new SurveyException(Fault.Population, $"Row {firstRow[h] + 1}: {drawn[h]} units were drawn from a population of {held[h]}.", firstRow[h]);
        return new Level { StratumOf = stratumOf, Above = above, Drawn = drawn, Held = held, FirstRow = firstRow };
    }

    /// <param name="share">The product of the sampling fractions above each unit of the stage above.</param>
    /// <returns>The same for the units of this stage.</returns>
    public double[] Weigh(double[] share, LonelyUnits lonely, int stage)
    {
        Factor = new double[Strata];
        var all = new int[share.Length];
        var seen = new int[share.Length];
        for (var h = 0; h < Strata; h++)
        {
            all[Above[h]]++;
            var complement = Drawn[h] >= Held[h] ? 0 : double.IsPositiveInfinity(Held[h]) ? 1 : (Held[h] - Drawn[h]) / Held[h];
            if (Drawn[h] > 1 || complement == 0)
            {
                seen[Above[h]]++;
                Factor[h] = complement == 0 ? 0 : complement * Drawn[h] / (Drawn[h] - 1);
            }
            else if (lonely == LonelyUnits.Fail)
                throw new SurveyException(Fault.LonelyUnit, $"The stratum of row {FirstRow[h] + 1} has a single unit at stage {stage}: its variance cannot be estimated.", FirstRow[h]);
            else if (lonely == LonelyUnits.Adjust) Factor[h] = complement;
        }
        for (var h = 0; h < Strata; h++)
        {
            Factor[h] *= share[Above[h]];
            if (lonely != LonelyUnits.Average) continue;
            if (seen[Above[h]] == 0) throw new SurveyException(Fault.LonelyUnit, $"At stage {stage} no stratum beside that of row {FirstRow[h] + 1} has two units to take an average of.", FirstRow[h]);
            Factor[h] *= (double)all[Above[h]] / seen[Above[h]];
        }
        var next = new double[Units];
        for (var u = 0; u < next.Length; u++)
        {
            var h = StratumOf[u];
            next[u] = share[Above[h]] * Drawn[h] / Held[h];
        }
        return next;
    }
}
