using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Kernel.Printing;

/// <summary>
/// One wording of a block of text, from a day on. Never changed: another wording is another row. What was made at an instant has
/// the wording that was in force and known then, so that a paper printed again says what it said.
/// </summary>
public sealed class TextBlock
{
    public Guid Id { get; init; }
    /// <summary><see cref="BlockShape.Key"/>.</summary>
    public string Key { get; init; } = "";
    public string Text { get; init; } = "";
    /// <summary>First day; never before the day on which it was written.</summary>
    public DateOnly From { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>Why it was changed.</summary>
    public string? Note { get; init; }
}

internal static class TextBlockSets
{
    extension(Store store)
    {
        public DbSet<TextBlock> TextBlocks => store.Set<TextBlock>();
    }
}

internal sealed class TextBlockTables : IEntityTypeConfiguration<TextBlock>
{
    public void Configure(EntityTypeBuilder<TextBlock> block)
    {
        block.ToTable("kernel_text_blocks");
        block.Property(row => row.Id).ValueGeneratedNever();
        block.HasIndex(row => new { row.Key, row.From });
    }
}
