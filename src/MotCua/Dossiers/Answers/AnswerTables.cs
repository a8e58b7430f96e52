using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Answers;

internal sealed class AnswerTables : IEntityTypeConfiguration<FiledForm>, IEntityTypeConfiguration<ComputedFee>
{
    public void Configure(EntityTypeBuilder<FiledForm> form)
    {
        form.ToTable("dossiers_filed_forms");
        form.HasKey(row => row.DossierId);
        form.HasOne<ProcedureForm>().WithMany().HasForeignKey(row => row.FormId).OnDelete(DeleteBehavior.Restrict);
        form.HasOne<Dossier>().WithOne().HasForeignKey<FiledForm>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ComputedFee> fee)
    {
        fee.ToTable("dossiers_computed_fees");
        fee.HasKey(row => row.DossierId);
        fee.HasOne<Dossier>().WithOne().HasForeignKey<ComputedFee>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        fee.HasOne<DecisionTable>().WithMany().HasForeignKey(row => row.TableId).OnDelete(DeleteBehavior.Restrict);
        fee.HasOne<DecisionTable>().WithMany().HasForeignKey(row => row.ExemptionTableId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class AnswerSets
{
    extension(Store store)
    {
        public DbSet<FiledForm> FiledForms => store.Set<FiledForm>();
        public DbSet<ComputedFee> ComputedFees => store.Set<ComputedFee>();

        /// <summary>The questions that a filed form answers, as they were asked.</summary>
        public async Task<FormContent> AskedOfAsync(FiledForm form, ComputedFee? fee, CancellationToken cancellation)
        {
            var ids = new[] { fee?.TableId, fee?.ExemptionTableId }.OfType<Guid>().ToList();
            var tables = ids.Count == 0 ? [] : await store.DecisionTables.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
            var content = form.FormId is { } asked ? (await store.ProcedureForms.AsNoTracking().SingleAsync(row => row.Id == asked, cancellation)).Content : FormContent.Empty;
            return new FilingRules(content, form.FormId, tables.Find(table => table.Id == fee?.TableId), tables.Find(table => table.Id == fee?.ExemptionTableId), null).Asked;
        }
    }
}
