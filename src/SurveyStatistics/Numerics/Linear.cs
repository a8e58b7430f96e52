namespace MotCua.SurveyStatistics.Numerics;

/// <summary>Small dense systems.</summary>
internal static class Linear
{
    /// <summary>Solves A X = B by elimination with partial pivoting; A is square.</summary>
    /// <exception cref="SurveyException">A is singular to rounding.</exception>
    public static double[,] Solve(double[,] a, double[,] b)
    {
        var n = a.GetLength(0);
        var m = b.GetLength(1);
        var left = (double[,])a.Clone();
        var right = (double[,])b.Clone();
        double largest = 0;
        foreach (var value in a) largest = Math.Max(largest, Math.Abs(value));
        for (var k = 0; k < n; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < n; i++)
                if (Math.Abs(left[i, k]) > Math.Abs(left[pivot, k])) pivot = i;
            if (!(Math.Abs(left[pivot, k]) > largest * 1e-13)) throw new SurveyException(Fault.Singular, "The covariance matrix is singular: some estimates are combinations of others.");
            if (pivot != k) Swap(left, right, k, pivot);
            for (var i = k + 1; i < n; i++)
            {
                var factor = left[i, k] / left[k, k];
                for (var j = k; j < n; j++) left[i, j] -= factor * left[k, j];
                for (var j = 0; j < m; j++) right[i, j] -= factor * right[k, j];
            }
        }
        for (var j = 0; j < m; j++)
            for (var i = n - 1; i >= 0; i--)
            {
                for (var k = i + 1; k < n; k++) right[i, j] -= left[i, k] * right[k, j];
                right[i, j] /= left[i, i];
            }
        return right;
    }

    public static double[,] Multiply(double[,] a, double[,] b)
    {
        var result = new double[a.GetLength(0), b.GetLength(1)];
        for (var i = 0; i < a.GetLength(0); i++)
            for (var k = 0; k < a.GetLength(1); k++)
                for (var j = 0; j < b.GetLength(1); j++) result[i, j] += a[i, k] * b[k, j];
        return result;
    }

    public static double[,] Transpose(double[,] a)
    {
        var result = new double[a.GetLength(1), a.GetLength(0)];
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < a.GetLength(1); j++) result[j, i] = a[i, j];
        return result;
    }

    public static double Trace(double[,] a)
    {
        double sum = 0;
        for (var i = 0; i < a.GetLength(0); i++) sum += a[i, i];
        return sum;
    }

    private static void Swap(double[,] left, double[,] right, int one, int other)
    {
        for (var j = 0; j < left.GetLength(1); j++) (left[one, j], left[other, j]) = (left[other, j], left[one, j]);
        for (var j = 0; j < right.GetLength(1); j++) (right[one, j], right[other, j]) = (right[other, j], right[one, j]);
    }
}
