using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations;

/// <summary>Who denounces: one person, by name (Luật Tố cáo 2018 Điều 2). Exists in clear in memory only.</summary>
public sealed record Denouncer(string Name, string Address, string Phone, string? IdentityNumber = null, string? Email = null)
{
    /// <summary>What must not stand in a redacted copy or a published conclusion.</summary>
    internal IEnumerable<(string What, string Words)> Marks =>
        new (string, string?)[] { ("họ tên", Name), ("địa chỉ", Address), ("số điện thoại", Phone), ("số định danh", IdentityNumber), ("thư điện tử", Email) }
            .Where(mark => !string.IsNullOrWhiteSpace(mark.Item2)).Select(mark => (mark.Item1, mark.Item2!));
}

/// <summary>Who is denounced, as far as the denouncer can say.</summary>
public sealed record Respondent(string Name, string? Position = null);

/// <summary>What is said. Exists in clear in memory only.</summary>
/// <param name="When">In the writer's own words.</param>
public sealed record Statement(Respondent Respondent, string About, string Text, string? Where = null, string? When = null);

/// <summary>A paper as it was sent.</summary>
/// <param name="MediaType">Found from the content.</param>
public sealed record SealedPaper(string Name, string MediaType, byte[] Content);

/// <summary>The inside of a part: <c>length of the head (4) ‖ head (JSON) ‖ body</c>.</summary>
internal sealed record PartContent(string? Name, string MediaType, byte[] Body)
{
    private const string PlainText = "text/plain; charset=utf-8", JsonText = "application/json";

    public bool IsText => MediaType == PlainText;

    public string Text => Encoding.UTF8.GetString(Body);

    public static PartContent OfText(string text) => new(null, PlainText, Encoding.UTF8.GetBytes(text));

    public static PartContent OfRecord<T>(T record) => new(null, JsonText, JsonSerializer.SerializeToUtf8Bytes(record));

    public static PartContent Of(SealedPaper paper) => new(paper.Name, paper.MediaType, paper.Content);

    public T Record<T>() => JsonSerializer.Deserialize<T>(Body) ?? throw new SealBroken();

    public SecretBytes ToBytes()
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(new Head(Name, MediaType));
        var bytes = SecretBytes.Empty(4 + head.Length + Body.Length);
        BinaryPrimitives.WriteInt32BigEndian(bytes.Span, head.Length);
        head.CopyTo(bytes.Span[4..]);
        Body.CopyTo(bytes.Span[(4 + head.Length)..]);
        return bytes;
    }

    public static PartContent From(ReadOnlySpan<byte> bytes)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
        var head = JsonSerializer.Deserialize<Head>(bytes.Slice(4, length)) ?? throw new SealBroken();
        return new PartContent(head.Name, head.MediaType, bytes[(4 + length)..].ToArray());
    }

    private sealed record Head(string? Name, string MediaType);
}
