
namespace MotCua.Procedures;

/// <summary>Solution 6: the catalogue of procedures, its versions and publication.</summary>
internal sealed class ProceduresRoom : Room;
