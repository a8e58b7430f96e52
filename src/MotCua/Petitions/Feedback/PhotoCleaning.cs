using System.Buffers.Binary;

namespace MotCua.Petitions.Feedback;

/// <summary>
/// Takes out of a JPEG or PNG what says where, when and with what it was taken; the picture itself and the way it is turned stay.
/// What is no such picture comes back as it is: the file desk refuses it.
/// </summary>
internal static class PhotoCleaning
{
    public static byte[] WithoutPosition(byte[] photo) => photo switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(photo),
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(photo),
        _ => photo,
    };

    /// <summary>Keeps the tables, frames and scans; of the notes only the colour profile. What follows the picture is cut off.</summary>
    private static byte[] Jpeg(byte[] photo)
    {
        using var clean = new MemoryStream(photo.Length);
        clean.Write(photo, 0, 2);
        if (Orientation(photo) is > 1 and <= 8 and var turned) clean.Write(Turned(turned));
        var at = 2;
        while (at + 4 <= photo.Length && photo[at] == 0xFF)
        {
            var marker = photo[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == 0xD9)
            {
                clean.Write(photo, at, 2);
                return clean.ToArray();
            }
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            {
                clean.Write(photo, at, 2);
                at += 2;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(photo.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > photo.Length) break;
            // APP0 is the format's own, APP2 the colour profile, APP14 how colours were made; all other APPn and comments go.
            var isNote = marker is 0xFE or (>= 0xE0 and <= 0xEF and not (0xE0 or 0xEE)) && !(marker == 0xE2 && photo.AsSpan(at + 4, length - 2).StartsWith("ICC_PROFILE"u8));
            if (!isNote) clean.Write(photo, at, 2 + length);
            at += 2 + length;
            if (marker != 0xDA) continue;
            var end = ScanEnd(photo, at);
            clean.Write(photo, at, end - at);
            at = end;
        }
        // Cut off or damaged: nothing is hidden in it from the inspection that follows.
        clean.Write(photo, at, photo.Length - at);
        return clean.ToArray();
    }

    /// <summary>Where the coded lines end: the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int ScanEnd(byte[] photo, int at)
    {
        for (; at + 1 < photo.Length; at++)
            if (photo[at] == 0xFF && photo[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
        return photo.Length;
    }

    /// <summary>How the picture is turned, from the first Exif note; 1 where nothing says so.</summary>
    private static int Orientation(byte[] photo)
    {
        var at = 2;
        while (at + 4 <= photo.Length && photo[at] == 0xFF && photo[at + 1] is not (0xDA or 0xD9))
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(photo.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > photo.Length) return 1;
            if (photo[at + 1] == 0xE1 && photo.AsSpan(at + 4, length - 2) is var note && note.StartsWith("Exif\0\0"u8)) return InExif(note[6..]);
            at += 2 + length;
        }
        return 1;
    }

    private static int InExif(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var little = tiff[0] == 'I';
        ushort Two(ReadOnlySpan<byte> span, int at) => little ? BinaryPrimitives.ReadUInt16LittleEndian(span[at..]) : BinaryPrimitives.ReadUInt16BigEndian(span[at..]);
        var start = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (start > tiff.Length - 2) return 1;
        int table = (int)start, count = Two(tiff, table);
        for (var entry = 0; entry < count && table + 2 + ((entry + 1) * 12) <= tiff.Length; entry++)
        {
            var place = table + 2 + (entry * 12);
            if (Two(tiff, place) == 0x0112) return Two(tiff, place + 8);
        }
        return 1;
    }

    /// <summary>An Exif note that says how the picture is turned, and nothing else.</summary>
    private static byte[] Turned(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Drops the chunks that hold notes; those the picture needs stay.</summary>
    private static byte[] Png(byte[] photo)
    {
        using var clean = new MemoryStream(photo.Length);
        clean.Write(photo, 0, 8);
        var at = 8;
        while (at + 12 <= photo.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(photo.AsSpan(at));
            if (length > photo.Length - at - 12) break;
            var name = photo.AsSpan(at + 4, 4);
            var size = (int)length + 12;
            if (!name.SequenceEqual("eXIf"u8) && !name.SequenceEqual("tEXt"u8) && !name.SequenceEqual("zTXt"u8) && !name.SequenceEqual("iTXt"u8) && !name.SequenceEqual("tIME"u8)) clean.Write(photo, at, size);
            at += size;
            if (name.SequenceEqual("IEND"u8)) return clean.ToArray();
        }
        clean.Write(photo, at, photo.Length - at);
        return clean.ToArray();
    }
}
