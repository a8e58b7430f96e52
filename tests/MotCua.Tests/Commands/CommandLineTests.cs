using System.Text.Json;
using MotCua.Commands;
using MotCua.Storage;
using Xunit;

namespace MotCua.Tests.Commands;

/// <summary>The verbs as scripts use them: what they print and how they end. The environment is the process's own, so one after another.</summary>
[Collection("environment")]
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help"), InlineData("serve --help"), InlineData("setup --help"), InlineData("import --help"), InlineData("import places --help"), InlineData("demo --help")]
    [InlineData("backup --help"), InlineData("restore --help"), InlineData("check --help"), InlineData("key create --help"), InlineData("migrate --help"), InlineData("survey --help")]
    public async Task Every_verb_explains_itself_in_Vietnamese(string line)
    {
        var (exit, output, _) = await RunAsync(line.Split(' '));
        Assert.Equal(Exit.Good, exit);
        Assert.Contains("Cách dùng:", output, StringComparison.Ordinal);
        Assert.Contains("Mã kết thúc:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("khong-co"), InlineData("serve --clock hom-nay"), InlineData("backup"), InlineData("demo --dossiers -1"), InlineData("key create --name x"), InlineData("setup --agency X --identifier thường")]
    public async Task A_mistyped_line_ends_with_2_and_touches_nothing(string line)
    {
        using var data = new DataFolder();
        var (exit, _, error) = await RunAsync(line.Split(' '));
        Assert.Equal(Exit.Usage, exit);
        Assert.NotEmpty(error);
        Assert.False(File.Exists(Path.Combine(data.Path, "motcua.db")));
    }

    [Fact]
    public async Task A_real_installation_has_one_administrator_and_survives_backup_and_restore()
    {
        using var data = new DataFolder();
        var (exit, output, error) = await RunAsync("setup", "--agency", "Sở Thử nghiệm", "--identifier", "000.00.99.H99", "--code-pattern", "{agency}-{yyMMdd}-{nnnnn}");
        Assert.True(exit == Exit.Good, error);
        Assert.Matches(@"http://localhost:5080/dat-mat-khau/[\w-]{20,}", output);

        Assert.Equal(Exit.Good, (await RunAsync("check")).Exit);
        var key = await RunAsync("key", "create", "--name", "Thử", "--scopes", "uploads,dossiers.read");
        Assert.True(key.Exit == Exit.Good, key.Error);
        Assert.StartsWith("mc_", key.Output, StringComparison.Ordinal);

        var path = Path.Combine(data.Path, "a.tar");
        Assert.Equal(Exit.Good, (await RunAsync("backup", path)).Exit);
        Assert.Equal(Exit.FoundProblems, (await RunAsync("backup", path)).Exit);
        Assert.Equal(Exit.FoundProblems, (await RunAsync("restore", path)).Exit);
        var again = await RunAsync("restore", path, "--replace");
        Assert.True(again.Exit == Exit.Good, again.Error);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(data.Path, "backups")));

        var (checkedExit, json, _) = await RunAsync("check", "--json");
        Assert.Equal(Exit.Good, checkedExit);
        using var report = JsonDocument.Parse(json);
        Assert.Equal(0, report.RootElement.GetProperty("findings").GetArrayLength());
        Assert.True(report.RootElement.GetProperty("acts").GetInt64() >= 5);

        // Real data is never buried by a second setup or a demonstration.
        Assert.Equal(Exit.CouldNot, (await RunAsync("setup", "--agency", "Sở Khác")).Exit);
        Assert.Equal(Exit.FoundProblems, (await RunAsync("demo", "--dossiers", "1")).Exit);
    }

    [Fact]
    public async Task While_a_server_holds_the_store_it_is_neither_replaced_nor_served_twice()
    {
        using var data = new DataFolder();
        Assert.Equal(Exit.Good, (await RunAsync("setup", "--agency", "Sở Thử nghiệm")).Exit);
        Assert.Equal(Exit.Good, (await RunAsync("backup", Path.Combine(data.Path, "a.tar"))).Exit);
        using (StoreLock.Take(new StoreSettings(data.Path, null)))
        {
            Assert.Equal(Exit.FoundProblems, (await RunAsync("serve")).Exit);
            Assert.Equal(Exit.FoundProblems, (await RunAsync("restore", Path.Combine(data.Path, "a.tar"), "--replace")).Exit);
            Assert.Equal(Exit.Good, (await RunAsync("check")).Exit);
            Assert.Equal(Exit.Good, (await RunAsync("backup", Path.Combine(data.Path, "b.tar"))).Exit);
        }
    }

    [Fact]
    public async Task A_store_made_by_a_newer_program_is_left_alone()
    {
        using var data = new DataFolder();
        Assert.Equal(Exit.Good, (await RunAsync("setup", "--agency", "Sở Thử nghiệm")).Exit);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(new StoreSettings(data.Path, null).SqliteConnection))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '10.0.0')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        foreach (var verb in new[] { "migrate", "check", "serve" })
        {
            var (exit, _, error) = await RunAsync(verb);
            Assert.Equal(Exit.FoundProblems, exit);
            Assert.Contains("29991231000000_Later", error, StringComparison.Ordinal);
        }
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await CommandLine.RunAsync(line, output, error), output.ToString(), error.ToString());
    }

    /// <summary>A data folder of its own, named in the environment as an operator would.</summary>
    private sealed class DataFolder : IDisposable
    {
        private readonly string? before = Environment.GetEnvironmentVariable("MOTCUA_DATA");

        public DataFolder() => Environment.SetEnvironmentVariable("MOTCUA_DATA", Path);

        public string Path { get; } = Directory.CreateTempSubdirectory("motcua-command-").FullName;

        public void Dispose()
        {
            Environment.SetEnvironmentVariable("MOTCUA_DATA", before);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Path, recursive: true);
        }
    }
}
