using MotCua.Kernel.Acts;

namespace MotCua.Correspondence;

/// <summary>What the clerk reads off a paper that came in.</summary>
internal sealed record Arrival(DateOnly Day, string Sender, string? TheirNumber, DateOnly? TheirDay, string Excerpt, Guid? ToUnitId, string? Note);

/// <summary>A line of the register of incoming papers (sổ đăng ký văn bản đến). Never deleted.</summary>
public sealed class IncomingEntry : IVersioned
{
    public Guid Id { get; init; }
    public int Year { get; init; }
    /// <summary>Số đến: 1, 2, … within the year, without a gap.</summary>
    public int Number { get; init; }
    public DateOnly Day { get; private set; }
    [Personal] public string Sender { get; private set; } = "";
    public string? TheirNumber { get; private set; }
    public DateOnly? TheirDay { get; private set; }
    [Personal] public string Excerpt { get; private set; } = "";
    /// <summary>The unit it goes to.</summary>
    public Guid ToUnitId { get; private set; }
    [Personal] public string? Note { get; private set; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>Ký nhận.</summary>
    public DateTime? ReceivedAt { get; private set; }
    public Guid? ReceivedBy { get; private set; }
    public int Version { get; set; }

    internal static IncomingEntry Of(Guid id, int number, Arrival arrival, Guid by, DateTime at)
    {
        var entry = new IncomingEntry { Id = id, Year = arrival.Day.Year, Number = number, By = by, At = at };
        entry.Set(arrival);
        return entry;
    }

    internal static void Check(Arrival arrival, DateOnly today)
    {
        if (arrival.Day > today || arrival.TheirDay > arrival.Day) throw CorrespondenceProblems.DayInvalid.Because(field: arrival.Day > today ? "Day" : "TheirDay");
        if (string.IsNullOrWhiteSpace(arrival.Sender)) throw CorrespondenceProblems.SenderNeeded.Because(field: "Sender");
        if (string.IsNullOrWhiteSpace(arrival.Excerpt)) throw CorrespondenceProblems.ExcerptNeeded.Because(field: "Excerpt");
        if (arrival.ToUnitId is null) throw CorrespondenceProblems.UnitNeeded.Because(field: "ToUnit");
    }

    internal void Receive(Actor actor, DateTime at)
    {
        if (ReceivedAt is not null) throw CorrespondenceProblems.AlreadyReceived.Because();
        if (actor.Roles.All(held => held.UnitId != ToUnitId)) throw Problems.NotAllowed.Because();
        (ReceivedAt, ReceivedBy) = (at, actor.AccountId ?? Guid.Empty);
    }

    internal IReadOnlyList<RegisterCorrection> Correct(Arrival right, string wasUnit, string becomesUnit, string? reason, Guid by, DateTime at, Func<Guid> newId)
    {
        if (right.Day.Year != Year) throw CorrespondenceProblems.DayInvalid.Because("Ngày đến phải trong năm của sổ đã lấy số.", "Day");
        var made = RegisterCorrection.Of(Id, reason, by, at, newId, ("Ngày đến", Web.Say.Day(Day), Web.Say.Day(right.Day)), ("Tác giả", Sender, right.Sender.Trim()), ("Số, ký hiệu", TheirNumber ?? "", right.TheirNumber?.Trim() ?? ""),
            ("Ngày văn bản", TheirDay is { } was ? Web.Say.Day(was) : "", right.TheirDay is { } becomes ? Web.Say.Day(becomes) : ""), ("Trích yếu", Excerpt, right.Excerpt.Trim()), ("Đơn vị nhận", wasUnit, becomesUnit), ("Ghi chú", Note ?? "", right.Note?.Trim() ?? ""));
        Set(right);
        return made;
    }

    private void Set(Arrival arrival)
    {
        (Day, Sender, TheirDay, Excerpt, ToUnitId) = (arrival.Day, arrival.Sender.Trim(), arrival.TheirDay, arrival.Excerpt.Trim(), arrival.ToUnitId!.Value);
        TheirNumber = string.IsNullOrWhiteSpace(arrival.TheirNumber) ? null : arrival.TheirNumber.Trim();
        Note = string.IsNullOrWhiteSpace(arrival.Note) ? null : arrival.Note.Trim();
    }
}
