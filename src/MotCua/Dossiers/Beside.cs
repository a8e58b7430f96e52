using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Answers;
using MotCua.Dossiers.CoSigning;

namespace MotCua.Dossiers;

/// <summary>
/// Which tables beside a dossier's own have anything of it. Most dossiers have little of all this, and an empty answer costs as much as a full
/// one: so it is asked for all of them in one question, and read only where there is something.
/// </summary>
internal sealed record Beside(bool Withdrawals, bool Stoppage, bool FeeDemands, bool Apologies, bool Consultations, bool Incidents, bool Pauses, bool Extensions, bool Allowances,
    bool Supplements, bool Refusal, bool Outcome, bool Delivery, bool Form, bool Fee, bool Represented, bool CoSigners, bool Joint)
{
    public static Task<Beside> ReadAsync(Store store, Guid id, CancellationToken cancellation) =>
        store.Dossiers.AsNoTracking().Where(dossier => dossier.Id == id).Select(_ => new Beside(
            store.Set<Withdrawal>().Any(row => row.DossierId == id),
            store.Set<Stoppage>().Any(row => row.DossierId == id),
            store.Set<FeeDemand>().Any(row => row.DossierId == id),
            store.Set<Apology>().Any(row => row.DossierId == id),
            store.Set<Consultation>().Any(row => row.DossierId == id),
            store.Set<PaperIncident>().Any(row => row.DossierId == id),
            store.Set<ClockPause>().Any(row => row.DossierId == id),
            store.Set<LimitExtension>().Any(row => row.DossierId == id),
            store.Set<SupplementAllowance>().Any(row => row.DossierId == id),
            store.Set<SupplementRequest>().Any(row => row.DossierId == id),
            store.Set<Refusal>().Any(row => row.DossierId == id),
            store.Set<Outcome>().Any(row => row.DossierId == id),
            store.Set<Delivery>().Any(row => row.DossierId == id),
            store.Set<FiledForm>().Any(row => row.DossierId == id),
            store.Set<ComputedFee>().Any(row => row.DossierId == id),
            store.Set<RepresentedDossier>().Any(row => row.DossierId == id),
            store.Set<CoSigner>().Any(row => row.DossierId == id),
            store.Set<JointHandling>().Any(row => row.DossierId == id))).SingleAsync(cancellation);
}
