using System.Formats.Tar;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;

namespace MotCua.Storage.Backup;

/// <summary>Makes a backup: one .tar with the database of one moment, every stored file it names, keys, sign, and a manifest with fingerprints.</summary>
internal sealed class Backups(IServiceScopeFactory scopes, StoreSettings settings, FileFolder files, OfficeClock clock)
{
    /// <summary>Where a backup goes that the program makes by itself before something drastic.</summary>
    public string AutomaticPath(string why) => Path.Combine(
        Directory.CreateDirectory(Path.Combine(settings.Folder, "backups")).FullName,
        $"{why}-{RealNow.ToString("yyyyMMdd-HHmmss-fff", System.Globalization.CultureInfo.InvariantCulture)}.tar");

    private DateTime RealNow => clock.UtcNow - clock.Shift;

    /// <returns>The manifest, and the stored files that were missing or damaged: the backup is made all the same, and says so.</returns>
    /// <exception cref="IOException">The path exists, or the disk is full: nothing is left behind.</exception>
    public async Task<(BackupManifest Manifest, IReadOnlyList<string> Broken)> BackupAsync(string path, IProgress<(string What, double Share)> progress, CancellationToken cancellation)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path) || Directory.Exists(path)) throw Problems.StoreNotEmpty.Because($"Đã có tệp {path}. Mời chọn tên khác.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var work = Directory.CreateDirectory(path + ".dang-ghi").FullName;
        var partial = path + ".partial";
        try
        {
            progress.Report(("Chụp cơ sở dữ liệu", 0));
            Snapshot snapshot;
            string dialect;
            await using (var scope = scopes.CreateAsyncScope())
            {
                var store = scope.ServiceProvider.GetRequiredService<Store>();
                dialect = store.Dialect.Name;
                snapshot = await store.Dialect.SnapshotAsync(store, work, cancellation);
            }
            var parts = new List<BackupPart>();
            var broken = new List<string>();
            await using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await using (var tar = new TarWriter(file, TarEntryFormat.Pax, leaveOpen: true))
                {
                    foreach (var part in Directory.EnumerateFiles(work)) parts.Add(await AddAsync(tar, part, "database/" + Path.GetFileName(part), cancellation));
                    foreach (var (own, name) in OwnFiles()) parts.Add(await AddAsync(tar, own, name, cancellation));
                    await AddContentsAsync(tar, snapshot.Contents, parts, broken, progress, cancellation);
                    var manifest = new BackupManifest
                    {
                        Program = typeof(Backups).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
                        CreatedAt = RealNow,
                        Database = dialect,
                        Migrations = snapshot.Migrations,
                        Rows = snapshot.Rows,
                        Parts = parts,
                    };
                    await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.Name) { DataStream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest)) }, cancellation);
                    Directory.Delete(work, recursive: true);
                    await tar.DisposeAsync();
                    file.Flush(flushToDisk: true);
                    File.Move(partial, path);
                    Durable.FlushDirectory(Path.GetDirectoryName(path)!);
                    return (manifest, broken);
                }
            }
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
            File.Delete(partial);
        }
    }

    private async Task AddContentsAsync(TarWriter tar, IReadOnlyDictionary<string, long> contents, List<BackupPart> parts, List<string> broken,
        IProgress<(string What, double Share)> progress, CancellationToken cancellation)
    {
        var (total, done) = (Math.Max(1, contents.Values.Sum()), 0L);
        foreach (var (sha256, length) in contents.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            var source = files.Find(sha256);
            if (source is null) broken.Add(sha256);
            else
            {
                var part = await AddAsync(tar, source, "files/" + sha256, cancellation);
                if (part.Sha256 == sha256) parts.Add(part);
                else broken.Add(sha256);
            }
            done += length;
            progress.Report(("Chép tệp hồ sơ", (double)done / total));
        }
    }

    private static async Task<BackupPart> AddAsync(TarWriter tar, string path, string name, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        file.Position = 0;
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = file, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite }, cancellation);
        return new BackupPart(name, file.Length, sha256);
    }

    /// <summary>The keys of cookies and forms, and the agency's sign, where they lie in the data folder.</summary>
    private IEnumerable<(string Path, string Name)> OwnFiles()
    {
        var keys = Path.Combine(settings.Folder, "keys");
        if (Directory.Exists(keys))
            foreach (var key in Directory.EnumerateFiles(keys, "*.xml")) yield return (key, "keys/" + Path.GetFileName(key));
        foreach (var sign in Directory.EnumerateFiles(settings.Folder, "sign.*")) yield return (sign, Path.GetFileName(sign));
    }
}
