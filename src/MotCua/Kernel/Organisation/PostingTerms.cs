namespace MotCua.Kernel.Organisation;

/// <summary>How long an officer may be posted to the desk: a dated row of the law.</summary>
internal static class PostingTerms
{
    /// <returns>Shortest and longest term in months, or null where no rule is kept for the day.</returns>
    public static (int Least, int Most)? On(DateOnly day) => day.Year < 1 ? (6, 24) : null;
}
