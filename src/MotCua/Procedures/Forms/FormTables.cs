using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Procedures.Forms;

internal sealed class FormTables : IEntityTypeConfiguration<DecisionTable>, IEntityTypeConfiguration<ProcedureForm>
{
    public void Configure(EntityTypeBuilder<DecisionTable> table)
    {
        table.ToTable("procedures_decision_tables");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<ProcedureVersion>().WithMany().HasForeignKey(row => row.VersionId);
        table.HasIndex(row => new { row.VersionId, row.Kind, row.Number }).IsUnique();
        table.Property(row => row.Kind).HasConversion<string>();
        table.Property(row => row.Content).HasConversion(content => ContentJson.Write(content), text => ContentJson.Read<TableContent>(text), Whole<TableContent>());
    }

    public void Configure(EntityTypeBuilder<ProcedureForm> form)
    {
        form.ToTable("procedures_forms");
        form.Property(row => row.Id).ValueGeneratedNever();
        form.HasOne<ProcedureVersion>().WithMany().HasForeignKey(row => row.VersionId);
        form.HasIndex(row => new { row.VersionId, row.Number }).IsUnique();
        form.Property(row => row.Content).HasConversion(content => ContentJson.Write(content), text => ContentJson.Read<FormContent>(text), Whole<FormContent>());
    }

    /// <summary>Content is replaced as a whole, never changed inside.</summary>
    internal static ValueComparer<T> Whole<T>() where T : class => new((a, b) => ReferenceEquals(a, b), content => content.GetHashCode(), content => content);
}

public static class FormSets
{
    extension(Store store)
    {
        public DbSet<DecisionTable> DecisionTables => store.Set<DecisionTable>();

        public DbSet<ProcedureForm> ProcedureForms => store.Set<ProcedureForm>();

        /// <summary>What a version asks and decides on a day, by the form and the tables in force on it.</summary>
        public async Task<FilingRules> RulesOfAsync(Guid versionId, DateOnly on, CancellationToken cancellation = default)
        {
            var tables = await store.DecisionTables.AsNoTracking()
                .Where(row => row.VersionId == versionId && row.InForceFrom != null && row.InForceFrom <= on && (row.InForceTo == null || row.InForceTo >= on)).ToListAsync(cancellation);
            DecisionTable? Of(TableKind kind) => tables.Where(row => row.Kind == kind).MaxBy(row => row.Number);
            var form = await store.ProcedureForms.AsNoTracking().Where(row => row.VersionId == versionId && row.InForceFrom != null && row.InForceFrom <= on)
                .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
            return tables.Count == 0 && form is null ? FilingRules.None : new FilingRules(form?.Content ?? FormContent.Empty, form?.Id, Of(TableKind.Fee), Of(TableKind.Exemption), Of(TableKind.Eligibility));
        }
    }
}
