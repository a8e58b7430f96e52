using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Answers;

/// <summary>Tờ khai điện tử: what was answered when the dossier was filed, in the notation of its questions.</summary>
public sealed class FiledForm
{
    public Guid DossierId { get; init; }
    /// <summary>The form that asked; null: only the tables of the fee did.</summary>
    public Guid? FormId { get; init; }
    /// <summary>What says nothing about a person: JSON, answers by key.</summary>
    public string Answers { get; init; } = "{}";
    /// <summary>What does.</summary>
    [Personal] public string? PersonalAnswers { get; init; }
    /// <summary>The declaration came on paper and was not typed in whole.</summary>
    public bool ByPaper { get; init; }
}
