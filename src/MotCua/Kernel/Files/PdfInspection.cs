using System.Buffers;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace MotCua.Kernel.Files;

/// <summary>
/// A PDF is looked through before a reader opens it: locks, scripts, launched programs and embedded files are refused,
/// and compressed tables that would unpack without bound never reach the reader.
/// </summary>
internal static class PdfInspection
{
    private const int LargestTable = 8 * 1024 * 1024;

    private static readonly string[] Harmful = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA", "/SubmitForm", "/ImportData"];

    /// <exception cref="Refused">Locked, active, cut off, damaged, or with too many pages.</exception>
    public static int CountPages(Stream file, int most, CancellationToken timer)
    {
        var content = ArrayPool<byte>.Shared.Rent((int)file.Length);
        try
        {
            var all = content.AsMemory(0, (int)file.Length);
            file.ReadExactly(all.Span);
            Look(all, timer);
            file.Position = 0;
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.IsEncrypted) throw Problems.FileLocked.Because();
            var pages = document.NumberOfPages;
            if (pages < 1) throw Problems.FileUnreadable.Because();
            if (pages > most) throw Problems.FileTooManyPages.Because($"Tệp có {pages} trang, nhiều hơn {most} trang. Mời chia thành nhiều tệp.");
            return pages;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw Problems.FileLocked.Because();
        }
#pragma warning disable CA1031 // A reader of hostile input fails in ways nobody can list; whatever it is, the file cannot be read.
        catch (Exception e) when (e is not (Refused or OperationCanceledException))
#pragma warning restore CA1031
        {
            throw Problems.FileUnreadable.Because();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }

    private static void Look(ReadOnlyMemory<byte> all, CancellationToken timer)
    {
        var span = all.Span;
        var end = span.LastIndexOf("%%EOF"u8);
        if (end < 0) throw Problems.FileUnreadable.Because();
        var tail = span[(end + 5)..];
        if (tail.IndexOf("PK\x05\x06"u8) >= 0 || tail.Length > 64 * 1024) throw PictureInspection.TwoInOne();

        for (var at = 0; at < span.Length;)
        {
            timer.ThrowIfCancellationRequested();
            var stream = span[at..].IndexOf("stream"u8);
            var outside = stream < 0 ? span[at..] : span.Slice(at, stream);
            var words = Names(outside);
            Refuse(words);
            if (stream < 0) return;
            var begin = at + stream + 6;
            var length = span[begin..].IndexOf("endstream"u8);
            if (length < 0) throw Problems.FileUnreadable.Because();
            var dictionary = words[Math.Max(0, words.LastIndexOf("<<", StringComparison.Ordinal))..];
            var own = words[Math.Max(0, words.LastIndexOf(" obj", StringComparison.Ordinal))..];
            if (own.Contains("/ObjStm", StringComparison.Ordinal) || own.Contains("/XRef", StringComparison.Ordinal) || dictionary.Contains("/ObjStm", StringComparison.Ordinal))
                LookInside(all.Slice(begin, length), own, timer);
            at = begin + length + 9;
        }
    }

    /// <summary>Object streams hide dictionaries: they are unpacked, within bounds, and looked through as well.</summary>
    private static void LookInside(ReadOnlyMemory<byte> packed, string dictionary, CancellationToken timer)
    {
        var filters = dictionary.Split("/FlateDecode").Length - 1;
        if (filters == 0)
        {
            Refuse(Names(packed.Span));
            return;
        }
        if (filters > 1) throw Problems.FileHarmful.Because();
        var skip = packed.Span.StartsWith("\r\n"u8) ? 2 : packed.Span.StartsWith("\n"u8) || packed.Span.StartsWith("\r"u8) ? 1 : 0;
        using var source = new MemoryStream(packed[skip..].ToArray(), writable: false);
        using var inflate = new ZLibStream(source, CompressionMode.Decompress);
        var buffer = new byte[32 * 1024];
        var before = "";
        long total = 0;
        int read;
        while ((read = Inflate(inflate, buffer)) > 0)
        {
            timer.ThrowIfCancellationRequested();
            if ((total += read) > LargestTable) throw Problems.FileHarmful.Because();
            var words = before + Names(buffer.AsSpan(0, read));
            Refuse(words);
            before = words.Length > 32 ? words[^32..] : words;
        }
    }

    private static int Inflate(ZLibStream inflate, byte[] buffer)
    {
        try
        {
            return inflate.Read(buffer);
        }
        catch (InvalidDataException)
        {
            return 0; // Not a table after all, or a damaged one: the reader will say so.
        }
    }

    private static void Refuse(string words)
    {
        foreach (var name in NamesIn(words))
        {
            if (name == "/Encrypt") throw Problems.FileLocked.Because();
            if (Harmful.Contains(name, StringComparer.Ordinal))
                throw Problems.FileHarmful.Because("Tệp PDF có mã lệnh, biểu mẫu động hoặc tệp đính kèm bên trong nên không an toàn. Mời in lại thành PDF thường rồi gửi lại.");
        }
    }

    private static IEnumerable<string> NamesIn(string words)
    {
        for (var at = words.IndexOf('/', StringComparison.Ordinal); at >= 0; at = words.IndexOf('/', at + 1))
        {
            var end = at + 1;
            while (end < words.Length && (char.IsAsciiLetterOrDigit(words[end]) || words[end] is '_' or '-' or '.' or '+')) end++;
            yield return words[at..end];
        }
    }

    /// <summary>The bytes as text, with the escapes of names (<c>/J#53</c>) undone.</summary>
    private static string Names(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (!text.Contains('#', StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '#' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                plain.Append((char)Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
                i += 2;
            }
            else plain.Append(text[i]);
        return plain.ToString();
    }
}
