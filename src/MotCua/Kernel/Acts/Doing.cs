namespace MotCua.Kernel.Acts;

/// <summary>What is about to be done, handed to <see cref="ActLog.CommitAsync"/> once the nouns have changed.</summary>
/// <param name="Kind">Noun and verb: <c>dossier.accept</c>.</param>
/// <param name="SubjectKind">The noun's name: <c>dossier</c>.</param>
public sealed record Doing(string Kind, Actor By, string SubjectKind, Guid SubjectId)
{
    /// <summary>The unit on whose behalf; by default the actor's own.</summary>
    public Guid? UnitId { get; init; } = By.UnitId;

    /// <summary>A code of the lists in <c>law/codes</c>.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The reason in words; kept apart from the payload so that it can be erased.</summary>
    public string? Reason { get; init; }

    /// <summary>When it happened, where that is not now: demonstration content, a paper register typed in later. UTC.</summary>
    public DateTime? At { get; init; }

    /// <summary>Makes a repeat harmless: the second commit with this key changes nothing and gives the first one's answer.</summary>
    public string? Key { get; init; }

    /// <summary>SHA-256 of the request that carries <see cref="Key"/>.</summary>
    public string? RequestHash { get; init; }

    /// <summary>
    /// New rows by the thousand, past the change tracker: written in this order before what is tracked, and carried by the act
    /// like it. Rows they point at come before them.
    /// </summary>
    public IReadOnlyList<object> Added { get; init; } = [];

    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>Papers that go out with it: numbered in the register, or laid before the head, in the same transaction.</summary>
    public IReadOnlyList<Letters.OutgoingLetter> Letters { get; init; } = [];

    /// <summary>
    /// Runs inside the transaction before the rows are written: draws a running number, re-reads what decides.
    /// May run again if the database asks for a retry.
    /// </summary>
    public Func<CancellationToken, Task>? Inside { get; init; }

    /// <summary>What to answer if the same key comes again; asked after <see cref="Inside"/> ran. Must hold nothing secret.</summary>
    public Func<string>? Answer { get; init; }
}

/// <summary>How a commit ended.</summary>
/// <param name="Repeated">The key had been used: nothing was changed now; <see cref="Answer"/> and <see cref="SubjectId"/> are the first one's.</param>
public sealed record Committed(Guid ActId, Guid SubjectId, bool Repeated, string? Answer);
