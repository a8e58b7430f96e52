using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>Dừng xử lý (state 8): never without who and why. A granted withdrawal ends so too, under its own code.</summary>
public sealed class Stoppage
{
    /// <summary>The code of law/codes/stop-reasons.json for a withdrawal that was granted.</summary>
    public const string Withdrawn = "withdrawn";

    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>A code of law/codes/stop-reasons.json.</summary>
    public string ReasonCode { get; init; } = "";
    [Personal] public string Sentence { get; init; } = "";
}
