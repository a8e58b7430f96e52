using MotCua.Kernel.Acts;

namespace MotCua.Procedures.Forms;

/// <summary>Tờ khai của thủ tục: what is asked of whoever files under one version. An edited form is another one with the next number; the one in force on the day of filing asks.</summary>
public sealed class ProcedureForm : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }
    /// <summary>1, 2, … within the version.</summary>
    public required int Number { get; init; }
    /// <summary>Null: a draft that can still be changed.</summary>
    public DateOnly? InForceFrom { get; private set; }
    public required FormContent Content { get; set; }
    public int Version { get; set; }

    public void Edit(FormContent content)
    {
        if (InForceFrom is not null) throw FormProblems.FormInForce.Because();
        FormRules.Check(content);
        Content = content;
    }

    /// <exception cref="Refused">It asks nothing, or its own filled sample is refused by its own rules.</exception>
    public void PutInForce(DateOnly from)
    {
        if (InForceFrom is not null) throw FormProblems.FormInForce.Because();
        FormRules.Check(Content);
        if (Content.Fields.Count == 0) throw FormProblems.FormInvalid.Because("Tờ khai chưa có ô nào. Mời thêm ít nhất một ô.");
        if (SampleFaults(from) is [var fault, ..]) throw FormProblems.SampleRefused.Because($"Bản điền mẫu chưa đạt: {fault.Sentence} Mời sửa mẫu của ô này, hoặc sửa điều kiện của ô.");
        InForceFrom = from;
    }

    /// <summary>What the form itself finds wrong with its filled sample.</summary>
    public IReadOnlyList<FormFault> SampleFaults(DateOnly day) => FormReading.Read(Content, SampleAnswers.Of(Content), day).Faults;
}
