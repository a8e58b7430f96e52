using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>Lấy ý kiến of another unit, which answers by the time the leading unit set (NĐ 61/2018 Đ19 k5). The clock of the dossier runs on.</summary>
public sealed class Consultation
{
    public Guid Id { get; init; }
    public Guid DossierId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>The unit that asks.</summary>
    public Guid FromUnitId { get; init; }
    /// <summary>The unit that is asked.</summary>
    public Guid UnitId { get; internal set; }
    [Personal] public string Question { get; init; } = "";
    public DateTime DueAt { get; init; }
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }
    [Personal] public string? Answer { get; private set; }

    /// <summary>The unit was merged: its successor answers.</summary>
    internal void MoveTo(Guid unit) => UnitId = unit;

    internal void AnswerWith(string answer, Guid by, DateTime at)
    {
        if (AnsweredAt is not null) throw DossierProblems.AlreadyAnswered.Because();
        if (string.IsNullOrWhiteSpace(answer)) throw DossierProblems.AnswerNeeded.Because(field: "Answer");
        (Answer, AnsweredBy, AnsweredAt) = (answer.Trim(), by, at);
    }
}
