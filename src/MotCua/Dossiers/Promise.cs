using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>When the result is promised, and on what the date rests.</summary>
/// <param name="StartsAt">Where the count begins. UTC.</param>
/// <param name="PromisedAt">UTC; null where the procedure has no limit.</param>
/// <param name="LawEndsAt">UTC; where lateness begins in law.</param>
public sealed record Promise(DateTime StartsAt, DateTime? PromisedAt, DateTime? LawEndsAt, TimeLimit Limit, CountRule Rule, IReadOnlyList<string> LawRows);
