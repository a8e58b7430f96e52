namespace MotCua.Kernel.Files;

/// <summary>Stored files by content hash; what is hostile stays outside.</summary>
internal sealed class FilesPart : Room;
