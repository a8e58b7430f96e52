using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Data.Sqlite;
using MotCua.Storage;

namespace Bench.Faults;

/// <summary>
/// R4: the disk fills while dossiers are filed, a file is uploaded and a backup is made. Each must be refused with a sentence and not with a
/// fault, nothing half done may stay, reading goes on, and when there is room again the same requests succeed. The data folder lies on a small
/// memory file system, which only root may mount.
/// </summary>
internal static class FullDiskFault
{
    private const int Megabytes = 300;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("R4 disk full during submit, upload and backup (SQLite)");
        var work = Directory.CreateTempSubdirectory("motcua-r4-").FullName;
        var disk = Path.Combine(work, "disk");
        Directory.CreateDirectory(disk);
        await DoAsync("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", disk);
        try
        {
            var office = new Installed(await Installed.PublishedAsync(Path.Combine(work, "program")), new StoreSettings(Path.Combine(disk, "office"), null));
            var key = await Scene.MakeAsync(office.Settings, dossiers: 100);
            var (process, address) = await office.ServeAsync();
            await Submitters.AnsweringAsync(address, Stopwatch.StartNew());
            try
            {
                await FullAsync(output, office, key, address, Path.Combine(disk, "ballast"), disk);
            }
            finally
            {
                await Installed.KillAsync(process);
            }
            var (code, said) = await office.TryAsync("check");
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  check ended with {code}: {said.Trim().Split('\n')[^1]}"));
            await Rounds.VerdictAsync(output, "R4 check", code, "0", code == 0);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            await DoAsync("umount", disk);
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task FullAsync(TextWriter output, Installed office, string key, Uri address, string ballast, string disk)
    {
        var before = new Submitters(key, clients: 4);
        await RunForAsync(before, address, TimeSpan.FromSeconds(2));
        Fill(ballast);
        var during = new Submitters(key, clients: 4);
        await RunForAsync(during, address, TimeSpan.FromSeconds(3));
        var upload = await UploadAsync(address, key);
        var (backup, backupSaid) = await office.TryAsync("backup", Path.Combine(disk, "sao-luu.tar"));
        var left = File.Exists(Path.Combine(disk, "sao-luu.tar"));
        var reads = await ReadAsync(address, before.Acknowledged.Values);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  before: {before.Acknowledged.Count} acknowledged. Full: {during.Acknowledged.Count} acknowledged, refused: {string.Join("; ", during.Refusals.Select(pair => $"{pair.Value} × {pair.Key}"))}"));
        await output.WriteLineAsync($"  upload while full: {upload}");
        await output.WriteLineAsync($"  backup while full: ended with {backup}: {backupSaid.Trim()}; a half file left: {(left ? "yes" : "no")}");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  reads while full: {reads.Good} of {reads.All} answered"));
        File.Delete(ballast);
        var after = new Submitters(key, clients: 4);
        var acknowledged = during.Acknowledged.Count;
        await RunForAsync(during, address, TimeSpan.FromSeconds(2));
        await RunForAsync(after, address, TimeSpan.FromSeconds(2));
        var again = await UploadAsync(address, key);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  room again: {during.Acknowledged.Count - acknowledged} of the refused sent again and acknowledged, {after.Acknowledged.Count} new; upload: {again}"));
        var faults = during.Refusals.Keys.Count(title => title.StartsWith("500", StringComparison.Ordinal) || !title.Contains("MC-", StringComparison.Ordinal));
        var stored = await KillFault.CodesAsync(office);
        var lost = before.Acknowledged.Values.Concat(during.Acknowledged.Values).Concat(after.Acknowledged.Values).Count(code => !stored.Contains(code));
        await Rounds.VerdictAsync(output, "R4 faults, lost, unread", faults + lost + reads.All - reads.Good, "0",
            faults + lost == 0 && reads.All == reads.Good && backup != 0 && !left && upload.Contains("MC-", StringComparison.Ordinal) && after.Acknowledged.Count > 0 && again.StartsWith("201", StringComparison.Ordinal));
    }

    private static async Task RunForAsync(Submitters submitters, Uri address, TimeSpan time)
    {
        using var stop = new CancellationTokenSource(time);
        await submitters.RunAsync(address, stop.Token);
    }

    /// <summary>Writes until nothing more fits.</summary>
    private static void Fill(string ballast)
    {
        using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        var block = new byte[4096];
        try
        {
            while (true) file.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static async Task<(int Good, int All)> ReadAsync(Uri address, IEnumerable<string> codes)
    {
        using var client = new HttpClient { BaseAddress = address };
        var (good, all) = (0, 0);
        foreach (var code in codes.Take(50))
        {
            all++;
            using var answer = await client.GetAsync(new Uri($"/tra-cuu/{code}", UriKind.Relative), CancellationToken.None);
            if (answer.IsSuccessStatusCode) good++;
        }
        return (good, all);
    }

    private static async Task<string> UploadAsync(Uri address, string key)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        // Not the same bytes twice: a file that is there already needs no room.
        using var file = new ByteArrayContent(Pdf(3_000_000));
        using var form = new MultipartFormDataContent { { file, "file", "don.pdf" } };
        using var answer = await client.PostAsync(new Uri("/api/v1/uploads", UriKind.Relative), form, CancellationToken.None);
        var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        return $"{(int)answer.StatusCode} {(text.Length > 200 ? text[..200] : text)}";
    }

    private static byte[] Pdf(int padding)
    {
        var noise = new byte[padding / 2];
        Random.Shared.NextBytes(noise);
        var body = $"%PDF-1.4\n%{Convert.ToHexString(noise)}\n";
        string[] objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"];
        var pdf = new StringBuilder(body);
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var xref = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static async Task DoAsync(string program, params string[] line)
    {
        using var process = Process.Start(new ProcessStartInfo(program, line))!;
        await process.WaitForExitAsync(CancellationToken.None);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', line)} ended with {process.ExitCode}; this measure needs root.");
    }
}
