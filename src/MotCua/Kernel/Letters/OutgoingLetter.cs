namespace MotCua.Kernel.Letters;

/// <summary>A paper that goes out in the agency's name, as the act that makes it says.</summary>
/// <param name="Kind">A code of law/codes/letter-kinds.json.</param>
/// <param name="SubjectId">The record it rests on: a supplement request, an outcome.</param>
/// <param name="UnitId">The unit that drew it up.</param>
public sealed record OutgoingLetter(string Kind, Guid SubjectId, Guid UnitId)
{
    /// <summary>What people know the matter by: a dossier's code.</summary>
    public string? Reference { get; init; }

    /// <summary>Trích yếu.</summary>
    public string Excerpt { get; init; } = "";

    public string Recipient { get; init; } = "";

    /// <summary>The account that signed; null where the head of the agency has still to sign.</summary>
    public Guid? SignedBy { get; init; }

    /// <summary>For a letter that waits for a signature: the template's words and its own.</summary>
    public (string Template, string Text)? Words { get; init; }

    /// <summary>A number that another register has given; null: the next of ours.</summary>
    public string? GivenNumber { get; init; }

    /// <summary>Day of the paper; null: the day of the act.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>
/// The register of outgoing papers (sổ đăng ký văn bản đi), asked by acts of every room, which need not know the room that keeps it.
/// </summary>
public interface IOutgoingBook
{
    /// <summary>
    /// Inside the act's transaction: draws the number, or lays a letter that is to be signed before the head. The rows are written and
    /// carried by that act.
    /// </summary>
    /// <param name="at">When it was made. UTC.</param>
    /// <returns>Number and symbol; null where it has still to be signed.</returns>
    Task<string?> EnterAsync(OutgoingLetter letter, Actor by, DateTime at, CancellationToken cancellation);

    /// <summary>Number and symbol of what rests on a record; null where it has none.</summary>
    Task<string?> NumberOfAsync(Guid subjectId, CancellationToken cancellation);

    /// <summary>The same of several records at once; one without a number is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NumbersOfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellation);
}
