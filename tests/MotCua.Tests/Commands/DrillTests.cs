using System.Diagnostics;
using MotCua.Tests.Boundaries;
using MotCua.Tests.Support;
using Npgsql;
using Xunit;

namespace MotCua.Tests.Commands;

/// <summary>The scripts that operators are given: they parse, and the drill really brings a backup back.</summary>
[Collection("environment")]
public sealed class DrillTests
{
    private static readonly string Script = Path.Combine(Sources.Root, "docs/operate/files/restore-drill");

    [Theory, OnEveryDatabase]
    public async Task A_drill_passes_with_a_good_backup_and_fails_with_a_damaged_one(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await CommandPlace.DoAsync("demo", "--dossiers", "2");
        await CommandPlace.DoAsync("backup", place.At("a.tar"));
        var bytes = await File.ReadAllBytesAsync(place.At("a.tar"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(place.At("cut.tar"), bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        var target = database == Database.Postgres ? await TestPostgres.CreateEmptyAsync() : null;
        try
        {
            Assert.Equal(2, (await RunAsync(target, place.At("khong-co.tar"))).Exit);
            var damaged = await RunAsync(target, place.At("cut.tar"));
            Assert.Equal(1, damaged.Exit);
            Assert.Contains("DRILL FAILED", damaged.Said, StringComparison.Ordinal);
            var good = await RunAsync(target, place.At("a.tar"));
            Assert.True(good.Exit == 0, good.Said);
            Assert.Contains("DRILL PASSED: a.tar", good.Said, StringComparison.Ordinal);
            Assert.Contains("Không tìm thấy sai khác", good.Said, StringComparison.Ordinal);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            if (target is not null) await TestPostgres.DropAsync(target);
        }
    }

    private static async Task<(int Exit, string Said)> RunAsync(string? database, string backup)
    {
        var start = new ProcessStartInfo("bash", [Script, backup]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["MOTCUA_RUN"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "MotCua.dll")}";
        start.Environment["MOTCUA_DRILL_DATABASE"] = database;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
