using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions;
using MotCua.Petitions.Complaints;
using MotCua.Petitions.Demo;
using MotCua.Petitions.Reports;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Report forms against a count of its own over the rows, and their check sums; 300 petitions by default, more by <c>MOTCUA_TEST_MANY</c>.</summary>
public sealed class ReportTests
{
    private static readonly DateOnly From = new(2021, 6, 15), To = new(2021, 9, 14);

    [Theory, OnEveryDatabase]
    public async Task Forms_equal_a_count_over_the_rows_and_their_sums_hold(Database database)
    {
        var many = int.TryParse(Environment.GetEnvironmentVariable("MOTCUA_TEST_MANY"), CultureInfo.InvariantCulture, out var asked) ? asked : 300;
        await using var stage = await PetitionStage.SetAsync(database, new DateTime(2021, 12, 20, 9, 0, 0));
        await stage.Office.WithAsync<PetitionYear>(year => year.LoadAsync(stage.Cast, stage.Unit, many, new DateOnly(2021, 4, 1), new DateOnly(2021, 12, 10), default));
        var facts = await stage.Office.WithAsync<IEnumerable<IReportFacts>, IReadOnlyList<ReportFact>>(async sources =>
        {
            var all = new List<ReportFact>();
            foreach (var source in sources) all.AddRange(await source.FactsAsync(From, To, default));
            return all;
        });
        var cells = await stage.Office.WithAsync<ReportForms, Dictionary<string, decimal>>(forms =>
        {
            const string edition = "petition-reports-2021";
            var filled = forms.Forms(edition).SelectMany(form => forms.Fill(edition, form, facts)).ToList();
            Assert.Equal(5, filled.Select(cell => cell.Column.Form).Distinct().Count());
            Assert.True(filled.Count(cell => cell.SumHolds is not null) >= 10);
            Assert.All(filled, cell => Assert.True(cell.SumHolds ?? true, $"{cell.Column.Form} cột {cell.Column.Column}: {cell.Value} không bằng {cell.Column.Sum}"));
            return Task.FromResult(filled.ToDictionary(cell => $"{cell.Column.Form}.{cell.Column.Column}", cell => cell.Value));
        });

        await stage.Office.WithAsync<Store>(async store =>
        {
            var here = await store.Set<Petition>().Where(row => row.ReceivedOn <= To && (row.ReceivedOn >= From || !store.Set<Disposition>().Any(done => done.PetitionId == row.Id && done.On < From))).Select(row => new { row.Id, row.Kind, row.ReceivedOn }).ToListAsync();
            Assert.True(here.Count > many / 6 && here.Exists(row => row.ReceivedOn < From));
            var end = OfficeClock(To.AddDays(1));
            var sorted = (await store.Set<Triage>().Where(row => row.At < end).ToListAsync()).ToDictionary(row => row.PetitionId);
            var went = (await store.Set<Disposition>().Where(row => row.On <= To).ToListAsync()).ToLookup(row => row.PetitionId, row => row.Kind);
            Assert.Equal(here.Count, cells["01/XLĐ.1"]);
            Assert.Equal(here.Count(row => row.ReceivedOn < From), cells["01/XLĐ.2"] + cells["01/XLĐ.3"]);
            Assert.Equal(here.Count(row => went.Contains(row.Id)), cells["01/XLĐ.6"]);
            Assert.Equal(here.Count(row => sorted.TryGetValue(row.Id, out var triage) && triage.IsEligible), cells["01/XLĐ.7"]);
            Assert.Equal(here.Count(row => went[row.Id].Contains(DispositionKind.Guide)), cells["01/XLĐ.21"]);
            Assert.Equal(here.Count(row => went[row.Id].Contains(DispositionKind.Transfer)), cells["01/XLĐ.22"]);
            Assert.Equal(here.Count(row => (sorted.GetValueOrDefault(row.Id)?.Kind ?? row.Kind) == PetitionKind.Complaint), cells["02/XLĐ.1"]);
            Assert.Equal(cells["01/XLĐ.1"], cells["02/XLĐ.1"] + cells["04/XLĐ.1"]);

            var rulings = await (from complaint in store.Set<Complaint>() join ruling in store.Set<Ruling>() on complaint.Id equals ruling.ComplaintId select new { complaint.Id, complaint.AcceptedOn, Ruling = ruling }).ToListAsync();
            var ended = await store.Set<ComplaintDiscontinuation>().ToListAsync();
            var inPeriod = rulings.Where(row => row.Ruling.On >= From && row.Ruling.On <= To).ToList();
            Assert.True(inPeriod.Count > 3);
            Assert.Equal(inPeriod.Count, cells["01/KQGQ.5"]);
            Assert.Equal(inPeriod.Sum(row => row.Ruling.MoneyToPeople), cells["01/KQGQ.10"]);
            Assert.Equal(inPeriod.Count(row => !row.Ruling.IsOnTime), cells["01/KQGQ.20"]);
            Assert.Equal(inPeriod.Count(row => row.Ruling.Outcome == ComplaintFinding.Wrong), cells["01/KQGQ.15"]);
            Assert.Equal(ended.Count(row => row.IsWithdrawn && row.On >= From && row.On <= To), cells["01/KQGQ.6"]);
            Assert.Equal(rulings.Count(row => row.Ruling.InForceOn <= To), cells["02/KQGQ.1"]);
            // And from the acts alone: every ruling of the period was one act of that day.
            var begin = OfficeClock(From);
            Assert.Equal(await store.Acts.CountAsync(act => act.Kind == "complaint.rule" && act.At >= begin && act.At < end), cells["01/KQGQ.5"]);
            Assert.Equal(await store.Acts.CountAsync(act => act.Kind == "petition.receive" && act.At >= begin && act.At < end), cells["01/XLĐ.4"] + cells["01/XLĐ.5"]);
        });

        var page = await stage.Clerk.Browser.GetPageAsync("/don-thu/bao-cao?nam=2021&ky=Q3&mau=01/XLĐ&cot=21");
        Assert.Equal(cells["01/XLĐ.21"], page.QuerySelectorAll("#sau-so li").Length);
        Assert.Empty(page.QuerySelectorAll("td .tag.late"));
        Assert.Equal("PK"u8.ToArray(), (await (await stage.Clerk.Browser.OpenAsync("/don-thu/bao-cao?nam=2021&ky=Q3&mau=01/XLĐ&handler=Sheet")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
        Assert.Equal("04/XLĐ", (await stage.Clerk.Browser.GetPageAsync("/don-thu/bao-cao?nam=2021&ky=Q3&mau=04/XL%C4%90")).QuerySelector("h1")!.TextContent.Replace("Biểu ", "", StringComparison.Ordinal));
        Assert.Contains("02/XLD", (await stage.Clerk.Browser.GetPageAsync("/don-thu/bao-cao?nam=2026&ky=Q1")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        static DateTime OfficeClock(DateOnly day) => MotCua.Kernel.OfficeClock.ToUtc(day.ToDateTime(TimeOnly.MinValue));
    }
}
