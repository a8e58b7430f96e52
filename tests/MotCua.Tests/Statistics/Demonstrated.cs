using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Statistics;

/// <summary>An office with a demonstration year in it.</summary>
internal static class Demonstrated
{
    /// <summary>How many dossiers the long test loads; the suite's own number keeps it short.</summary>
    public static int Many => int.TryParse(Environment.GetEnvironmentVariable("MOTCUA_TEST_MANY"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : 300;

    public static async Task<TestOffice> OfficeAsync(Database database, int dossiers)
    {
        var office = await TestOffice.StartAsync(database);
        await LoadAsync(office, dossiers);
        return office;
    }

    /// <summary>Every room's demonstration, as of the office's clock.</summary>
    public static async Task LoadAsync(TestOffice office, int dossiers)
    {
        foreach (var room in office.Services.GetRequiredService<IEnumerable<Room>>())
        {
            await using var scope = office.Services.CreateAsyncScope();
            await room.DemonstrateAsync(new Demonstration(scope.ServiceProvider, dossiers, new Progress<(string, double)>()), TestContext.Current.CancellationToken);
        }
    }
}
