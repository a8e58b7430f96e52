namespace MotCua.Kernel.Files;

/// <summary>What a file turned out to be.</summary>
internal sealed record Inspected(FileKind Kind, int? Pages, ScanVerdict Scan);

/// <summary>
/// Opens a received file and says what it is, or why it is not taken. Nothing the sender claims is believed; what cannot be
/// opened is refused. Two at a time, so that hostile files cannot take the machine's memory together.
/// </summary>
public sealed class FileInspector(FileSettings settings) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private const int MostRounds = 5;

    private readonly SemaphoreSlim turns = new(2);

    /// <exception cref="Refused">With the sentence that says what is wrong and what to do.</exception>
    internal async Task<Inspected> InspectAsync(string path, string fileName, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
        try
        {
            if (FileNames.HidesAnEnding(fileName))
                throw Problems.FileKindRefused.Because("Tên tệp chứa một đuôi chương trình ẩn bên trong. Mời đổi tên tệp rồi gửi lại.");
            using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var (kind, pages) = await ReadAsync(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), fileName, timer, cancellation);
            var scan = settings.Clamd is null ? ScanVerdict.NotScanned : await new Clamd(settings.Clamd).ScanAsync(path, cancellation);
            return new Inspected(kind, pages, scan);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>For what must never lie on disk in clear. It is not scanned for viruses: the scanner would write it to a folder of its own.</summary>
    /// <exception cref="Refused">With the sentence that says what is wrong and what to do.</exception>
    internal async Task<Inspected> InspectInMemoryAsync(byte[] content, string fileName, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
        try
        {
            if (content.Length == 0) throw Problems.FileEmpty.Because();
            if (FileNames.HidesAnEnding(fileName))
                throw Problems.FileKindRefused.Because("Tên tệp chứa một đuôi chương trình ẩn bên trong. Mời đổi tên tệp rồi gửi lại.");
            using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var (kind, pages) = await ReadAsync(() => new MemoryStream(content, writable: false), fileName, timer, cancellation);
            return new Inspected(kind, pages, ScanVerdict.NotScanned);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    /// <summary>A file that keeps the processor busy for too long is refused; on a machine that gives us no time, the file is not to blame.</summary>
    private async Task<(FileKind Kind, int? Pages)> ReadAsync(Func<Stream> open, string fileName, CancellationTokenSource timer, CancellationToken cancellation)
    {
        var reading = Task.Run(() => Read(open, fileName, timer.Token), cancellation);
        for (var round = 1; ; round++)
        {
            var worked = Environment.CpuUsage.TotalTime;
            try
            {
                return await reading.WaitAsync(Longest, TimeProvider.System, cancellation);
            }
            catch (TimeoutException) when (round < MostRounds && Environment.CpuUsage.TotalTime - worked < Longest / 2)
            {
                // Once more.
            }
            catch (TimeoutException)
            {
                await timer.CancelAsync();
                throw Problems.FileHarmful.Because("Tệp quá phức tạp nên không kiểm tra được. Mời in hoặc xuất lại thành PDF thường rồi gửi lại.");
            }
        }
    }

    private (FileKind Kind, int? Pages) Read(Func<Stream> open, string fileName, CancellationToken timer)
    {
        using var file = open();
        if (EicarTest.IsIn(file)) throw Problems.FileInfected.Because();
        file.Position = 0;
        Span<byte> head = stackalloc byte[16];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;

        var (kind, pages) = head switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => (FileKind.Pdf, PdfInspection.CountPages(file, settings.MostPages, timer)),
            [0xFF, 0xD8, 0xFF, ..] => (FileKind.Jpeg, PictureInspection.Jpeg(file)),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => (FileKind.Png, PictureInspection.Png(file)),
            [(byte)'P', (byte)'K', 3, 4, ..] => (PackageInspection.Kind(file, timer), (int?)null),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw Problems.FileLocked.Because(
                "Tệp Word hoặc Excel kiểu cũ, hoặc có mật khẩu. Mời lưu lại dạng .docx, .xlsx hoặc PDF không mật khẩu rồi gửi lại."),
            _ => throw Problems.FileKindRefused.Because(),
        };
        var ending = Path.GetExtension(fileName);
        if (!kind.Extensions.Contains(ending, StringComparer.OrdinalIgnoreCase))
            throw Problems.FileKindRefused.Because(
                $"Tên tệp có đuôi “{ending}” nhưng nội dung là {kind.Name}. Mời đổi đuôi thành {kind.Extensions[0]} nếu đúng tệp, hoặc chọn tệp khác.");
        return (kind, pages);
    }
}

/// <summary>The harmless text every scanner must recognise; recognised here too, so that intake can be tried without a scanner.</summary>
internal static class EicarTest
{
    // Kept in two parts, or a scanner would take this program itself for infected.
    private static readonly byte[] Text = [.. "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-"u8, .. "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8];

    public static bool IsIn(Stream content)
    {
        var watch = new Watch();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = content.Read(buffer)) > 0)
            if (watch.Sees(buffer.AsSpan(0, read))) return true;
        return false;
    }

    /// <summary>Looks through content that comes in pieces.</summary>
    internal sealed class Watch
    {
        private readonly byte[] seam = new byte[(Text.Length - 1) * 2];
        private int kept;

        public bool Sees(ReadOnlySpan<byte> piece)
        {
            var edge = Math.Min(piece.Length, Text.Length - 1);
            piece[..edge].CopyTo(seam.AsSpan(kept));
            if (seam.AsSpan(0, kept + edge).IndexOf(Text) >= 0 || piece.IndexOf(Text) >= 0) return true;
            var all = kept + edge;
            if (piece.Length >= Text.Length - 1)
            {
                piece[^(Text.Length - 1)..].CopyTo(seam);
                kept = Text.Length - 1;
            }
            else
            {
                var keep = Math.Min(all, Text.Length - 1);
                seam.AsSpan(all - keep, keep).CopyTo(seam);
                kept = keep;
            }
            return false;
        }
    }
}
