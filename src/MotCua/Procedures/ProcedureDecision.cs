using MotCua.Kernel.Acts;

namespace MotCua.Procedures;

/// <summary>Kinds of change a decision of publication makes (NĐ 63/2010 Đ14 k2).</summary>
public enum DecisionKind
{
    New,
    Amended,
    Replaced,
    Abolished,
}

/// <summary>Where a publication file stands; each stage is reached by a dated record, in this order.</summary>
public enum PublicationStage
{
    /// <summary>Dự thảo quyết định công bố.</summary>
    Drafted,
    /// <summary>Kiểm soát: the controller's opinion on the draft.</summary>
    Controlled,
    /// <summary>Ký ban hành.</summary>
    Issued,
    /// <summary>Có hiệu lực.</summary>
    InForce,
    /// <summary>Nhập cơ sở dữ liệu quốc gia.</summary>
    NationalDatabase,
    /// <summary>Niêm yết tại Bộ phận Một cửa.</summary>
    Posted,
}

/// <summary>Hồ sơ công bố: the file that opens or ends a version, from draft to posting at the desk.</summary>
public sealed class ProcedureDecision : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }
    public required DecisionKind Kind { get; init; }
    /// <summary>From when the legal document it rests on takes effect: the day the clocks of publication count from.</summary>
    public required DateOnly EffectiveOn { get; set; }
    /// <summary>Number of the decision; given with the signature.</summary>
    public string? Number { get; set; }
    public List<PublicationStep> Steps { get; init; } = [];
    public int Version { get; set; }

    public PublicationStage Stage => Steps.Max(step => step.Stage);

    public PublicationStage? Next => Stage == PublicationStage.Posted ? null : Stage + 1;

    public DateOnly? On(PublicationStage stage) => Steps.FirstOrDefault(step => step.Stage == stage)?.On;

    /// <summary>Records that the next stage was reached on a day; the stages before it stand already.</summary>
    public PublicationStep Reach(PublicationStage stage, DateOnly on, DateOnly today, string? note, Guid stepId)
    {
        if (stage != Next) throw ProcedureProblems.StageOutOfOrder.Because();
        if (on > today) throw ProcedureProblems.BadDates.Because("Ngày ghi chưa đến. Mời ghi khi việc đã xong.", "On");
        var before = Steps.Max(step => step.On);
        // A decision may be signed before or after the day it takes effect; the day in force is not a day of work done here.
        if (on < before && stage != PublicationStage.InForce && Stage != PublicationStage.InForce)
            throw ProcedureProblems.BadDates.Because($"Bước trước được ghi ngày {before:dd/MM/yyyy}. Mời chọn từ ngày đó trở đi.", "On");
        var step = new PublicationStep { Id = stepId, DecisionId = Id, Stage = stage, On = on, Note = note?.Trim() ?? "" };
        Steps.Add(step);
        return step;
    }
}

/// <summary>That a stage was reached, and on which day.</summary>
public sealed class PublicationStep
{
    public required Guid Id { get; init; }
    public required Guid DecisionId { get; init; }
    public required PublicationStage Stage { get; init; }
    public required DateOnly On { get; init; }
    public string Note { get; init; } = "";
}
