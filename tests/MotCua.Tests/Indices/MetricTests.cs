using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Papers;
using MotCua.Indices;
using MotCua.Indices.Decision766;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Files;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Feedback;
using MotCua.Procedures;
using MotCua.Ratings;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Statistics;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Indices;

/// <summary>Decision 766: what is counted, what is typed, what is not scored.</summary>
public sealed class MetricTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    [Theory, OnEveryDatabase]
    public async Task Only_those_who_keep_figures_type_them_and_never_one_that_is_counted_here(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (clerk, specialist) = (await office.SignInAsAsync(Role.Clerk), await office.SignInAsAsync(Role.Specialist));
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.Browser.OpenAsync("/chi-so/766/nhap")).StatusCode);
        var input = new MetricInput(2021, 0, "2.1", 1, 1, "Nguồn", new DateOnly(2021, 11, 1));
        await Stage.RefusedAsync(Problems.NotAllowed, () => office.WithAsync<RecordMetric>(record => record.RunAsync(specialist.Actor(Role.Specialist), input with { MetricCode = "1.4" }, null, default)));
        await Stage.RefusedAsync(IndexProblems.MetricIsComputed, () => office.WithAsync<RecordMetric>(record => record.RunAsync(clerk.Actor(Role.Clerk), input, null, default)));
        await Stage.RefusedAsync(IndexProblems.MetricIsComputed, () => office.WithAsync<RecordMetric>(record => record.RunAsync(clerk.Actor(Role.Clerk), input with { MetricCode = "3.1" }, null, default)));
        await Stage.RefusedAsync(IndexProblems.NoSuchPeriod, () => office.WithAsync<RecordMetric>(record => record.RunAsync(clerk.Actor(Role.Clerk), input with { Year = 2022 }, null, default)));
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Browser.OpenAsync("/chi-so/766?nam=2031")).StatusCode);

        Dictionary<string, string> typed = new() { ["Year"] = "2021", ["Quarter"] = "0", ["MetricCode"] = "3.6", ["Numerator"] = "30", ["Denominator"] = "20", ["Source"] = "Cổng Dịch vụ công quốc gia", ["SourceOn"] = "01/11/2021" };
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Browser.PostFormAsync("/chi-so/766/nhap", typed)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Browser.PostFormAsync("/chi-so/766/nhap", new(typed) { ["Numerator"] = "10" })).StatusCode);
        // Written again it is corrected.
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Browser.PostFormAsync("/chi-so/766/nhap", new(typed) { ["Numerator"] = "15" })).StatusCode);
        var card = await office.WithAsync<ScoreMetrics, ScoreCard>(score => score.RunAsync(new MetricPeriod(2021, 0), Stop));
        Assert.Equal(4.5m, card.Lines.Single(line => line.Metric.Code == "3.6").Points);
        Assert.Empty((await Checking.RunAsync(office.Services, null, Stop)).Findings);

        // In 2021 only as if; what is not known is said, and nothing is promised of PAPI.
        var page = await office.Browser().GetPageAsync("/chi-so/766?nam=2021&chi-so=2.1&ty-le=99");
        Assert.Contains("như thể đã có Quyết định", Text(page), StringComparison.Ordinal);
        Assert.Contains("19,80", Text(page), StringComparison.Ordinal);
        Assert.Contains("không nói gì về PAPI", Text(page), StringComparison.Ordinal);
        Assert.Contains("chưa đối chiếu", Text(page), StringComparison.Ordinal);
        Assert.Equal(19, page.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("Cổng Dịch vụ công quốc gia", await office.Browser().GetStringAsync(new Uri("/chi-so/766/tai?nam=2021", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.Browser().OpenAsync("/chi-so/766?nam=2021&chi-so=2.1&ty-le=101")).StatusCode);
    }

    [Fact]
    public void Zero_rules_ceilings_and_bands_are_those_of_the_rows()
    {
        var metrics = Metric.All(LawBook.Load()).ToDictionary(metric => metric.Code);
        Assert.Equal((19, 100m), (metrics.Count, metrics.Values.Sum(metric => metric.Most)));
        Assert.Equal((6m, 6m, (decimal?)0, (decimal?)0, null, null), (metrics["5.2"].Points(0, 0), metrics["5.3"].Points(0, 0), metrics["5.4"].Points(0, 0), metrics["3.6"].Points(0, 0), metrics["2.1"].Points(0, 0), metrics["4.1"].Points(0, 0)));
        Assert.Equal((19.8m, 6m, 3m), (metrics["2.1"].Points(0.99m), metrics["5.4"].Points(0.9m), metrics["5.4"].Points(0.45m)));
        Assert.Equal((2m, 1.25m, 2m), (metrics["3.5"].Points(0.8m), metrics["3.5"].Points(0.5m), metrics["4.3"].Points(1m)));
        var card = new ScoreCard(new MetricPeriod(2023, 0), new DateOnly(2023, 12, 31), [], [("Xuất sắc", 90), ("Tốt", 80), ("Khá", 70), ("Trung bình", 50), ("Yếu", 0)]);
        Assert.Equal(("Trung bình", "Khá", "Xuất sắc"), (card.Band(69.63m), card.Band(70), card.Band(100)));
    }

    /// <summary>A demonstration year of 2023, when the Decision applied, counted a second time from the rows themselves.</summary>
    [Theory, OnEveryDatabase]
    public async Task What_is_counted_of_a_demonstration_year_equals_a_recount_from_the_rows(Database database)
    {
        await using var office = await Demonstrated2023.OfficeAsync(database, 200);
        await GiveFilesAsync(office);
        foreach (var period in new[] { new MetricPeriod(2023, 0), new MetricPeriod(2023, 4) })
        {
            var card = await office.WithAsync<ScoreMetrics, ScoreCard>(score => score.RunAsync(period, Stop));
            Assert.False(period.IsAsIf);
            var lines = card.Lines.ToDictionary(line => line.Metric.Code);
            var expected = await RecountAsync(office, period.From, card.LastDay);
            foreach (var (code, (part, whole)) in expected) Assert.Equal((code, part, whole), (code, lines[code].Part!.Value, lines[code].Whole!.Value));
            // Few procedures of the demonstration are in force in 2023.
            Assert.True(period.Quarter > 0 || expected["2.1"].Whole > 20, $"{expected["2.1"].Whole} dossiers");
            Assert.True(period.Quarter > 0 || expected is { } found && found["4.1"].Part > 0 && found["4.1"].Part < found["4.1"].Whole && found["4.2"].Part > 0 && found["4.3"].Part > 0, string.Join(' ', expected));
            Assert.Equal(card.Lines.Sum(line => line.Points ?? 0), card.Points);
            Assert.Equal(100 - card.ScoredOf, card.Unknown + card.Lines.Where(line => line.IsNotApplicable).Sum(line => line.Metric.Most));
        }
    }

    /// <summary>Dossiers of the demonstration come on paper: some results, papers and papers used again are made files here.</summary>
    private static async Task GiveFilesAsync(TestOffice office)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var file = await scope.ServiceProvider.GetRequiredService<FileDesk>().StoreAsync(new MemoryStream(SampleFiles.Pdf(1)), "ket-qua.pdf", Stop);
        foreach (var (number, outcome) in (await store.Set<Outcome>().OrderBy(row => row.Id).ToListAsync(Stop)).Index())
        {
            if (number % 3 == 0) store.Entry(outcome).Property(row => row.StoredFileId).CurrentValue = file.Id;
            if (number % 2 == 0) store.Add(new SubmittedPaper { Id = office.Clock.NewId(), DossierId = outcome.DossierId, Name = "Đơn", StoredFileId = file.Id, SubmittedAt = office.Clock.UtcNow, Digitisation = Digitisation.Digitised });
            if (number % 5 == 0) store.Add(new SubmittedPaper { Id = office.Clock.NewId(), DossierId = outcome.DossierId, Name = "Giấy phép", StoredFileId = file.Id, SubmittedAt = office.Clock.UtcNow, Digitisation = Digitisation.ReusedResult, ReusedFromId = outcome.Id });
        }
        await store.SaveChangesAsync(Stop);
    }

    private static Task<Dictionary<string, (long Part, long Whole)>> RecountAsync(TestOffice office, DateOnly from, DateOnly to) => office.WithAsync<Store, Dictionary<string, (long, long)>>(async store =>
    {
        var (since, until) = (OfficeClock.ToUtc(from.ToDateTime(TimeOnly.MinValue)), OfficeClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var end = until < office.Clock.UtcNow ? until : office.Clock.UtcNow;
        var communes = store.Set<OrgUnit>().Where(row => row.Kind == UnitKind.Commune).Select(row => row.Id);
        var dossiers = await store.Set<Dossier>().AsNoTracking().Where(row => !communes.Contains(row.HandlingUnitId) && row.AcceptedAt != null && row.AcceptedAt < until && row.PromisedAt != null).ToListAsync(Stop);
        var requests = (await store.Set<SupplementRequest>().AsNoTracking().Where(row => row.At < until).ToListAsync(Stop)).ToLookup(row => row.DossierId);
        long inTime = 0, all = 0;
        foreach (var dossier in dossiers)
        {
            var ended = dossier.FinishedAt ?? await EndedAsync(store, dossier);
            if (ended < since) continue;
            all++;
            var asked = requests[dossier.Id].ToList();
            // The span ends today, so that what stands still now stood still at its end.
            var waiting = dossier.State is DossierState.AwaitingSupplement or DossierState.AwaitingPayment ? await store.Set<Transition>().AsNoTracking().Where(row => row.DossierId == dossier.Id && row.To == dossier.State).MaxAsync(row => (DateTime?)row.At) : null;
            var moment = ended is { } at && at < until ? at : waiting ?? end;
            if (asked.Count <= 1 && moment <= dossier.PromisedAt) inTime++;
        }
        var feedback = await store.Set<ServiceFeedback>().AsNoTracking().Where(row => row.SentAt >= since && row.SentAt < until && row.State != FeedbackState.NotShown).ToListAsync(Stop);
        bool Late(ServiceFeedback one) => one.DueAt is { } due && due <= (one.AnsweredAt is { } at && at < end ? at : end);
        var slips = (await store.Set<Rating>().AsNoTracking().ToListAsync(Stop)).GroupBy(row => (row.UnitId, row.Year, row.Quarter))
            .Where(group => new DateOnly(group.Key.Year, (group.Key.Quarter * 3) - 2, 1) >= new DateOnly(from.Year, (((from.Month - 1) / 3) * 3) + 1, 1) && new DateOnly(group.Key.Year, (group.Key.Quarter * 3) - 2, 1) <= to)
            .Sum(group => group.Where(row => row.Number <= group.Count() - (group.Count() % 5)).Count(row => row.Overall == Satisfaction.NotYet));
        var every = await store.Set<Dossier>().AsNoTracking().Where(row => !communes.Contains(row.HandlingUnitId)).ToListAsync(Stop);
        var (finished, arrived) = (every.FindAll(row => row.FinishedAt is { } at && at >= since && at < until), every.FindAll(row => row.RegisteredAt >= since && row.RegisteredAt < until));
        var papers = (await store.Set<SubmittedPaper>().AsNoTracking().ToListAsync(Stop)).ToLookup(row => row.DossierId);
        var withFile = (await store.Set<Outcome>().AsNoTracking().ToListAsync(Stop)).Where(row => row is { StoredFileId: not null, ReleasedAt: not null }).Select(row => row.DossierId).ToHashSet();
        var files = await store.Set<ProcedureDecision>().AsNoTracking().Include(row => row.Steps).ToListAsync(Stop);
        var calendar = office.Services.GetRequiredService<OfficeCalendars>().Of();
        var versions = await store.Set<ProcedureVersion>().AsNoTracking().ToDictionaryAsync(row => row.Id, Stop);
        var issued = files.Where(file => !file.IsShortened && file.On(PublicationStage.Issued) is { } on && on >= from && on <= to).ToList();
        bool Early(ProcedureDecision file) => Enumerable.Range(0, 400).Select(days => file.On(PublicationStage.Issued)!.Value.AddDays(days)).TakeWhile(day => day < file.EffectiveOn).Count(calendar.IsWorking) >= 5;
        // Brought into the national database within five working days of signing: law row publication-database-province, counted by hand here.
        var updated = files.Where(file => file.On(PublicationStage.Issued) is not null)
            .Select(file => (Last: WorkingDay(file.On(PublicationStage.Issued)!.Value, 5), Reached: file.On(PublicationStage.NationalDatabase) is { } on && on <= to ? on : (DateOnly?)null))
            .Where(one => one.Reached is { } reached ? reached >= from : one.Last >= from && one.Last <= to).ToList();
        DateOnly WorkingDay(DateOnly day, int count)
        {
            while (count > 0) { day = day.AddDays(1); if (calendar.IsWorking(day)) count--; }
            return day;
        }
        var procedures = issued.Select(file => versions[file.VersionId].ProcedureId).Distinct().ToList();
        var open = versions.Values.Where(row => row.IsHouse && row.IsInForceOn(to)).ToList();
        return new()
        {
            ["1.1"] = (procedures.Count(id => issued.Where(file => versions[file.VersionId].ProcedureId == id).All(Early)), procedures.Count),
            ["1.2"] = (updated.Count(one => one.Reached <= one.Last), updated.Count),
            ["1.3"] = (open.Count(row => row.Content is { Steps.Count: > 0, Channels.Count: > 0, SubjectNames.Count: > 0, Departments.Executing.Count: > 0, Results.Count: > 0 } content && content.Variants.Any(one => one.Papers.Count > 0) && content.Channels.Any(one => one.Limit is not null || !string.IsNullOrEmpty(one.LimitText))), open.Count),
            ["2.1"] = (inTime, all),
            ["4.1"] = (finished.Count(one => withFile.Contains(one.Id)), finished.Count),
            ["4.2"] = (finished.Count(one => withFile.Contains(one.Id) && papers[one.Id].Any(paper => paper.Digitisation > Digitisation.None)), finished.Count),
            ["4.3"] = (arrived.Count(one => papers[one.Id].Any(paper => paper.ReusedFromId is not null)), arrived.Count),
            ["5.2"] = (feedback.Count(one => !Late(one)), feedback.Count),
            ["5.3"] = (feedback.Count(one => !Late(one) && one.Reopenings == 0), feedback.Count),
            ["5.4"] = (Math.Max(0, inTime - slips - feedback.Select(one => one.DossierId).OfType<Guid>().Distinct().Count()), all),
        };
    });

    private static async Task<DateTime?> EndedAsync(Store store, Dossier dossier) => dossier.State is DossierState.NotAccepted or DossierState.Stopped
        ? await store.Set<Transition>().AsNoTracking().Where(row => row.DossierId == dossier.Id && row.To == dossier.State).MaxAsync(row => (DateTime?)row.At) : null;
}

/// <summary>The demonstration's dossiers in a year in which Decision 766 applied.</summary>
internal static class Demonstrated2023
{
    public static async Task<TestOffice> OfficeAsync(Database database, int dossiers)
    {
        var office = await TestOffice.StartAsync(database);
        office.Time.SetOffice(new DateTime(2023, 11, 15, 8, 0, 0));
        await Demonstrated.LoadAsync(office, dossiers);
        return office;
    }
}
