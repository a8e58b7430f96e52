using System.Numerics;

namespace MotCua.SurveyStatistics;

/// <summary>
/// Σ w y, Σ w and the number of rows in every cell, for several variables in one pass. Rows are taken in blocks that stay in
/// the cache, and within a block in runs of one cell, which data sorted by unit consist of.
/// </summary>
internal sealed class Sums
{
    private const int Block = 2048;

    private Sums(int variables)
    {
        Values = new double[variables][];
        Weights = new double[variables][];
        Rows = new int[variables][];
    }

    /// <summary>By variable, then cell.</summary>
    public double[][] Values { get; }

    /// <summary>Over rows on which the variable is present; one shared array where none is missing.</summary>
    public double[][] Weights { get; }

    public int[][] Rows { get; }

    /// <summary>Rows of each cell, present or not.</summary>
    public int[] AllRows { get; private set; } = [];

    /// <summary>Whether a variable is missing on some row that counts.</summary>
    public bool AnyMissing { get; private set; }

    /// <param name="joint">A row on which one variable is missing counts for none.</param>
    public static Sums Make(Cells cells, double[] weights, IReadOnlyList<Variable> variables, bool joint)
    {
        var sums = new Sums(variables.Count);
        sums.Add(cells, weights, variables);
        var broken = new bool[variables.Count];
        for (var k = 0; k < broken.Length; k++) broken[k] = Array.Exists(sums.Values[k], double.IsNaN);
        sums.AnyMissing = broken.Contains(true);
        if (!sums.AnyMissing) return sums;
        for (var k = 0; k < broken.Length; k++)
            if (joint || broken[k]) sums.AddPresent(cells, weights, k, joint ? variables : [variables[k]], variables[k].Values);
        return sums;
    }

    private void Add(Cells cells, double[] weights, IReadOnlyList<Variable> variables)
    {
        var count = cells.UnitOf.Length;
        var cellWeights = new double[count];
        var rows = new int[count];
        for (var k = 0; k < variables.Count; k++)
            (Values[k], Weights[k], Rows[k]) = (new double[count], cellWeights, rows);
        AllRows = rows;
        var starts = new int[Block + 1];
        var of = new int[Block];
        for (var from = 0; from < weights.Length; from += Block)
        {
            var length = Math.Min(Block, weights.Length - from);
            var runs = Runs(cells.CellOf.AsSpan(from, length), starts, of);
            ReadOnlySpan<double> w = weights.AsSpan(from, length);
            for (var r = 0; r < runs; r++)
            {
                if (of[r] < 0) continue;
                cellWeights[of[r]] += Sum(w[starts[r]..starts[r + 1]]);
                rows[of[r]] += starts[r + 1] - starts[r];
            }
            for (var k = 0; k < variables.Count; k++)
            {
                var values = Values[k];
                ReadOnlySpan<double> y = variables[k].Values.AsSpan(from, length);
                for (var r = 0; r < runs; r++)
                    if (of[r] >= 0) values[of[r]] += Dot(w[starts[r]..starts[r + 1]], y[starts[r]..starts[r + 1]]);
            }
        }
    }

    private void AddPresent(Cells cells, double[] weights, int k, IReadOnlyList<Variable> needed, double[] y)
    {
        var count = cells.UnitOf.Length;
        var (values, present, rows) = (new double[count], new double[count], new int[count]);
        for (var i = 0; i < weights.Length; i++)
        {
            var cell = cells.CellOf[i];
            if (cell < 0 || !IsPresent(needed, i)) continue;
            values[cell] += weights[i] * y[i];
            present[cell] += weights[i];
            rows[cell]++;
        }
        (Values[k], Weights[k], Rows[k]) = (values, present, rows);
    }

    public static bool IsPresent(IReadOnlyList<Variable> variables, int row)
    {
        for (var k = 0; k < variables.Count; k++)
            if (double.IsNaN(variables[k].Values[row])) return false;
        return true;
    }

    private static int Runs(ReadOnlySpan<int> cells, int[] starts, int[] of)
    {
        var runs = 0;
        for (int from = 0, to; from < cells.Length; from = to)
        {
            var cell = cells[from];
            for (to = from + 1; to < cells.Length && cells[to] == cell; to++) { }
            (starts[runs], of[runs]) = (from, cell);
            runs++;
        }
        starts[runs] = cells.Length;
        return runs;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        var i = 0;
        if (a.Length >= 2 * Vector<double>.Count)
        {
            var parts = Vector<double>.Zero;
            for (; i <= a.Length - Vector<double>.Count; i += Vector<double>.Count) parts += new Vector<double>(a[i..]) * new Vector<double>(b[i..]);
            sum = Vector.Sum(parts);
        }
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double Sum(ReadOnlySpan<double> a)
    {
        double sum = 0;
        var i = 0;
        if (a.Length >= 2 * Vector<double>.Count)
        {
            var parts = Vector<double>.Zero;
            for (; i <= a.Length - Vector<double>.Count; i += Vector<double>.Count) parts += new Vector<double>(a[i..]);
            sum = Vector.Sum(parts);
        }
        for (; i < a.Length; i++) sum += a[i];
        return sum;
    }
}
