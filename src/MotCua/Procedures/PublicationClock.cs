using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.WorkingTime;

namespace MotCua.Procedures;

/// <summary>One clock of a stage: the row of law it rests on, and the last day. No day: the law sets no number, or nobody has read it yet.</summary>
/// <param name="IsLate">Reached after the last day, or not reached though it has passed.</param>
public sealed record StageClock(PublicationStage Stage, LawRow Law, DateOnly? LastDay, bool IsLate);

/// <summary>The dates of a publication file by the law (NĐ 63/2010 Đ15, Đ24), and by the measure of QĐ 766 beside it.</summary>
public sealed class PublicationClock(LawBook law, OfficeCalendars calendars, OfficeClock clock)
{
    public IReadOnlyList<StageClock> Of(ProcedureDecision file)
    {
        var day = file.On(PublicationStage.Issued) ?? clock.Today;
        LawRow Row(string rule) => law.Rule(rule, day);
        var signing = Row(file.IsShortened ? "publication-shortened" : "publication-province");
        var database = Row(file.IsShortened ? "publication-database-shortened" : "publication-database-province");
        List<StageClock> clocks =
        [
            Clock(file, PublicationStage.Drafted, Row("publication-draft"), null),
            Clock(file, PublicationStage.Controlled, Row("publication-control"), null),
            Clock(file, PublicationStage.Issued, signing, file.PromulgatedOn is { } promulgated ? After(promulgated, signing) : Before(file.EffectiveOn, signing)),
            Clock(file, PublicationStage.NationalDatabase, database, file.On(PublicationStage.Issued) is { } signed ? After(signed, database) : null),
            Clock(file, PublicationStage.Posted, Row("publication-posting"), null),
        ];
        // The measure of 2022 stands beside the law and does not replace it.
        if (!file.IsShortened && Row("publication-measure-province") is { IsGap: false } measure)
            clocks.Insert(3, Clock(file, PublicationStage.Issued, measure, Before(file.EffectiveOn, measure)));
        return clocks;
    }

    private StageClock Clock(ProcedureDecision file, PublicationStage stage, LawRow row, DateOnly? last) =>
        new(stage, row, last, last is { } day && (file.On(stage) ?? clock.Today) > day);

    /// <summary>The last day on which the whole number of days still lies between it and the day it takes effect.</summary>
    public DateOnly? Before(DateOnly effective, LawRow row)
    {
        if (row.Number is not { } days) return null;
        if (row.Unit == "DAY") return effective.AddDays(-days);
        var calendar = calendars.Of();
        var day = effective;
        while (days > 0)
            if (calendar.IsWorking(day = day.AddDays(-1))) days--;
        return day;
    }

    /// <summary>The last day of a limit that begins with the day after; null where the row sets no number of days.</summary>
    public DateOnly? After(DateOnly from, LawRow row) => row.Number is { } amount && Unit(row.Unit) is { } unit
        && Deadline.Of(calendars.Of(), from.ToDateTime(new TimeOnly(8, 0)), new TimeLimit(amount, unit)) is { } due ? DateOnly.FromDateTime(due.Due) : null;

    private static LimitUnit? Unit(string? unit) => unit switch
    {
        "WORKING_DAY" => LimitUnit.WorkingDay,
        "DAY" => LimitUnit.Day,
        _ => null,
    };
}
