using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;

namespace MotCua.Storage.Copying;

/// <summary>The stored files that rows name, and the agency's sign, into another data folder; or only verified where they are.</summary>
internal sealed class FileCopy(Store source, FileFolder from, FileFolder to, StoreSettings sourceSettings, StoreSettings targetSettings, IProgress<(string What, double Share)> progress)
{
    private bool SameFolder => Path.GetFullPath(sourceSettings.Folder) == Path.GetFullPath(targetSettings.Folder);

    /// <returns>How many contents are in place, and those that the source itself lacks or has damaged.</returns>
    public async Task<(int Count, IReadOnlyList<string> Broken)> RunAsync(CancellationToken cancellation)
    {
        progress.Report(("Chép và kiểm tra tệp hồ sơ", 0.95));
        var broken = new List<string>();
        var count = 0;
        var contents = source.StoredFiles.AsNoTracking().Select(row => new { row.Sha256, row.Length }).Distinct().OrderBy(row => row.Sha256).AsAsyncEnumerable();
        await foreach (var content in contents.WithCancellation(cancellation))
        {
            if (await from.FaultAsync(content.Sha256, content.Length, cancellation) is not null) broken.Add(content.Sha256);
            else
            {
                if (!SameFolder && await to.FaultAsync(content.Sha256, content.Length, cancellation) is not null) await PutAsync(content.Sha256, cancellation);
                count++;
            }
        }
        if (SameFolder) return (count, broken);
        foreach (var sign in Directory.EnumerateFiles(sourceSettings.Folder, "sign.*")) File.Copy(sign, Path.Combine(targetSettings.Folder, Path.GetFileName(sign)), overwrite: true);
        return (count, broken);
    }

    private async Task PutAsync(string sha256, CancellationToken cancellation)
    {
        await using var content = from.Open(sha256);
        var received = await to.ReceiveAsync(content, cancellation);
        // Read twice from a disk that may be failing: the name must hold what it says.
        if (received.Sha256 != sha256) throw new CryptographicException($"{sha256} changed while it was copied.");
        to.Keep(received);
    }
}
