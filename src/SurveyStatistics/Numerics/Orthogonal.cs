namespace MotCua.SurveyStatistics.Numerics;

/// <summary>
/// A thin orthogonal factorisation X = QR of n × p columns by Gram–Schmidt, each column orthogonalised twice, which keeps
/// Q orthogonal to rounding (Giraud, Langou and Rozložník, 2005) where normal equations would lose half the digits.
/// </summary>
internal sealed class Orthogonal
{
    private readonly double[][] q;
    private readonly double[,] r;

    /// <param name="columns">The columns; they are left as they are.</param>
    /// <param name="column">Name of each, for the message when one depends on those before it.</param>
    public Orthogonal(IReadOnlyList<double[]> columns, IReadOnlyList<string> column)
    {
        var p = columns.Count;
        q = new double[p][];
        r = new double[p, p];
        for (var j = 0; j < p; j++)
        {
            var v = (double[])columns[j].Clone();
            var length = Math.Sqrt(Dot(v, v));
            for (var pass = 0; pass < 2; pass++)
                for (var i = 0; i < j; i++)
                {
                    var share = Dot(q[i], v);
                    r[i, j] += share;
                    Subtract(v, share, q[i]);
                }
            r[j, j] = Math.Sqrt(Dot(v, v));
            if (!(r[j, j] > 1e-10 * length))
                throw new SurveyException(Fault.Singular, $"The auxiliary variable {column[j]} is zero or a combination of those before it.", subject: column[j]);
            for (var k = 0; k < v.Length; k++) v[k] /= r[j, j];
            q[j] = v;
        }
    }

    /// <summary>Solves (XᵀX) β = b.</summary>
    public double[] SolveNormal(ReadOnlySpan<double> b)
    {
        var p = q.Length;
        var x = b.ToArray();
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < i; k++) x[i] -= r[k, i] * x[k];
            x[i] /= r[i, i];
        }
        for (var i = p - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < p; k++) x[i] -= r[i, k] * x[k];
            x[i] /= r[i, i];
        }
        return x;
    }

    /// <summary>Replaces y by what the columns do not explain of it.</summary>
    public void Residualise(Span<double> y)
    {
        for (var pass = 0; pass < 2; pass++)
            foreach (var column in q) Subtract(y, Dot(column, y), column);
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void Subtract(Span<double> v, double share, ReadOnlySpan<double> column)
    {
        for (var i = 0; i < v.Length; i++) v[i] -= share * column[i];
    }
}
