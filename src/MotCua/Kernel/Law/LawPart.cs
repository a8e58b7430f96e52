namespace MotCua.Kernel.Law;

/// <summary>The law as dated rows, and the pages that show them.</summary>
internal sealed class LawPart : Room;
