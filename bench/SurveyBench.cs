using System.Diagnostics;
using System.Globalization;
using MotCua.SurveyStatistics;
using MotCua.SurveyStatistics.Numerics;

namespace Bench;

/// <summary>
/// P8: means and Taylor standard errors of 8 dimensions in 63 provinces, design set-up included, against R's survey package.
/// Both hold the same columns in memory; R is one child that times itself, so neither its start nor any reading counts.
/// </summary>
internal static class SurveyBench
{
    private const int Provinces = 63, Dimensions = 8;

    private const string Script = """
        suppressMessages(library(survey))
        a <- commandArgs(TRUE); n <- as.integer(a[2])
        f <- file(a[1], "rb")
        d <- data.frame(province = readBin(f, "integer", n), district = readBin(f, "integer", n), w = readBin(f, "double", n))
        for (j in 1:8) d[[paste0("d", j)]] <- readBin(f, "double", n)
        close(f)
        input <- file("stdin"); open(input)
        cat("ready", R.version.string, "survey", as.character(packageVersion("survey")), "\n"); flush(stdout())
        while (length(line <- readLines(input, n = 1)) > 0) {
          invisible(gc())
          times <- as.integer(line)
          t <- proc.time()[["elapsed"]]
          for (i in seq_len(times)) {
            des <- svydesign(id = ~district, strata = ~province, weights = ~w, data = d, nest = TRUE)
            r <- svyby(~d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8, ~province, des, svymean)
            s <- SE(r)
          }
          t <- proc.time()[["elapsed"]] - t
          cat("time", format(1000 * t / times, digits = 17), "\n"); flush(stdout())
        }
        cat(formatC(as.vector(t(as.matrix(r[, 2:9]))), digits = 17, format = "g", width = 1), "\n")
        cat(formatC(as.vector(t(as.matrix(s))), digits = 17, format = "g", width = 1), "\n")
        """;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P8 survey estimates: 63 domains × 8 dimensions, Taylor standard errors, design set-up included");
        await CompareAsync(output, rows: 14_000, districts: 4, goal: 100, ours: 40, theirs: 1);
        await CompareAsync(output, rows: 1_000_000, districts: 40, goal: 300, ours: 10, theirs: 1);
    }

    private static async Task CompareAsync(TextWriter output, int rows, int districts, int goal, int ours, int theirs)
    {
        var survey = Survey.Make(rows, districts);
        var folder = Directory.CreateTempSubdirectory("motcua-p8-");
        try
        {
            var data = Path.Combine(folder.FullName, "data.bin");
            var script = Path.Combine(folder.FullName, "p8.R");
            survey.Write(data);
            await File.WriteAllTextAsync(script, Script);
            using var r = StartR(script, data, rows);
            if (r is null || await r.StandardOutput.ReadLineAsync() is not { } ready)
            {
                await output.WriteLineAsync("  not measured: no R with its survey package (Debian: r-cran-survey).");
                return;
            }
            await output.WriteLineAsync($"  {rows:N0} rows; {ready.Trim()}");
            EstimateSet? found = null;
            var ratio = await Rounds.CompareAsync(output, "ms",
                ("R survey", () => AskAsync(r, theirs)),
                ("SurveyStatistics", () =>
                {
                    GC.Collect();
                    var watch = Stopwatch.StartNew();
                    for (var i = 0; i < ours; i++) found = survey.Estimate();
                    return Task.FromResult(watch.Elapsed.TotalMilliseconds / ours);
                }));
            r.StandardInput.Close();
            var values = await NumbersAsync(r);
            var errors = await NumbersAsync(r);
            await r.WaitForExitAsync();
            double worst = 0;
            for (var i = 0; i < found!.Count; i++)
                worst = Math.Max(worst, Math.Max(Math.Abs(found[i].Value / values[i] - 1), Math.Abs(found[i].StandardError / errors[i] - 1)));
            await output.WriteLineAsync($"  {found.Count} means and standard errors; largest relative difference {worst.ToString("0.0e+0", CultureInfo.InvariantCulture)}");
            await Rounds.VerdictAsync(output, $"P8 at {rows.ToString(CultureInfo.InvariantCulture)} rows", ratio, $"≥ {goal} ×, within 1e-10", ratio >= goal && worst <= 1e-10);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process? StartR(string script, string data, int rows)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("Rscript", [script, data, rows.ToString(CultureInfo.InvariantCulture)])
            {
                UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static async Task<double> AskAsync(Process r, int times)
    {
        await r.StandardInput.WriteLineAsync(times.ToString(CultureInfo.InvariantCulture));
        await r.StandardInput.FlushAsync();
        var line = await r.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("R ended.");
        return double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static async Task<double[]> NumbersAsync(Process r) =>
        [.. (await r.StandardOutput.ReadLineAsync() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    /// <summary>A made-up survey in PAPI's shape, rows by province and district as such files come.</summary>
    private sealed record Survey(int[] Province, int[] District, double[] Weights, Variable[] Dimensions)
    {
        public static Survey Make(int rows, int districts)
        {
            var random = new Seeded(766);
            var survey = new Survey(new int[rows], new int[rows], new double[rows],
                [.. Enumerable.Range(1, SurveyBench.Dimensions).Select(d => new Variable($"d{d}", new double[rows]))]);
            for (var i = 0; i < rows; i++)
            {
                var unit = (int)((long)i * Provinces * districts / rows);
                (survey.Province[i], survey.District[i], survey.Weights[i]) = (1 + unit / districts, 1 + unit % districts, 200 + 700 * random.Uniform());
                foreach (var dimension in survey.Dimensions) dimension.Values[i] = 1 + 8 * random.Uniform() + unit % 7 * 0.15;
            }
            return survey;
        }

        public EstimateSet Estimate() =>
            new SurveyDesign(Weights, [new Stage(District, Province)]).Means(Dimensions, Domains.Of(Province));

        public void Write(string path)
        {
            using var file = new BinaryWriter(File.Create(path));
            foreach (var column in new[] { Province, District })
                foreach (var value in column) file.Write(value);
            foreach (var column in Dimensions.Select(dimension => dimension.Values).Prepend(Weights))
                foreach (var value in column) file.Write(value);
        }
    }
}
