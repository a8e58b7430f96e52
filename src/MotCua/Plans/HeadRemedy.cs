using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Plans;

/// <summary>What counts on the head of the unit where it went wrong.</summary>
public enum FailingKind { LateDossier, LatePetition, BrokenPromise, LateAssignment }

/// <summary>Biện pháp khắc phục: what the head responsible does about something late or broken, so that it does not happen again.</summary>
public sealed class HeadRemedy
{
    public required Guid Id { get; init; }
    public required FailingKind Kind { get; init; }
    /// <summary>The code of the dossier, petition, promise or assignment.</summary>
    public required string SubjectCode { get; init; }
    public required Guid UnitId { get; init; }
    /// <summary>The account of the head who answered for it then.</summary>
    public Guid? HeadId { get; init; }
    public required string HeadName { get; init; }
    public required string Words { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateTime At { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
}

internal static class HeadSets
{
    extension(Store store)
    {
        public DbSet<HeadRemedy> HeadRemedies => store.Set<HeadRemedy>();
    }
}

internal sealed class HeadTables : IEntityTypeConfiguration<HeadRemedy>
{
    public void Configure(EntityTypeBuilder<HeadRemedy> remedy)
    {
        remedy.ToTable("plans_remedies");
        remedy.Property(row => row.Id).ValueGeneratedNever();
        remedy.Property(row => row.Kind).HasConversion<string>();
        remedy.HasIndex(row => new { row.Kind, row.SubjectCode });
        remedy.HasIndex(row => row.UnitId);
    }
}
