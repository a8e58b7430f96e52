using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Files;

/// <summary>
/// Removes uploads nobody attached within seven days, then files no record points at. A content goes in two steps, a day
/// apart, so that a backup under way still finds it.
/// </summary>
internal sealed class UploadSweep(Store store, ActLog acts, OfficeClock clock, FileFolder folder)
{
    private const int Batch = 200;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7), Rest = TimeSpan.FromDays(1);

    /// <returns>How many uploads were removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = clock.UtcNow - Lifetime;
        var old = await store.Uploads.Include(row => row.File).Where(row => row.At < before).OrderBy(row => row.At).Take(Batch).ToListAsync(cancellation);
        foreach (var upload in old)
        {
            var file = upload.File;
            store.Uploads.Remove(upload);
            if (!await IsUsedAsync(file.Id, upload.Id, cancellation)) store.StoredFiles.Remove(file);
            await acts.CommitAsync(new Doing("file.expire", Actor.System, "file", file.Id), cancellation);
            store.ChangeTracker.Clear();
            if (!await store.StoredFiles.AnyAsync(row => row.Sha256 == file.Sha256, cancellation)) folder.Sweep(file.Sha256, Lifetime);
        }
        folder.EmptySwept(Rest);
        return old.Count;
    }

    /// <summary>Does any record but this upload name the file? Every column that may is found in the model: those of foreign keys to it, and those named so.</summary>
    private async Task<bool> IsUsedAsync(Guid fileId, Guid uploadId, CancellationToken cancellation)
    {
        if (await store.Uploads.AnyAsync(row => row.StoredFileId == fileId && row.Id != uploadId, cancellation)) return true;
        foreach (var (entity, column) in Columns(store.Model))
        {
            var sql = $"SELECT count(*) AS \"Value\" FROM \"{entity}\" WHERE \"{column}\" = {{0}}";
            if (await store.Database.SqlQueryRaw<long>(sql, fileId).SingleAsync(cancellation) > 0) return true;
        }
        return false;
    }

    private static IEnumerable<(string Table, string Column)> Columns(IModel model) => model.GetEntityTypes()
        .Where(entity => entity.GetTableName() is not null && entity.ClrType != typeof(Upload) && entity.ClrType != typeof(StoredFile))
        .SelectMany(entity => entity.GetProperties()
            .Where(property => property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?))
            .Where(property => property.Name.EndsWith("FileId", StringComparison.Ordinal)
                || property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(StoredFile)))
            .Select(property => (entity.GetTableName()!, property.GetColumnName())));
}
