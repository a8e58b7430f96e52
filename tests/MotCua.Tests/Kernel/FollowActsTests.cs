using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel;

/// <summary>A room that follows acts sees what they change, and what it adds stands or falls with them.</summary>
public sealed class FollowActsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Keeps what it saw, and leaves a message with each act; refuses when told to.</summary>
    private sealed class Follower : IFollowsActs
    {
        public List<string> Seen { get; } = [];

        public bool Refuses { get; set; }

        public OfficeClock? Clock { get; set; }

        public Task FollowAsync(SeenAct act, CancellationToken cancellation)
        {
            foreach (var row in act.Rows.Where(row => row.Row is OrgUnit))
                Seen.Add($"{act.Kind}: {(row.IsNew ? "new" : row.IsRemoved ? "removed" : row.Before<string>(nameof(OrgUnit.Name)))} > {((OrgUnit)row.Row).Name}");
            Seen.AddRange(act.Rows.Where(row => row.IsNew).Select(row => row.Row).OfType<Procedure>().Select(procedure => $"{act.Kind}: new > {procedure.Code}"));
            if (Clock is not null) act.Store.Outbox.Add(new OutboxMessage { Id = Clock!.NewId(), Kind = "test.followed", Body = act.Kind, DueAt = act.At.AddYears(1) });
            return Refuses ? throw new InvalidOperationException("The follower cannot.") : Task.CompletedTask;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task It_sees_rows_as_they_were_and_will_be_and_writes_in_the_same_transaction(Database database)
    {
        var follower = new Follower();
        await using var office = await TestOffice.StartAsync(database, builder => builder.Services.AddSingleton<IFollowsActs>(follower));
        follower.Clock = office.Clock;
        await using var scope = office.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var acts = scope.ServiceProvider.GetRequiredService<ActLog>();
        Task CommitAsync(string kind, Guid id) => acts.CommitAsync(new Doing(kind, Actor.System, "unit", id), Stop);

        var unit = new OrgUnit { Id = office.Clock.NewId(), Code = "thu-theo", Name = "Phòng cũ", Kind = UnitKind.Division };
        store.Add(unit);
        await CommitAsync("unit.add", unit.Id);
        store.Entry(unit).Property(row => row.Name).CurrentValue = "Phòng mới";
        await CommitAsync("unit.rename", unit.Id);
        // A row that goes past the change tracker is seen as well.
        await acts.CommitAsync(new Doing("unit.many", Actor.System, "unit", unit.Id)
        {
            Added = [new Procedure { Id = office.Clock.NewId(), Code = "9.000009", Agency = "Sở thử" }],
        }, Stop);
        Assert.Equal(["unit.add: new > Phòng cũ", "unit.rename: Phòng cũ > Phòng mới", "unit.many: new > 9.000009"], follower.Seen);
        Assert.Equal(3, await FollowedAsync());

        follower.Refuses = true;
        store.Entry(unit).Property(row => row.Name).CurrentValue = "Phòng khác";
        await Assert.ThrowsAsync<InvalidOperationException>(() => CommitAsync("unit.rename", unit.Id));
        Assert.Equal(3, await FollowedAsync());
        Assert.Equal("Phòng mới", await office.WithAsync<Store, string>(other => other.Set<OrgUnit>().Where(row => row.Id == unit.Id).Select(row => row.Name).SingleAsync(Stop)));
        Assert.Empty((await Checking.RunAsync(office.Services, null, Stop)).Findings);

        Task<int> FollowedAsync() => office.WithAsync<Store, int>(other => other.Outbox.CountAsync(row => row.Kind == "test.followed", Stop));
    }
}
