namespace Bench;

/// <summary>
/// P1: the public look-up page (frame, history, the promise explained, access check) against a bare Razor page over the same
/// prepared reads. Each in a process of its own; eight connections that never close; no compression asked for.
/// </summary>
internal static class TrackingBench
{
    private const int Connections = 8;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P1 public tracking page");
        await using var office = await Office.OpenAsync(dossiers: 500);
        var paths = (await office.CodesAsync()).ConvertAll(code => $"/tra-cuu/{code}");
        var (program, programPort) = await Child.StartAsync("program", office.Folder);
        var (bare, barePort) = await Child.StartAsync("bare", office.Folder);
        try
        {
            var ratio = await Rounds.CompareAsync(output, "pages/s",
                ("the page", () => Asking.RateAsync(programPort, paths, Connections, Round)),
                ("bare page", () => Asking.RateAsync(barePort, paths, Connections, Round)));
            await Rounds.VerdictAsync(output, "P1", ratio, "≥ 0.60", ratio >= 0.60);
        }
        finally
        {
            await Child.StopAsync(program);
            await Child.StopAsync(bare);
        }
    }
}
