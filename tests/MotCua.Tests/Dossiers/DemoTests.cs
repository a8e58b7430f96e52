using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>The year of dossiers that a first start loads.</summary>
public sealed class DemoTests
{
    private const int Count = 400;

    private sealed record Line(string Code, string Procedure, DossierState State, DateTime RegisteredAt, DateTime? AcceptedAt, DateTime? PromisedAt, DateTime? FinishedAt, int Rounds, string Owner);

    private static async Task<TestOffice> LoadAsync(Database database)
    {
        var office = await TestOffice.StartAsync(database);
        foreach (var room in office.Services.GetRequiredService<IEnumerable<Room>>())
        {
            await using var scope = office.Services.CreateAsyncScope();
            await room.DemonstrateAsync(new Demonstration(scope.ServiceProvider, Count, new Progress<(string, double)>()), TestContext.Current.CancellationToken);
        }
        return office;
    }

    private static Task<List<Line>> LinesAsync(TestOffice office) => office.WithAsync<Store, List<Line>>(store => store.Dossiers.AsNoTracking().OrderBy(row => row.Code)
        .Select(row => new Line(row.Code, row.ProcedureCode, row.State, row.RegisteredAt, row.AcceptedAt, row.PromisedAt, row.FinishedAt, row.SupplementRounds, row.OwnerName)).ToListAsync());

    [Theory, OnEveryDatabase]
    public async Task Every_dossier_stands_under_a_version_of_its_day_and_the_year_looks_like_one(Database database)
    {
        await using var office = await LoadAsync(database);
        var lines = await LinesAsync(office);
        Assert.InRange(lines.Count, Count * 9 / 10, Count);
        await office.WithAsync<Store>(async store =>
        {
            var spans = await (from dossier in store.Dossiers.AsNoTracking()
                               join version in store.ProcedureVersions.AsNoTracking() on dossier.ProcedureVersionId equals version.Id
                               select new { dossier.Code, dossier.RegisteredAt, version.ValidFrom, version.ValidTo, version.State }).ToListAsync();
            Assert.Equal(lines.Count, spans.Count);
            Assert.All(spans, row =>
            {
                var day = OfficeClock.DayOf(row.RegisteredAt);
                Assert.True(row.State != VersionState.Draft && (row.ValidFrom is null || row.ValidFrom <= day) && (row.ValidTo is null || row.ValidTo >= day), row.Code);
                Assert.Contains($"-{day:yyMMdd}-", row.Code, StringComparison.Ordinal);
            });
        });

        Assert.All(lines, line => Assert.True(line.RegisteredAt.Year == 2021 && line.RegisteredAt <= office.Clock.UtcNow));
        double Share(Func<Line, bool> of) => (double)lines.Count(of) / lines.Count;
        Assert.InRange(Share(line => line.Rounds > 0), 0.04, 0.16);
        Assert.InRange(Share(line => line.State == DossierState.NotAccepted), 0.002, 0.05);
        var finished = lines.Where(line => line is { FinishedAt: not null, PromisedAt: not null }).ToList();
        Assert.InRange((double)finished.Count(line => line.FinishedAt > line.PromisedAt) / finished.Count, 0.003, 0.06);
        Assert.True(lines.Select(line => line.Procedure).Distinct().Count() > 20);
        Assert.True(lines.Select(line => line.State).Distinct().Count() >= 5, "A living office has dossiers in many states.");
        Assert.All(lines.Where(line => line.AcceptedAt is not null), line => Assert.True(line.AcceptedAt > line.RegisteredAt, line.Code));

        Assert.Empty((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task The_same_number_gives_the_same_year_again_and_on_the_other_database()
    {
        await using var first = await LoadAsync(Database.Sqlite);
        await using var second = await LoadAsync(TestPostgres.Server is null ? Database.Sqlite : Database.Postgres);
        Assert.Equal(await LinesAsync(first), await LinesAsync(second));
    }
}
