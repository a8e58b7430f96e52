using System.Buffers.Binary;

namespace MotCua.Kernel.Files;

/// <summary>Walks a picture's structure to its end without decoding it: damaged, cut off or pretending files do not get through.</summary>
internal static class PictureInspection
{
    private const int LargestSide = 30_000;
    private const long MostPixels = 200_000_000;

    public static int Png(Stream file)
    {
        Span<byte> head = stackalloc byte[8];
        Span<byte> data = stackalloc byte[13];
        file.Position = 8;
        var seenData = false;
        for (var first = true; ; first = false)
        {
            if (file.ReadAtLeast(head, 8, throwOnEndOfStream: false) < 8) throw Problems.FileUnreadable.Because();
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var end = file.Position + length + 4;
            if (end > file.Length || first != head[4..].SequenceEqual("IHDR"u8)) throw Problems.FileUnreadable.Because();
            if (first)
            {
                if (length != 13 || file.ReadAtLeast(data, 13, throwOnEndOfStream: false) < 13) throw Problems.FileUnreadable.Because();
                Size(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
            }
            seenData |= head[4..].SequenceEqual("IDAT"u8);
            file.Position = end;
            if (!head[4..].SequenceEqual("IEND"u8)) continue;
            if (!seenData) throw Problems.FileUnreadable.Because();
            if (file.Position != file.Length) throw TwoInOne();
            return 1;
        }
    }

    public static int Jpeg(Stream file)
    {
        using var reader = new BufferedStream(file, 64 * 1024);
        reader.Position = 2;
        var sized = false;
        Span<byte> two = stackalloc byte[2];
        Span<byte> frame = stackalloc byte[5];
        while (true)
        {
            var marker = NextMarker(reader);
            if (marker is 0xD8 or 0xD9) throw Problems.FileUnreadable.Because();
            if (reader.ReadAtLeast(two, 2, throwOnEndOfStream: false) < 2) throw Problems.FileUnreadable.Because();
            var length = BinaryPrimitives.ReadUInt16BigEndian(two);
            var end = reader.Position + length - 2;
            if (length < 2 || end > file.Length) throw Problems.FileUnreadable.Because();
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (reader.ReadAtLeast(frame, 5, throwOnEndOfStream: false) < 5) throw Problems.FileUnreadable.Because();
                Size(BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));
                sized = true;
            }
            reader.Position = end;
            if (marker == 0xDA) break;
        }
        if (!sized || !FindEnd(reader)) throw Problems.FileUnreadable.Because();
        RefuseTail(reader, file.Length);
        return 1;
    }

    private static int NextMarker(Stream reader)
    {
        if (reader.ReadByte() != 0xFF) throw Problems.FileUnreadable.Because();
        int marker;
        do marker = reader.ReadByte();
        while (marker == 0xFF);
        return marker is -1 or 0 ? throw Problems.FileUnreadable.Because() : marker;
    }

    /// <summary>The end-of-image marker after the scans; inside them every 0xFF is followed by 0 or a restart marker or another segment.</summary>
    private static bool FindEnd(Stream reader)
    {
        var before = 0;
        for (int now; (now = reader.ReadByte()) >= 0; before = now)
            if (before == 0xFF && now == 0xD9) return true;
        return false;
    }

    /// <summary>Phones append second pictures and notes of their own; an archive, a program or a page has no business there.</summary>
    private static void RefuseTail(Stream reader, long length)
    {
        const int most = 4 * 1024 * 1024;
        if (length - reader.Position > most) reader.Position = length - most;
        var tail = new byte[length - reader.Position];
        reader.ReadExactly(tail);
        ReadOnlySpan<byte> span = tail;
        if (span.IndexOf("PK\x03\x04"u8) >= 0 || span.IndexOf("PK\x05\x06"u8) >= 0 || span.IndexOf("%PDF-"u8) >= 0 || span.StartsWith("MZ"u8)
            || span.IndexOf("<script"u8) >= 0 || span.IndexOf("<html"u8) >= 0 || span.IndexOf("<?php"u8) >= 0 || span.IndexOf("Rar!"u8) >= 0)
            throw TwoInOne();
    }

    private static void Size(uint width, uint height)
    {
        if (width == 0 || height == 0) throw Problems.FileUnreadable.Because();
        if (width > LargestSide || height > LargestSide || (long)width * height > MostPixels)
            throw Problems.FileTooLarge.Because("Ảnh có kích thước quá lớn. Mời giảm độ phân giải rồi gửi lại.");
    }

    public static Refused TwoInOne() => Problems.FileHarmful.Because(
        "Tệp chứa thêm một tệp khác ở bên trong nên không an toàn. Mời chụp, quét hoặc xuất lại rồi gửi lại.");
}
