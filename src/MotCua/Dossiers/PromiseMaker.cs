using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>Counts the date of a promise from the procedure's limit, the office's calendar and the law of the day.</summary>
internal sealed class PromiseMaker(OfficeCalendars calendars, LawBook law)
{
    /// <summary>The value of the law's row that moves a date by the wait; any other, and none, counts anew.</summary>
    private const string ByTheWait = "shift";

    private const string SupplementRule = "supplement-clock";

    private static readonly CountLaw Rows = CountLaw.Default;
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<WorkCalendar, Mark> Marks = [];
    private static int lastMark;

    private sealed record Mark(int Number);

    /// <param name="completeAt">When the complete dossier reached the agency. UTC.</param>
    public Promise For(ProcedureVersion version, Channel channel, DateTime completeAt)
    {
        var limit = version.PromisedLimit(channel) ?? new TimeLimit(0, LimitUnit.None);
        var explained = Deadline.Explain(calendars.Of(), OfficeClock.ToOffice(completeAt), limit, CountRule.Legal);
        return explained is null
            ? new Promise(completeAt, null, null, limit, CountRule.Legal, [])
            : new Promise(completeAt, OfficeClock.ToUtc(explained.Date.Due), OfficeClock.ToUtc(explained.Date.LawEndsAt), limit, CountRule.Legal, explained.LawRows);
    }

    /// <summary>
    /// The promise after a supplement that was asked for after acceptance: counted anew from its completion
    /// (NĐ 61/2018 Đ19 k4), or moved by the wait where the version says so.
    /// </summary>
    /// <param name="waits">Every wait since acceptance, the one that ends now among them.</param>
    public Promise AfterSupplement(ProcedureVersion version, Dossier dossier, IReadOnlyList<Pause> waits, DateTime suppliedAt)
    {
        var general = law.Rule(SupplementRule, OfficeClock.DayOf(suppliedAt));
        var treatment = version.Content.AfterSupplement ?? (general.Value == ByTheWait ? SupplementTreatment.Shift : SupplementTreatment.Restart);
        if (treatment == SupplementTreatment.Restart)
        {
            var anew = For(version, dossier.Channel, suppliedAt);
            return anew.PromisedAt is null ? anew : anew with { LawRows = [.. anew.LawRows, general.Id] };
        }
        var limit = new TimeLimit(dossier.LimitAmount, dossier.LimitUnit);
        if (Deadline.Of(calendars.Of(), OfficeClock.ToOffice(dossier.CompleteAt), limit, dossier.CountRule, Since(waits, OfficeClock.ToOffice(dossier.CompleteAt)), SupplementTreatment.Shift) is not { } due)
            return new Promise(dossier.CompleteAt, null, null, limit, dossier.CountRule, []);
        return new Promise(dossier.CompleteAt, OfficeClock.ToUtc(due.Due), OfficeClock.ToUtc(due.LawEndsAt), limit, dossier.CountRule,
            [.. dossier.LawRows.Split(',', StringSplitOptions.RemoveEmptyEntries).Append(Rows.SupplementShift).Distinct()]);
    }

    /// <summary>The promise after a payment was waited for: moved by the wait. Null where nothing was promised.</summary>
    /// <param name="waits">Every wait since the clock began, the one that ends now among them.</param>
    public Promise? AfterPayment(Dossier dossier, IReadOnlyList<Pause> waits, DateTime paidAt) =>
        AfterWait(dossier, waits, law.Rule("payment-clock", OfficeClock.DayOf(paidAt)).Id);

    /// <summary>The promise moved by a wait of any ground. Null where nothing was promised.</summary>
    /// <param name="lawRow">The row that lets the clock stand still.</param>
    public Promise? AfterWait(Dossier dossier, IReadOnlyList<Pause> waits, string lawRow)
    {
        if (dossier.PromisedAt is null) return null;
        var limit = new TimeLimit(dossier.LimitAmount, dossier.LimitUnit);
        return Deadline.Of(calendars.Of(), OfficeClock.ToOffice(dossier.CompleteAt), limit, dossier.CountRule, Since(waits, OfficeClock.ToOffice(dossier.CompleteAt)), SupplementTreatment.Shift) is not { } due ? null
            : new Promise(dossier.CompleteAt, OfficeClock.ToUtc(due.Due), OfficeClock.ToUtc(due.LawEndsAt), limit, dossier.CountRule,
                [.. dossier.LawRows.Split(',', StringSplitOptions.RemoveEmptyEntries).Append(lawRow).Distinct()]);
    }

    /// <summary>Dossiers with the same key are explained in the same words; a changed calendar changes every key.</summary>
    public string KeyOf(PromiseFacts facts)
    {
        var calendar = Marks.GetValue(calendars.Of(), _ => new Mark(Interlocked.Increment(ref lastMark)));
        // A limit in days does not ask for the hour.
        var start = OfficeClock.ToOffice(facts.CompleteAt);
        if (facts.Limit.Unit is LimitUnit.WorkingDay or LimitUnit.Day or LimitUnit.Month) start = start.Date;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{calendar.Number}|{start.Ticks}|{facts.Limit.Amount}|{(int)facts.Limit.Unit}|{(int)facts.CountRule}");
    }

    /// <summary>A wait moved the date or began the count anew, so that it is explained with its waits.</summary>
    public bool HasWaits(PromiseFacts facts) => facts.IsShifted || facts.LawRows.Split(',').Any(row => law.ById(row)?.Rule == SupplementRule);

    /// <summary>Something is promised, and its days lie within the calendar: what was typed in from old books may be older.</summary>
    public bool MayExplain(PromiseFacts facts) => facts.PromisedAt is { } promised && Day(facts.CompleteAt) >= calendars.Of().From && Day(promised) <= calendars.Of().To;

    private static DateOnly Day(DateTime moment) => DateOnly.FromDateTime(OfficeClock.ToOffice(moment));

    /// <summary>The explanation of a dossier's promise, day by day, from what is kept on the dossier.</summary>
    /// <param name="waits">Waits for supplements since acceptance; they stand in the explanation where they moved the date or began the count anew.</param>
    public ExplainedDueDate? Explain(PromiseFacts facts, IReadOnlyList<Pause> waits)
    {
        var start = OfficeClock.ToOffice(facts.CompleteAt);
        if (facts.IsShifted)
            return Deadline.Explain(calendars.Of(), start, facts.Limit, facts.CountRule, Ended(Since(waits, start)), SupplementTreatment.Shift,
                law: RowsOf(facts));
        // Counted anew from the last completion: told from the request that led to it.
        if (waits.LastOrDefault(wait => wait.To == start) is { To: not null } last)
            return Deadline.Explain(calendars.Of(), last.From, facts.Limit, facts.CountRule, [last], SupplementTreatment.Restart,
                law: Rows with { SupplementRestart = law.Rule(SupplementRule, DateOnly.FromDateTime(start)).Id });
        return Deadline.Explain(calendars.Of(), start, facts.Limit, facts.CountRule);
    }

    /// <summary>The same limit from the same start under another calendar; null where nothing is promised.</summary>
    public static DueDate? Recount(PromiseFacts facts, IReadOnlyList<Pause> waits, WorkCalendar calendar)
    {
        var start = OfficeClock.ToOffice(facts.CompleteAt);
        return facts.IsShifted
            ? Deadline.Of(calendar, start, facts.Limit, facts.CountRule, [.. Ended(Since(waits, start))], SupplementTreatment.Shift)
            : Deadline.Of(calendar, start, facts.Limit, facts.CountRule);
    }

    /// <summary>The promise under another calendar, with the rows it then rests on; what a wait did to it stays named.</summary>
    public Promise Moved(PromiseFacts facts, IReadOnlyList<Pause> waits, WorkCalendar calendar)
    {
        var start = OfficeClock.ToOffice(facts.CompleteAt);
        var explained = Deadline.Explain(calendar, start, facts.Limit, facts.CountRule, facts.IsShifted ? Ended(Since(waits, start)) : [], SupplementTreatment.Shift,
            law: RowsOf(facts)) ?? throw new InvalidOperationException("Nothing is promised, so nothing moves.");
        var kept = facts.LawRows.Split(',').Where(row => row == Rows.SupplementShift || PromiseFacts.IsWait(row) || law.ById(row)?.Rule == SupplementRule);
        return new Promise(facts.CompleteAt, OfficeClock.ToUtc(explained.Date.Due), OfficeClock.ToUtc(explained.Date.LawEndsAt), facts.Limit, facts.CountRule, [.. explained.LawRows.Union(kept)]);
    }

    /// <summary>A wait for a payment or on another ground alone is told by its own row.</summary>
    private static CountLaw RowsOf(PromiseFacts facts) => facts.IsMovedBySupplement || !facts.IsShifted ? Rows : Rows with { SupplementShift = facts.LawRows.Split(',').First(PromiseFacts.IsWait) };

    /// <summary>What was waited before a count that began anew has no part in it.</summary>
    private static Pause[] Since(IEnumerable<Pause> waits, DateTime start) => [.. waits.Where(wait => wait.From >= start)];

    /// <summary>While a supplement is awaited, the date that stands is that of the waits before it.</summary>
    private static IReadOnlyList<Pause> Ended(IReadOnlyList<Pause> waits) => [.. waits.Where(wait => wait.To is not null)];
}

/// <summary>What a promise rests on, as the dossier keeps it.</summary>
/// <param name="PromisedAt">As counted: an apology's date is not counted but given. UTC.</param>
public sealed record PromiseFacts(DateTime CompleteAt, DateTime? PromisedAt, TimeLimit Limit, CountRule CountRule, string LawRows)
{
    /// <summary>The row by which a wait for a payment moves the date.</summary>
    internal const string PaymentWait = "payment-wait";

    /// <summary>A wait moved the date.</summary>
    public bool IsShifted => IsMovedBySupplement || LawRows.Split(',').Any(IsWait);

    internal static bool IsWait(string lawRow) => lawRow == PaymentWait || lawRow.StartsWith(ClockPause.RowPrefix, StringComparison.Ordinal);

    internal bool IsMovedBySupplement => LawRows.Split(',').Contains(CountLaw.Default.SupplementShift);

    public static PromiseFacts Of(Dossier dossier) =>
        new(dossier.CompleteAt, dossier.FirstPromisedAt, new TimeLimit(dossier.LimitAmount, dossier.LimitUnit), dossier.CountRule, dossier.LawRows);
}
