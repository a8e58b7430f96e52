using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>A promised date that would be another one under a changed calendar; both in the office's wall clock.</summary>
/// <param name="What">What it is, for the administrator: a dossier's code and procedure.</param>
/// <param name="Href">Where it can be seen, or null.</param>
public sealed record MovedDate(string What, string? Href, DateTime Before, DateTime After);

/// <summary>A room with deadlines says which of its open ones would move, which is shown before a day is swapped, and moves them after.</summary>
public interface IDatesThatMove
{
    /// <param name="before">The calendar in force.</param>
    /// <param name="after">The one to come; the same when what an interrupted change left behind is looked for.</param>
    IAsyncEnumerable<MovedDate> FindAsync(WorkCalendar before, WorkCalendar after, CancellationToken cancellation);

    /// <summary>Moves them, each with an act of its own and word to those whom it concerns. May run again: what is moved stays.</summary>
    /// <param name="because">Why, for the acts and the notices: the swapped day and its decision.</param>
    /// <returns>How many moved.</returns>
    Task<int> MoveAsync(WorkCalendar before, WorkCalendar after, Actor by, string because, CancellationToken cancellation);
}
