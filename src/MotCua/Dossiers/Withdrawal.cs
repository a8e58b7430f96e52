using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>
/// Rút hồ sơ: asked for by the person, answered by the desk. No article read knows it (NĐ 61/2018 is silent), only the national
/// states 7 and 8; so who asked, why, and what was answered is always kept.
/// </summary>
public sealed class Withdrawal
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    /// <summary>The account that asked: the person's own, or the officer's who took down what was said at the desk.</summary>
    public Guid By { get; init; }
    [Personal] public string Reason { get; init; } = "";
    /// <summary>The state it interrupted, to which a declined request leads back.</summary>
    public DossierState From { get; init; }
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }
    public bool? Granted { get; private set; }
    [Personal] public string? Answer { get; private set; }

    internal void AnswerWith(bool granted, string? answer, Guid by, DateTime at) =>
        (Granted, Answer, AnsweredBy, AnsweredAt) = (granted, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim(), by, at);
}
