using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Dossiers;

/// <summary>Người đứng đầu cho phép yêu cầu bổ sung thêm: one more request beyond the cap, with the reason the law knows (guidance was not followed).</summary>
public sealed class SupplementAllowance
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>How many requests there had been.</summary>
    public int AfterRounds { get; init; }
    [Personal] public string Reason { get; init; } = "";
}

/// <summary>
/// Two dated rules about how often papers may be asked for. The cap (NĐ 63/2010 Đ20 k4) forbids; Decision 766, from its own day on, only
/// counts such a dossier as late in what is measured.
/// </summary>
public static class SupplementCap
{
    public static LawRow Cap(LawBook law, DateOnly day) => law.Rule("supplement-cap-trips", day);

    /// <summary>Is the cap of the day used up, so that the head has to allow another?</summary>
    /// <param name="allowed">How often the head has allowed one more.</param>
    public static bool IsReached(LawBook law, int rounds, int allowed, DateOnly day) => Cap(law, day).Number is { } most && rounds >= most + allowed;

    /// <summary>The row by which the dossier counts as late whatever its dates; null where none of the day does.</summary>
    public static LawRow? CountsAsLate(LawBook law, int rounds, DateOnly day) =>
        law.Rule("supplement-more-than-one-late", day) is { Number: { } most } row && rounds > most ? row : null;
}
