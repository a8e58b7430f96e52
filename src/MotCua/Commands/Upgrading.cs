using Microsoft.EntityFrameworkCore;
using MotCua.Storage.Backup;

namespace MotCua.Commands;

/// <summary>Brings a store to this program's schema: backs it up first, and leaves alone what a newer program has made.</summary>
internal static class Upgrading
{
    /// <returns>How many steps were applied.</returns>
    /// <exception cref="Refused">The store is newer than this program.</exception>
    public static async Task<int> RunAsync(IServiceProvider services, Say say, CancellationToken cancellation)
    {
        int pending;
        bool before;
        await using (var scope = services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<Store>().Database;
            var applied = await database.AppliedAsync(cancellation);
            var known = database.GetMigrations().ToHashSet();
            if (applied.FirstOrDefault(step => !known.Contains(step)) is { } newer)
                throw Problems.StoreNewer.Because($"Dữ liệu thuộc phiên bản mới hơn chương trình này (bước {newer}). Mời dùng phiên bản mới của chương trình; dữ liệu chưa bị thay đổi.");
            pending = known.Count - applied.Count;
            before = applied.Count > 0;
        }
        if (pending > 0 && before)
        {
            var backups = services.GetRequiredService<Backups>();
            var path = backups.AutomaticPath("truoc-nang-cap");
            say.Line($"Sao lưu trước khi nâng cấp: {path}");
            await say.WithProgressAsync("Sao lưu", progress => backups.BackupAsync(path, progress, cancellation));
        }
        await services.MigrateStoreAsync(cancellation);
        return pending;
    }
}
