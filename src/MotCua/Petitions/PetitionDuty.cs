using MotCua.Kernel.Acts;

namespace MotCua.Petitions;

/// <summary>Who has to be told.</summary>
public enum NoticeTo { Author, Forwarder, Body, Inspectorate, Superior, OtherParties, Unit }

/// <summary>
/// Something the law wants done about a petition, with the rows it rests on and its date; where <see cref="To"/> is set, somebody to be
/// told, and nothing closes before that letter has gone.
/// </summary>
public sealed class PetitionDuty : IVersioned
{
    public Guid Id { get; init; }
    public Guid PetitionId { get; init; }
    public Guid? ComplaintId { get; init; }
    public PetitionStep Step { get; init; }
    public NoticeTo? To { get; init; }
    /// <summary>A code of law/codes/petition-forms.json: the letter that does it.</summary>
    public string? FormCode { get; init; }
    public Guid UnitId { get; private set; }
    /// <summary>The event; its day is not counted.</summary>
    public DateOnly From { get; init; }
    /// <summary>The row that governs; where no figure is known, the row that says so.</summary>
    public string RowId { get; private set; } = "";
    /// <summary>Further rows in force that gave a later date: id and day, <c>kn-03c=2021-11-29</c>, with a comma between.</summary>
    public string OtherRows { get; private set; } = "";
    /// <summary>Null: no row gives a figure, or the clock stands. UTC.</summary>
    public DateTime? DueAt { get; private set; }
    /// <summary>Late from then on. UTC.</summary>
    public DateTime? LawEndsAt { get; private set; }
    public bool IsComplex { get; private set; }
    public DateTime OpenedAt { get; init; }
    public DateTime? DoneAt { get; private set; }
    public Guid? LetterId { get; private set; }
    /// <summary>It fell away: the petition went another way.</summary>
    public DateTime? DroppedAt { get; private set; }
    /// <summary>How many heads above have been told that it is late.</summary>
    public int Escalations { get; private set; }
    public DateTime? EscalatedAt { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => DoneAt is null && DroppedAt is null;

    public bool IsLate(DateTime now) => IsOpen && LawEndsAt is { } ends && now >= ends;

    internal static PetitionDuty Of(Guid id, Guid petitionId, Guid? complaintId, StepDate date, Guid unitId, DateTime at, NoticeTo? to = null, string? form = null, bool isComplex = false)
    {
        var duty = new PetitionDuty { Id = id, PetitionId = petitionId, ComplaintId = complaintId, Step = date.Step, To = to, FormCode = form, UnitId = unitId, From = date.From, OpenedAt = at };
        duty.Date(date, isComplex);
        return duty;
    }

    /// <summary>Its date, or the date it has now.</summary>
    internal void Date(StepDate date, bool isComplex)
    {
        RowId = date.Governing?.Row.Id ?? date.Gap?.Id ?? "";
        OtherRows = string.Join(',', date.Others.Select(other => $"{other.Row.Id}={other.Due.Due:yyyy-MM-dd}"));
        DueAt = date.Governing is { } row ? OfficeClock.ToUtc(row.Due.Due) : null;
        LawEndsAt = date.Governing is { } ends ? OfficeClock.ToUtc(ends.Due.LawEndsAt) : null;
        IsComplex = isComplex;
    }

    internal void Do(DateTime at, Guid? letterId = null)
    {
        if (!IsOpen) throw PetitionProblems.NotNow.Because();
        (DoneAt, LetterId) = (at, letterId);
    }

    internal void Drop(DateTime at)
    {
        if (IsOpen) DroppedAt = at;
    }

    /// <summary>The clock stands: nothing is late while it does.</summary>
    internal void Stand() => (DueAt, LawEndsAt) = (null, null);

    internal void Move(Guid unitId) => UnitId = unitId;

    internal void Escalate(DateTime at) => (Escalations, EscalatedAt) = (Escalations + 1, at);
}

/// <summary>Somebody was reminded of a duty: the next head by itself once it is late, or whoever has it by an officer.</summary>
public sealed class DutyReminder
{
    public Guid Id { get; init; }
    public Guid DutyId { get; init; }
    /// <summary>True: told to the next head because it is late; false: chased.</summary>
    public bool IsEscalation { get; init; }
    public Guid ToPersonId { get; init; }
    public DateTime At { get; init; }
    public Guid? By { get; init; }
}
