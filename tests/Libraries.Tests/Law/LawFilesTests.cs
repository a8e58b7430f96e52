using System.Globalization;
using System.Text.Json;
using MotCua.Vietnamese;

namespace Libraries.Tests.Law;

/// <summary>law/ refuses what its README refuses: rows without id, article or dates, doubled ids, overlaps.</summary>
public sealed class LawFilesTests
{
    private static readonly string[] Confirmations = ["text", "wording-2018", "secondary", "memory"];

    private static readonly JsonElement[] Dated = [.. LawFiles.Rows("rules.json"), .. LawFiles.Rows("deadlines.json")];

    [Fact]
    public void Every_row_has_id_rule_title_article_first_day_and_says_how_it_was_checked()
    {
        Assert.All(Dated, row =>
        {
            Assert.Matches("^[a-z0-9-]+$", row.Text("id"));
            Assert.Matches("^[a-z0-9-]+$", row.Text("rule"));
            Assert.False(string.IsNullOrWhiteSpace(row.Text("title")), row.Text("id"));
            Assert.False(string.IsNullOrWhiteSpace(row.Text("article")), row.Text("id"));
            var from = Day(row.Text("from")!);
            Assert.True(row.Text("to") is not { } to || Day(to) >= from, row.Text("id"));
            Assert.Contains(row.Text("confirmed"), Confirmations);
            Assert.True(row.TryGetProperty("value", out _) && row.TryGetProperty("unit", out _) && row.TryGetProperty("to", out _), row.Text("id"));
        });
    }

    [Fact]
    public void No_id_stands_twice_in_any_file()
    {
        var ids = Dated.Concat(LawFiles.Rows("holidays.json")).Select(row => row.Text("id")!).ToList();
        Assert.Empty(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Rows_of_one_rule_follow_each_other()
    {
        foreach (var rule in Dated.GroupBy(row => row.Text("rule")))
        {
            var rows = rule.OrderBy(row => row.Text("from"), StringComparer.Ordinal).ToList();
            foreach (var (earlier, later) in rows.Zip(rows.Skip(1)))
            {
                if (earlier.Text("parallel") == "True" && later.Text("parallel") == "True") continue;
                Assert.True(earlier.Text("to") is { } to && Day(to) < Day(later.Text("from")!), $"{earlier.Text("id")} and {later.Text("id")} overlap");
            }
        }
    }

    [Theory]
    [InlineData("lateness-notice", "2021-11-15", "nd61-19-9-notice", "1")]
    [InlineData("return-after-appraisal", "2021-11-15", "nd61-19-4-return", "3")]
    [InlineData("hand-over-direct", "2021-11-15", "nd61-18-2", "15:00")]
    [InlineData("supplement-clock", "2021-11-15", "nd61-19-4", null)]
    [InlineData("supplement-clock", "2026-11-24", "supplement-clock-2025", null)]
    [InlineData("service-scale", "2021-11-15", "levels-nd43", "4")]
    [InlineData("service-scale", "2023-01-01", "levels-nd42", "2")]
    [InlineData("service-scale", "2026-07-01", "levels-nd224", "2")]
    [InlineData("submit-here", "2026-07-01", "nd224-15-1-h-i", "neither-ministry-nor-national-portal")]
    [InlineData("publication-province", "2021-11-15", "nd63-15-province", "5")]
    [InlineData("publication-database-province", "2021-11-15", "nd63-24-province", "5")]
    [InlineData("agency-identifier", "2020-09-15", "qd20-4", "35")]
    public void A_rule_is_found_by_its_day(string rule, string day, string id, string? value)
    {
        var row = Assert.Single(Dated, row => row.Text("rule") == rule && Day(row.Text("from")!) <= Day(day) && (row.Text("to") is not { } to || Day(to) >= Day(day)));
        Assert.Equal((id, value), (row.Text("id"), row.Text("value")));
    }

    [Theory] // The ids that explanations of due dates cite.
    [InlineData("blds-147")]
    [InlineData("blds-148-1-4")]
    [InlineData("blds-148-5")]
    [InlineData("blds-148-6")]
    [InlineData("work-week")]
    [InlineData("hours")]
    [InlineData("nd61-19-4")]
    [InlineData("qd766-shift")]
    public void What_explanations_cite_is_there(string id) => Assert.Single(Dated, row => row.Text("id") == id);

    [Fact]
    public void There_are_122_deadlines_of_the_first_reading_and_84_of_them_want_a_second_look()
    {
        var rows = LawFiles.Rows("deadlines.json");
        // Rows were added since: the numbers only grow.
        Assert.True(rows.Count >= 122);
        Assert.True(rows.Count(row => row.Text("recheck") is not null) >= 84);
    }

    [Fact]
    public void There_are_99_days_off_and_4_made_up_and_every_swap_has_both_halves()
    {
        var rows = LawFiles.Rows("holidays.json");
        Assert.Equal(99, rows.Count(row => row.Text("kind") == "off"));
        var madeUp = rows.Where(row => row.Text("kind") == "make-up").Select(row => Day(row.Text("date")!)).ToList();
        Assert.Equal([new(2024, 5, 4), new(2025, 4, 26), new(2026, 1, 10), new(2026, 8, 22)], madeUp.Order());
        Assert.All(madeUp, day => Assert.Equal(DayOfWeek.Saturday, day.DayOfWeek));
        Assert.All(rows, row =>
        {
            Assert.False(string.IsNullOrWhiteSpace(row.Text("article")), row.Text("id"));
            Assert.Contains(row.Text("confirmed"), Confirmations);
        });
        Assert.Equal(rows.Count, rows.Select(row => row.Text("date")).Distinct().Count());
        foreach (var off in new[] { "2021-02-10", "2021-02-16", "2026-11-24" }) Assert.Contains(rows, row => row.Text("date") == off && row.Text("kind") == "off");
        Assert.DoesNotContain(rows, row => row.Text("date") == "2025-11-24");
    }

    [Fact]
    public void The_plan_has_eleven_clauses_under_eight_solutions()
    {
        var clauses = LawFiles.Rows("solutions.json");
        Assert.Equal(Enumerable.Range(1, 11), clauses.Select(row => row.GetProperty("clause").GetInt32()));
        Assert.Equal([1, 2, 3, 4, 4, 5, 6, 6, 7, 7, 8], clauses.Select(row => row.GetProperty("solution").GetInt32()));
        Assert.All(clauses, row => Assert.Equal("nobody yet", row.Text("confirmed")));
        Assert.All(clauses, row => Assert.NotEmpty(row.GetProperty("rooms").EnumerateArray()));
        Assert.DoesNotContain(clauses, row => row.Text("text")!.Contains("sPAPI", StringComparison.Ordinal));
    }

    [Fact]
    public void Code_lists_say_their_source_and_have_no_code_twice()
    {
        var files = Directory.GetFiles(Path.Combine(LawFiles.Folder, "codes"), "*.json");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            Assert.Equal(Path.GetFileNameWithoutExtension(file), document.RootElement.Text("list"));
            Assert.False(string.IsNullOrWhiteSpace(document.RootElement.Text("source")), file);
            Assert.Contains(document.RootElement.Text("confirmed"), Confirmations);
            var codes = document.RootElement.GetProperty("codes").EnumerateArray().Select(row => row.Text("code")).ToList();
            Assert.NotEmpty(codes);
            Assert.Equal(codes.Count, codes.Distinct().Count());
        });
        Assert.Equal(Enumerable.Range(1, 10).Select(number => number.ToString(CultureInfo.InvariantCulture)), LawFiles.Rows("codes/dossier-states.json").Select(row => row.Text("code")));
    }

    [Fact]
    public void The_provinces_are_those_of_the_library() =>
        Assert.Equal(Provinces.All, LawFiles.Rows("codes/provinces.json").Select(row => KeyValuePair.Create(row.Text("code")!, row.Text("name")!)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
