using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

public enum IncidentKind { Lost, Damaged }

/// <summary>
/// A paper lost or damaged in the agency's hands: it finds out who is liable, bears the cost of a new one, and apologises
/// (NĐ 61/2018 Đ21). Nothing to do with lateness, and no reason for a supplement.
/// </summary>
public sealed class PaperIncident
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public Guid UnitId { get; init; }
    public IncidentKind Kind { get; init; }
    public Guid? PaperId { get; init; }
    public string PaperName { get; init; } = "";
    /// <summary>What happened, as the person is told.</summary>
    [Personal] public string Sentence { get; init; } = "";
    /// <summary>What the agency does about it, and who bears the cost.</summary>
    [Personal] public string Remedy { get; init; } = "";
}
