namespace MotCua.Kernel.Organisation;

/// <summary>
/// A room with open work that units answer for: how much a unit has, asked before it ends; and moving what belongs to units that
/// have ended to those that go on with their functions.
/// </summary>
public interface IWorkOfUnits
{
    /// <summary>How many open pieces of work a unit answers for, holds or was asked about.</summary>
    Task<int> CountAsync(Guid unitId, CancellationToken cancellation);

    /// <summary>
    /// Moves what still lies with units that have ended by today to their successors, with its history and an act for each, and tells
    /// the successors' heads. May run again: what is moved stays.
    /// </summary>
    /// <returns>How many moved.</returns>
    Task<int> MoveAsync(Actor by, CancellationToken cancellation);
}
