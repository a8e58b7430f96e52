namespace MotCua.Kernel.Acts;

/// <summary>
/// One thing that somebody did, for ever: who, when, to what, why, and every column it set, in a canonical payload
/// whose SHA-256 is kept so that a Merkle log can be built over the rows. Append-only: triggers refuse update and delete.
/// </summary>
public sealed class Act
{
    /// <summary>Order of writing; gaps are possible on PostgreSQL.</summary>
    public long Number { get; private set; }
    public required Guid Id { get; init; }
    public required DateTime At { get; init; }
    /// <summary>Noun and verb: <c>dossier.accept</c>.</summary>
    public required string Kind { get; init; }
    public required ActorKind ActorKind { get; init; }
    public Guid? ActorId { get; init; }
    public Guid? UnitId { get; init; }
    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }
    public string? ReasonCode { get; init; }
    /// <summary>Canonical JSON: the changes, and a salted digest in the place of each word kept apart.</summary>
    public required string Payload { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>
/// The words of an act that may have to be erased one day: the reason as written, and personal columns. Deleting the row
/// leaves the act and its hash whole, since the payload holds only digests salted with <see cref="Salt"/>.
/// </summary>
public sealed class ActWords
{
    public required Guid ActId { get; init; }
    public required byte[] Salt { get; init; }
    /// <summary>JSON object: place in the payload → the words.</summary>
    public required string Words { get; init; }
}

/// <summary>A message to be handed on after the act that caused it is durable; written in the act's own transaction.</summary>
public sealed class OutboxMessage
{
    public required Guid Id { get; init; }
    public Guid ActId { get; set; }
    /// <summary>Names the handler: <c>notification</c>, <c>search.procedure</c>.</summary>
    public required string Kind { get; init; }
    public required string Body { get; init; }
    public required DateTime DueAt { get; set; }
    public int Attempts { get; set; }
    public DateTime? DoneAt { get; set; }
    public string? LastError { get; set; }
}

/// <summary>That a form or request with this key was carried out, and what it answered, so that a repeat gives the same answer.</summary>
public sealed class DoneOnce
{
    /// <summary>The key as the client sent it, with the actor and the act's kind before it.</summary>
    public required string Key { get; init; }
    public required DateTime At { get; init; }
    public required Guid SubjectId { get; init; }
    /// <summary>SHA-256 of the request, so that the same key with another request is refused.</summary>
    public string? RequestHash { get; init; }
    /// <summary>What to answer again; holds nothing secret.</summary>
    public string? Answer { get; init; }
}

/// <summary>A running number: of the day for dossier codes, of the year for registers.</summary>
public sealed class Counter
{
    public required string Series { get; init; }
    public long Value { get; private set; }
}
