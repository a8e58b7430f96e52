using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Indices;
using MotCua.Kernel;
using MotCua.Kernel.Organisation;
using MotCua.Storage;
using MotCua.Tests.Statistics;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Indices;

/// <summary>Tiles by commune: what each commune answers for, and nothing of the department.</summary>
public sealed class CommuneTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task Each_commune_has_its_own_dossiers_and_one_without_any_is_shown_without_a_figure(Database database)
    {
        await using var office = await Demonstrated.OfficeAsync(database, 60);
        var empty = office.Clock.NewId();
        await office.WithAsync<Store>(async store =>
        {
            store.Add(new OrgUnit { Id = empty, Code = "xa-thu", Name = "Ủy ban nhân dân xã Thử Nghiệm", Kind = UnitKind.Commune });
            await store.SaveChangesAsync(Stop);
        });
        var (_, last, lines) = await office.WithAsync<CommuneShares, (int, DateOnly, IReadOnlyList<CommuneLine>)>(shares => shares.OfAsync(2021, Stop));
        var received = await office.WithAsync<Store, Dictionary<string, int>>(async store =>
        {
            var after = OfficeClock.ToUtc(last.AddDays(1).ToDateTime(TimeOnly.MinValue));
            return await (from dossier in store.Set<Dossier>() join unit in store.Set<OrgUnit>() on dossier.HandlingUnitId equals unit.Id
                          where unit.Kind == UnitKind.Commune && dossier.RegisteredAt < after && dossier.RegisteredAt >= new DateTime(2020, 12, 31, 17, 0, 0, DateTimeKind.Utc)
                          group dossier by unit.Code into own select new { own.Key, Count = own.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, Stop);
        });
        Assert.True(received.Values.Sum() > 0);
        Assert.All(lines, line => Assert.Equal(received.GetValueOrDefault(line.Code), line.Received));
        var blank = lines.Single(line => line.Code == "xa-thu");
        Assert.Equal((null, "none"), (blank.InTimeShare, blank.Shade));

        var page = await office.Browser().GetPageAsync("/chi-so/theo-xa?nam=2021");
        Assert.Equal(lines.Count, page.QuerySelectorAll(".tiles li").Length);
        Assert.Equal(lines.Count, page.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("chưa có số", page.QuerySelector(".tiles li.none")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("không phải điểm PAPI", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("xa-thu", await office.Browser().GetStringAsync(new Uri("/chi-so/theo-xa/tai?nam=2021", UriKind.Relative), Stop), StringComparison.Ordinal);
        foreach (var wrong in new[] { "/chi-so/theo-xa?nam=2031", "/chi-so/theo-xa/tai?nam=abc", "/chi-so/theo-xa?nam=1" })
            Assert.Equal(HttpStatusCode.BadRequest, (await office.Browser().OpenAsync(wrong)).StatusCode);
    }

    [Fact]
    public void Shares_are_rounded_down_and_shades_follow_them()
    {
        Assert.Equal((99.9m, "good"), (new CommuneLine("a", "A", 1000, 1000, 999, 0, 0).InTimeShare, new CommuneLine("a", "A", 1000, 1000, 999, 0, 0).Shade));
        Assert.Equal((97.9m, "fair"), (new CommuneLine("a", "A", 1000, 1000, 979, 0, 0).InTimeShare, new CommuneLine("a", "A", 1000, 1000, 979, 0, 0).Shade));
        Assert.Equal("poor", new CommuneLine("a", "A", 10, 10, 8, 0, 0).Shade);
    }
}
