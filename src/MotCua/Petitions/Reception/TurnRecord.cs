using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Reception;

/// <summary>How the record was agreed to, on the paper that was printed of it.</summary>
public enum SigningWay { Signature, Fingerprint, RefusedToSign }

/// <summary>What the first result of a reception was.</summary>
public enum AnswerKind { AtOnce, Accepted, Guided, Transferred, NeedsLonger }

/// <summary>Nội dung tiếp: what was said, written by the officer; it may be mended until it is read back and signed.</summary>
public sealed class TurnRecord : IVersioned
{
    public Guid TurnId { get; init; }
    [Personal] public string Summary { get; private set; } = "";
    [Personal] public string Asks { get; private set; } = "";
    [Personal] public string Explained { get; private set; } = "";
    /// <summary>The body that has decided already, as told; a column of 03/TCD.</summary>
    [Personal] public string SettledBy { get; private set; } = "";
    public bool WithinCompetence { get; private set; }
    public DateTime WrittenAt { get; private set; }
    public Guid WrittenBy { get; private set; }
    public int Version { get; set; }

    public void Write(RecordWords said, DateTime at, Guid by)
    {
        if (string.IsNullOrWhiteSpace(said.Summary)) throw ReceptionProblems.RecordNeeded.Because(field: "Summary");
        (Summary, Asks, Explained, SettledBy) = (said.Summary.Trim(), (said.Asks ?? "").Trim(), (said.Explained ?? "").Trim(), (said.SettledBy ?? "").Trim());
        (WithinCompetence, WrittenAt, WrittenBy) = (said.WithinCompetence, at, by);
    }
}

/// <summary>What the officer typed.</summary>
public sealed record RecordWords(string? Summary, string? Asks, string? Explained, string? SettledBy, bool WithinCompetence);

/// <summary>The record was read back, and signed on paper, or not: then why, and who was there.</summary>
public sealed class RecordSigning
{
    public Guid TurnId { get; init; }
    public SigningWay Way { get; init; }
    [Personal] public string? Note { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>A paper that was handed in; a line of the receipt 02/TCD.</summary>
public sealed class HandedPaper
{
    public Guid Id { get; init; }
    public Guid TurnId { get; init; }
    public int Order { get; init; }
    [Personal] public string Name { get; init; } = "";
    public int Pages { get; init; }
    public bool IsOriginal { get; init; }
    [Personal] public string Condition { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>What the person was told, and when; the last one that is not <see cref="AnswerKind.NeedsLonger"/> ends the turn.</summary>
public sealed class TurnAnswer
{
    public Guid Id { get; init; }
    public Guid TurnId { get; init; }
    public AnswerKind Kind { get; init; }
    [Personal] public string Words { get; init; } = "";
    /// <summary>Whom they were guided to, or who got the papers.</summary>
    public string? Body { get; init; }
    /// <summary>Number and symbol of the guidance or the transfer.</summary>
    public string? Document { get; init; }
    /// <summary>The petition that came of it, by its code.</summary>
    public string? PetitionCode { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>Thông báo kết luận việc tiếp công dân: what the head concluded, who is to do it, and by when.</summary>
public sealed class ReceptionConclusion : IVersioned
{
    public Guid Id { get; init; }
    public Guid TurnId { get; init; }
    [Personal] public string Text { get; init; } = "";
    public Guid UnitId { get; init; }
    public DateOnly DueOn { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public DateTime? DoneAt { get; private set; }
    public int Version { get; set; }

    public bool IsOverdue(DateOnly today) => DoneAt is null && DueOn < today;

    /// <summary>Late, done or not: what the figures count.</summary>
    public bool IsLate(DateOnly today) => DoneAt is { } done ? OfficeClock.DayOf(done) > DueOn : DueOn < today;

    public ConclusionReport Report(Guid id, bool done, string? words, string? document, DateTime at, Guid by)
    {
        if (DoneAt is not null) throw ReceptionProblems.ConclusionDone.Because();
        if (string.IsNullOrWhiteSpace(words)) throw ReceptionProblems.ReasonNeeded.Because("Mời ghi đã làm gì, đến đâu.", "Words");
        if (done) DoneAt = at;
        return new ConclusionReport { Id = id, ConclusionId = Id, IsDone = done, Words = words.Trim(), Document = string.IsNullOrWhiteSpace(document) ? null : document.Trim(), At = at, By = by };
    }
}

/// <summary>How far the unit responsible has come with a conclusion.</summary>
public sealed class ConclusionReport
{
    public Guid Id { get; init; }
    public Guid ConclusionId { get; init; }
    public bool IsDone { get; init; }
    [Personal] public string Words { get; init; } = "";
    public string? Document { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>Nhắc kết luận quá hạn: that somebody was told of a conclusion whose day is over; once each.</summary>
public sealed class ConclusionReminder
{
    public Guid Id { get; init; }
    public Guid ConclusionId { get; init; }
    public Guid ToPersonId { get; init; }
    public DateTime At { get; init; }
}
