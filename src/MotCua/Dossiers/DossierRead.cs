using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>How an officer came to see what a dossier says.</summary>
public enum ReadKind
{
    /// <summary>Its page, or one that leads to an act on it.</summary>
    Opened,
    /// <summary>A slip, a form.</summary>
    Printed,
    /// <summary>A paper or the outcome, as a file.</summary>
    Fetched,
    /// <summary>Its parties filled in another intake at the counter.</summary>
    FilledIn,
}

/// <summary>
/// Ai đã xem: that an officer saw a dossier, when, and in which position. Shown to its owner. Written in batches, once for each
/// reader, dossier and kind within <see cref="ReadLog.SameVisit"/> (docs/decisions/0030).
/// </summary>
[NotRecorded("A look changes nothing: it is written in batches and kept for two years.")]
public sealed class DossierRead
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid AccountId { get; init; }
    /// <summary>The unit and the role by which the reader works here.</summary>
    public Guid? UnitId { get; init; }
    public Role? Role { get; init; }
    public ReadKind Kind { get; init; }
}
