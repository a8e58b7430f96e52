using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MotCua.Kernel.Files;

/// <summary>
/// Contents on disk, each under its SHA-256: <c>files/ab/cd/abcd…</c>. Written to a temporary name, flushed, then renamed,
/// so that a name always holds the whole content. Several nodes may share the folder.
/// </summary>
public sealed class FileFolder(StoreSettings settings, FileSettings limits)
{
    private const int NoSpaceLeft = 28, QuotaExceeded = 122;

    public string Root { get; } = Path.Combine(settings.Folder, "files");

    internal string Swept => Path.Combine(Root, "swept");

    internal string Incoming => Path.Combine(Root, "incoming");

    /// <summary>A content received in full and flushed, under a temporary name.</summary>
    internal sealed record Received(string Path, string Sha256, long Length);

    /// <exception cref="Refused">Empty or too large: nothing of it stays.</exception>
    internal async Task<Received> ReceiveAsync(Stream content, CancellationToken cancellation)
    {
        string? path = null;
        try
        {
            Directory.CreateDirectory(Incoming);
            path = Path.Combine(Incoming, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                var buffer = new byte[64 * 1024];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
                {
                    length += read;
                    if (length > limits.LargestBytes)
                        throw Problems.FileTooLarge.Because($"Tệp lớn hơn {limits.LargestMegabytes} MB. Mời giảm dung lượng (quét đen trắng, 200 dpi) hoặc chia thành nhiều tệp.");
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }
                if (length == 0) throw Problems.FileEmpty.Because();
                file.Flush(flushToDisk: true);
            }
            var received = new Received(path, Convert.ToHexStringLower(hash.GetHashAndReset()), length);
            path = null;
            return received;
        }
        catch (IOException e) when (IsFull(e))
        {
            throw Problems.StoreUnavailable.Because();
        }
        finally
        {
            if (path is not null) File.Delete(path);
        }
    }

    /// <summary>Gives the content its name for good. Over an equal content already there this changes nothing but its time.</summary>
    internal void Keep(Received received)
    {
        try
        {
            var target = PathOf(received.Sha256);
            var parent = Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(parent);
            File.Move(received.Path, target, overwrite: true);
            Durable.FlushDirectory(parent);
        }
        catch (IOException e) when (IsFull(e))
        {
            throw Problems.StoreUnavailable.Because();
        }
    }

    /// <summary>Removes the temporary name, if it is still there.</summary>
    internal static void Discard(Received received) => File.Delete(received.Path);

    /// <summary>Where the content lies: in its place, or among what was swept away lately; null: nowhere.</summary>
    internal string? Find(string sha256) => new[] { PathOf(sha256), Path.Combine(Swept, sha256) }.FirstOrDefault(File.Exists);

    /// <summary>Moves a verified content of a backup to its place.</summary>
    internal void Put(string path, string sha256) => Keep(new Received(path, sha256, 0));

    /// <returns>What is wrong with a content, in Vietnamese; null when it is whole.</returns>
    internal async Task<string?> FaultAsync(string sha256, long length, CancellationToken cancellation)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path)) return "Kho tệp không có nội dung này.";
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return file.Length != length || Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) != sha256
            ? "Nội dung tệp đã bị thay đổi." : null;
    }

    public bool Holds(string sha256) => File.Exists(PathOf(sha256));

    public Stream Open(string sha256)
    {
        try
        {
            return new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Problems.FileLost.Because();
        }
    }

    public string PathOf(string sha256) => Path.Combine(Root, sha256[..2], sha256[2..4], sha256);

    /// <summary>Every content there is, by its name.</summary>
    public IEnumerable<FileInfo> Contents() => !Directory.Exists(Root) ? [] :
        new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Name.Length == 64 && file.Directory!.Name != "swept");

    private static bool IsFull(IOException e) => (e.HResult & 0xFFFF) is NoSpaceLeft or QuotaExceeded;
}

/// <summary>A renamed file survives a power cut only when its directory was flushed too; .NET has no call for that.</summary>
internal static class Durable
{
    public static void FlushDirectory(string path)
    {
        if (!OperatingSystem.IsLinux()) return;
        var descriptor = NativeOpen(path, 0);
        if (descriptor < 0) return;
        _ = NativeFsync(descriptor);
        _ = NativeClose(descriptor);
    }

#pragma warning disable SYSLIB1054, CA2101 // A generated marshaller would need unsafe code in the whole program for three calls.
    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeOpen(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeFsync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeClose(int descriptor);
#pragma warning restore SYSLIB1054, CA2101
}
