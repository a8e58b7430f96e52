using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Reception;

public enum TurnState { Waiting, Receiving, Recorded, Answered, Refused, Left, HandedOver, Closed }

/// <summary>In what capacity somebody comes; all but the first show papers.</summary>
public enum TurnCapacity { Own, Guardian, Authorised, Lawyer, LegalAid }

/// <summary>
/// Lượt tiếp: one person, or one group about one matter, at one sitting. A turn that is handed over to the sealed intake of
/// denunciations has no name, no address and no words.
/// </summary>
public sealed class ReceptionTurn : IVersioned
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public Guid SittingId { get; init; }
    public DateOnly Day { get; init; }
    /// <summary>From 1 at each sitting: the order in which people are called.</summary>
    public int Number { get; init; }
    /// <summary>Line of the register 03/TCD in its year.</summary>
    public int RegisterNumber { get; init; }
    public Guid? RegistrationId { get; init; }
    public ReceptionMatter Matter { get; init; }
    [Personal] public string Name { get; init; } = "";
    [Personal] public string Address { get; init; } = "";
    [Personal] public string Phone { get; init; } = "";
    [Personal] public string? IdNumber { get; init; }
    public TurnCapacity Capacity { get; init; }
    public bool PapersShown { get; init; }
    public int People { get; init; }
    /// <summary>The group has shown a signed paper that names its representatives.</summary>
    public bool GroupPaper { get; init; }
    /// <summary>The first turn about the same matter; null: this is the first.</summary>
    public Guid? FirstTurnId { get; private set; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>Typed from a sheet that was filled in on paper, elsewhere: when. UTC.</summary>
    public DateTime? TypedAt { get; init; }
    /// <summary>The number printed on that sheet; once at a sitting.</summary>
    public string? SheetNumber { get; init; }
    public TurnState State { get; private set; }
    public DateTime? CalledAt { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => State is not (TurnState.Closed or TurnState.Left or TurnState.HandedOver);

    public void Call(DateTime at) => (State, CalledAt) = (Is(TurnState.Waiting, TurnState.Receiving), at);

    /// <summary>It is about the same matter as an earlier turn.</summary>
    public void Follow(ReceptionTurn earlier)
    {
        if (earlier.Id == Id || earlier.At > At || !IsOpen || Matter == ReceptionMatter.Denunciation || earlier.Matter == ReceptionMatter.Denunciation) throw ReceptionProblems.NotNow.Because();
        FirstTurnId = earlier.FirstTurnId ?? earlier.Id;
    }

    public void Leave() => State = Is(TurnState.Waiting, TurnState.Left);

    /// <summary>Before anything is written: what is said next is heard by the sealed intake.</summary>
    public void HandOver()
    {
        if (Matter != ReceptionMatter.Denunciation) throw ReceptionProblems.NotNow.Because();
        if (State is not (TurnState.Waiting or TurnState.Receiving)) throw ReceptionProblems.NotNow.Because();
        State = TurnState.HandedOver;
    }

    public TurnRefusal Refuse(string ground, string? words, bool notice, DateTime? noticeDueAt, string? noticeRow, DateTime at, Guid by)
    {
        if (string.IsNullOrWhiteSpace(words)) throw ReceptionProblems.ReasonNeeded.Because("Từ chối tiếp phải giải thích cho người dân. Mời ghi lời đã giải thích.", "Words");
        if (State is not (TurnState.Waiting or TurnState.Receiving)) throw ReceptionProblems.NotNow.Because();
        State = TurnState.Refused;
        return new TurnRefusal { TurnId = Id, Ground = ground, Words = words.Trim(), NeedsNotice = notice, NoticeDueAt = noticeDueAt, NoticeRow = noticeRow, At = at, By = by };
    }

    public RecordSigning Sign(SigningWay? way, bool readBack, string? note, DateTime at, Guid by)
    {
        if (way is not { } how) throw ReceptionProblems.SigningNeeded.Because(field: "Way");
        if (!readBack) throw ReceptionProblems.SigningNeeded.Because("Mời đọc lại nội dung cho người dân nghe, rồi đánh dấu đã đọc lại.", "ReadBack");
        if (how == SigningWay.RefusedToSign && string.IsNullOrWhiteSpace(note)) throw ReceptionProblems.ReasonNeeded.Because("Người dân không ký: mời ghi lý do họ nêu và ai chứng kiến.", "Note");
        State = Is(TurnState.Receiving, TurnState.Recorded);
        return new RecordSigning { TurnId = Id, Way = how, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), At = at, By = by };
    }

    /// <summary>The first result is told. Where it needs longer, the turn stays open for another answer.</summary>
    public void Answer(AnswerKind kind)
    {
        if (State != TurnState.Recorded) throw ReceptionProblems.NotNow.Because();
        if (kind != AnswerKind.NeedsLonger) State = TurnState.Answered;
    }

    public void Close() => State = State is TurnState.Answered or TurnState.Refused ? TurnState.Closed : throw ReceptionProblems.NotNow.Because();

    private TurnState Is(TurnState needed, TurnState next) => State == needed ? next : throw ReceptionProblems.NotNow.Because();
}

/// <summary>Somebody who speaks for a group; one of the group.</summary>
public sealed class TurnRepresentative
{
    public Guid Id { get; init; }
    public Guid TurnId { get; init; }
    public int Order { get; init; }
    [Personal] public string Name { get; init; } = "";
    [Personal] public string Address { get; init; } = "";
}

/// <summary>Từ chối tiếp: the ground, what was explained, and whether the law asks for a written notice (form 01/TCD).</summary>
public sealed class TurnRefusal
{
    public Guid TurnId { get; init; }
    /// <summary>A code of law/codes/reception-refusal-grounds.json.</summary>
    public string Ground { get; init; } = "";
    [Personal] public string Words { get; init; } = "";
    public bool NeedsNotice { get; init; }
    /// <summary>Null where the law of that day gives no limit that we know. UTC.</summary>
    public DateTime? NoticeDueAt { get; init; }
    public string? NoticeRow { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}
