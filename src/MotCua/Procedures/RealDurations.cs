namespace MotCua.Procedures;

/// <summary>A span measured both ways: by the calendar, and in working days of the office.</summary>
public readonly record struct TimeTaken(decimal Days, decimal WorkingDays);

/// <summary>How long a procedure really took, from the complete dossier to the finish.</summary>
/// <param name="Count">Finished dossiers of the year that it rests on.</param>
public sealed record RealDuration(int Year, int Count, TimeTaken Median, TimeTaken NinthDecile);

/// <summary>The room that keeps dossiers registers this, so that the legal limit stands beside what happens; with none, nothing is shown.</summary>
public interface IRealDurations
{
    /// <returns>Null where too few dossiers were finished this year to say anything.</returns>
    Task<RealDuration?> OfAsync(string procedureCode, CancellationToken cancellation);
}
