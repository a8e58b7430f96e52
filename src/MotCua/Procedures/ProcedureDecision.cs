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
    /// <summary>When the legal document was promulgated; given only where the shortened procedure applies, whose clock counts from it.</summary>
    public DateOnly? PromulgatedOn { get; set; }
    /// <summary>Number of the decision; given with the signature.</summary>
    public string? Number { get; set; }
    public List<PublicationStep> Steps { get; init; } = [];
    public int Version { get; set; }

    public bool IsShortened => PromulgatedOn is not null;

    public PublicationStage Stage => Steps.Max(step => step.Stage);

    public PublicationStage? Next => Stage == PublicationStage.Posted ? null : Stage + 1;

    public DateOnly? On(PublicationStage stage) => Steps.FirstOrDefault(step => step.Stage == stage)?.On;

    /// <summary>
    /// Records that the next stage was reached on a day; the stages before it stand already. The day in force is the one the
    /// file names, which may still be to come: database and desk do not wait for it.
    /// </summary>
    /// <param name="document">Number of the paper that shows it; the signature needs one.</param>
    public PublicationStep Reach(PublicationStage stage, DateOnly on, DateOnly today, string? document, string? note, Guid stepId)
    {
        if (stage != Next) throw ProcedureProblems.StageOutOfOrder.Because();
        if (stage == PublicationStage.InForce) on = EffectiveOn;
        else
        {
            if (on > today) throw ProcedureProblems.BadDates.Because("Ngày ghi chưa đến. Mời ghi khi việc đã xong.", "On");
            var before = Steps.Where(step => step.Stage != PublicationStage.InForce).Max(step => step.On);
            if (on < before) throw ProcedureProblems.BadDates.Because($"Bước trước được ghi ngày {before:dd/MM/yyyy}. Mời chọn từ ngày đó trở đi.", "On");
        }
        if (stage == PublicationStage.Issued)
            Number = document?.Trim() is { Length: > 0 } number ? number : throw ProcedureProblems.BadDates.Because("Mời nhập số, ký hiệu của quyết định đã ký.", "Document");
        var step = new PublicationStep { Id = stepId, DecisionId = Id, Stage = stage, On = on, Document = document?.Trim() is { Length: > 0 } paper ? paper : null, Note = note?.Trim() ?? "" };
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
    /// <summary>Number and symbol of the paper that shows it.</summary>
    public string? Document { get; init; }
    public string Note { get; init; } = "";
}
