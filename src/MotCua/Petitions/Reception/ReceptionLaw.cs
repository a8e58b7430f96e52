using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.WorkingTime;

namespace MotCua.Petitions.Reception;

/// <summary>What the rows of law say of receiving citizens on a day.</summary>
internal sealed class ReceptionLaw(LawBook law, OfficeCalendars calendars)
{
    public LawRow HeadsMonthly(DateOnly on) => law.Rule("tcd-01", on);

    public LawRow Publication(DateOnly on) => law.Rule("tcd-02", on);

    public LawRow Delegation(DateOnly on) => law.Rule("reception-delegation", on);

    public LawRow Posting(DateOnly on) => law.Rule("reception-posting", on);

    public LawRow Form(string number, DateOnly on) => law.Rule($"form-{number}-tcd", on);

    public LawRow Allowance(DateOnly on) => law.Rule("reception-allowance", on);

    public LawRow Invitation(DateOnly on) => law.Rule("tcd-06", on);

    public bool NeedsIdentityNumber(DateOnly on) => law.Rule("reception-identity", on).Value?.Contains("id", StringComparison.Ordinal) == true;

    /// <summary>
    /// Is a day announced early enough? Counted back from the sitting, whose own day is not counted: so many working days, the day of
    /// announcing among them, must lie before it.
    /// </summary>
    public bool IsInTime(LawRow row, DateOnly announced, DateOnly sitting) =>
        row.Number is not { } days || calendars.Of().WorkingDaysBetween(announced.AddDays(-1), sitting.AddDays(-1)) >= days;

    /// <summary>The first day that could still be announced today.</summary>
    public DateOnly EarliestFor(LawRow row, DateOnly today) => row.Number is { } days ? calendars.Of().WorkingDayAfter(calendars.Of().OnOrAfter(today), days) : today;

    /// <summary>By when the first result must be told; null where no row gives a time.</summary>
    public (DateTime DueAt, LawRow Row)? ResultDue(DateTime received) => Due("tcd-03", received);

    /// <summary>By when a refusal is notified in writing; a row without a figure gives no date.</summary>
    public (DateTime? DueAt, LawRow Row) NoticeDue(DateTime refused)
    {
        var row = law.Rule("tcd-05", OfficeClock.DayOf(refused));
        return (Due("tcd-05", refused)?.DueAt, row);
    }

    public IReadOnlyList<LawCode> Grounds(DateOnly on) => InForce("reception-refusal-grounds", on);

    public IReadOnlyList<LawCode> OnlineGrounds(DateOnly on) => InForce("reception-online-grounds", on);

    /// <summary>The documents that must be posted.</summary>
    public IReadOnlyList<LawCode> Papers => law.Codes("reception-papers");

    public string NameOf(string list, string code) => law.Codes(list).FirstOrDefault(item => item.Code == code)?.Name ?? code;

    /// <summary>An online sitting's steps: what must have happened so long before.</summary>
    public (LawRow? Row, bool? InTime) StepInTime(OnlineStepKind kind, DateTime sittingOffice, DateTime atOffice)
    {
        var (day, at) = (DateOnly.FromDateTime(sittingOffice), DateOnly.FromDateTime(atOffice));
        var row = kind switch
        {
            OnlineStepKind.Invited => law.Rule("tcd-06", day),
            OnlineStepKind.Tested => law.Rule("tcd-07", day),
            OnlineStepKind.Connected => law.Rule("reception-online-connect", day),
            _ => null,
        };
        return row is null || row.IsGap ? (row, null) : (row, kind == OnlineStepKind.Connected ? row.Number is { } hours && atOffice <= sittingOffice.AddHours(-hours) : IsInTime(row, at, day));
    }

    /// <exception cref="Refused"><see cref="ReceptionProblems.Representatives"/></exception>
    public void MustRepresent(int people, int representatives, DateOnly on)
    {
        if (people < 1) throw ReceptionProblems.Representatives.Because("Số người đến ít nhất là 1.", "People");
        if (law.Rule("reception-crowd", on).Number is not { } crowd || people < crowd)
        {
            if (representatives > people) throw ReceptionProblems.Representatives.Because("Số người đại diện nhiều hơn số người đến.", "Representatives");
            return;
        }
        var isLarge = law.Rule("reception-crowd-large", on).Number is { } large && people > large;
        var row = law.Rule(isLarge ? "reception-representatives-large" : "reception-representatives", on);
        if (representatives < 1 || (row.Number is { } most && representatives > most))
            throw ReceptionProblems.Representatives.Because($"Đoàn {people} người: mời cử từ 1 đến {row.Value} người đại diện trong số người đến, mỗi người một dòng.", "Representatives");
    }

    private IReadOnlyList<LawCode> InForce(string list, DateOnly on) => [.. law.Codes(list).Where(code => (code.From is null || code.From <= on) && (code.To is null || code.To >= on))];

    private (DateTime DueAt, LawRow Row)? Due(string rule, DateTime from)
    {
        var row = law.Rule(rule, OfficeClock.DayOf(from));
        return row.Number is { } days && Deadline.Of(calendars.Of(), OfficeClock.ToOffice(from), new TimeLimit(days, LimitUnit.WorkingDay)) is { } due ? (OfficeClock.ToUtc(due.Due), row) : null;
    }
}
