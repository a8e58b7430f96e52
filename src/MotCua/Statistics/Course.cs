using MotCua.Dossiers;
using MotCua.Kernel.Law;
using MotCua.Procedures;

namespace MotCua.Statistics;

/// <summary>What the figures need to know of one dossier at one moment.</summary>
/// <param name="AskedTooOften">More supplements were asked for than Decision 766 lets pass.</param>
/// <param name="WaitingSince">Since when a supplement or a payment is awaited; null while nothing is. UTC.</param>
internal sealed record CourseFacts(Guid UnitId, string ProcedureCode, Channel Channel, DossierState State, DateTime RegisteredAt, DateTime CompleteAt,
    DateTime? AcceptedAt, DateTime? PromisedAt, DateTime? LawEndsAt, DateTime? FinishedAt, int SupplementRounds, bool AskedTooOften, DateTime? WaitingSince)
{
    public bool IsEnded => State is DossierState.NotAccepted or DossierState.Stopped or DossierState.Finished or DossierState.Returned;

    /// <summary>From when on it is late in law as it stands; null: never.</summary>
    public DateTime? LateFrom => IsEnded || WaitingSince is not null || AcceptedAt is null ? null : LawEndsAt;

    /// <summary>
    /// The same by Decision 766, formula 2.1: after the promise; at once with a second supplement; while one is awaited the moment
    /// it was asked for stands for the end.
    /// </summary>
    public DateTime? BreaksPromiseFrom => IsEnded || AcceptedAt is null || PromisedAt is null ? null
        : AskedTooOften || WaitingSince > PromisedAt ? DateTime.MinValue
        : WaitingSince is not null ? null
        : PromisedAt;

    public static bool MayWait(DossierState state) => state is DossierState.AwaitingSupplement or DossierState.AwaitingPayment or DossierState.WithdrawalRequested;

    /// <summary>Since when it waits after an act.</summary>
    /// <param name="asked">When this act asked for a supplement or a payment; null where it did not.</param>
    public static DateTime? WaitsAfter(DossierState state, DateTime? before, DateTime? asked) =>
        state is DossierState.AwaitingSupplement or DossierState.AwaitingPayment ? asked ?? before
        : state is DossierState.WithdrawalRequested ? before
        : null;
}

/// <summary>How a finished dossier was handled.</summary>
/// <param name="OfficerId">Who proposed the outcome; empty where nobody did.</param>
/// <param name="UnitPoints">Index 2 of Circular 01/2018: 2, 1 or 0; null where no unit had a time of its own.</param>
internal sealed record CourseHandling(Guid OfficerId, int? UnitPoints)
{
    /// <summary>The slowest part decides: quicker than its own time, to the minute just that, or longer.</summary>
    /// <param name="parts">Steps and opinions: by when, and when it was done.</param>
    public static int? Points(IEnumerable<(DateTime? Due, DateTime? Done)> parts)
    {
        int? least = null;
        foreach (var (due, done) in parts)
            if (due is { } by && done is { } at)
                least = Math.Min(least ?? 2, at > by ? 0 : by - at < TimeSpan.FromMinutes(1) ? 1 : 2);
        return least;
    }
}

/// <summary>
/// What one act on a dossier adds to the figures: a pure function of how the dossier stood before and after, used by the
/// roll-up as acts happen and by the recount of all acts, which therefore can only differ where a row and its act do.
/// </summary>
internal static class Course
{
    /// <param name="before">Null: the act brought the dossier.</param>
    /// <param name="at">The act's time. UTC.</param>
    /// <param name="handling">Asked for only where the act finished the dossier.</param>
    public static async ValueTask<IReadOnlyDictionary<FigurePlace, FigureCounts>> CountAsync(CourseFacts? before, CourseFacts after, DateTime at, Func<ValueTask<CourseHandling>> handling)
    {
        var cells = new Dictionary<FigurePlace, FigureCounts>();
        void Put(DateTime when, Action<FigureCounts> count, Guid officer = default)
        {
            var place = new FigurePlace(OfficeClock.DayOf(when), after.UnitId, after.ProcedureCode, after.Channel, officer);
            if (!cells.TryGetValue(place, out var counts)) cells[place] = counts = new FigureCounts();
            count(counts);
        }

        if (before is null) Put(after.RegisteredAt, counts => counts.Received++);
        if (after is { AcceptedAt: { } accepted, PromisedAt: not null } && before?.AcceptedAt is null) Put(accepted, counts => counts.Promised++);
        if (after.SupplementRounds - (before?.SupplementRounds ?? 0) is > 0 and var asked) Put(at, counts => counts.SupplementsAsked += asked);
        if (after.IsEnded && before is not { IsEnded: true })
        {
            var end = after.FinishedAt ?? at;
            var handled = after.FinishedAt is null ? null : await handling();
            Put(end, counts => End(counts, before, after, end, handled), handled?.OfficerId ?? default);
        }
        Open(before?.LateFrom, after.LateFrom, before is null, at, Put, (counts, sign) => counts.LateOpen += sign);
        Open(before?.BreaksPromiseFrom, after.BreaksPromiseFrom, before is null, at, Put, (counts, sign) => counts.PromiseLateOpen += sign);
        foreach (var (place, _) in cells.Where(cell => cell.Value.IsEmpty).ToList()) cells.Remove(place);
        return cells;
    }

    /// <summary>How many supplements Decision 766 lets pass (formula 2.1); where its row is gone, any number.</summary>
    public static int MostSupplements(LawBook law) => law.ById("qd766-supplement")?.Number ?? int.MaxValue;

    private static void End(FigureCounts counts, CourseFacts? before, CourseFacts after, DateTime end, CourseHandling? handled)
    {
        if (after.State == DossierState.NotAccepted) counts.Refused++;
        else if (after.State == DossierState.Stopped && before?.State == DossierState.WithdrawalRequested) counts.Withdrawn++;
        else if (after.State == DossierState.Stopped) counts.Stopped++;
        else Finish(counts, after, end, handled);
        // A dossier refused at intake was never promised anything, and Decision 766 leaves it out.
        if (after is not { AcceptedAt: not null, PromisedAt: { } promised }) return;
        if (end <= promised && !after.AskedTooOften) counts.PromiseKept++;
        else counts.PromiseBroken++;
    }

    private static void Finish(FigureCounts counts, CourseFacts after, DateTime end, CourseHandling? handled)
    {
        if (after.LawEndsAt is not { } law) counts.Unlimited++;
        else if (end > law) counts.Late++;
        // The law's end is 24:00: a moment before it is the last day.
        else if (OfficeClock.DayOf(end) < OfficeClock.DayOf(law.AddMilliseconds(-1))) counts.Early++;
        else counts.OnTime++;
        counts.Minutes += (long)(end - after.CompleteAt).TotalMinutes;
        counts.ContactPoints += Math.Max(0, 2 - after.SupplementRounds);
        if (handled?.UnitPoints is not { } points) return;
        counts.UnitPoints += points;
        counts.UnitScored++;
    }

    /// <summary>
    /// Takes back what was foreseen and did not come, ends what was late until now, and foresees anew. Summed up to the end of a day
    /// it says how many were late then.
    /// </summary>
    private static void Open(DateTime? before, DateTime? after, bool isNew, DateTime at, Action<DateTime, Action<FigureCounts>, Guid> put, Action<FigureCounts, int> count)
    {
        if (before == after) return;
        if (before is { } was) put(at > was ? at : was, counts => count(counts, -1), default);
        if (after is not { } from) return;
        put(from > at || (isNew && from > DateTime.MinValue) ? from : at, counts => count(counts, 1), default);
    }
}
