using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>GLOSSARY.md and the code say the same words.</summary>
public sealed partial class GlossaryTests
{
    private const BindingFlags Anything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly ILookup<string, Type> Types = new[]
        { typeof(Room).Assembly, typeof(WorkingTime.WorkCalendar).Assembly, typeof(Vietnamese.Folding).Assembly, typeof(SurveyStatistics.SurveyDesign).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsNested).ToLookup(type => type.Name);

    private sealed record Row(string Vietnamese, IReadOnlyList<string> Names, string Meaning, string Source);

    [Fact]
    public async Task Every_noun_that_has_a_table_stands_in_the_glossary()
    {
        var names = Read().Used.SelectMany(row => row.Names).ToHashSet(StringComparer.Ordinal);
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        var nouns = await office.WithAsync<Store, List<Type>>(store => Task.FromResult(store.Model.GetEntityTypes()
            .Select(entity => entity.ClrType).Where(type => type.Assembly == typeof(Room).Assembly).Distinct().ToList()));
        Assert.True(nouns.Count > 30, "The model was hardly read.");
        Assert.Empty(nouns.Where(noun => !names.Contains(noun.Name)).Select(noun => noun.FullName));
    }

    [Fact]
    public void Every_name_of_the_glossary_is_in_the_code_and_no_planned_one_is()
    {
        var (used, planned) = Read();
        Assert.True(used.Count > 50 && planned.Count > 5, "The glossary was hardly read.");
        Assert.DoesNotContain(used.SelectMany(row => row.Names), name => !Exists(name));
        Assert.DoesNotContain(planned.SelectMany(row => row.Names), Exists);
    }

    [Fact]
    public void A_name_stands_once_and_every_row_has_its_term_and_name_and_source()
    {
        var (used, planned) = Read();
        Assert.Empty(used.Concat(planned).SelectMany(row => row.Names).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(used.Concat(planned), row => Assert.True(row.Vietnamese.Length > 0 && row.Names.Count > 0, $"no term or no name: {row}"));
        Assert.All(used, row => Assert.True(row.Source.Length > 0, $"no source: {row}"));
    }

    [Theory]
    [InlineData("Dossier", true)]
    [InlineData("Dossier.PromisedAt", true)]
    [InlineData("DossierState.Stopped", true)]
    [InlineData("Dossier.PromisedAtNoon", false)]
    [InlineData("Dosier", false)]
    public void A_name_that_is_not_in_the_code_would_be_seen(string name, bool found) => Assert.Equal(found, Exists(name));

    private static bool Exists(string name) =>
        name.Split('.') is [var type, var member] ? Types[type].Any(found => found.GetMember(member, Anything).Length > 0) : Types.Contains(name);

    private static (IReadOnlyList<Row> Used, IReadOnlyList<Row> Planned) Read()
    {
        var text = Sources.Read("GLOSSARY.md");
        var planned = text.IndexOf("\n## Planned\n", StringComparison.Ordinal);
        Assert.True(planned > 0);
        return (Rows(text[..planned]), Rows(text[planned..]));
    }

    private static List<Row> Rows(string text) =>
        [.. text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Vietnamese |", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray())
            .Select(cells => new Row(cells[0], [.. Name().Matches(cells[1]).Select(match => match.Groups["name"].Value)], cells[2], cells[3]))];

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Name();
}
