using System.Diagnostics;
using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>
/// The data of R's survey package, exported at test time where R and the package are installed (Debian: r-base-core,
/// r-cran-survey): they are not ours to commit. Elsewhere each test that needs them is skipped by name.
/// </summary>
public sealed class RSurvey : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("motcua-r-").FullName;
    private readonly string? because;
    private readonly Dictionary<string, double> known = [];

    public RSurvey()
    {
        because = Export(folder);
        if (because is not null) return;
        var frame = Read("known");
        for (var i = 0; i < frame.Rows; i++) known[frame["id"][i]] = Frame.Number(frame["value"][i]);
    }

    internal void Need()
    {
        if (because is not null) Assert.Skip(because);
    }

    internal Frame Read(string name) => Frame.Read(Path.Combine(folder, name + ".csv"));

    internal IReadOnlyDictionary<string, double> Known => known;

    internal void Agrees(string id, double found, double within = 1e-10) => Near.Relative(known[id], found, id, within);

    internal static SurveyDesign Srs(Frame data) =>
        new(data.Numbers("pw"), [new Stage([.. Enumerable.Range(0, data.Rows)], null, data.Numbers("fpc"))]);

    internal static SurveyDesign Strat(Frame data) =>
        new(data.Numbers("pw"), [new Stage([.. Enumerable.Range(0, data.Rows)], data.Domains("stype").Codes, data.Numbers("fpc"))]);

    internal static SurveyDesign Clus1(Frame data, bool populations = true) =>
        new(data.Numbers("pw"), [new Stage(data.Codes("dnum"), null, populations ? data.Numbers("fpc") : null)]);

    internal static SurveyDesign Clus2(Frame data) =>
        new(data.Numbers("pw"), [new Stage(data.Codes("dnum"), null, data.Numbers("fpc1")), new Stage(data.Codes("snum"), null, data.Numbers("fpc2"))]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string? Export(string folder)
    {
        try
        {
            var start = new ProcessStartInfo("Rscript", [Path.Combine(Golden.Folder, "export.R"), folder]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            using var r = Process.Start(start)!;
            r.OutputDataReceived += (_, _) => { };
            r.BeginOutputReadLine();
            var said = r.StandardError.ReadToEnd();
            r.WaitForExit();
            return r.ExitCode == 0 ? null : $"R's survey package is not there (Debian: r-cran-survey): {said.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "R is not installed (Debian: r-base-core, r-cran-survey).";
        }
    }
}
