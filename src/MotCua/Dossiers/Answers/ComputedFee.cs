using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Answers;

/// <summary>Phí, lệ phí as it was reckoned when the dossier was filed, by the tables in force on that day; it is never reckoned anew.</summary>
public sealed class ComputedFee
{
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    /// <summary>To be paid, in whole đồng; null: the tables could not say.</summary>
    public decimal? Amount { get; init; }
    /// <summary>Before an exemption.</summary>
    public decimal? BaseAmount { get; init; }
    /// <summary>Not paid, in percent.</summary>
    public decimal ExemptPercent { get; init; }
    public string Reason { get; init; } = "";
    public string Article { get; init; } = "";
    /// <summary>False: the row it rests on was not compared with the law.</summary>
    public bool Confirmed { get; init; }
    /// <summary>The paper that proves the exemption; null: none is asked for.</summary>
    public string? Proof { get; init; }
    /// <summary>It will be brought to the desk.</summary>
    public bool ProofLater { get; init; }
    public Guid? TableId { get; init; }
    /// <summary>From 1.</summary>
    public int? TableRow { get; init; }
    public Guid? ExemptionTableId { get; init; }
    public int? ExemptionRow { get; init; }
    /// <summary>What the tables asked about, as it was answered: JSON by the key of the question.</summary>
    [Personal] public string Facts { get; init; } = "";
}
