using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Dossiers;

/// <summary>The indexes that queues are read by, beside those of <see cref="DossierTables"/>; a test looks that they are used.</summary>
internal sealed class QueueTables : IEntityTypeConfiguration<Dossier>
{
    public void Configure(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.HasIndex(row => new { row.DeskUnitId, row.State, row.PromisedAt });
        dossier.HasIndex(row => new { row.HandlingUnitId, row.State, row.PromisedAt });
        dossier.HasIndex(row => new { row.State, row.PromisedAt });
        // What is closed, the newest first.
        dossier.HasIndex(row => new { row.HandlingUnitId, row.State, row.RegisteredAt });
        dossier.HasIndex(row => new { row.State, row.RegisteredAt });
        // Few dossiers are in a step or in somebody's hands at a time: the finished ones need no place here.
        dossier.HasIndex(row => new { row.StepRole, row.State, row.PromisedAt }).HasFilter("step_role IS NOT NULL");
        dossier.HasIndex(row => new { row.HolderPersonId, row.State }).HasFilter("holder_person_id IS NOT NULL");
    }
}
