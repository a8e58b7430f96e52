using MotCua.Kernel.Acts;

namespace MotCua.Inspections.Acts;

/// <summary>Writes down that something was opened, before it is shown.</summary>
internal sealed class Look(Store store, ActLog acts, OfficeClock clock)
{
    /// <param name="what">The query, or the stored file.</param>
    public async Task RecordAsync(Actor actor, Mandate mandate, LookKind kind, Guid? dossierId, string? what, CancellationToken cancellation)
    {
        var look = new InspectionLook { Id = clock.NewId(), MandateId = mandate.Id, Kind = kind, DossierId = dossierId, What = what, By = actor.AccountId ?? Guid.Empty, At = clock.UtcNow };
        store.InspectionLooks.Add(look);
        await acts.CommitAsync(new Doing("mandate.look", actor, dossierId is null ? "mandate" : "dossier", dossierId ?? mandate.Id), cancellation);
    }
}
