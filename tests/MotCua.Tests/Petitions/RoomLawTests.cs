using System.Text.RegularExpressions;
using MotCua.Kernel.Law;
using MotCua.Petitions;
using MotCua.Tests.Boundaries;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Every limit these rooms ask for is a row of law/, chosen by the day; what changed on 1 July 2026 is held on both sides of it. No store, no office.</summary>
public sealed partial class RoomLawTests
{
    private static readonly DateOnly Before = new(2026, 6, 30), After = new(2026, 7, 1);
    private static readonly LawBook Law = LawBook.Load();

    internal static readonly StepMatter[] Matters = [.. from level in new[] { 1, 2 } from field in Enum.GetValues<ComplaintField>() from remote in new[] { false, true } from dismissal in new[] { false, true } select new StepMatter(level, field, remote, dismissal)];

    [Theory]
    // Begin or end on 1 July 2026.
    [InlineData("kn-03a", "kn-03a", "10 DAY", null, null)]
    [InlineData("kn-03c", "kn-03c", "10 WORKING_DAY", null, null)]
    [InlineData("kn-03d", null, null, "kn-03d", "7 WORKING_DAY")]
    [InlineData("kn-16", null, null, "kn-16", "5 DAY")]
    [InlineData("kn-17", null, null, "kn-17", "3 WORKING_DAY")]
    [InlineData("kn-18", null, null, "kn-18", "3 WORKING_DAY")]
    [InlineData("kn-18b", "kn-18b", "? WORKING_DAY", null, null)]
    [InlineData("kn-26", null, null, "kn-26", "?")]
    [InlineData("tcd-05", "tcd-05-2014", "? WORKING_DAY", "tcd-05", "3 WORKING_DAY")]
    [InlineData("tcd-06", null, null, "tcd-06", "5 WORKING_DAY")]
    [InlineData("tcd-07", null, null, "tcd-07", "1 WORKING_DAY")]
    [InlineData("reception-online-connect", null, null, "reception-online-connect", "1 HOUR")]
    [InlineData("reception-crowd", "reception-crowd-2014", "5 COUNT", "reception-crowd-2026", "5 COUNT")]
    [InlineData("reception-delegation", "reception-delegation-2014", "yes", "reception-delegation-2026", "no")]
    [InlineData("reception-identity", "reception-identity-2014", "name,address", "reception-identity-2026", "name,address,id")]
    [InlineData("press-first-statement", "bc-00", "24 HOUR", "bc-01", "24 HOUR")]
    // The same row on both sides; read again or not, the page says.
    [InlineData("tcd-02", "tcd-02", "5 WORKING_DAY", "tcd-02", "5 WORKING_DAY")]
    [InlineData("tcd-03", "tcd-03", "10 WORKING_DAY", "tcd-03", "10 WORKING_DAY")]
    [InlineData("xld-01", "xld-01", "10 WORKING_DAY", "xld-01", "10 WORKING_DAY")]
    [InlineData("kn-04", "kn-04", "30 DAY to 45", "kn-04", "30 DAY to 45")]
    [InlineData("kn-05", "kn-05", "45 DAY to 60", "kn-05", "45 DAY to 60")]
    [InlineData("kn-08", "kn-08", "45 DAY to 60", "kn-08", "45 DAY to 60")]
    [InlineData("kn-09", "kn-09", "60 DAY to 70", "kn-09", "60 DAY to 70")]
    [InlineData("kn-06", "kn-06", "3 WORKING_DAY", "kn-06", "3 WORKING_DAY")]
    [InlineData("kn-10", "kn-10", "7 DAY", "kn-10", "7 DAY")]
    [InlineData("pakn-01", "pakn-01", "5 WORKING_DAY", "pakn-01", "5 WORKING_DAY")]
    [InlineData("explanation-notice", "gt-01b", "5 WORKING_DAY", "gt-01b", "5 WORKING_DAY")]
    [InlineData("explanation-answer", "gt-02b", "15 DAY", "gt-02b", "15 DAY")]
    [InlineData("explanation-extension", "gt-03b", "15 DAY", "gt-03b", "15 DAY")]
    public void The_row_of_the_day_is_asked(string rule, string? rowBefore, string? valueBefore, string? rowAfter, string? valueAfter)
    {
        Assert.Equal((rowBefore, valueBefore), Said(Law.Rule(rule, Before)));
        Assert.Equal((rowAfter, valueAfter), Said(Law.Rule(rule, After)));
    }

    [Fact]
    public void Every_step_has_a_row_on_either_side_that_gives_a_figure_or_says_that_none_is_known()
    {
        foreach (var step in Enum.GetValues<PetitionStep>())
            foreach (var day in new[] { new DateOnly(2021, 11, 15), Before, After })
                Assert.All(Matters, matter => Assert.True(step == PetitionStep.AnnounceDialogue && day < After || StepRules.Of(step, matter).Any(rule => !Law.Rule(rule, day).IsGap), $"{step} {matter} {day}"));
    }

    /// <summary>What was not read again since the law changed, and what is from memory, says so wherever it is shown.</summary>
    [Fact]
    public void Rows_that_nobody_read_again_are_unconfirmed()
    {
        Assert.All(new[] { "kn-04", "kn-06", "tcd-02", "explanation-answer" }, rule => Assert.True(Law.Rule(rule, After).IsUnconfirmed, rule));
        Assert.All(new[] { "kn-03d", "kn-16", "kn-17", "tcd-06" }, rule => Assert.False(Law.Rule(rule, After).IsUnconfirmed, rule));
    }

    /// <summary>A number of days in these rooms' code would be a limit that no row changes.</summary>
    [Fact]
    public void No_days_are_added_in_code_but_one_to_go_to_the_next()
    {
        var rooms = new[] { "Petitions", "Accountability" }.SelectMany(room => Directory.EnumerateFiles(Path.Combine(Sources.Root, "src", "MotCua", room), "*.cs", SearchOption.AllDirectories)).Where(file => !file.Contains("Demo", StringComparison.Ordinal)).ToList();
        Assert.True(rooms.Count > 100);
        Assert.All(rooms, file => Assert.DoesNotMatch(DaysInCode(), File.ReadAllText(file)));
        Assert.Matches(DaysInCode(), "day.AddDays(15)");
        Assert.DoesNotMatch(DaysInCode(), "to.AddDays(1)");
    }

    private static (string? Id, string? Value) Said(LawRow row) => row.IsGap ? (null, null) : (row.Id, $"{row.Value ?? "?"}{(row.Unit is { } unit ? " " + unit : "")}{(row.MaxTotal is { } most ? $" to {most}" : "")}");

    [GeneratedRegex(@"Add(Working)?Days\(-?(?!1\))\d+\)|new TimeLimit\(\d|AddMonths\((?!1\))\d", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DaysInCode();
}
