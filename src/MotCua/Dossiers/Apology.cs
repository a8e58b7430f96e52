using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>
/// Phiếu xin lỗi và hẹn lại (Mẫu 04): the handling unit says that it will be late, why, and until when (NĐ 61/2018 Đ19 k9); the
/// desk alone changes the date. The first date stays for the statistics. A second one waits for the head, a rule of this house.
/// </summary>
public sealed class Apology : IVersioned
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    /// <summary>1 for the first, which the law allows; 2 and on only with the head's leave.</summary>
    public int Round { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>The unit that will be late.</summary>
    public Guid UnitId { get; init; }
    /// <summary>A code of law/codes/lateness-reasons.json.</summary>
    public string ReasonCode { get; init; } = "";
    [Personal] public string Reason { get; init; } = "";
    /// <summary>The date it takes the place of. UTC.</summary>
    public DateTime OldPromisedAt { get; init; }
    /// <summary>Closing time of the new day. UTC.</summary>
    public DateTime NewPromisedAt { get; init; }
    /// <summary>By when the law wants it said; later is said all the same, and shown. UTC.</summary>
    public DateTime NoticeDueAt { get; init; }
    public bool NeedsHead { get; init; }
    public DateTime? AllowedAt { get; private set; }
    public Guid? AllowedBy { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public Guid? ConfirmedBy { get; private set; }
    public int Version { get; set; }

    public bool WasSaidTooLate => At > NoticeDueAt;

    public bool WaitsForHead => NeedsHead && AllowedAt is null;

    internal void Allow(Guid by, DateTime at)
    {
        if (!WaitsForHead) throw DossierProblems.NothingToAllow.Because();
        (AllowedAt, AllowedBy) = (at, by);
    }

    internal void Confirm(Guid by, DateTime at)
    {
        if (ConfirmedAt is not null) throw DossierProblems.AlreadyPostponed.Because();
        if (WaitsForHead) throw DossierProblems.HeadMustAllow.Because();
        (ConfirmedAt, ConfirmedBy) = (at, by);
    }
}
