using MotCua.Kernel.Acts;

namespace MotCua.Registers;

/// <summary>
/// The switch of one procedure: from a day on its results are public, by what law, for whom. Off until somebody opens it; never for
/// persons in a field whose decisions are benefits.
/// </summary>
public sealed class RegisterOpening : IVersioned
{
    public Guid Id { get; init; }
    public string ProcedureCode { get; init; } = "";
    /// <summary>Results released on this day or later.</summary>
    public DateOnly Since { get; init; }
    /// <summary>The article by which they are public.</summary>
    public string LegalBasis { get; init; } = "";
    /// <summary>How long a result is valid from its date; null: as written in it, or without end.</summary>
    public int? MonthsValid { get; init; }
    /// <summary>Results of individuals too; otherwise of organisations only.</summary>
    public bool IncludesPersons { get; init; }
    public DateTime OpenedAt { get; init; }
    public Guid OpenedBy { get; init; }
    public DateTime? ClosedAt { get; private set; }
    public Guid? ClosedBy { get; private set; }
    public string? ClosedReason { get; private set; }
    public int Version { get; set; }

    public void Close(Guid by, DateTime at, string? reason)
    {
        if (ClosedAt is not null) throw RegisterProblems.NotOpen.Because();
        if (string.IsNullOrWhiteSpace(reason)) throw RegisterProblems.ReasonNeeded.Because(field: "Reason");
        (ClosedAt, ClosedBy, ClosedReason) = (at, by, reason.Trim());
    }
}

/// <summary>How an entry stands on a day.</summary>
public enum EntryState
{
    Valid,
    Expired,
    /// <summary>From the day its revocation names, not from the day that was written down.</summary>
    Revoked,
}

/// <summary>Một dòng trong sổ công khai: a result that was granted and released. What was put right and that it was revoked are records of their own.</summary>
public sealed class RegisterEntry : IVersioned
{
    public Guid Id { get; init; }
    /// <summary>Never shown.</summary>
    public Guid DossierId { get; init; }
    public string ProcedureCode { get; init; } = "";
    public string ProcedureName { get; init; } = "";
    public string Number { get; private set; } = "";
    [Personal] public string HolderName { get; private set; } = "";
    /// <summary>Of organisations only; a person's number is never shown.</summary>
    public string? HolderTaxCode { get; init; }
    public DateOnly ValidFrom { get; private set; }
    /// <summary>The last day; null: as written in the result, or without end.</summary>
    public DateOnly? ValidTo { get; private set; }
    public DateTime EnteredAt { get; init; }
    public DateTime? RevokedAt { get; private set; }
    public int Version { get; set; }

    public static RegisterEntry Of(Guid id, Guid dossierId, string procedureCode, string procedureName, EntryWords words, string? taxCode, DateTime at) => new()
    {
        Id = id, DossierId = dossierId, ProcedureCode = procedureCode, ProcedureName = procedureName, Number = words.Number, HolderName = words.HolderName, HolderTaxCode = taxCode,
        ValidFrom = words.ValidFrom, ValidTo = words.ValidTo, EnteredAt = at,
    };

    public EntryWords Words => new(Number, HolderName, ValidFrom, ValidTo);

    /// <summary>What the register said wrongly is put right; how it stood before stays for everybody to read.</summary>
    public EntryCorrection Correct(EntryWords words, string? reason, Guid by, DateTime at, Guid id)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw RegisterProblems.ReasonNeeded.Because(field: "Reason");
        if (string.IsNullOrWhiteSpace(words.Number) || string.IsNullOrWhiteSpace(words.HolderName) || words.ValidTo < words.ValidFrom) throw RegisterProblems.EntryInvalid.Because(field: "Number");
        words = words with { Number = words.Number.Trim(), HolderName = words.HolderName.Trim() };
        if (words == Words) throw RegisterProblems.NothingChanged.Because();
        var correction = new EntryCorrection { Id = id, EntryId = Id, At = at, By = by, Reason = reason.Trim(), OldNumber = Number, OldHolderName = HolderName, OldValidFrom = ValidFrom, OldValidTo = ValidTo };
        (Number, HolderName, ValidFrom, ValidTo) = (words.Number, words.HolderName, words.ValidFrom, words.ValidTo);
        return correction;
    }

    public EntryRevocation Revoke(DateOnly day, string? decision, string? reason, Guid by, DateTime at)
    {
        if (RevokedAt is not null) throw RegisterProblems.RevokedBefore.Because();
        if (string.IsNullOrWhiteSpace(decision)) throw RegisterProblems.DecisionNeeded.Because(field: "Decision");
        if (string.IsNullOrWhiteSpace(reason)) throw RegisterProblems.ReasonNeeded.Because(field: "Because");
        if (day < ValidFrom) throw RegisterProblems.DayInvalid.Because(field: "Day");
        RevokedAt = at;
        return new EntryRevocation { EntryId = Id, Day = day, Decision = decision.Trim(), Reason = reason.Trim(), By = by, At = at };
    }
}

/// <summary>What an entry says.</summary>
public sealed record EntryWords(string Number, string HolderName, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>Đính chính: how an entry stood before it was put right, and why.</summary>
public sealed class EntryCorrection
{
    public Guid Id { get; init; }
    public Guid EntryId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public string Reason { get; init; } = "";
    public string OldNumber { get; init; } = "";
    [Personal] public string OldHolderName { get; init; } = "";
    public DateOnly OldValidFrom { get; init; }
    public DateOnly? OldValidTo { get; init; }
}

/// <summary>Thu hồi: from which day, by which decision, why.</summary>
public sealed class EntryRevocation
{
    public Guid EntryId { get; init; }
    public DateOnly Day { get; init; }
    public string Decision { get; init; } = "";
    public string Reason { get; init; } = "";
    public Guid By { get; init; }
    public DateTime At { get; init; }
}
