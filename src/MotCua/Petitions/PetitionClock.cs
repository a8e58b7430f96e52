using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.WorkingTime;

namespace MotCua.Petitions;

/// <summary>A date by one row of law.</summary>
/// <param name="Due">The office's wall clock.</param>
internal sealed record RowDate(LawRow Row, TimeLimit Limit, DueDate Due);

/// <summary>The date that governs a step, and every other that a row in force on its day gives.</summary>
/// <param name="Governing">The one that ends first; null where the rows in force give no figure.</param>
/// <param name="Gap">A row that says there is a limit and not which, or that nobody wrote one.</param>
internal sealed record StepDate(PetitionStep Step, DateOnly From, RowDate? Governing, IReadOnlyList<RowDate> Others, LawRow? Gap);

/// <summary>Which rows of law hold on the day of a step, and which of them governs; the dates themselves are <see cref="StepClock"/>'s.</summary>
internal sealed class PetitionClock(LawBook law, OfficeCalendars calendars, StepClock clock)
{
    /// <param name="from">The day of the event, which is not counted.</param>
    /// <param name="pauses">Stretches in which the clock stood, the office's wall clock; only a settlement has them.</param>
    /// <param name="isComplex">A finding is on file: up to the row's longest total.</param>
    public StepDate On(PetitionStep step, StepMatter matter, DateOnly from, Guid? unitId = null, IReadOnlyList<Pause>? pauses = null, bool isComplex = false)
    {
        var rules = StepRules.Of(step, matter);
        var rows = rules.Select(rule => law.Rule(rule, from)).Where(row => !row.IsGap).ToList();
        var dates = new List<RowDate>();
        foreach (var row in rows)
            if (StepClock.LimitOf(row) is { } limit && clock.DateOf(row, Start(from), pauses, Extension(row, limit, isComplex), unitId) is { } due) dates.Add(new RowDate(row, limit, due));
        dates.Sort((a, b) => a.Due.LawEndsAt.CompareTo(b.Due.LawEndsAt));
        return new StepDate(step, from, dates.FirstOrDefault(), [.. dates.Skip(1)], dates.Count > 0 ? null : rows.FirstOrDefault() ?? law.Rule(rules[^1], from));
    }

    /// <summary>Every day of a date that a record keeps, by the row it rests on.</summary>
    public ExplainedDueDate? Explain(string rowId, DateOnly from, Guid? unitId = null, IReadOnlyList<Pause>? pauses = null, bool isComplex = false) =>
        law.ById(rowId) is { } row && StepClock.LimitOf(row) is { } limit ? clock.Explain(row, Start(from), pauses, Extension(row, limit, isComplex), unitId) : null;

    /// <summary>The last day on which something may be done that has to happen so long before a day; null where no row gives a figure.</summary>
    public (DateOnly Day, LawRow Row)? LatestBefore(PetitionStep step, DateOnly day, DateOnly asked, Guid? unitId = null)
    {
        var row = StepRules.Of(step, default).Select(rule => law.Rule(rule, asked)).FirstOrDefault(found => !found.IsGap);
        if (row is null || StepClock.LimitOf(row) is not { } limit) return null;
        if (limit.Unit == LimitUnit.Day) return (day.AddDays(-limit.Amount), row);
        var (calendar, last) = (calendars.Of(unitId), day.AddDays(-1));
        while (calendar.WorkingDaysBetween(last, day) < limit.Amount) last = last.AddDays(-1);
        return (last, row);
    }

    private static TimeLimit Extension(LawRow row, TimeLimit limit, bool isComplex) =>
        isComplex && row.MaxTotal is { } total && total > limit.Amount ? limit with { Amount = total - limit.Amount } : default;

    private static DateTime Start(DateOnly from) => from.ToDateTime(new TimeOnly(0, 0));
}
