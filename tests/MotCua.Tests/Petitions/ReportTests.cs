using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Petitions.Demo;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Reception;
using MotCua.Petitions.Reports;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Every cell of the report forms against <see cref="PetitionRecount"/>, and their check sums; 120 petitions by default, more by <c>MOTCUA_TEST_MANY</c>.</summary>
public sealed class ReportTests
{
    private const string Edition = "petition-reports-2021";
    private static readonly DateOnly First = new(2021, 4, 1), Last = new(2021, 12, 10);

    [Theory, OnEveryDatabase]
    public async Task Every_cell_equals_a_recount_from_the_acts_and_every_sum_holds(Database database)
    {
        var many = int.TryParse(Environment.GetEnvironmentVariable("MOTCUA_TEST_MANY"), CultureInfo.InvariantCulture, out var asked) ? asked : 120;
        await using var stage = await PetitionStage.SetAsync(database, new DateTime(2021, 12, 20, 9, 0, 0));
        await stage.Office.WithAsync<PetitionYear>(year => year.LoadAsync(stage.Cast, stage.Unit, many, First, Last, default));
        await stage.Office.WithAsync<ActLog>(acts => acts.CommitAsync(new Doing("denunciation.file", MotCua.Kernel.Actor.System, "sealed-case", stage.Office.Clock.NewId()) { Added = Sealed(stage.Office, many / 3) }, default));
        await stage.Office.WithAsync<ActLog>(acts => acts.CommitAsync(new Doing("turn.check-in", MotCua.Kernel.Actor.System, "reception-turn", stage.Office.Clock.NewId()) { Added = Receptions(stage, many / 3) }, default));

        var tables = await stage.Office.WithAsync<Store, ActTables>(ActTables.ReadAsync);
        var (law, calendar) = (stage.Office.Services.GetRequiredService<LawBook>(), await stage.Office.WithAsync<OfficeCalendars, WorkingTime.WorkCalendar>(calendars => Task.FromResult(calendars.Of())));
        var reached = new HashSet<string>();
        foreach (var (from, to) in new[] { (new DateOnly(2021, 6, 15), new DateOnly(2021, 9, 14)), (new DateOnly(2020, 12, 15), new DateOnly(2021, 12, 14)) })
        {
            var filled = await FillAsync(stage.Office, from, to);
            var counted = new PetitionRecount(tables, law, calendar, from, to).Count();
            Assert.Equal(filled.Select(cell => cell.Column.Form + "." + cell.Column.Column).Order(StringComparer.Ordinal), counted.Keys.Order(StringComparer.Ordinal));
            Assert.All(filled, cell => Assert.True(counted[$"{cell.Column.Form}.{cell.Column.Column}"] == cell.Value, $"{from}–{to} {cell.Column.Form} cột {cell.Column.Column} ({cell.Column.Name}): {cell.Value}, đếm lại {counted[$"{cell.Column.Form}.{cell.Column.Column}"]}"));
            Assert.All(filled, cell => Assert.True(cell.SumHolds ?? true, $"{cell.Column.Form} cột {cell.Column.Column}: {cell.Value} không bằng {cell.Column.Sum}"));
            Assert.True(filled.Count(cell => cell.SumHolds is not null) >= 20);
            reached.UnionWith(filled.Where(cell => cell.Value != 0).Select(cell => $"{cell.Column.Form}.{cell.Column.Column}"));
        }

        // Zero equals zero: most columns have something to count.
        Assert.True(reached.Count > 140, $"{reached.Count}");

        var cells = (await FillAsync(stage.Office, new DateOnly(2021, 6, 15), new DateOnly(2021, 9, 14))).ToDictionary(cell => $"{cell.Column.Form}.{cell.Column.Column}", cell => cell.Value);
        var page = await stage.Clerk.Browser.GetPageAsync("/don-thu/bao-cao?nam=2021&ky=Q3&mau=01/XLĐ&cot=21");
        Assert.Equal(Math.Min(50, cells["01/XLĐ.21"]), page.QuerySelectorAll("#sau-so li").Length);
        Assert.Contains($"{cells["01/XLĐ.21"]:0} dòng", page.QuerySelector("#sau-so")!.TextContent, StringComparison.Ordinal);
        // What is behind a large cell is read page by page, each line once.
        var codes = new List<string>();
        for (var address = "/don-thu/bao-cao?nam=2021&ky=Q3&mau=01/XLĐ&cot=1"; address is not null; address = page.QuerySelector("#sau-so .pager a[rel=next]")?.GetAttribute("href"))
        {
            page = await stage.Clerk.Browser.GetPageAsync(address);
            Assert.InRange(page.QuerySelectorAll("#sau-so li").Length, 1, 50);
            codes.AddRange(page.QuerySelectorAll("#sau-so li a").Select(link => link.TextContent));
        }
        Assert.Equal(codes.Count, codes.Distinct().Count());
        var underSeal = System.Text.RegularExpressions.Regex.Match(page.QuerySelector("#sau-so")!.TextContent, "(?<cases>[0-9]+) vụ việc niêm phong", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.Equal(cells["01/XLĐ.1"], codes.Count + (underSeal.Success ? int.Parse(underSeal.Groups["cases"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0));
        Assert.Empty(page.QuerySelectorAll("td .tag.late"));
        // What is under seal is counted, and no line leads to it.
        page = await stage.Clerk.Browser.GetPageAsync("/don-thu/bao-cao?nam=2021&ky=Q3&mau=03/XLĐ&cot=1");
        Assert.True(cells["03/XLĐ.1"] > 0);
        Assert.Empty(page.QuerySelectorAll("#sau-so li"));
        Assert.Contains($"{cells["03/XLĐ.1"]:0} vụ việc niêm phong", page.QuerySelector("#sau-so")!.TextContent, StringComparison.Ordinal);
        page = await stage.Clerk.Browser.GetPageAsync("/don-thu/bao-cao?nam=2021&ky=Q3&mau=01/TCD&cot=13");
        Assert.All(page.QuerySelectorAll("#sau-so li a"), link => Assert.StartsWith("/don-thu/tiep-dan/luot/", link.GetAttribute("href"), StringComparison.Ordinal));

        using var book = new MemoryStream(await (await stage.Clerk.Browser.OpenAsync("/don-thu/bao-cao?nam=2021&ky=Q3&handler=Book")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(10, book.GetSheetNames().Count);
        // The sheet is the form: its own headings side by side, the figures beneath.
        var sheet = book.Query(useHeaderRow: true, sheetName: "01-XLĐ").Cast<IDictionary<string, object>>().ToList();
        Assert.Equal((double)cells["01/XLĐ.1"], sheet[0]["(1) Tổng số đơn"]);
        Assert.Contains("khớp", (string)sheet[1]["(1) Tổng số đơn"], StringComparison.Ordinal);
        var results = book.Query(useHeaderRow: true, sheetName: "01-KQGQ").Cast<IDictionary<string, object?>>().First();
        Assert.Equal(cells["01/KQGQ.10"], Convert.ToDecimal(results.Single(cell => cell.Key.StartsWith("(10) ", StringComparison.Ordinal)).Value, CultureInfo.InvariantCulture));
        Assert.Equal("PK"u8.ToArray(), (await (await stage.Clerk.Browser.OpenAsync("/don-thu/bao-cao?nam=2021&ky=Q3&mau=01/XLĐ&handler=Sheet")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
        Assert.Equal("04/XLĐ", (await stage.Clerk.Browser.GetPageAsync("/don-thu/bao-cao?nam=2021&ky=Q3&mau=04/XL%C4%90")).QuerySelector("h1")!.TextContent.Replace("Biểu ", "", StringComparison.Ordinal));
        Assert.Contains("02/XLD", (await stage.Clerk.Browser.GetPageAsync("/don-thu/bao-cao?nam=2026&ky=Q1")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_does_not_hold_is_said()
    {
        var forms = new ReportForms(LawBook.Load());
        // Neither carried over nor new: no column beside the total takes it.
        ReportFact stray = new("petition", null, Guid.CreateVersion7(DateTimeOffset.UnixEpoch), new HashSet<string> { "kind:Denunciation", "one" }, ReportFact.NoFigures);
        Assert.False(forms.Fill(Edition, "03/XLĐ", [stray])[0].SumHolds);
        Assert.All(ReportForms.Editions, edition => Assert.All(forms.Columns(edition).Where(column => column.Sum is not null),
            column => Assert.All(column.Sum!.Split(';').SelectMany(sum => sum.Split('+')), part => Assert.Contains(forms.Columns(edition), other => other.Form == column.Form && other.Column == part))));
    }

    private static Task<List<ReportCell>> FillAsync(TestOffice office, DateOnly from, DateOnly to) => office.WithAsync<IEnumerable<IReportFacts>, List<ReportCell>>(async sources =>
    {
        var facts = new List<ReportFact>();
        foreach (var source in sources) facts.AddRange(await source.FactsAsync(from, to, default));
        var forms = new ReportForms(office.Services.GetRequiredService<LawBook>());
        return [.. forms.Forms(Edition).SelectMany(form => forms.Fill(Edition, form, facts))];
    });

    /// <summary>Denunciations and tips that walk their steps at random; nothing is in them.</summary>
    private static List<object> Sealed(TestOffice office, int many)
    {
        var (random, law, rows) = (new Random(7), office.Services.GetRequiredService<LawBook>(), new List<object>());
        for (var i = 0; i < many; i++)
        {
            var at = Moment(First.AddDays(random.Next(Last.DayNumber - First.DayNumber)), 8);
            var one = new SealedCase { Id = office.Clock.NewId(), Code = $"THU-{i}", Kind = i % 7 == 6 ? SealedKind.Tip : SealedKind.Denunciation, Way = (SealedWay)random.Next(4), ReceivedAt = at, LookUp = office.Clock.NewId().ToByteArray() };
            List<CaseStep> steps = [new() { Id = office.Clock.NewId(), CaseId = one.Id, Kind = StepKind.Received, At = at }];
            for (var turn = 0; turn < 14 && random.Next(9) > 0; turn++)
            {
                at = at.AddDays(random.Next(1, 14));
                if (at > Moment(Last, 17)) break;
                var possible = Denunciation.Possible(one, steps).ToList();
                if (possible.Count == 0) break;
                var kind = possible.Contains(StepKind.Accepted) && random.Next(3) > 0 ? StepKind.Accepted : possible.Contains(StepKind.Concluded) && random.Next(3) == 0 ? StepKind.Concluded : possible[random.Next(possible.Count)];
                var codes = Denunciation.Shapes[kind].CodeList is { } list ? law.Codes(list) : [];
                try
                {
                    steps.Add(Denunciation.Take(one, steps, new StepInput(kind, codes.Count == 0 ? null : [codes[random.Next(codes.Count)].Code], "12/QĐ"), law, office.Clock.NewId(), null, at));
                }
                catch (MotCua.Kernel.Refused)
                {
                    // Not in this state, or a code of another year: another step.
                }
            }
            rows.Add(one);
            rows.AddRange(steps);
        }
        return rows;
    }

    /// <summary>Sittings of every kind, held or not, with turns that end in every way.</summary>
    private static List<object> Receptions(PetitionStage stage, int many)
    {
        var (random, clock, rows, turns) = (new Random(11), stage.Office.Clock, new List<object>(), new List<ReceptionTurn>());
        for (var number = 0; turns.Count < many; number++)
        {
            var (day, kind) = (First.AddDays(random.Next(Last.DayNumber - First.DayNumber)), (SittingKind)random.Next(3));
            var at = Moment(day, 8);
            var sitting = ReceptionSitting.On(clock.NewId(), kind, day, new TimeOnly(8, 0), new TimeOnly(11, 0), "Phòng tiếp công dân", stage.Director.Person.Id, null, null, at.AddDays(-9), stage.Clerk.Person.Id, null, null);
            rows.Add(sitting);
            if (random.Next(5) == 0) continue;
            rows.Add(sitting.Open(kind == SittingKind.Head && random.Next(3) == 0, "Đi họp", stage.Head.Person.Id, day, at, stage.Clerk.Person.Id));
            for (var i = 1; i <= 6; i++)
            {
                var turn = new ReceptionTurn { Id = clock.NewId(), Code = $"LT-{number}-{i}", SittingId = sitting.Id, Day = day, Number = i, RegisterNumber = turns.Count + 1, Matter = (ReceptionMatter)random.Next(5), Name = "Bà Ví Dụ", People = random.Next(6) == 0 ? random.Next(5, 30) : 1, At = at.AddMinutes(i), By = stage.Clerk.Person.Id };
                if (turns.Count > 0 && random.Next(4) == 0 && turns[random.Next(turns.Count)] is { Matter: not ReceptionMatter.Denunciation } earlier && earlier.At <= turn.At && turn.Matter != ReceptionMatter.Denunciation) turn.Follow(earlier);
                if (random.Next(7) == 0) turn.Leave();
                else if (random.Next(7) == 0) rows.Add(turn.Refuse("threat", "Đã giải thích.", false, null, null, at, turn.By));
                else if (random.Next(8) > 0) turn.Call(at);
                rows.Add(turn);
                turns.Add(turn);
            }
        }
        return rows;
    }

    private static DateTime Moment(DateOnly day, int hour) => MotCua.Kernel.OfficeClock.ToUtc(day.ToDateTime(new TimeOnly(hour, 0)));
}
