namespace MotCua.Dossiers;

/// <summary>Nghĩa vụ tài chính (state 6): an amount that has to be paid before the handling can go on; the clock stands still meanwhile.</summary>
public sealed class FeeDemand
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>Phí, lệ phí hoặc khoản thu nào.</summary>
    public string What { get; init; } = "";
    /// <summary>VND, whole.</summary>
    public decimal Amount { get; init; }
    /// <summary>What was reckoned when the dossier was filed; null: nothing was.</summary>
    public decimal? ComputedAmount { get; init; }
    /// <summary>Why another amount is asked for.</summary>
    [Kernel.Acts.Personal] public string? WhyOther { get; init; }
    public DateTime? PaidAt { get; private set; }
    /// <summary>Số biên lai of what was paid at the desk.</summary>
    public string? ReceiptNumber { get; private set; }
    public Guid? TakenBy { get; private set; }

    internal void Pay(string receiptNumber, Guid by, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(receiptNumber)) throw DossierProblems.ReceiptNumberNeeded.Because(field: "Receipt");
        (ReceiptNumber, TakenBy, PaidAt) = (receiptNumber.Trim(), by, at);
    }
}
