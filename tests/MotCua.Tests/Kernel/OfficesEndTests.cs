using MotCua.Kernel;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel;

/// <summary>A program that has ended is let go of whole; the suite starts more than a thousand in one process.</summary>
public sealed class OfficesEndTests
{
    [Theory, OnEveryDatabase]
    public async Task A_program_that_has_ended_is_kept_by_nothing(Database database)
    {
        var ended = new List<WeakReference>();
        for (var turn = 0; turn < 3; turn++) ended.Add(await RunAsync(database));

        for (var turn = 0; turn < 20 && ended.Take(2).Any(one => one.IsAlive); turn++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.DoesNotContain(ended.Take(2), one => one.IsAlive);
    }

    private static async Task<WeakReference> RunAsync(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.SignInAsync(Role.DeskOfficer);
        return new WeakReference(office.Services);
    }
}
