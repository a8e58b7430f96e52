using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace MotCua.Kernel.Files;

/// <summary>Office documents are zip archives: every part is unpacked to nowhere and counted, so that declared sizes need not be believed.</summary>
internal static class PackageInspection
{
    private const int MostParts = 2_000;
    private const long MostUnpacked = 200L * 1024 * 1024, RatioCountsFrom = 4 * 1024 * 1024;
    private const int LargestRatio = 150;

    private static readonly string[] HarmfulEndings = [".bin.exe", ".exe", ".dll", ".js", ".vbs", ".bat", ".ps1", ".jar", ".zip", ".rar", ".7z", ".hta"];

    public static FileKind Kind(Stream file, CancellationToken timer)
    {
        try
        {
            RefuseExtras(file);
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count is 0 or > MostParts) throw Problems.FileHarmful.Because();
            var types = "";
            var mimetype = "";
            long total = 0;
            foreach (var entry in archive.Entries)
            {
                timer.ThrowIfCancellationRequested();
                if (entry.IsEncrypted) throw Problems.FileLocked.Because();
                RefusePart(entry.FullName);
                var text = entry.FullName is "[Content_Types].xml" or "mimetype" or "META-INF/manifest.xml" || entry.FullName.EndsWith(".rels", StringComparison.Ordinal);
                var (length, words) = Unpack(entry, MostUnpacked - total, text, timer);
                total += length;
                if (entry.FullName == "[Content_Types].xml") types = words;
                if (entry.FullName == "mimetype") mimetype = words;
                if (words.Contains("attachedTemplate", StringComparison.Ordinal) && words.Contains("External", StringComparison.Ordinal)) throw Problems.FileHarmful.Because();
                if (words.Contains("manifest:encryption-data", StringComparison.Ordinal)) throw Problems.FileLocked.Because();
            }
            return Which(archive, types, mimetype);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or DecoderFallbackException or ArgumentException)
        {
            throw Problems.FileUnreadable.Because();
        }
    }

    private static FileKind Which(ZipArchive archive, string types, string mimetype)
    {
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) throw Macro();
        if (types.Contains(FileKind.Docx.MediaType + ".main+xml", StringComparison.Ordinal) && archive.GetEntry("word/document.xml") is not null) return FileKind.Docx;
        if (types.Contains(FileKind.Xlsx.MediaType + ".main+xml", StringComparison.Ordinal) && archive.GetEntry("xl/workbook.xml") is not null) return FileKind.Xlsx;
        if (mimetype == FileKind.Odt.MediaType && archive.GetEntry("content.xml") is not null) return FileKind.Odt;
        throw Problems.FileKindRefused.Because("Tệp nén và loại tệp này không được nhận. Mời gửi từng tệp: " + FileKind.InWords + ".");
    }

    /// <summary>An archive that begins at its first byte and ends with its own end record: nothing before, nothing after.</summary>
    private static void RefuseExtras(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, 22 + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < 22) throw Problems.FileUnreadable.Because();
        var comment = BitConverter.ToUInt16(tail, at + 20);
        if (at + 22 + comment != tail.Length) throw PictureInspection.TwoInOne();
    }

    private static void RefusePart(string name)
    {
        if (name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase) || name.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase)) throw Macro();
        if (name.Contains("..", StringComparison.Ordinal) || name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal)
            || name.Contains("activeX", StringComparison.OrdinalIgnoreCase) || name.Contains("oleObject", StringComparison.OrdinalIgnoreCase)
            || HarmfulEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) throw Problems.FileHarmful.Because();
    }

    private static (long Length, string Words) Unpack(ZipArchiveEntry entry, long room, bool keep, CancellationToken timer)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var part = entry.Open();
            using var kept = keep ? new MemoryStream() : null;
            var watch = new EicarTest.Watch();
            long length = 0;
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                timer.ThrowIfCancellationRequested();
                length += read;
                if (length > room || (length > RatioCountsFrom && length > LargestRatio * Math.Max(entry.CompressedLength, 1)))
                    throw Problems.FileHarmful.Because("Tệp nén quá mức, giải nén ra quá lớn nên không an toàn. Mời xuất lại thành PDF rồi gửi lại.");
                if (watch.Sees(buffer.AsSpan(0, read))) throw Problems.FileInfected.Because();
                if (kept is { Length: < 1024 * 1024 }) kept.Write(buffer, 0, read);
            }
            return (length, kept is null ? "" : Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length).Trim('\uFEFF'));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Refused Macro() => Problems.FileHarmful.Because("Tệp có macro nên không được nhận. Mời lưu lại dạng .docx, .xlsx không macro hoặc PDF.");
}
