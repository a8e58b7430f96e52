using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;
using MotCua.Statistics;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Statistics;

/// <summary>The figures that were added up as things happened are those that the acts alone give.</summary>
public sealed class RecountTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Task<RecountReport> RecountAsync(TestOffice office) =>
        office.WithAsync<Store, RecountReport>(store => Recount.RunAsync(store, office.Services.GetRequiredService<LawBook>(), null, Stop));

    private static Task<FigureCounts> SumAsync(TestOffice office, DateOnly? from = null, DateOnly? to = null) => office.WithAsync<Store, FigureCounts>(async store =>
        FigureCounts.SumOf(await store.SumAsync(from, to ?? office.Clock.Today, new FigureFilter(), Stop)));

    private static Task FoldAsync(TestOffice office) => office.WithAsync<FoldFigures>(fold => fold.AllAsync(Stop));

    [Theory, OnEveryDatabase]
    public async Task Statistics_scores_of_Decree_61_and_progress_of_Decision_766_equal_a_recount_from_the_acts_of_a_demonstration_year(Database database)
    {
        await using var office = await Demonstrated.OfficeAsync(database, Demonstrated.Many);
        var report = await RecountAsync(office);
        Assert.True(report.Differences.Count == 0, string.Join('\n', report.Differences.Take(20)));
        Assert.True(report.Acts > Demonstrated.Many * 5L && report.Places > Demonstrated.Many, $"{report.Acts} acts, {report.Places} places");

        // Against the dossiers' own table, by another way of counting.
        var total = await SumAsync(office);
        await office.WithAsync<Store>(async store =>
        {
            var now = office.Clock.UtcNow;
            // A commune that keeps its desk here is counted apart.
            var communes = store.Set<OrgUnit>().Where(row => row.Kind == UnitKind.Commune).Select(row => row.Id);
            var dossiers = await store.Set<Dossier>().AsNoTracking().Where(row => !communes.Contains(row.HandlingUnitId)).ToListAsync(Stop);
            var finished = dossiers.Where(row => row.FinishedAt is not null).ToList();
            Assert.Equal(dossiers.Count, total.Received);
            Assert.Equal(finished.Count, total.Finished);
            Assert.Equal(finished.Count(row => row.FinishedAt > row.LawEndsAt), total.Late);
            Assert.Equal(dossiers.Count(row => row.State == DossierState.NotAccepted), total.Refused);
            Assert.Equal(dossiers.Sum(row => row.SupplementRounds), total.SupplementsAsked);
            Assert.Equal(dossiers.Count(row => row.State is DossierState.Accepted or DossierState.InProgress && row.LawEndsAt <= now), total.LateOpen);
            Assert.Equal(finished.Count(row => row.PromisedAt is not null && row.FinishedAt <= row.PromisedAt && row.SupplementRounds <= 1), total.PromiseKept);
            Assert.True(total.Early > 0 && total.Late > 0 && total.UnitScored > 0);
        });
        var communes = await office.WithAsync<Store, List<Guid>>(store => store.Set<OrgUnit>().Where(row => row.Kind == UnitKind.Commune).Select(row => row.Id).ToListAsync(Stop));
        var cells = report.Cells.Where(cell => !communes.Contains(cell.Key.UnitId)).ToDictionary();
        Assert.True(cells.Count < report.Cells.Count, "No commune keeps its desk here: what is counted apart is not tried.");
        await SheetsAgreeAsync(office, cells);
        await ScoresAgreeAsync(office, cells);

        // Folded: nothing changes, and what is left is one cell for each place.
        await FoldAsync(office);
        Assert.Equal(0, await office.WithAsync<Store, int>(store => store.Set<FigureCell>().CountAsync(cell => cell.Grain == FigureGrain.Fresh, Stop)));
        Assert.Empty((await RecountAsync(office)).Differences);
    }

    /// <summary>What pages show of a period, from the cells kept and from the acts alone.</summary>
    private static async Task SheetsAgreeAsync(TestOffice office, Dictionary<FigurePlace, FigureCounts> cells)
    {
        var today = office.Clock.Today;
        foreach (var period in new[] { FigurePeriod.OfYear(2021), FigurePeriod.OfQuarter(2021, 3), FigurePeriod.OfMonth(2021, 11) })
        {
            var kept = (await office.WithAsync<Store, FigureSheet>(store => FigureSheet.ReadAsync(store, period, today, new FigureFilter(), Stop))).By(place => place.UnitId.ToString(), id => id);
            var counted = FigureSheet.Of(cells, period, today).By(place => place.UnitId.ToString(), id => id);
            Assert.NotEmpty(kept);
            Assert.Equal(counted.Select(Shown), kept.Select(Shown));
        }

        static object Shown(FigureLine line) => (line.Key, line.Received, line.CarriedOver, line.InProcess, line.LateInProcess, line.Judged, line.JudgedInTime, line.Promised, line.PromisedInTime, line.MeanDays);
    }

    /// <summary>The nine indices of every unit and the three of every officer.</summary>
    private static async Task ScoresAgreeAsync(TestOffice office, Dictionary<FigurePlace, FigureCounts> cells)
    {
        foreach (var quarter in new[] { 1, 3, 4 })
        {
            var period = FigurePeriod.OfQuarter(2021, quarter);
            var counted = await office.WithAsync<Evaluation, IReadOnlyList<UnitEvaluation>>(evaluation =>
                evaluation.OfAsync(FigureSheet.Of(cells, period, office.Clock.Today), 2021, quarter, Stop));
            var kept = (await office.WithAsync<Evaluation, PublishedQuarter>(evaluation => evaluation.ReadAsync(2021, quarter, Stop))).Units;
            Assert.True(kept.Count > 1 && kept.Any(unit => unit.Total > 0));
            Assert.Equal(counted.Select(unit => $"{unit.UnitId} {unit.Total} {unit.Band} {string.Join(' ', unit.Indices.Select(index => index.Points))}"),
                kept.Select(unit => $"{unit.UnitId} {unit.Total} {unit.Band} {string.Join(' ', unit.Indices.Select(index => index.Points))}"));

            var rule = new Decree61(office.Services.GetRequiredService<LawBook>(), period.To);
            var officers = cells.Where(cell => cell.Key.OfficerId != Guid.Empty && cell.Key.Day >= period.From && cell.Key.Day <= period.To)
                .GroupBy(cell => (cell.Key.UnitId, cell.Key.OfficerId)).Select(group => rule.OfOfficer(group.Key.UnitId, group.Key.OfficerId, FigureCounts.SumOf(group.Select(cell => cell.Value))));
            var shown = (await office.WithAsync<Evaluation, IReadOnlyList<(OfficerEvaluation Officer, string Name)>>(evaluation => evaluation.OfficersAsync(period, null, Stop))).Select(one => one.Officer);
            Assert.Equal(officers.OrderBy(one => one.OfficerId).ThenBy(one => one.UnitId), shown.OrderBy(one => one.OfficerId).ThenBy(one => one.UnitId));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Off_the_plain_road_the_sums_hold_as_well(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var office = stage.Office;
        var today = office.Clock.Today;
        var refused = await stage.FiledAsync();
        await office.WithAsync<RefuseDossier>(act => act.RunAsync(stage.DeskActor, refused, "other-agency", "Không thuộc thẩm quyền.", null, null, default));
        var withdrawn = await stage.HandedOverAsync();
        await office.WithAsync<WithdrawDossier>(act => act.AskAtDeskAsync(stage.DeskActor, withdrawn, "Không còn nhu cầu", new Sent(), default));
        await office.WithAsync<WithdrawDossier>(act => act.AnswerAsync(stage.DeskActor, withdrawn, true, null, new Sent(), default));
        var late = await stage.HandedOverAsync();
        var twice = await stage.HandedOverAsync();
        for (var round = 0; round < 2; round++)
        {
            await stage.AskAsync(stage.SpecialistActor, twice);
            await stage.SupplyAsync(stage.DeskActor, twice);
        }
        var waiting = await stage.HandedOverAsync();
        await stage.AskAsync(stage.SpecialistActor, waiting);
        var done = await stage.SignedAsync();
        await stage.ReleaseAsync(done);

        var sum = await SumAsync(office);
        Assert.Equal((6, 1, 1, 1, 0), (sum.Received, sum.Refused, sum.Withdrawn, sum.Early, sum.LateOpen));
        // The one of which papers were asked for twice is late by Decision 766 from that moment; the withdrawn one ended before its promise.
        Assert.Equal((5, 2, 0, 1), (sum.Promised, sum.PromiseKept, sum.PromiseBroken, sum.PromiseLateOpen));
        Assert.Equal((2, 1), (sum.ContactPoints, sum.UnitScored));

        // Five working days from Monday: until Monday midnight. On Tuesday two are late, and the one that waits for papers is not.
        office.Time.SetOffice(new DateTime(2021, 11, 23, 9, 0, 0));
        Assert.Equal(0, (await SumAsync(office, to: new DateOnly(2021, 11, 22))).LateOpen);
        var tuesday = await SumAsync(office);
        Assert.Equal((2, 2), (tuesday.LateOpen, tuesday.PromiseLateOpen));
        await stage.AskAsync(stage.SpecialistActor, late);
        var asked = await SumAsync(office);
        // In law the clock stands; by Decision 766 the moment of asking stands for the end, and it came after the promise.
        Assert.Equal((1, 2), (asked.LateOpen, asked.PromiseLateOpen));
        Assert.Equal(0, (await SumAsync(office, to: today)).LateOpen);
        Assert.Empty((await RecountAsync(office)).Differences);
        await FoldAsync(office);
        Assert.Empty((await RecountAsync(office)).Differences);
        Assert.Empty((await Checking.RunAsync(office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_cell_that_was_changed_by_hand_is_found(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await stage.FiledAsync();
        await FoldAsync(stage.Office);
        await stage.Office.WithAsync<Store>(store => store.Set<FigureCell>().Where(cell => cell.Grain == FigureGrain.Day).ExecuteUpdateAsync(set => set.SetProperty(cell => cell.Received, 7), Stop));
        var difference = Assert.Single((await RecountAsync(stage.Office)).Differences);
        Assert.Equal(("figures_cells", "received"), (difference.Table, difference.Column));
        Assert.Contains("ghi 7", difference.Sentence, StringComparison.Ordinal);
        Assert.Contains((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings, finding => finding.Table == "figures_cells");
    }

    [Theory, OnEveryDatabase]
    public async Task Many_file_at_once_and_each_is_counted_once(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody($"0890900001{number:00}")))));
        // The same form twice: one dossier, one count.
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk(), "mot-lan");
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk(), "mot-lan");
        await Task.WhenAll(FoldQuietlyAsync(), FoldQuietlyAsync());
        Assert.Equal(21, (await SumAsync(stage.Office)).Received);
        Assert.Empty((await RecountAsync(stage.Office)).Differences);

        async Task FoldQuietlyAsync()
        {
            try
            {
                await FoldAsync(stage.Office);
            }
            catch (DbUpdateConcurrencyException)
            {
                // The other took them: the next round comes.
            }
        }
    }

    /// <summary>Two work on the same dossier: the second is told, and nothing of theirs is counted.</summary>
    [Theory, OnEveryDatabase]
    public async Task An_act_that_is_refused_counts_nothing(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        var seen = (await stage.ReadAsync(code)).Version;
        await stage.AcceptAsync(code);
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => stage.Office.WithAsync<RefuseDossier>(act => act.RunAsync(stage.DeskActor, code, "other-agency", "Không thuộc thẩm quyền.", seen, null, default)));
        var sum = await SumAsync(stage.Office);
        Assert.Equal((1, 1, 0), (sum.Received, sum.Promised, sum.Refused));
        Assert.Empty((await RecountAsync(stage.Office)).Differences);
    }

    /// <summary>By the thousand, past the change tracker, and already on their way.</summary>
    [Theory, OnEveryDatabase]
    public async Task Dossiers_that_come_in_bulk_are_counted_as_well(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var like = await stage.ReadAsync(await stage.FiledAsync());
        await stage.Office.WithAsync<ActLog>(async acts =>
        {
            var rows = new List<object>();
            for (var number = 0; number < 50; number++)
            {
                var at = Stage.At(1 + (number % 5), 9);
                var dossier = new Dossier
                {
                    Id = stage.Office.Clock.NewId(), Code = $"000.00.16.H01-211101-{number + 1000}", ProcedureVersionId = like.ProcedureVersionId, ProcedureCode = like.ProcedureCode, ProcedureName = like.ProcedureName,
                    Channel = Channel.Post, RegisteredAt = at, DeskUnitId = like.DeskUnitId, HandlingUnitId = like.HandlingUnitId, OwnerName = "Trần Giả Định",
                };
                dossier.Register(Guid.Empty, at, stage.Office.Clock.NewId);
                dossier.Accept(Guid.Empty, at.AddHours(1), new Promise(at, Stage.At(10, 17), Stage.At(11, 0), new TimeLimit(5, LimitUnit.WorkingDay), CountRule.Legal, []), stage.Office.Clock.NewId);
                rows.Add(dossier);
                rows.AddRange(dossier.Transitions);
            }
            await acts.CommitAsync(new Doing("dossier.submit", Actor.System, "dossier", like.Id) { Added = rows }, Stop);
        });
        var sum = await SumAsync(stage.Office);
        Assert.Equal((51, 50, 50), (sum.Received, sum.Promised, sum.LateOpen));
        Assert.Equal(0, (await SumAsync(stage.Office, to: new DateOnly(2021, 11, 10))).LateOpen);
        Assert.Empty((await RecountAsync(stage.Office)).Differences);
    }
}
