using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Kernel.Acts;

internal sealed class ActTables : IEntityTypeConfiguration<Act>, IEntityTypeConfiguration<ActWords>,
    IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<DoneOnce>, IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Act> act)
    {
        act.ToTable("kernel_acts").NotRecorded("An act is the record itself; check recomputes its hash.");
        act.HasKey(row => row.Number);
        act.Property(row => row.Number).ValueGeneratedOnAdd();
        act.HasIndex(row => row.Id).IsUnique();
        act.HasIndex(row => new { row.SubjectKind, row.SubjectId });
        act.Property(row => row.ActorKind).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<ActWords> words)
    {
        words.ToTable("kernel_act_words").NotRecorded("Held to the digests in its act; check compares them.");
        words.HasKey(row => row.ActId);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("kernel_outbox").NotRecorded("A message on its way; what it says follows from its act.");
        message.HasKey(row => row.Id);
        message.HasIndex(row => new { row.DoneAt, row.DueAt });
    }

    public void Configure(EntityTypeBuilder<DoneOnce> done)
    {
        done.ToTable("kernel_done_once").NotRecorded("Lives for some days, to make repeats harmless.");
        done.HasKey(row => row.Key);
        done.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<Counter> counter)
    {
        counter.ToTable("kernel_counters").NotRecorded("The next number of a series; check holds it against the numbers given out.");
        counter.HasKey(row => row.Series);
    }
}
