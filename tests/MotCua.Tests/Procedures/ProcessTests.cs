using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Procedures;

public sealed class ProcessTests
{
    private static int ids;

    private static Guid NewId() => new(++ids, 0, 0, new byte[8]);

    private static ProcessStep Step(decimal hours, string name = "Thẩm định") => new("a", name, Role.Specialist, null, hours);

    private static InternalProcess Draft(params ProcessStep[] steps) => new() { Id = NewId(), VersionId = NewId(), Number = 1, Steps = steps };

    [Fact]
    public void Steps_may_not_take_longer_than_the_limit()
    {
        var refused = Assert.Throws<Refused>(() => Draft().Edit([Step(30), Step(11)], 40));
        Assert.Equal(ProcedureProblems.ProcessTooLong, refused.Problem);
        Assert.Contains("Mời giảm 1 giờ", refused.Sentence, StringComparison.Ordinal);
        Draft().Edit([Step(30), Step(10)], 40);
        Draft().Edit([Step(3000)], null);
    }

    [Fact]
    public void A_process_is_tried_before_it_holds_and_never_changed_after()
    {
        var process = Draft(Step(8));
        Assert.Equal(ProcedureProblems.ProcessUntried, Assert.Throws<Refused>(() => process.PutInForce(new DateOnly(2021, 12, 1), 40)).Problem);
        process.TriedAt = DateTime.UnixEpoch;
        process.Edit([Step(9)], 40);
        Assert.Null(process.TriedAt);
        process.TriedAt = DateTime.UnixEpoch;
        process.PutInForce(new DateOnly(2021, 12, 1), 40);
        Assert.Equal(ProcedureProblems.ProcessInForce, Assert.Throws<Refused>(() => process.Edit([Step(1)], 40)).Problem);
        Assert.Equal(ProcedureProblems.ProcessEmpty, Assert.Throws<Refused>(() => Draft().Edit([], 40)).Problem);
        Assert.Equal(ProcedureProblems.ProcessStepInvalid, Assert.Throws<Refused>(() => Draft().Edit([Step(0)], 40)).Problem);
    }

    [Fact]
    public void Calendar_days_hold_no_more_working_hours_than_they_certainly_have()
    {
        Assert.Equal(80, Terms.WorkingHours(new TermLimit(10, LimitUnit.WorkingDay, false)));
        Assert.Equal(40, Terms.WorkingHours(new TermLimit(7, LimitUnit.Day, false)));
        Assert.Equal(64, Terms.WorkingHours(new TermLimit(12, LimitUnit.Day, false)));
        // Two days from a Friday end on a rest day, and so move on to Monday.
        Assert.Equal(8, Terms.WorkingHours(new TermLimit(2, LimitUnit.Day, false)));
        Assert.Null(Terms.WorkingHours(new TermLimit(12, LimitUnit.Hour, false)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_demonstration_has_75_procedures_in_121_versions_each_with_a_process_that_fits(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<ProcedureDemo>(demo => demo.LoadAsync(default));
        await office.WithAsync<ProcedureDemo>(demo => demo.LoadAsync(default));
        await office.WithAsync<Store>(async store =>
        {
            Assert.Equal(75, await store.Procedures.CountAsync());
            var versions = await store.ProcedureVersions.ToListAsync();
            Assert.Equal(122, versions.Count);
            Assert.Contains(versions, version => !version.Content.IsConfirmed("fee"));
            var processes = await store.InternalProcesses.ToDictionaryAsync(row => row.VersionId);
            foreach (var version in versions)
            {
                var process = processes[version.Id];
                if (Terms.WorkingHours(version.LegalLimit(Channel.Direct)) is > 0 and var limit) Assert.Equal(limit, process.Hours);
                Assert.All(process.Steps, step => Assert.True(step.Hours > 0, $"{version.Code} {step.Name}"));
            }
        });
    }

    [Theory, OnEveryDatabase]
    public async Task The_version_of_the_day_is_given_and_none_before_its_time(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<ProcedureDemo>(demo => demo.LoadAsync(default));
        Task<ProcedureVersion?> On(string code, int year, int month, int day) => office.WithAsync<Store, ProcedureVersion?>(store => store.InForceAsync(code, new DateOnly(year, month, day)));
        Assert.Null(await On("2.000205", 2021, 2, 14));
        Assert.Equal(1, (await On("2.000205", 2021, 2, 15))!.Number);
        Assert.Equal(1, (await On("2.000205", 2023, 9, 17))!.Number);
        Assert.Equal(2, (await On("2.000205", 2023, 9, 18))!.Number);
        Assert.Null(await On("2.000205", 2025, 8, 7));
        Assert.Equal("1.014199", (await On("1.014199", 2025, 8, 7))!.Code);
        Assert.Null(await On("1.010801", 2021, 11, 15));
    }
}
