using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel;

public sealed class ActLogTests
{
    private static readonly Guid Subject = Guid.Parse("0190aaaa-0000-7000-8000-000000000001");

    [Theory, OnEveryDatabase]
    public async Task An_act_can_neither_be_changed_nor_deleted(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<ActLog>(acts => acts.CommitAsync(new Doing("test.do", Actor.System, "test", Subject) { Reason = "vì sao" }, default));

        foreach (var sql in new[] { "UPDATE kernel_acts SET kind = 'x'", "DELETE FROM kernel_acts", "UPDATE kernel_act_words SET words = 'x'" })
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
                office.WithAsync<Store>(store => store.Database.ExecuteSqlRawAsync(sql)));
        await office.WithAsync<Store>(store => store.Database.ExecuteSqlRawAsync("DELETE FROM kernel_act_words"));

        var act = await office.WithAsync<Store, Act>(store => store.Acts.SingleAsync());
        Assert.Equal(act.Hash, Canonical.Hash(act));
        Assert.DoesNotContain("vì sao", act.Payload, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_key_twice_acts_once_and_answers_the_same(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        Task<Committed> Do() => office.WithAsync<ActLog, Committed>(acts => acts.CommitAsync(
            new Doing("test.do", Actor.System, "test", Subject) { Key = "k1", Answer = () => "đáp" }, default));

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Do()));

        Assert.Single(all, committed => !committed.Repeated);
        Assert.All(all, committed => Assert.Equal("đáp", committed.Answer));
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.Acts.CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Running_numbers_have_no_gap_and_no_double_under_many_writers(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            await using var scope = office.Services.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            long number = 0;
            await scope.ServiceProvider.GetRequiredService<ActLog>().CommitAsync(new Doing("test.do", Actor.System, "test", Subject)
            {
                Inside = async inner => number = await store.Dialect.NextNumberAsync(store, "test", inner),
            }, default);
            return number;
        }));
        Assert.Equal(Enumerable.Range(1, 100).Select(n => (long)n), numbers.Order());
    }

    [Theory, OnEveryDatabase]
    public async Task The_migrations_match_the_model(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        Assert.False(await office.WithAsync<Store, bool>(store => Task.FromResult(store.Database.HasPendingModelChanges())));
    }
}
