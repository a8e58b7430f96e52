using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People;

/// <summary>
/// Vắng mặt: somebody of the staff is away from one day to another, and somebody who holds the same role does their work
/// meanwhile. It gives nobody a role: whoever stands in does what their own role may do, on what lies in the other's hands.
/// </summary>
public sealed class Absence : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid StandInId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; earlier than <see cref="From"/> where it was called off before it began.</summary>
    public required DateOnly To { get; set; }

    /// <summary>Leave, a course, illness: somebody's own matter.</summary>
    [Personal] public required string Reason { get; init; }

    public required DateTime SetAt { get; init; }

    /// <summary>The account that recorded it: the person's own, or their head's.</summary>
    public required Guid SetBy { get; init; }

    public int Version { get; set; }

    public bool CountsOn(DateOnly day) => From <= day && day <= To;

    /// <summary>Back earlier: from this day on the work is the person's own again.</summary>
    public void EndBefore(DateOnly firstDayBack)
    {
        if (firstDayBack <= To) To = firstDayBack.AddDays(-1);
    }
}

internal sealed class AbsenceTable : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.ToTable("people_absences");
        absence.Property(row => row.Id).ValueGeneratedNever();
        absence.HasIndex(row => new { row.PersonId, row.To });
        absence.HasIndex(row => new { row.StandInId, row.To });
        absence.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        absence.HasOne<Person>().WithMany().HasForeignKey(row => row.StandInId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class AbsenceSets
{
    extension(Store store)
    {
        public DbSet<Absence> Absences => store.Set<Absence>();
    }
}
