using Microsoft.EntityFrameworkCore;
using MotCua;
using MotCua.Commands;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Storage;

namespace Bench;

/// <summary>A demonstration office in a folder of its own, for measures that need dossiers; gone when disposed.</summary>
internal sealed class Office(string folder, ServiceProvider services) : IAsyncDisposable
{
    public string Folder => folder;

    public IServiceProvider Services => services;

    public static async Task<Office> OpenAsync(int dossiers)
    {
        var folder = Directory.CreateTempSubdirectory("motcua-bench-").FullName;
        return new Office(folder, await FurnishAsync(new StoreSettings(folder, null), dossiers));
    }

    /// <summary>Puts the demonstration into a store that is migrated or empty, as `demo` does.</summary>
    /// <param name="codePattern">Another pattern of the dossiers' codes, where a day must have room for more than four digits.</param>
    public static async Task<ServiceProvider> FurnishAsync(StoreSettings settings, int dossiers, string? codePattern = null)
    {
        var services = Work.Services(settings, TimeProvider.System);
        await services.MigrateStoreAsync(CancellationToken.None);
        await using (var scope = services.CreateAsyncScope())
        {
            var installations = scope.ServiceProvider.GetRequiredService<Installations>();
            var row = installations.Demonstration();
            row.CodePattern = codePattern ?? row.CodePattern;
            await installations.CreateAsync(row, CancellationToken.None);
        }
        foreach (var room in Rooms.All)
        {
            await using var scope = services.CreateAsyncScope();
            await room.DemonstrateAsync(new Demonstration(scope.ServiceProvider, dossiers, new Progress<(string, double)>()), CancellationToken.None);
        }
        await using var last = services.CreateAsyncScope();
        await last.ServiceProvider.GetRequiredService<Installations>().LoadedAsync(CancellationToken.None);
        return services;
    }

    public async Task<List<string>> CodesAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Store>().Set<Dossier>().Where(row => row.PromisedAt != null).OrderBy(row => row.Id).Select(row => row.Code).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
