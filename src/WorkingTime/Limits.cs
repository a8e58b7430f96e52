namespace MotCua.WorkingTime;

public enum LimitUnit { None, WorkingDay, WorkingHour, Hour, Day, Month }

/// <summary>A legal limit: so many of a unit; <see cref="LimitUnit.None"/> means that there is none.</summary>
public readonly record struct TimeLimit(int Amount, LimitUnit Unit)
{
    /// <summary>Days, weeks and months end with a day; hours with a moment.</summary>
    internal bool IsOfDays => Unit is LimitUnit.WorkingDay or LimitUnit.Day or LimitUnit.Month;
}

/// <summary>
/// The legal count of whole days (BLDS 2015 Điều 147–148), or the exact count from the moment: the office's full day (8 hours)
/// is one working day, 24 hours one calendar day. Limits in hours are the same under both.
/// </summary>
public enum CountRule { Legal, Exact }

/// <param name="Due">What is printed: the office's closing time on the last day, or the exact moment; never after <paramref name="LawEndsAt"/>.</param>
/// <param name="LawEndsAt">Where lateness begins in law: 24:00 of the last day, written as 00:00 of the next; for hours the moment itself.</param>
public readonly record struct DueDate(DateTime Due, DateTime LawEndsAt);

/// <summary>A stretch in which the clock stood still; without an end it still does.</summary>
public readonly record struct Pause(DateTime From, DateTime? To);

/// <summary>
/// After a supplement: count anew from its completion (NĐ 61/2018 Đ19 k4, the default), or move the date by the wait (QĐ 766).
/// A wait in a limit of days is itself counted in days: the day of the request is not counted, that of the completion is.
/// </summary>
public enum SupplementTreatment { Restart, Shift }

/// <summary>A question reaches beyond the days a calendar was made for.</summary>
public sealed class CalendarEndsException(string message) : Exception(message);
