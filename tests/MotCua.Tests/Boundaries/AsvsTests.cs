using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>The table of docs/security/asvs-l1.md: complete, and every test that it names is there.</summary>
public sealed partial class AsvsTests
{
    /// <summary>How many requirements of level 1 each chapter of ASVS 5.0.0 has.</summary>
    private static readonly Dictionary<int, int> OfChapter = new()
    {
        [1] = 8, [2] = 4, [3] = 8, [4] = 2, [5] = 4, [6] = 13, [7] = 6, [8] = 4, [9] = 4, [10] = 5, [11] = 3, [12] = 3, [13] = 1, [14] = 2, [15] = 3,
    };

    private sealed record Row(string Number, string Asks, string MetBy, string How);

    [Fact]
    public void Every_requirement_of_level_one_has_its_row_and_a_reason()
    {
        var rows = Rows();
        Assert.Equal(70, rows.Count);
        Assert.Equal(rows.Count, rows.Select(row => row.Number).Distinct().Count());
        Assert.Equal(OfChapter, rows.GroupBy(row => int.Parse(row.Number[1..row.Number.IndexOf('.', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)).ToDictionary(group => group.Key, group => group.Count()));
        Assert.All(rows, row => Assert.Contains(row.MetBy, (string[])["test", "design", "n/a", "gap"]));
        Assert.All(rows, row => Assert.True(row.How.Split(' ').Length >= 3 || TestName().IsMatch(row.How), $"{row.Number} gives no reason"));
        Assert.All(rows.Where(row => row.MetBy == "test"), row => Assert.True(TestName().IsMatch(row.How), $"{row.Number} names no test"));
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var missing = Rows().SelectMany(row => TestName().Matches(row.How).Select(name => (row.Number, Class: name.Groups["class"].Value, Method: name.Groups["method"].Value)))
            .Where(name => !Exists(name.Class, name.Method)).Select(name => $"{name.Number}: {name.Class}.{name.Method}").ToList();
        Assert.Empty(missing);
        Assert.True(Rows().Sum(row => TestName().Count(row.How)) > 30, "Hardly any test is named.");
        Assert.False(Exists("HostileTests", "Nobody_wrote_this"));
    }

    /// <summary>IdentityTests and its like live in the other suite: there the file must be.</summary>
    private static bool Exists(string type, string method) =>
        typeof(AsvsTests).Assembly.GetTypes().FirstOrDefault(one => one.Name == type) is { } found
            ? method.Length == 0 || found.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public).Any(one => one.Name == method)
            : Sources.All.Any(path => path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith($"/{type}.cs", StringComparison.Ordinal)
                && (method.Length == 0 || Sources.Read(path).Contains($" {method}(", StringComparison.Ordinal)));

    private static List<Row> Rows() =>
        [.. File.ReadAllLines(Path.Combine(Sources.Root, "docs/security/asvs-l1.md")).Where(line => Numbered().IsMatch(line))
            .Select(line => line.Trim('|').Split('|')).Select(cells => new Row(cells[0].Trim(), cells[1].Trim(), cells[2].Trim(), cells[3].Trim()))];

    [GeneratedRegex(@"^\| V\d+\.\d+\.\d+ \|", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"`(?<class>[A-Z]\w+Tests)(\.(?<method>\w+))?`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();
}
