namespace MotCua.SurveyStatistics;

/// <summary>The pairs (domain, unit of the last level) that have rows of positive weight, sorted; and the pair of each row.</summary>
internal sealed class Cells
{
    private Cells(int[] cellOf, int[] unitOf, int[] starts)
    {
        CellOf = cellOf;
        UnitOf = unitOf;
        Starts = starts;
    }

    /// <summary>The cell of each row, -1 outside all domains or of weight 0.</summary>
    public int[] CellOf { get; }

    /// <summary>The unit of each cell; ascending within a domain.</summary>
    public int[] UnitOf { get; }

    /// <summary>Where each domain's cells begin; one entry more than there are domains.</summary>
    public int[] Starts { get; }

    public static Cells Make(SurveyDesign design, Domains? by)
    {
        if (by is not null) design.CheckLength(by.Codes.Length, "The domain variable");
        var units = design.Levels[^1].Units;
        var domains = by?.Count ?? 1;
        return (long)units * domains <= Math.Max(8L * design.Rows, 1 << 20) ? ByTable(design, by, units, domains) : BySorting(design, by!, units, domains);
    }

    private static Cells ByTable(SurveyDesign design, Domains? by, int units, int domains)
    {
        var table = new int[units * domains];
        var cellOf = GC.AllocateUninitializedArray<int>(design.Rows);
        var weights = design.Weights;
        var unitOf = design.UnitOf;
        var codes = by?.Codes;
        for (var i = 0; i < cellOf.Length; i++)
        {
            var domain = codes is null ? 0 : codes[i];
            if (domain < 0 || weights[i] == 0)
            {
                cellOf[i] = -1;
                continue;
            }
            var place = domain * units + unitOf[i];
            table[place] = 1;
            cellOf[i] = place;
        }
        var starts = new int[domains + 1];
        var found = new List<int>();
        for (var domain = 0; domain < domains; domain++)
        {
            for (var unit = 0; unit < units; unit++)
            {
                ref var cell = ref table[domain * units + unit];
                if (cell == 0) continue;
                cell = found.Count;
                found.Add(unit);
            }
            starts[domain + 1] = found.Count;
        }
        foreach (ref var cell in cellOf.AsSpan())
            if (cell >= 0) cell = table[cell];
        return new Cells(cellOf, [.. found], starts);
    }

    private static Cells BySorting(SurveyDesign design, Domains by, int units, int domains)
    {
        var keys = new List<long>();
        for (var i = 0; i < design.Rows; i++)
            if (by.Codes[i] >= 0 && design.Weights[i] != 0) keys.Add((long)by.Codes[i] * units + design.UnitOf[i]);
        long[] distinct = [.. keys];
        Array.Sort(distinct);
        var count = 0;
        for (var k = 0; k < distinct.Length; k++)
            if (k == 0 || distinct[k] != distinct[k - 1]) distinct[count++] = distinct[k];
        distinct = distinct[..count];
        var unitOf = new int[count];
        var starts = new int[domains + 1];
        for (var c = 0; c < count; c++)
        {
            unitOf[c] = (int)(distinct[c] % units);
            starts[distinct[c] / units + 1]++;
        }
        for (var domain = 0; domain < domains; domain++) starts[domain + 1] += starts[domain];
        var cellOf = new int[design.Rows];
        for (var i = 0; i < cellOf.Length; i++)
            cellOf[i] = by.Codes[i] >= 0 && design.Weights[i] != 0 ? Array.BinarySearch(distinct, (long)by.Codes[i] * units + design.UnitOf[i]) : -1;
        return new Cells(cellOf, unitOf, starts);
    }
}
