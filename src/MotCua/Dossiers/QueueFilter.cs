using System.Globalization;
using System.Linq.Expressions;
using MotCua.Kernel.Search;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>What a queue shows; each stands in the address as <c>?xem=</c>.</summary>
public enum QueueView
{
    /// <summary>What waits for me or my unit in my role.</summary>
    Mine,
    /// <summary>Newly registered: to be checked at the desk.</summary>
    New,
    /// <summary>Accepted, to be handed over.</summary>
    HandOver,
    /// <summary>Waits for more papers.</summary>
    Supplement,
    /// <summary>Finished, waiting for its owner.</summary>
    ToReturn,
    /// <summary>Everything open that I may see.</summary>
    Open,
    /// <summary>Returned, refused or stopped.</summary>
    Closed,
}

/// <summary>How near a dossier is to being late.</summary>
public enum Danger
{
    /// <summary>The promise has passed and the clock runs.</summary>
    Late,
    /// <summary>Promised for today.</summary>
    Today,
    /// <summary>Promised for one of the next <see cref="QueueMoments.SoonDays"/> working days.</summary>
    Soon,
    /// <summary>Promised for later.</summary>
    InTime,
    /// <summary>Waits for somebody outside, is not promised yet, or has no limit.</summary>
    NoClock,
}

/// <summary>By whom a step is held.</summary>
/// <param name="PersonId">Null: by nobody yet.</param>
public sealed record HeldBy(Guid? PersonId);

/// <summary>What is asked of a queue; every part stands in its address.</summary>
/// <param name="UnitId">The unit that has the dossier now.</param>
/// <param name="Since">Registered on this day or later, by the office's days.</param>
/// <param name="Text">Code, name, procedure, or a party's number.</param>
public sealed record QueueFilter(QueueView View, DossierState? State = null, string? ProcedureCode = null, Channel? Channel = null, Guid? UnitId = null,
    HeldBy? Holder = null, Danger? Danger = null, DateOnly? Since = null, string? Text = null)
{
    private static readonly DossierState[] Open =
        [DossierState.Registered, DossierState.Accepted, DossierState.InProgress, DossierState.AwaitingSupplement, DossierState.AwaitingPayment, DossierState.WithdrawalRequested];

    /// <summary>The clock runs; it stands still while a supplement or a payment is waited for.</summary>
    internal static readonly DossierState[] Running = [DossierState.Accepted, DossierState.InProgress, DossierState.WithdrawalRequested];

    /// <summary>The states the view shows, before the others are left out.</summary>
    public IReadOnlyList<DossierState> States => [.. (View switch
    {
        QueueView.New => [DossierState.Registered],
        QueueView.HandOver => [DossierState.Accepted],
        QueueView.Supplement => [DossierState.AwaitingSupplement],
        QueueView.ToReturn => [DossierState.Finished],
        QueueView.Closed => [DossierState.Returned, DossierState.NotAccepted, DossierState.Stopped],
        QueueView.Mine => [DossierState.Registered, DossierState.Accepted, DossierState.InProgress, DossierState.Finished],
        _ => Open,
    }).Where(state => State is null || State == state)];
}

/// <summary>The instants by which danger is told. UTC.</summary>
/// <param name="EndOfDay">The office's midnight.</param>
/// <param name="EndOfSoon">Midnight after the last day that is soon.</param>
public sealed record QueueMoments(DateTime Now, DateTime EndOfDay, DateTime EndOfSoon)
{
    /// <summary>House rule of ours: what is promised for the next two working days is soon.</summary>
    public const int SoonDays = 2;

    public static QueueMoments Of(OfficeClock clock, WorkingTime.WorkCalendar calendar)
    {
        static DateTime Midnight(DateOnly after) => OfficeClock.ToUtc(after.AddDays(1).ToDateTime(TimeOnly.MinValue));
        return new QueueMoments(clock.UtcNow, Midnight(clock.Today), Midnight(calendar.WorkingDayAfter(clock.Today, SoonDays)));
    }

    internal Danger Of(DossierState state, DateTime? promised) => promised is not { } at || !QueueFilter.Running.Contains(state) ? Danger.NoClock
        : at < Now ? Danger.Late : at < EndOfDay ? Danger.Today : at < EndOfSoon ? Danger.Soon : Danger.InTime;
}

/// <summary>Where a page of a queue begins: behind the last line shown.</summary>
/// <param name="Found">In a list of what words found: behind the last find looked at.</param>
public sealed record QueuePlace(DateTime At, string Code, SearchPlace? Found = null)
{
    private const string Format = "yyyyMMddHHmmssfff";

    public string Word => Found is { } found ? found.Word : string.Create(CultureInfo.InvariantCulture, $"{At.ToString(Format, CultureInfo.InvariantCulture)}_{Code}");

    public static QueuePlace? Parse(string? word) => SearchPlace.Parse(word) is { } found ? new QueuePlace(QueueLine.Never, "", found) : word?.Split('_', 2) is [var at, var code]
        && DateTime.TryParseExact(at, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var place) ? new QueuePlace(place, code) : null;
}

internal static class QueueFilters
{
    /// <summary>Everything the filter says but its view, its states and its text.</summary>
    public static IQueryable<Dossier> Fitting(this IQueryable<Dossier> dossiers, QueueFilter filter, QueueMoments moments)
    {
        if (filter.ProcedureCode is { Length: > 0 } procedure) dossiers = dossiers.Where(row => row.ProcedureCode == procedure);
        if (filter.Channel is { } channel) dossiers = dossiers.Where(row => row.Channel == channel);
        if (filter.UnitId is { } unit) dossiers = dossiers.Where(row => row.HolderUnitId == unit || (row.HolderUnitId == null && row.DeskUnitId == unit));
        if (filter.Holder is { PersonId: var person }) dossiers = person is { } holder ? dossiers.Where(row => row.HolderPersonId == holder) : dossiers.Where(row => row.HolderPersonId == null && row.StepRole != null);
        if (filter.Since is { } day)
        {
            var since = OfficeClock.ToUtc(day.ToDateTime(TimeOnly.MinValue));
            dossiers = dossiers.Where(row => row.RegisteredAt >= since);
        }
        return filter.Danger is { } danger ? dossiers.Where(In(danger, moments)) : dossiers;
    }

    private static Expression<Func<Dossier, bool>> In(Danger danger, QueueMoments moments)
    {
        var (now, day, soon, running) = (moments.Now, moments.EndOfDay, moments.EndOfSoon, QueueFilter.Running);
        return danger switch
        {
            Danger.Late => row => row.PausedAt == null && running.Contains(row.State) && row.PromisedAt < now,
            Danger.Today => row => row.PausedAt == null && running.Contains(row.State) && row.PromisedAt >= now && row.PromisedAt < day,
            Danger.Soon => row => running.Contains(row.State) && row.PromisedAt >= day && row.PromisedAt < soon,
            Danger.InTime => row => running.Contains(row.State) && row.PromisedAt >= soon,
            _ => row => !running.Contains(row.State) || row.PromisedAt == null,
        };
    }
}
