using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers;

/// <summary>What happened to one dossier off the plain road, oldest first.</summary>
public sealed record OffTheRoad(IReadOnlyList<Withdrawal> Withdrawals, Stoppage? Stoppage, IReadOnlyList<FeeDemand> Fees, IReadOnlyList<Apology> Apologies,
    IReadOnlyList<Consultation> Consultations, IReadOnlyList<PaperIncident> Incidents, IReadOnlyList<ClockPause> Pauses, IReadOnlyList<LimitExtension> Extensions, IReadOnlyList<SupplementAllowance> Allowances)
{
    public ClockPause? OpenPause => Pauses.FirstOrDefault(pause => pause.ResumedAt is null);

    public Withdrawal? OpenWithdrawal => Withdrawals.FirstOrDefault(request => request.AnsweredAt is null);

    public FeeDemand? OpenFee => Fees.FirstOrDefault(demand => demand.PaidAt is null);

    public Apology? PendingApology => Apologies.FirstOrDefault(apology => apology.ConfirmedAt is null);

    public bool IsEmpty => Stoppage is null && Withdrawals.Count + Fees.Count + Apologies.Count + Consultations.Count + Incidents.Count + Pauses.Count + Extensions.Count == 0;

    /// <param name="has">Which of these there are; the others are not asked for.</param>
    internal static async Task<OffTheRoad> ReadAsync(Store store, Guid dossierId, Beside has, CancellationToken cancellation) => new(
        has.Withdrawals ? await store.Withdrawals.AsNoTracking().Where(row => row.DossierId == dossierId).OrderBy(row => row.At).ToListAsync(cancellation) : [],
        has.Stoppage ? await store.Stoppages.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == dossierId, cancellation) : null,
        has.FeeDemands ? await store.FeeDemands.AsNoTracking().Where(row => row.DossierId == dossierId).OrderBy(row => row.At).ToListAsync(cancellation) : [],
        has.Apologies ? await store.Apologies.AsNoTracking().Where(row => row.DossierId == dossierId).OrderBy(row => row.Round).ToListAsync(cancellation) : [],
        has.Consultations ? await store.Consultations.AsNoTracking().Where(row => row.DossierId == dossierId).OrderBy(row => row.At).ToListAsync(cancellation) : [],
        has.Incidents ? await store.PaperIncidents.AsNoTracking().Where(row => row.DossierId == dossierId).OrderBy(row => row.At).ToListAsync(cancellation) : [],
        has.Pauses ? await store.ClockPauses.AsNoTracking().Where(row => row.DossierId == dossierId).OrderBy(row => row.At).ToListAsync(cancellation) : [],
        has.Extensions ? await store.LimitExtensions.AsNoTracking().Where(row => row.DossierId == dossierId).OrderBy(row => row.At).ToListAsync(cancellation) : [],
        has.Allowances ? await store.SupplementAllowances.AsNoTracking().Where(row => row.DossierId == dossierId).OrderBy(row => row.At).ToListAsync(cancellation) : []);
}
