using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Reception;

/// <summary>Why citizens are received on a day: by the head on the head's day, by the officer on duty, or because the matter cannot wait.</summary>
public enum SittingKind { Regular, Head, Unscheduled }

/// <summary>
/// Buổi tiếp công dân, as published. Without a <see cref="SittingOpening"/> once its day is over it was missed; nobody has to say so.
/// </summary>
public sealed class ReceptionSitting : IVersioned
{
    public Guid Id { get; init; }
    public SittingKind Kind { get; init; }
    public DateOnly Day { get; private set; }
    public TimeOnly From { get; private set; }
    public TimeOnly To { get; private set; }
    public string Place { get; set; } = "";
    /// <summary>Who is to receive: the head on the head's day.</summary>
    public Guid ReceiverId { get; init; }
    /// <summary>Other agencies and units that take part; shown to everybody.</summary>
    public string Participants { get; init; } = "";
    /// <summary>What is expected to be spoken of; shown to everybody, so it names no citizen.</summary>
    public string Topics { get; init; } = "";
    public DateTime PublishedAt { get; init; }
    public Guid PublishedBy { get; init; }
    /// <summary>The row of law that says how long before it must be published; null for an unscheduled one.</summary>
    public string? NoticeRow { get; init; }
    /// <summary>Why it was published later than that, or called without notice.</summary>
    public string? LateReason { get; init; }
    public int Version { get; set; }

    public static ReceptionSitting On(Guid id, SittingKind kind, DateOnly day, TimeOnly from, TimeOnly to, string place, Guid receiver, string? participants, string? topics, DateTime at, Guid by, string? noticeRow, string? lateReason)
    {
        if (to <= from) throw ReceptionProblems.SittingInvalid.Because("Giờ kết thúc phải sau giờ bắt đầu.", "To");
        if (string.IsNullOrWhiteSpace(place)) throw ReceptionProblems.SittingInvalid.Because("Mời ghi nơi tiếp: phòng, địa chỉ.", "Place");
        return new ReceptionSitting
        {
            Id = id, Kind = kind, Day = day, From = from, To = to, Place = place.Trim(), ReceiverId = receiver, Participants = (participants ?? "").Trim(), Topics = (topics ?? "").Trim(),
            PublishedAt = at, PublishedBy = by, NoticeRow = noticeRow, LateReason = string.IsNullOrWhiteSpace(lateReason) ? null : lateReason.Trim(),
        };
    }

    /// <summary>Moved to another time, with the reason; the old time stays in the record.</summary>
    public SittingPostponement Postpone(Guid id, DateOnly day, TimeOnly from, TimeOnly to, string? reason, bool opened, DateOnly today, DateTime at, Guid by)
    {
        if (opened) throw ReceptionProblems.SittingOpened.Because();
        if (string.IsNullOrWhiteSpace(reason)) throw ReceptionProblems.ReasonNeeded.Because("Lùi buổi tiếp cần lý do chính đáng. Mời ghi lý do; lý do được công bố cùng thời gian mới.", "Reason");
        if (day < today || (day == Day && from == From) || to <= from) throw ReceptionProblems.SittingInvalid.Because("Mời chọn thời gian mới, không ở quá khứ và khác thời gian đã công bố.", "NewDay");
        var record = new SittingPostponement { Id = id, SittingId = Id, OldDay = Day, OldFrom = From, NewDay = day, NewFrom = from, Reason = reason.Trim(), At = at, By = by };
        (Day, From, To) = (day, from, to);
        return record;
    }

    public SittingOpening Open(bool delegated, string? reason, Guid receiver, DateOnly today, DateTime at, Guid by)
    {
        if (today != Day) throw ReceptionProblems.SittingInvalid.Because("Chỉ mở buổi tiếp trong ngày đã công bố.");
        if (delegated && (Kind != SittingKind.Head || string.IsNullOrWhiteSpace(reason))) throw ReceptionProblems.ReasonNeeded.Because("Người khác tiếp thay người đứng đầu: chỉ ở lịch của người đứng đầu, và cần ghi lý do.", "DelegationReason");
        return new SittingOpening { SittingId = Id, ReceiverId = receiver, Delegated = delegated, Reason = delegated ? reason!.Trim() : null, At = at, By = by };
    }
}

/// <summary>That a sitting was moved, from when to when, and why.</summary>
public sealed class SittingPostponement
{
    public Guid Id { get; init; }
    public Guid SittingId { get; init; }
    public DateOnly OldDay { get; init; }
    public TimeOnly OldFrom { get; init; }
    public DateOnly NewDay { get; init; }
    public TimeOnly NewFrom { get; init; }
    public string Reason { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>That a sitting took place, and who really received.</summary>
public sealed class SittingOpening
{
    public Guid SittingId { get; init; }
    public Guid ReceiverId { get; init; }
    /// <summary>Somebody else in the head's place.</summary>
    public bool Delegated { get; init; }
    public string? Reason { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>An officer who worked at a sitting: what days are counted for allowances.</summary>
public sealed class SittingAttendance
{
    public Guid Id { get; init; }
    public Guid SittingId { get; init; }
    public Guid PersonId { get; init; }
    public bool IsReceiver { get; init; }
}
