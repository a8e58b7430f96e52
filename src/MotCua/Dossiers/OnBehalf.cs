using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Dossiers;

/// <summary>Làm thay: an act on a dossier that lay in the hands of somebody who was away, done by whoever stood in for them.</summary>
public sealed class OnBehalf
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    /// <summary>The act's kind: <c>dossier.forward</c>.</summary>
    public string ActKind { get; init; } = "";
    /// <summary>Who was away.</summary>
    public Guid PersonId { get; init; }
    /// <summary>Who did it.</summary>
    public Guid StandInId { get; init; }
    public string? StepName { get; init; }
}

/// <summary>A line of it for the screen.</summary>
public sealed record OnBehalfLine(DateTime At, string Act, string? Step, string Person, string StandIn);

/// <summary>Leaves the record beside every act on a dossier held by somebody the actor stands in for, whichever act it is.</summary>
internal sealed class BehalfOfAbsent(OfficeClock clock) : IActCompanion
{
    public void Accompany(Doing doing, Store store, DateTime at)
    {
        if (doing is not { SubjectKind: "dossier", By: { PersonId: { } standIn, StandsInFor.Count: > 0 } }) return;
        if (store.ChangeTracker.Entries<Dossier>().FirstOrDefault(entry => entry.Entity.Id == doing.SubjectId) is not { } dossier) return;
        // As it was before the act: most acts hand the dossier on.
        if (dossier.Property(row => row.HolderPersonId).OriginalValue is not { } holder || holder == standIn || !doing.By.StandsInFor.Contains(holder)) return;
        if (store.ChangeTracker.Entries<OnBehalf>().Any(entry => entry.State == EntityState.Added && entry.Entity.DossierId == doing.SubjectId)) return;
        store.Add(new OnBehalf
        {
            Id = clock.NewId(),
            DossierId = doing.SubjectId,
            At = at,
            ActKind = doing.Kind,
            PersonId = holder,
            StandInId = standIn,
            StepName = dossier.Property(row => row.StepName).OriginalValue,
        });
    }

    /// <summary>What was done for somebody else on one dossier, oldest first.</summary>
    public static async Task<IReadOnlyList<OnBehalfLine>> OfAsync(Store store, Guid dossierId, CancellationToken cancellation) =>
        [.. (await (from row in store.Set<OnBehalf>().AsNoTracking()
                    join person in store.Staff on row.PersonId equals person.PersonId
                    join standIn in store.Staff on row.StandInId equals standIn.PersonId
                    where row.DossierId == dossierId
                    orderby row.At
                    select new { row.At, row.ActKind, row.StepName, Person = person.Name, StandIn = standIn.Name }).ToListAsync(cancellation))
            .Select(row => new OnBehalfLine(row.At, ActNames.Vietnamese(row.ActKind), row.StepName, row.Person, row.StandIn))];
}
