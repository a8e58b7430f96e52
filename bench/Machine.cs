using System.Globalization;
using System.Runtime.InteropServices;

namespace Bench;

/// <summary>On what the figures were made: cores, memory, runtime; no names.</summary>
internal static class Machine
{
    public static async Task DescribeAsync(TextWriter output)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {memory:0} GB, {RuntimeInformation.FrameworkDescription}, load {Rounds.Load()}"));
#if DEBUG
        await output.WriteLineAsync("WARNING: a debug build; use -c Release.");
#endif
    }
}
