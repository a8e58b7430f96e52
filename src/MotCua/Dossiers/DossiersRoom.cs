
namespace MotCua.Dossiers;

/// <summary>Solution 6: dossiers from intake to return.</summary>
internal sealed class DossiersRoom : Room;
