using MotCua.Procedures;
using MotCua.Vietnamese;

namespace MotCua.Dossiers.Papers;

/// <summary>How a paper of a dossier exists electronically; the numbers are those of the exchange seen in use.</summary>
public enum Digitisation
{
    /// <summary>On paper only.</summary>
    None = 0,
    /// <summary>Received as a file, or scanned at the desk.</summary>
    Digitised = 1,
    /// <summary>Taken from a paper of another dossier.</summary>
    ReusedPaper = 2,
    /// <summary>Taken from a result released before.</summary>
    ReusedResult = 3,
}

/// <summary>A paper, or a result, that the office holds for a confirmed person from an earlier dossier.</summary>
/// <param name="Id">Of the <see cref="SubmittedPaper"/> or the <see cref="Outcome"/>.</param>
/// <param name="RequiredPaperKey">What it was handed in for; for a result the code of the result.</param>
/// <param name="PersonId">For whom it is held.</param>
/// <param name="At">When it came in, or was released. UTC.</param>
internal sealed record HeldPaper(bool IsResult, Guid Id, string Name, string? RequiredPaperKey, Guid StoredFileId, string FileName, int? Pages, long? Length, string? Sha256,
    Guid SourceId, string SourceCode, string SourceProcedure, string SourceProcedureCode, DateTime At, Guid PersonId)
{
    public string Key => $"{(IsResult ? "r" : "p")}:{Id}";

    /// <summary>
    /// May it stand for this required paper? By the same name, written with or without marks; or as the same paper of the same
    /// procedure; or as a result whose code the paper carries. Whether it still says what is true, people decide.
    /// </summary>
    public bool Fits(RequiredPaper required, string procedureCode) =>
        Folding.Fold(required.Name) == Folding.Fold(Name)
        || (RequiredPaperKey is not null && required.Key == RequiredPaperKey && (IsResult || procedureCode == SourceProcedureCode));

    public SubmittedPaper As(Guid id, Guid dossierId, RequiredPaper? required, int round, Actor by, DateTime at) => new()
    {
        Id = id,
        DossierId = dossierId,
        RequiredPaperKey = required?.Key,
        Name = required?.Name ?? Name,
        StoredFileId = StoredFileId,
        FileName = FileName,
        Pages = Pages,
        Length = Length,
        Sha256 = Sha256,
        Round = round,
        SubmittedAt = at,
        Digitisation = IsResult ? Digitisation.ReusedResult : Digitisation.ReusedPaper,
        ReusedFromId = Id,
        ReusedBy = by.AccountId,
    };
}

/// <summary>A paper of the store chosen for a required one.</summary>
public sealed record HeldChoice(string RequiredPaper, string Held)
{
    /// <summary>From form values <c>required|held</c>; for one required paper one choice.</summary>
    public static List<HeldChoice> Read(IEnumerable<string> values) =>
        [.. values.Select(value => value.LastIndexOf('|') is > 0 and var bar ? new HeldChoice(value[..bar], value[(bar + 1)..]) : null).OfType<HeldChoice>().DistinctBy(choice => choice.RequiredPaper)];
}
