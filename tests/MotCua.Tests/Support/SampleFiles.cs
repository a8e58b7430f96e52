using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MotCua.Tests.Support;

/// <summary>Small real files, made here so that none is committed.</summary>
internal static class SampleFiles
{
    /// <param name="catalog">Entries added to the document's catalogue.</param>
    public static byte[] Pdf(int pages, string catalog = "", string trailer = "")
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{page + 3} 0 R"));
        var objects = new List<string> { $"<< /Type /Catalog /Pages 2 0 R {catalog} >>", $"<< /Type /Pages /Kids [{kids}] /Count {pages} >>" };
        objects.AddRange(Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>", pages));
        return Assemble(objects.ConvertAll(Encoding.Latin1.GetBytes), trailer);
    }

    /// <summary>A PDF with one compressed object stream holding this text.</summary>
    public static byte[] PdfWithObjectStream(string text)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes(text));
        byte[] stream = [.. Encoding.Latin1.GetBytes($"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. "\nendstream"u8];
        return Assemble(["<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(), "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"u8.ToArray(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"u8.ToArray(), stream], "");
    }

    public static byte[] Png(int width = 1, int height = 1)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 0);
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write([0, 200]);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>The smallest frame a reader accepts: one grey pixel's worth of structure.</summary>
    public static byte[] Jpeg() =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0, 0x56, 0xFF, 0xD9,
    ];

    public static byte[] Docx(params (string Name, byte[] Content)[] more) => Zip([
        ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        ("word/document.xml", "<w:document/>"u8.ToArray()), .. more]);

    public static byte[] Xlsx() => Zip(
        ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")),
        ("xl/workbook.xml", "<workbook/>"u8.ToArray()));

    public static byte[] Odt() => Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<office/>"u8.ToArray()));

    /// <summary>The text every scanner knows, put together here so that no scanner takes this file for infected.</summary>
    public static byte[] Eicar() => Encoding.ASCII.GetBytes(string.Concat("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"));

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        return file.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(body));
        return [.. length, .. body, .. crc];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }

    private static byte[] Assemble(List<byte[]> objects, string trailer)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.4\n");
        for (var number = 0; number < objects.Count; number++)
        {
            places.Add(file.Position);
            Write($"{number + 1} 0 obj\n");
            file.Write(objects[number]);
            Write("\nendobj\n");
        }
        var start = file.Position;
        Write($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) Write($"{place:0000000000} 00000 n \n");
        Write($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
