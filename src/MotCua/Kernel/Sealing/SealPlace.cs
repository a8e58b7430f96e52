using System.Buffers.Binary;
using System.Text;

namespace MotCua.Kernel.Sealing;

/// <summary>
/// Where something sealed belongs: its purpose, then the ids that make the place unique. It is authenticated with the content, so that what was
/// sealed for one case, part or person opens nowhere else. Each field is written as its length (4 bytes, most significant first) and its bytes.
/// </summary>
public readonly struct SealPlace
{
    private readonly byte[] bytes;

    private SealPlace(byte[] bytes) => this.bytes = bytes;

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <param name="purpose">A word of ours, in ASCII; stands in docs/security/denunciations.md.</param>
    /// <param name="ids">Ids (16 bytes, most significant first) and whole numbers (4 bytes).</param>
    public static SealPlace Of(string purpose, params ReadOnlySpan<object> ids)
    {
        using var made = new MemoryStream();
        Field(made, Encoding.ASCII.GetBytes(purpose));
        foreach (var id in ids) Field(made, FieldOf(id));
        return new SealPlace(made.ToArray());
    }

    private static byte[] FieldOf(object id)
    {
        if (id is byte[] raw) return raw;
        if (id is Guid guid) return guid.ToByteArray(bigEndian: true);
        if (id is not int and not Enum) throw new ArgumentException("A place is made of ids, bytes and numbers.", nameof(id));
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, Convert.ToInt32(id, System.Globalization.CultureInfo.InvariantCulture));
        return number;
    }

    private static void Field(MemoryStream to, byte[] field)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
        to.Write(length);
        to.Write(field);
    }
}
