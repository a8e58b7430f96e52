namespace MotCua.Kernel.Search;

/// <summary>Folded, ranked search on both databases.</summary>
internal sealed class SearchPart : Room;
