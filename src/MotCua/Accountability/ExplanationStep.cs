using MotCua.Kernel.Acts;

namespace MotCua.Accountability;

public enum ExplanationStepKind
{
    SupplementAsked, Supplemented, Accepted, Refused, Guided, Suspended, Resumed, Extended, Answered, Published, KeptBack, Withdrawn, Terminated, Verdict, ReviewAsked, ReviewUpheld, ReviewOverturned,
}

/// <summary>One thing that happened to a request for explanation: who, when, why, and what it did to the date.</summary>
public sealed class ExplanationStep
{
    public required Guid Id { get; init; }

    public required Guid RequestId { get; init; }

    public required ExplanationStepKind Kind { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null where the asker did it without an account.</summary>
    public Guid? By { get; init; }

    /// <summary>The officer's name; empty for the asker.</summary>
    public string ByName { get; init; } = "";

    public string? ReasonCode { get; init; }

    [Personal] public string? Words { get; init; }

    /// <summary>When the step now under way is due after it. UTC.</summary>
    public DateTime? DueAfter { get; init; }

    /// <summary>The row of law that decided.</summary>
    public string? LawRow { get; init; }

    /// <summary>Another request's code: the one already answered.</summary>
    public string? Refers { get; init; }
}

/// <summary>
/// The explanation itself, by the four heads of the law. Given again after a review it is a new one; the first stays.
/// </summary>
public sealed class ExplanationAnswer
{
    public required Guid Id { get; init; }

    public required Guid RequestId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Căn cứ pháp lý.</summary>
    [Personal] public string LegalBasis { get; init; } = "";

    /// <summary>Thẩm quyền.</summary>
    [Personal] public string Competence { get; init; } = "";

    /// <summary>Trình tự, thủ tục.</summary>
    [Personal] public string Procedure { get; init; } = "";

    /// <summary>Nội dung.</summary>
    [Personal] public string Content { get; init; } = "";

    /// <summary>What came of the meeting with the asker, where there was one.</summary>
    [Personal] public string MeetingResult { get; init; } = "";

    /// <summary>Who signed.</summary>
    public required Guid SignedBy { get; init; }

    public required string SignedName { get; init; }

    /// <summary>Said on the spot, with minutes.</summary>
    public bool OnTheSpot { get; init; }

    public IEnumerable<(string Title, string English, string Text)> Parts =>
        new[] { ("Căn cứ pháp lý", "Legal basis", LegalBasis), ("Thẩm quyền", "Competence", Competence), ("Trình tự, thủ tục", "Procedure", Procedure), ("Nội dung", "Content", Content) }.Where(part => part.Item3.Length > 0);
}

/// <summary>What is published of an answered request: words of its own, without the asker.</summary>
public sealed class ExplanationPublication
{
    public required Guid RequestId { get; init; }

    public required Guid AnswerId { get; init; }

    public required DateTime At { get; init; }

    public required Guid By { get; init; }

    /// <summary>What was asked, without anything that shows who asked.</summary>
    public required string Question { get; init; }

    /// <summary>The explanation as published.</summary>
    public required string Answer { get; init; }
}
