using System.Buffers.Binary;
using System.Text;
using MotCua.Petitions.Feedback;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>What a picture says about where it was taken goes; the picture and the way it is turned stay.</summary>
public sealed class PhotoCleaningTests
{
    /// <summary>A JPEG with an Exif note that turns it and holds a secret, a second note, a comment, and words behind its end.</summary>
    internal static byte[] WithExif(byte[] jpeg, int orientation, string secret)
    {
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(secret)];
        return [.. jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.ASCII.GetBytes(secret)]), .. Segment(0xFE, Encoding.ASCII.GetBytes(secret)), .. jpeg[2..]];
    }

    private static byte[] Segment(byte marker, byte[] content)
    {
        var head = new byte[4] { 0xFF, marker, 0, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(content.Length + 2));
        return [.. head, .. content];
    }

    [Fact]
    public void A_jpeg_loses_its_notes_and_what_follows_it_and_stays_turned()
    {
        var plain = SampleFiles.Jpeg();
        byte[] taken = [.. WithExif(plain, 6, "GPS-SECRET"), .. "GPS-SECRET behind the end"u8];
        var clean = PhotoCleaning.WithoutPosition(taken);
        Assert.DoesNotContain("SECRET", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        // The note that is left says 6, and nothing of the picture itself has changed.
        Assert.Equal([0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]), .. plain[2..]], clean);
        Assert.Equal(clean, PhotoCleaning.WithoutPosition(clean));
        Assert.Equal(plain, PhotoCleaning.WithoutPosition(WithExif(plain, 1, "GPS-SECRET")));
    }

    [Fact]
    public void A_png_loses_its_notes()
    {
        var plain = SampleFiles.Png(2, 2);
        byte[] note = [0, 0, 0, 10, .. "eXIf"u8, .. "GPS-SECRET"u8, 0, 0, 0, 0];
        byte[] taken = [.. plain[..33], .. note, .. plain[33..], .. "GPS-SECRET"u8];
        Assert.Equal(plain, PhotoCleaning.WithoutPosition(taken));
    }

    [Fact]
    public void Damaged_or_other_files_come_back_for_the_inspection_to_refuse()
    {
        byte[][] odd = [[], [0xFF, 0xD8, 0xFF], [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 1], SampleFiles.Pdf(1)];
        Assert.All(odd, file => Assert.Equal(file, PhotoCleaning.WithoutPosition(file)));
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var noise = new byte[random.Next(4, 200)];
            random.NextBytes(noise);
            (noise[0], noise[1], noise[2]) = (0xFF, 0xD8, 0xFF);
            Assert.True(PhotoCleaning.WithoutPosition(noise).Length <= noise.Length + 36);
        }
    }
}
