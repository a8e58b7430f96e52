namespace MotCua.Dossiers;

/// <summary>The ten national states of a dossier, by the numbers under which they are exchanged (law/codes/dossier-states.json).</summary>
public enum DossierState
{
    Registered = 1,
    Accepted = 2,
    NotAccepted = 3,
    InProgress = 4,
    AwaitingSupplement = 5,
    AwaitingPayment = 6,
    WithdrawalRequested = 7,
    Stopped = 8,
    Finished = 9,
    Returned = 10,
}

public static class DossierStates
{
    /// <summary>Where each state may go. From a supplement or a declined withdrawal a dossier returns to the state it came from.</summary>
    private static readonly Dictionary<DossierState, DossierState[]> Next = new()
    {
        [DossierState.Registered] = [DossierState.Accepted, DossierState.NotAccepted, DossierState.AwaitingSupplement, DossierState.WithdrawalRequested],
        [DossierState.Accepted] = [DossierState.InProgress, DossierState.WithdrawalRequested],
        [DossierState.InProgress] =
            [DossierState.AwaitingSupplement, DossierState.AwaitingPayment, DossierState.WithdrawalRequested, DossierState.Stopped, DossierState.Finished],
        [DossierState.AwaitingSupplement] = [DossierState.Registered, DossierState.InProgress, DossierState.WithdrawalRequested, DossierState.Stopped],
        [DossierState.AwaitingPayment] = [DossierState.InProgress, DossierState.WithdrawalRequested, DossierState.Stopped],
        [DossierState.WithdrawalRequested] =
            [DossierState.Stopped, DossierState.Registered, DossierState.Accepted, DossierState.InProgress, DossierState.AwaitingSupplement, DossierState.AwaitingPayment],
        [DossierState.Finished] = [DossierState.Returned],
    };

    public static bool MayGo(this DossierState from, DossierState to) => Next.TryGetValue(from, out var targets) && targets.Contains(to);

    public static bool IsClosed(this DossierState state) => state is DossierState.NotAccepted or DossierState.Stopped or DossierState.Returned;

    /// <summary>The clock stands still while somebody outside the agency has to do something.</summary>
    public static bool IsPaused(this DossierState state) => state is DossierState.AwaitingSupplement or DossierState.AwaitingPayment;
}
