using MotCua.Kernel.Acts;

namespace MotCua.Correspondence;

/// <summary>
/// A line of the register of outgoing papers (sổ đăng ký văn bản đi). Never deleted: what is wrong is corrected by an act with its
/// reason, and a paper that does not go out keeps its number, crossed out.
/// </summary>
public sealed class OutgoingEntry : IVersioned
{
    public Guid Id { get; init; }
    public int Year { get; init; }
    /// <summary>Papers of one book share its numbers; <see cref="Elsewhere"/>: numbered in another register.</summary>
    public string Book { get; init; } = "";
    /// <summary>1, 2, … within year and book, without a gap; null where another register gave it.</summary>
    public int? Number { get; init; }
    /// <summary>Number and symbol as they stand on the paper: <c>12/GP-SLĐTBXH</c>.</summary>
    public string Symbol { get; init; } = "";
    /// <summary>Day of the paper.</summary>
    public DateOnly Day { get; private set; }
    /// <summary>A code of law/codes/letter-kinds.json.</summary>
    public string Kind { get; init; } = "";
    /// <summary>Trích yếu.</summary>
    [Personal] public string Excerpt { get; private set; } = "";
    [Personal] public string Recipient { get; private set; } = "";
    public Guid SignedBy { get; init; }
    public Guid UnitId { get; init; }
    public int Copies { get; private set; } = 1;
    /// <summary>The record it rests on.</summary>
    public Guid SubjectId { get; init; }
    /// <summary>What people know the matter by: a dossier's code.</summary>
    public string? Reference { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public DateTime? SealedAt { get; private set; }
    public Guid? SealedBy { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public int Version { get; set; }

    public const string Elsewhere = "khác";

    internal static OutgoingEntry Of(Guid id, int? number, string symbol, string book, DateOnly day, Kernel.Letters.OutgoingLetter letter, Guid signedBy, Guid by, DateTime at) => new()
    {
        Id = id, Year = day.Year, Book = book, Number = number, Symbol = symbol, Day = day, Kind = letter.Kind, Excerpt = letter.Excerpt, Recipient = letter.Recipient, SignedBy = signedBy,
        UnitId = letter.UnitId, SubjectId = letter.SubjectId, Reference = letter.Reference, By = by, At = at,
    };

    internal void Seal(Guid by, DateTime at)
    {
        MustStand();
        if (SealedAt is not null) throw CorrespondenceProblems.AlreadySealed.Because();
        (SealedAt, SealedBy) = (at, by);
    }

    /// <returns>What was changed, one row for each column.</returns>
    internal IReadOnlyList<RegisterCorrection> Correct(DateOnly day, string excerpt, string recipient, int copies, string? reason, Guid by, DateTime at, Func<Guid> newId)
    {
        MustStand();
        if (day.Year != Year) throw CorrespondenceProblems.DayInvalid.Because("Ngày văn bản phải trong năm của sổ đã lấy số. Nếu sai năm, mời hủy dòng này rồi lấy số mới.", "Day");
        if (string.IsNullOrWhiteSpace(excerpt)) throw CorrespondenceProblems.ExcerptNeeded.Because(field: "Excerpt");
        if (copies is < 1 or > 9_999) throw CorrespondenceProblems.CopiesInvalid.Because(field: "Copies");
        var made = RegisterCorrection.Of(Id, reason, by, at, newId,
            ("Ngày văn bản", Web.Say.Day(Day), Web.Say.Day(day)), ("Trích yếu", Excerpt, excerpt.Trim()), ("Nơi nhận", Recipient, recipient.Trim()), ("Số bản", $"{Copies}", $"{copies}"));
        (Day, Excerpt, Recipient, Copies) = (day, excerpt.Trim(), recipient.Trim(), copies);
        return made;
    }

    internal IReadOnlyList<RegisterCorrection> Cancel(string? reason, Guid by, DateTime at, Func<Guid> newId)
    {
        MustStand();
        CancelledAt = at;
        return RegisterCorrection.Of(Id, reason, by, at, newId, ("Hủy dòng", "còn hiệu lực", "đã hủy, số không dùng lại"));
    }

    private void MustStand()
    {
        if (CancelledAt is not null) throw CorrespondenceProblems.EntryCancelled.Because();
    }
}

/// <summary>What was put right in a register: which column, from what to what, why, by whom.</summary>
public sealed class RegisterCorrection
{
    public Guid Id { get; init; }
    public Guid EntryId { get; init; }
    /// <summary>The column as it is called on screen.</summary>
    public string Column { get; init; } = "";
    [Personal] public string Was { get; init; } = "";
    [Personal] public string Becomes { get; init; } = "";
    [Personal] public string Reason { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }

    /// <exception cref="Refused">No reason, or nothing changed.</exception>
    internal static IReadOnlyList<RegisterCorrection> Of(Guid entryId, string? reason, Guid by, DateTime at, Func<Guid> newId, params (string Column, string Was, string Becomes)[] columns)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw CorrespondenceProblems.ReasonNeeded.Because(field: "Reason");
        var changed = columns.Where(column => column.Was != column.Becomes).ToList();
        if (changed.Count == 0) throw CorrespondenceProblems.NothingChanged.Because();
        return [.. changed.Select(column => new RegisterCorrection { Id = newId(), EntryId = entryId, Column = column.Column, Was = column.Was, Becomes = column.Becomes, Reason = reason.Trim(), By = by, At = at })];
    }
}
