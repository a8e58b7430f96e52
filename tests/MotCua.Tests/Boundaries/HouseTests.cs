using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>The habits of the house that can be read from its sources and its model.</summary>
public sealed partial class HouseTests
{
    private const int LongestFile = 300;
    private const int LongestPageModel = 200;

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFor = [];

    /// <summary>Where an act's kind does not stand as a literal in `new Doing(…)`: the kinds it may be.</summary>
    private static readonly Dictionary<string, string[]> KindsElsewhere = new()
    {
        // The same act files online, at the desk and with acceptance at once.
        ["src/MotCua/Dossiers/Acts/SubmitDossier.cs"] = ["dossier.submit"],
        // The two ends that acts off the plain road share.
        ["src/MotCua/Dossiers/Acts/OnDossier.cs"] = ["dossier.ask-withdrawal", "dossier.answer-withdrawal", "dossier.stop", "dossier.demand-fee", "dossier.take-fee", "dossier.report-lateness",
            "dossier.allow-lateness", "dossier.postpone", "dossier.consult", "dossier.give-opinion", "dossier.paper-incident", "dossier.reassign",
            "dossier.make-link", "dossier.mark-verification", "dossier.pause", "dossier.resume", "dossier.extend", "dossier.pass-on-return", "dossier.allow-supplement",
            "dossier.send-child", "dossier.child-received", "dossier.child-result"],
        // The page says which of its own means of signing in somebody changed.
        ["src/MotCua/Kernel/People/Acts/OwnSignIn.cs"] = ["account.two-steps", "account.two-steps-off", "account.passkey", "account.passkey-remove"],
    };

    [Fact]
    public void No_file_is_longer_than_its_budget()
    {
        var long_ = Sources.All.Select(path => (Path: path, Lines: Sources.Read(path).AsSpan().Count('\n')))
            .Where(file => file.Lines > (file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? LongestPageModel : LongestFile))
            .Where(file => !LongFor.ContainsKey(file.Path))
            .Select(file => $"{file.Path}: {file.Lines} lines");
        Assert.Empty(long_);
        Assert.All(LongFor.Keys, path => Assert.Contains(path, Sources.All));
    }

    [Fact]
    public void Nothing_is_left_to_be_done_in_the_sources() =>
        Assert.DoesNotContain(Sources.All, path => path != "tests/MotCua.Tests/Boundaries/HouseTests.cs" && Unfinished().IsMatch(Sources.Read(path)));

    [Theory]
    [InlineData("// TODO later", true)]
    [InlineData("throw new NotImplementedException();", true)]
    [InlineData("var todos = method;", false)]
    public void An_unfinished_line_would_be_seen(string line, bool seen) => Assert.Equal(seen, Unfinished().IsMatch(line));

    [Fact]
    public void Every_problem_has_its_own_number_and_both_languages()
    {
        var problems = typeof(Room).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(Problem))
            .Select(field => (Name: $"{field.DeclaringType!.Name}.{field.Name}", Problem: (Problem)field.GetValue(null)!)).ToList();
        Assert.True(problems.Count > 20);
        Assert.Empty(problems.GroupBy(item => item.Problem.Number).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(item => item.Name))}"));
        Assert.All(problems, item =>
        {
            Assert.InRange(item.Problem.Number, 1000, 9999);
            Assert.InRange(item.Problem.Status, 400, 599);
            Assert.EndsWith(".", item.Problem.Title, StringComparison.Ordinal);
            Assert.Matches(VietnameseLetter(), item.Problem.Title);
            Assert.EndsWith(".", item.Problem.English, StringComparison.Ordinal);
            Assert.DoesNotMatch(VietnameseLetter(), item.Problem.English);
        });
    }

    [Fact]
    public async Task Every_kind_of_act_has_a_name_in_Vietnamese()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        var kinds = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var unreadable = new List<string>();
        foreach (var path in Sources.All.Where(path => path.StartsWith("src/MotCua/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)))
            foreach (Match made in MadeDoing().Matches(Sources.Read(path)))
            {
                var literals = Literal().Matches(made.Groups["kind"].Value).Select(literal => literal.Groups["text"].Value).ToArray();
                if (literals.Length == 0 && !KindsElsewhere.TryGetValue(path, out literals)) unreadable.Add(path);
                foreach (var kind in literals ?? []) kinds[kind] = path;
            }
        Assert.Empty(unreadable);
        Assert.True(kinds.Count > 20, "The sources were hardly read.");
        Assert.Empty(kinds.Where(kind => !ActNames.All.Contains(kind.Key)).Select(kind => $"{kind.Key} ({kind.Value})"));
        Assert.All(kinds.Keys, kind => Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", kind));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_table_and_column_is_recorded_or_says_why_not(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<Store>(store =>
        {
            var entities = store.Model.GetEntityTypes().ToList();
            Assert.True(entities.Count > 10);
            foreach (var entity in entities)
            {
                var table = entity.GetTableName();
                Assert.True(entity.FindPrimaryKey() is not null || entity.NotRecordedBecause() is not null, $"{table} has no key, so acts cannot name its rows");
                var reasons = entity.GetProperties().Select(property => (Where: $"{table}.{property.GetColumnName()}", Why: property.NotRecordedBecause()))
                    .Append((Where: table!, Why: entity.NotRecordedBecause())).Where(item => item.Why is not null);
                foreach (var (where, why) in reasons)
                    Assert.True(why!.Split(' ').Length >= 3, $"{where} is not recorded, and “{why}” is no reason");
            }
            return Task.CompletedTask;
        });
    }

    /// <summary>What identifies a person must be erasable: acts keep such words apart or do not carry them.</summary>
    [Theory, OnEveryDatabase]
    public async Task Columns_that_identify_a_person_are_kept_apart_from_acts(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<Store>(store =>
        {
            var bare = store.Model.GetEntityTypes().Where(entity => entity.NotRecordedBecause() is null)
                .SelectMany(entity => entity.GetProperties())
                .Where(property => property.Name is "IdentityNumber" or "Phone" or "Email" or "FullName" or "PhoneNumber")
                .Where(property => !property.IsPersonal() && property.NotRecordedBecause() is null)
                .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}").ToList();
            Assert.Empty(bare);
            return Task.CompletedTask;
        });
    }

    [Theory, OnEveryDatabase]
    public async Task The_migrations_build_the_model(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        Assert.False(await office.WithAsync<Store, bool>(store => Task.FromResult(store.Database.HasPendingModelChanges())));
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Unfinished();

    [GeneratedRegex("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex VietnameseLetter();

    [GeneratedRegex(@"new Doing\((?<kind>[^,]+),", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex MadeDoing();

    [GeneratedRegex("\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Literal();
}
