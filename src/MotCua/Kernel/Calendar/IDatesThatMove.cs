using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>A promised date that would be another one under a changed calendar; both in the office's wall clock.</summary>
/// <param name="What">What it is, for the administrator: a dossier's code and procedure.</param>
/// <param name="Href">Where it can be seen, or null.</param>
public sealed record MovedDate(string What, string? Href, DateTime Before, DateTime After);

/// <summary>A room with deadlines says which of its open ones would move; shown before a day is swapped.</summary>
public interface IDatesThatMove
{
    IAsyncEnumerable<MovedDate> FindAsync(WorkCalendar before, WorkCalendar after, CancellationToken cancellation);
}
