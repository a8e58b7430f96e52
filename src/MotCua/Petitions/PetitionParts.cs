using MotCua.Kernel.Acts;

namespace MotCua.Petitions;

/// <summary>One of those who signed a petition of many; the author is not among them.</summary>
public sealed class PetitionSigner
{
    public Guid Id { get; init; }
    public Guid PetitionId { get; init; }
    /// <summary>Line of the sheet.</summary>
    public int Number { get; init; }
    [Personal] public string Name { get; init; } = "";
    [Personal] public string Address { get; init; } = "";
    [Personal] public string? IdentityNumber { get; init; }
    /// <summary>Speaks for the others, with a paper signed by them.</summary>
    public bool IsRepresentative { get; init; }
}

/// <summary>A paper of a petition's file, in the order in which it was put in; its pages are numbered on.</summary>
public sealed class PetitionPaper
{
    public Guid Id { get; init; }
    public Guid PetitionId { get; init; }
    public Guid? ComplaintId { get; init; }
    public int Number { get; init; }
    [Personal] public string Title { get; init; } = "";
    [Personal] public string FileName { get; init; } = "";
    public Guid StoredFileId { get; init; }
    public string Sha256 { get; init; } = "";
    public long Length { get; init; }
    public int? Pages { get; init; }
    public DateTime At { get; init; }
    public Guid? By { get; init; }
}

/// <summary>
/// What a petition is compared by: hashes of its folded words, and of who sent it. No word can be read from it; a sealed case has none, so
/// none is ever suggested.
/// </summary>
[NotRecorded("An index: made from the petition's own text, and made anew from it.")]
public sealed class PetitionPrint
{
    public long Id { get; private set; }
    public Guid PetitionId { get; init; }
    /// <summary>0 and up: a band of the text; −1: the sender; −2: the sender's paper.</summary>
    public int Band { get; init; }
    public long Hash { get; init; }
}
