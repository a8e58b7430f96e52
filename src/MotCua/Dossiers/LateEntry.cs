using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>
/// A block of numbers drawn for a desk and printed on blank slips, for the hours without power or network (NĐ 61/2018 Đ39 k1 keeps the
/// paper register). A number is given once; which dossier it became, its <see cref="LateEntry"/> says.
/// </summary>
public sealed class PaperBlock
{
    public const int Size = 20;

    public Guid Id { get; init; }
    public Guid DeskUnitId { get; init; }
    public int First { get; init; }
    public int Last { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }

    public IEnumerable<string> Numbers => Enumerable.Range(First, Last - First + 1).Select(Name);

    /// <summary><c>T00017</c>.</summary>
    public static string Name(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"T{number:00000}");
}

/// <summary>Nhập sau: a dossier that was received on paper and typed in when power or network came back, at the time it was really received.</summary>
public sealed class LateEntry
{
    public Guid DossierId { get; init; }
    public Guid DeskUnitId { get; init; }
    /// <summary>Số tạm on the paper slip.</summary>
    public string PaperNumber { get; init; } = "";
    /// <summary>When it was handed over. UTC.</summary>
    public DateTime ReceivedAt { get; init; }
    public DateTime EnteredAt { get; init; }
    public Guid EnteredBy { get; init; }
    /// <summary>A code of law/codes/outage-reasons.json.</summary>
    public string ReasonCode { get; init; } = "";
    [Personal] public string Sentence { get; init; } = "";
}

internal static class LateSets
{
    extension(Store store)
    {
        public DbSet<PaperBlock> PaperBlocks => store.Set<PaperBlock>();
        public DbSet<LateEntry> LateEntries => store.Set<LateEntry>();
    }
}

internal sealed class LateTables : IEntityTypeConfiguration<PaperBlock>, IEntityTypeConfiguration<LateEntry>
{
    public void Configure(EntityTypeBuilder<PaperBlock> block)
    {
        block.ToTable("dossiers_paper_blocks");
        block.Property(row => row.Id).ValueGeneratedNever();
        block.HasIndex(row => new { row.DeskUnitId, row.First }).IsUnique();
        block.Ignore(row => row.Numbers);
    }

    public void Configure(EntityTypeBuilder<LateEntry> late)
    {
        late.ToTable("dossiers_late_entries");
        late.HasKey(row => row.DossierId);
        late.HasOne<Dossier>().WithOne().HasForeignKey<LateEntry>(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        late.HasIndex(row => new { row.DeskUnitId, row.PaperNumber }).IsUnique();
        late.HasIndex(row => row.EnteredAt);
    }
}
