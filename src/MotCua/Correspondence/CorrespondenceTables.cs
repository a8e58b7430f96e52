using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Correspondence;

internal static class CorrespondenceSets
{
    extension(Store store)
    {
        public DbSet<OutgoingEntry> OutgoingEntries => store.Set<OutgoingEntry>();
        public DbSet<IncomingEntry> IncomingEntries => store.Set<IncomingEntry>();
        public DbSet<RegisterCorrection> RegisterCorrections => store.Set<RegisterCorrection>();
        public DbSet<Letter> Letters => store.Set<Letter>();
    }
}

internal sealed class CorrespondenceTables : IEntityTypeConfiguration<OutgoingEntry>, IEntityTypeConfiguration<IncomingEntry>, IEntityTypeConfiguration<RegisterCorrection>, IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<OutgoingEntry> entry)
    {
        entry.ToTable("correspondence_outgoing");
        entry.Property(row => row.Id).ValueGeneratedNever();
        entry.HasIndex(row => new { row.Year, row.Book, row.Number }).IsUnique();
        entry.HasIndex(row => new { row.Day, row.Id });
        entry.HasIndex(row => row.SubjectId);
    }

    public void Configure(EntityTypeBuilder<IncomingEntry> entry)
    {
        entry.ToTable("correspondence_incoming");
        entry.Property(row => row.Id).ValueGeneratedNever();
        entry.HasIndex(row => new { row.Year, row.Number }).IsUnique();
        entry.HasIndex(row => new { row.Day, row.Number });
    }

    public void Configure(EntityTypeBuilder<RegisterCorrection> correction)
    {
        correction.ToTable("correspondence_corrections");
        correction.Property(row => row.Id).ValueGeneratedNever();
        correction.HasIndex(row => new { row.EntryId, row.At });
    }

    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("correspondence_letters");
        letter.Property(row => row.Id).ValueGeneratedNever();
        // What waits before the head, and what waits for a number.
        letter.HasIndex(row => new { row.SignedAt, row.ReturnedAt, row.DraftedAt });
        letter.HasIndex(row => new { row.EntryId, row.SignedAt });
        letter.HasIndex(row => row.SubjectId);
    }
}
