using MotCua.Kernel.Acts;

namespace MotCua.Petitions;

/// <summary>How a letter left.</summary>
public enum SendingWay { Post, ByHand, Electronic, Portal }

/// <summary>
/// A letter on a petition by one of the forms: drafted from the wording of its day, signed, numbered in the register of outgoing papers,
/// and sent. Only what was sent counts as told.
/// </summary>
public sealed class PetitionLetter : IVersioned
{
    public Guid Id { get; init; }
    public Guid PetitionId { get; init; }
    public Guid? ComplaintId { get; init; }
    /// <summary>A code of law/codes/petition-forms.json.</summary>
    public string FormCode { get; init; } = "";
    public NoticeTo To { get; init; }
    [Personal] public string Recipient { get; init; } = "";
    [Personal] public string Text { get; init; } = "";
    public Guid UnitId { get; init; }
    public DateTime DraftedAt { get; init; }
    public Guid DraftedBy { get; init; }
    /// <summary>The account that signed it here; null where it was laid before the director.</summary>
    public Guid? SignedBy { get; init; }
    public DateOnly? SentOn { get; private set; }
    public Guid? SentBy { get; private set; }
    public SendingWay? Way { get; private set; }
    public int Version { get; set; }

    internal void Send(DateOnly on, SendingWay way, Guid by, bool isNumbered)
    {
        if (SentOn is not null) throw PetitionProblems.SentAlready.Because();
        if (!isNumbered) throw PetitionProblems.NotNumbered.Because();
        (SentOn, Way, SentBy) = (on, way, by);
    }
}
