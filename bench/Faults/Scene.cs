using Microsoft.Data.Sqlite;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Storage;

namespace Bench.Faults;

/// <summary>What the faults stand on: the demonstration's units, procedures and people, and a program's key.</summary>
internal static class Scene
{
    /// <summary>A procedure of the demonstration that a citizen may file online.</summary>
    public const string Procedure = "1.001776";

    /// <summary>
    /// A day has 9,999 numbers by Thông tư 01/2018/TT-VPCP Điều 19; a fault wants more of them in one day than an office in a month, so its codes
    /// have seven digits, as an installation may set.
    /// </summary>
    private const string Roomy = "{agency}-{yyMMdd}-{nnnnnnn}";

    /// <returns>The key.</returns>
    public static async Task<string> MakeAsync(StoreSettings settings, int dossiers = 0)
    {
        await using var services = await Office.FurnishAsync(settings, dossiers, Roomy);
        await using var scope = services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<ClientKeys>().CreateAsync("Thử tải", ["dossiers.submit", "uploads"], Actor.System, CancellationToken.None);
        SqliteConnection.ClearAllPools();
        return key;
    }
}
