using System.Globalization;
using System.Text.Json;
using MotCua.Commands;
using Xunit;

namespace MotCua.Tests.Commands;

/// <summary><c>./run survey</c> as an analyst uses it; the figures themselves are tried beside the library.</summary>
public sealed class SurveyCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("motcua-survey-").FullName;

    /// <summary>Two strata of two districts; the third person of the second stratum gave no score.</summary>
    private const string Answers = """
        tang,huyen,xom,w,gioi,diem,gio,N
        1,1,1,2,Nam,5,1,10
        1,1,2,2,Nữ,7,2,10
        1,2,1,3,Nam,6,1,10
        2,1,1,1,Nữ,9,4,20
        2,2,1,1,"Nữ",8,2,20
        2,2,2,4,Nam,NA,1,20
        """;

    [Fact]
    public async Task Means_by_group_come_as_table_csv_and_json()
    {
        var data = Write("a.csv", Answers);
        string[] line = ["survey", "--data", data, "--strata", "tang", "--cluster", "huyen", "--weight", "w", "--by", "gioi", "--mean", "gio"];
        var table = await RunAsync(line);
        Assert.True(table.Exit == Exit.Good, table.Error);
        Assert.StartsWith("Thống kê  Biến  Nhóm", table.Output, StringComparison.Ordinal);

        var csv = await RunAsync([.. line, "--format", "csv"]);
        var rows = csv.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal("statistic,name,domain,estimate,se,df,ci95_low,ci95_high,deff,n,missing", rows[0]);
        Assert.StartsWith("mean,gio,Nam,1,0,1,1,1,", rows[1], StringComparison.Ordinal);
        Assert.Equal(3, rows.Length);

        using var json = JsonDocument.Parse((await RunAsync([.. line, "--format", "json"])).Output);
        Assert.Equal(2.5, json.RootElement[1].GetProperty("estimate").GetDouble());
        Assert.Equal(rows[2].Split(',')[4], json.RootElement[1].GetProperty("se").GetDouble().ToString("R", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_statistic_and_option_is_answered()
    {
        var data = Write("a.csv", Answers);
        var totals = Write("t.csv", "gioi,nguoi\nNam,400\nNữ,600\n");
        var (exit, output, error) = await RunAsync("survey", "--data", data, "--strata", "tang", "--cluster", "huyen,xom", "--weight", "w", "--fpc", "N",
            "--post", $"gioi={totals}", "--mean", "diem", "gio", "--total", "gio", "--ratio", "diem/gio", "--proportion", "gioi", "--quantile", "gio:0.5",
            "--lonely", "adjust", "--missing", "exclude", "--format", "csv");
        Assert.True(exit == Exit.Good, error);
        var rows = output.ReplaceLineEndings("\n").TrimEnd().Split('\n').Skip(1).Select(row => row.Split(',')).ToArray();
        Assert.Equal(["mean diem", "mean gio", "total gio", "ratio diem/gio", "proportion gioi=Nam", "proportion gioi=Nữ", "quantile gio:0.5"], rows.Select(row => $"{row[0]} {row[1]}"));
        Assert.Equal(0.4, double.Parse(rows[4][3], CultureInfo.InvariantCulture), 12);
        Assert.Equal("1", rows[0][10]);
    }

    [Fact]
    public async Task Several_columns_together_are_strata_and_groups()
    {
        var data = Write("a.csv", Answers);
        var (exit, output, error) = await RunAsync("survey", "--data", data, "--strata", "tang,gioi", "--weight", "w", "--by", "tang,gioi", "--total", "gio", "--lonely", "remove", "--format", "csv");
        Assert.True(exit == Exit.Good, error);
        Assert.Equal(["1 · Nam", "1 · Nữ", "2 · Nam", "2 · Nữ"], output.ReplaceLineEndings("\n").TrimEnd().Split('\n').Skip(1).Select(row => row.Split(',')[2]));
    }

    [Theory]
    [InlineData("--mean diem", "MC-1056", "Dòng 7, “diem”")]
    [InlineData("--mean thieu", "MC-1051", "thieu")]
    [InlineData("--mean gioi", "MC-1052", "Nam")]
    [InlineData("--mean gio --strata xom", "MC-1057", "--lonely")]
    [InlineData("--mean gio --fpc w", "MC-1055", "--fpc")]
    public async Task What_the_file_does_not_allow_is_said_in_Vietnamese(string line, string code, string word)
    {
        var data = Write("a.csv", Answers.Replace("2,2,2,4", "2,2,1,4", StringComparison.Ordinal).Replace("1,1,2,2", "1,1,1,2", StringComparison.Ordinal).Replace("1,2,1,3", "1,2,2,3", StringComparison.Ordinal));
        var (exit, output, error) = await RunAsync([.. $"survey --data {data} --cluster huyen --weight w {line}".Split(' ')]);
        Assert.Equal(Exit.FoundProblems, exit);
        Assert.Empty(output);
        Assert.Contains(code, error, StringComparison.Ordinal);
        Assert.Contains(word, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--mean"), InlineData(""), InlineData("--ratio diem"), InlineData("--quantile diem:2"), InlineData("--mean gio --lonely khac"), InlineData("--mean gio --format xml"), InlineData("--mean gio --fpc N,N")]
    public async Task A_mistyped_line_ends_with_2(string line)
    {
        var (exit, _, error) = await RunAsync([.. $"survey --data x.csv --weight w {line}".Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(Exit.Usage, exit);
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("a,b\n1\n", "dòng 2"), InlineData("a,b\n\"1,2\n", "dòng 2"), InlineData("a,a\n1,2\n", "hai lần"), InlineData("", "không có dòng nào")]
    public async Task A_broken_file_is_named_with_its_line(string text, string said)
    {
        var (exit, _, error) = await RunAsync("survey", "--data", Write("b.csv", text), "--weight", "a", "--mean", "a");
        Assert.Equal(Exit.FoundProblems, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_3() =>
        Assert.Equal(Exit.CouldNot, (await RunAsync("survey", "--data", Path.Combine(folder, "khong-co.csv"), "--weight", "w", "--mean", "x")).Exit);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await CommandLine.RunAsync(line, output, error), output.ToString(), error.ToString());
    }
}
