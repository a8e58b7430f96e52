using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;

namespace MotCua.Storage.Backup;

/// <summary>Puts a backup back. Everything is unpacked and verified beside the data before anything of it is touched.</summary>
internal sealed class Restoring(IServiceScopeFactory scopes, IServiceProvider services, StoreSettings settings, FileFolder files)
{
    /// <summary>Is there anything here that a restore would bury?</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        if (!await store.Database.CanConnectAsync(cancellation)) return true;
        return !(await store.Database.GetAppliedMigrationsAsync(cancellation)).Any() || !await store.Acts.AnyAsync(cancellation);
    }

    /// <param name="before">Called when the backup has been found whole and the present data is about to go: makes a backup of it.</param>
    public async Task<BackupManifest> RestoreAsync(string path, Func<Task> before, IProgress<(string What, double Share)> progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.Folder);
        var work = Directory.CreateDirectory(Path.Combine(settings.Folder, $"restoring-{Environment.ProcessId}")).FullName;
        try
        {
            progress.Report(("Giải nén và kiểm tra bản sao lưu", 0));
            var manifest = await UnpackAsync(path, work, cancellation);
            var database = Path.Combine(work, "database");
            await using (var scope = scopes.CreateAsyncScope())
            {
                var store = scope.ServiceProvider.GetRequiredService<Store>();
                Judge(manifest, store);
                if (store.Dialect.Name == Sqlite.SqliteDialect.DialectName) await Sqlite.SqliteSnapshot.VerifyAsync(database, cancellation);
            }
            await before();

            progress.Report(("Đặt tệp hồ sơ vào kho", 0.5));
            foreach (var part in manifest.Parts.Where(part => part.Name.StartsWith("files/", StringComparison.Ordinal)))
                files.Put(Path.Combine(work, part.Name), part.Sha256);
            foreach (var part in manifest.Parts.Where(part => part.Name.StartsWith("keys/", StringComparison.Ordinal) || part.Name.StartsWith("sign.", StringComparison.Ordinal)))
            {
                var target = Path.Combine(settings.Folder, part.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(Path.Combine(work, part.Name), target, overwrite: true);
            }
            progress.Report(("Nạp cơ sở dữ liệu", 0.7));
            await using (var scope = scopes.CreateAsyncScope())
            {
                var store = scope.ServiceProvider.GetRequiredService<Store>();
                await store.Dialect.EmptyAsync(store, cancellation);
                await store.Dialect.LoadSnapshotAsync(store, database, manifest.Migrations, cancellation);
            }
            await services.MigrateStoreAsync(cancellation);
            return manifest;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Judge(BackupManifest manifest, Store store)
    {
        if (manifest.Format != 1) throw Problems.StoreNewer.Because("Bản sao lưu do phiên bản mới hơn của chương trình tạo ra. Mời dùng phiên bản đó.");
        if (manifest.Database != store.Dialect.Name)
            throw Problems.BackupBroken.Because($"Bản sao lưu của {manifest.Database}, còn nơi này dùng {store.Dialect.Name}. Mời khôi phục vào đúng loại cơ sở dữ liệu.");
        var known = store.Database.GetMigrations().ToHashSet();
        if (manifest.Migrations.FirstOrDefault(step => !known.Contains(step)) is { } newer)
            throw Problems.StoreNewer.Because($"Bản sao lưu thuộc phiên bản mới hơn chương trình này (bước {newer}). Mời dùng phiên bản mới của chương trình.");
    }

    private static async Task<BackupManifest> UnpackAsync(string path, string work, CancellationToken cancellation)
    {
        var found = new Dictionary<string, BackupPart>();
        BackupManifest? manifest = null;
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
            await using var tar = new TarReader(file);
            while (await tar.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
            {
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !IsOurs(entry.Name))
                    throw Problems.BackupBroken.Because($"Bản sao lưu chứa mục lạ: {entry.Name}");
                if (entry.Name == BackupManifest.Name)
                {
                    manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(entry.DataStream!, cancellationToken: cancellation);
                    continue;
                }
                var target = Path.Combine(work, entry.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                found[entry.Name] = await UnpackAsync(entry, target, cancellation);
            }
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or FormatException or JsonException)
        {
            throw Problems.BackupBroken.Because("Bản sao lưu bị cắt ngắn hoặc hỏng, không đọc được hết. Dữ liệu hiện có chưa bị thay đổi.");
        }
        if (manifest is null) throw Problems.BackupBroken.Because("Bản sao lưu thiếu bảng kê (manifest.json): việc sao lưu đã không hoàn tất. Dữ liệu hiện có chưa bị thay đổi.");
        foreach (var part in manifest.Parts)
            if (!found.TryGetValue(part.Name, out var got) || got != part)
                throw Problems.BackupBroken.Because($"Phần {part.Name} của bản sao lưu thiếu hoặc không đúng dấu vân tay. Dữ liệu hiện có chưa bị thay đổi.");
        return manifest;
    }

    private static async Task<BackupPart> UnpackAsync(TarEntry entry, string target, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        var buffer = new byte[1 << 16];
        long length = 0;
        int read;
        while (entry.DataStream is { } data && (read = await data.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            length += read;
        }
        file.Flush(flushToDisk: true);
        return new BackupPart(entry.Name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static bool IsOurs(string name) => name == BackupManifest.Name
        || (name.Split('/') is [("database" or "files" or "keys"), var last] && last.Length > 0 && last[0] != '.')
        || (name.StartsWith("sign.", StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal));
}
