using MotCua.Kernel.Acts;

namespace MotCua.Correspondence;

/// <summary>Văn bản trình ký: drafted, laid before the head, returned with a remark or signed, then numbered by the clerk.</summary>
public sealed class Letter : IVersioned
{
    public Guid Id { get; init; }
    /// <summary>A code of law/codes/letter-kinds.json.</summary>
    public string Kind { get; init; } = "";
    public Guid UnitId { get; init; }
    [Personal] public string Recipient { get; private set; } = "";
    [Personal] public string Excerpt { get; private set; } = "";
    /// <summary>The template's words as they were when it was first drafted, filled in.</summary>
    [Personal] public string Template { get; init; } = "";
    [Personal] public string Text { get; private set; } = "";
    /// <summary>The record it rests on; its own id where it stands for itself.</summary>
    public Guid SubjectId { get; init; }
    public string? Reference { get; init; }
    public DateTime DraftedAt { get; private set; }
    public Guid DraftedBy { get; init; }
    public DateTime? ReturnedAt { get; private set; }
    [Personal] public string? Remark { get; private set; }
    public DateTime? SignedAt { get; private set; }
    public Guid? SignedBy { get; private set; }
    /// <summary>Its line in the register, once it has a number.</summary>
    public Guid? EntryId { get; private set; }
    public int Version { get; set; }

    public const int LongestText = 8_000;

    public bool IsWaiting => SignedAt is null && ReturnedAt is null;

    /// <summary>May its drafter word it again?</summary>
    public bool IsReturned => SignedAt is null && ReturnedAt is not null;

    internal void Word(string? recipient, string? excerpt, string? text, DateTime at)
    {
        if (SignedAt is not null) throw CorrespondenceProblems.LetterSigned.Because();
        if (string.IsNullOrWhiteSpace(recipient)) throw CorrespondenceProblems.RecipientNeeded.Because(field: "Recipient");
        if (string.IsNullOrWhiteSpace(excerpt)) throw CorrespondenceProblems.ExcerptNeeded.Because(field: "Excerpt");
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText) throw CorrespondenceProblems.TextNeeded.Because(field: "Text");
        (Recipient, Excerpt, Text, DraftedAt) = (recipient.Trim(), excerpt.Trim(), text.ReplaceLineEndings("\n").Trim(), at);
        (ReturnedAt, Remark) = (null, null);
    }

    internal void Sign(Guid by, DateTime at)
    {
        MustWait();
        (SignedAt, SignedBy) = (at, by);
    }

    internal void Return(string? remark, DateTime at)
    {
        MustWait();
        if (string.IsNullOrWhiteSpace(remark)) throw CorrespondenceProblems.ReasonNeeded.Because("Mời ghi ý kiến để người soạn biết cần sửa gì.", "Remark");
        (ReturnedAt, Remark) = (at, remark.Trim());
    }

    internal void Number(Guid entryId)
    {
        if (SignedAt is null) throw CorrespondenceProblems.LetterNotSigned.Because();
        if (EntryId is not null) throw CorrespondenceProblems.LetterNumbered.Because();
        EntryId = entryId;
    }

    private void MustWait()
    {
        if (!IsWaiting) throw CorrespondenceProblems.NotWaiting.Because();
    }
}
