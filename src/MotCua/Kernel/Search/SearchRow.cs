using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Vietnamese;

namespace MotCua.Kernel.Search;

/// <summary>What something is found by, as a room says it.</summary>
/// <param name="Scope">The kind of thing: <c>procedure</c>, <c>dossier</c>.</param>
/// <param name="Name">What people call it; counts most.</param>
/// <param name="Keywords">Further words; count less.</param>
/// <param name="Weight">Orders equal finds: how often it is asked for.</param>
public sealed record SearchEntry(string Scope, Guid SubjectId, string Code, string Name, string? Keywords = null, int Weight = 0);

/// <summary>A row of the index: keys of the texts, not the texts.</summary>
public sealed class SearchRow
{
    public long Id { get; private set; }
    public required string Scope { get; init; }
    public required Guid SubjectId { get; init; }
    public required string Code { get; set; }
    /// <summary>The name with its marks, in one notation.</summary>
    public required string Exact { get; set; }
    /// <summary>The name's folded words.</summary>
    public required string Words { get; set; }
    /// <summary>Folded words of everything: name, keywords, code.</summary>
    public required string AllWords { get; set; }
    public int Weight { get; set; }

    internal static SearchRow Of(SearchEntry entry)
    {
        var row = new SearchRow { Scope = entry.Scope, SubjectId = entry.SubjectId, Code = entry.Code, Exact = "", Words = "", AllWords = "" };
        row.Set(entry);
        return row;
    }

    internal void Set(SearchEntry entry)
    {
        Code = entry.Code;
        Exact = SearchWords.ExpandExact(Folding.ExactKey(entry.Name));
        Words = SearchWords.Expand(Folding.Fold(entry.Name));
        // Some records begin every name with the words "Thủ tục"; nobody is looked for by them.
        if (Words.StartsWith("thu tuc ", StringComparison.Ordinal)) Words = Words["thu tuc ".Length..];
        AllWords = $"{Words} {SearchWords.Expand(Folding.Fold(entry.Keywords ?? ""))} {Folding.Fold(entry.Code)}".Trim();
        Weight = entry.Weight;
    }
}

internal sealed class SearchTables : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> row)
    {
        row.ToTable("kernel_search").NotRecordedIndex();
        row.HasKey(item => item.Id);
        row.Property(item => item.Id).ValueGeneratedOnAdd();
        row.HasIndex(item => new { item.Scope, item.SubjectId }).IsUnique();
    }
}

internal static class SearchTableNotes
{
    public static void NotRecordedIndex(this EntityTypeBuilder<SearchRow> row) =>
        Acts.Recording.NotRecorded(row, "An index: made from the records it points at, and made anew from them.");
}
