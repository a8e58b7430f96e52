using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers;

/// <summary>One line of what anybody may know of a dossier's course: when, and which state. No names.</summary>
public sealed record HistoryLine(DateTime At, DossierState State);

/// <summary>What the code alone opens (TT 01/2018/TT-VPCP Đ16 k2 đ.d): how far it is, and the dates.</summary>
/// <param name="Facts">What the promise rests on, to explain it.</param>
public sealed record TrackedDossier(Guid Id, string Code, DossierState State, DateTime RegisteredAt, DateTime? AcceptedAt, DateTime? PromisedAt,
    DateTime? FinishedAt, DateTime? ReturnedAt, PromiseFacts Facts);

/// <summary>How the department works, in figures anybody may see.</summary>
public sealed record WorkFigures(int Year, int Received, int Finished, int OnTime, int LateNow);

/// <summary>A time in which the clock stood still. UTC.</summary>
/// <param name="To">Null: it still does.</param>
internal sealed record Wait(DateTime From, DateTime? To);

internal static class DossierQueries
{
    public static Task<List<HistoryLine>> HistoryAsync(this Store store, Guid dossierId, CancellationToken cancellation) =>
        store.DossierTransitions.AsNoTracking().Where(row => row.DossierId == dossierId).OrderBy(row => row.At).ThenBy(row => row.Id)
            .Select(row => new HistoryLine(row.At, row.To)).ToListAsync(cancellation);

    public static Task<RouteStep> CurrentStepAsync(this Store store, Dossier dossier, CancellationToken cancellation) =>
        store.RouteSteps.Where(row => row.DossierId == dossier.Id && row.LeftAt == null).OrderByDescending(row => row.Ordinal).FirstAsync(cancellation);

    /// <summary>The waits for supplements and payments, and the pauses of the clock, since acceptance, in order, in the office's time.</summary>
    /// <param name="until">Where an open wait ends now; null leaves it open. UTC.</param>
    public static async Task<IReadOnlyList<WorkingTime.Pause>> WaitsAsync(this Store store, Guid dossierId, DateTime? acceptedAt, DateTime? until, CancellationToken cancellation)
    {
        if (acceptedAt is null) return [];
        var supplements = await store.SupplementRequests.AsNoTracking().Where(row => row.DossierId == dossierId && row.At >= acceptedAt).Select(row => new Wait(row.At, row.AnsweredAt)).ToListAsync(cancellation);
        var payments = await store.FeeDemands.AsNoTracking().Where(row => row.DossierId == dossierId && row.At >= acceptedAt).Select(row => new Wait(row.At, row.PaidAt)).ToListAsync(cancellation);
        var pauses = await store.ClockPauses.AsNoTracking().Where(row => row.DossierId == dossierId && row.At >= acceptedAt).Select(row => new Wait(row.At, row.ResumedAt)).ToListAsync(cancellation);
        return InOrder(supplements.Concat(payments).Concat(pauses), until);
    }

    /// <summary>Waits as the working time takes them: in order, in the office's time.</summary>
    internal static IReadOnlyList<WorkingTime.Pause> InOrder(IEnumerable<Wait> waits, DateTime? until) =>
        [.. waits.OrderBy(wait => wait.From).Select(wait => new WorkingTime.Pause(OfficeClock.ToOffice(wait.From), (wait.To ?? until) is { } end ? OfficeClock.ToOffice(end) : null))];

    public static async Task<WorkFigures> FiguresAsync(this Store store, int year, DateTime now, CancellationToken cancellation)
    {
        var from = OfficeClock.ToUtc(new DateTime(year, 1, 1));
        var to = OfficeClock.ToUtc(new DateTime(year + 1, 1, 1));
        var ofYear = store.Dossiers.AsNoTracking().Where(row => row.RegisteredAt >= from && row.RegisteredAt < to);
        return new WorkFigures(year,
            await ofYear.CountAsync(cancellation),
            await ofYear.CountAsync(row => row.FinishedAt != null && row.PromisedAt != null, cancellation),
            await ofYear.CountAsync(row => row.FinishedAt != null && row.PromisedAt != null && row.FinishedAt <= row.FirstPromisedAt, cancellation),
            await store.Dossiers.AsNoTracking().CountAsync(row => row.State == DossierState.InProgress && row.PausedAt == null && row.PromisedAt < now, cancellation));
    }
}
