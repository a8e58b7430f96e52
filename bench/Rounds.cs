using System.Globalization;

namespace Bench;

/// <summary>
/// Two things measured in turn, A B A B …, so that whatever else the machine does meets both. Compared are medians;
/// every raw figure is printed beside them, with the load.
/// </summary>
internal static class Rounds
{
    public const int Count = 7;

    /// <param name="unit">What the figures are, for instance <c>requests/s</c>.</param>
    /// <returns>Median of A over median of B.</returns>
    public static async Task<double> CompareAsync(TextWriter output, string unit, (string Name, Func<Task<double>> Run) a, (string Name, Func<Task<double>> Run) b)
    {
        var first = new double[Count];
        var second = new double[Count];
        await a.Run();
        await b.Run();
        for (var round = 0; round < Count; round++)
        {
            first[round] = await a.Run();
            second[round] = await b.Run();
        }
        await output.WriteLineAsync($"  load {Load()}; one warm-up each, then {Count} rounds");
        await WriteAsync(output, a.Name, unit, first);
        await WriteAsync(output, b.Name, unit, second);
        return Median(first) / Median(second);
    }

    public static async Task WriteAsync(TextWriter output, string name, string unit, double[] figures) =>
        await output.WriteLineAsync($"  {name}: median {Show(Median(figures))} {unit}   raw [{string.Join("  ", figures.Select(Show))}]");

    public static async Task VerdictAsync(TextWriter output, string measure, double found, string goal, bool met) =>
        await output.WriteLineAsync($"{measure}: {found.ToString("0.00", CultureInfo.InvariantCulture)} (goal {goal}) {(met ? "met" : "MISSED")}");

    public static double Median(double[] figures)
    {
        var sorted = figures.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static string Show(double figure) => figure.ToString(figure < 10 ? "0.000" : "0", CultureInfo.InvariantCulture);

    /// <summary>Load averages of 1, 5 and 15 minutes, where the system tells them.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
