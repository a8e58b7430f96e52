using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Denunciations;

public enum PartKind
{
    Identity, Statement, Paper, Message, Answer, Note, Redacted, RedactedPaper, Report, Conclusion, Handling,
    ProtectionRequest, ProtectionAssessment, ProtectionMeasure, ProtectionEnd,
}

/// <summary>One thing under seal. Its kind and hour are in clear; what it says, its name and its exact length are not.</summary>
public sealed class SealedPart
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public SealLayer Layer { get; init; }
    public PartKind Kind { get; init; }
    public DateTime At { get; init; }
    /// <summary>Null: from outside.</summary>
    public Guid? ByAccountId { get; init; }
    public Guid CaseKeyId { get; internal set; }

    /// <summary>The part's own key, sealed to the layer's public key.</summary>
    [NotRecorded("A sealed key; where it is opened is what acts record.")]
    public byte[] KeyBox { get; internal set; } = [];

    /// <summary>The same, sealed to whoever filed the case, where they may read it.</summary>
    [NotRecorded("A sealed key; where it is opened is what acts record.")]
    public byte[]? OutsideKeyBox { get; internal set; }

    /// <summary>SHA-256 of the sealed content, so that acts tell whether it was exchanged.</summary>
    public string Digest { get; init; } = "";

    internal Kernel.Sealing.SealPlace Place => Kernel.Sealing.SealPlace.Of("part", CaseId, Id, Layer, Kind);

    internal Kernel.Sealing.SealPlace KeyPlace => Kernel.Sealing.SealPlace.Of("part-key", CaseId, Id, Layer);

    internal Kernel.Sealing.SealPlace OutsidePlace => Kernel.Sealing.SealPlace.Of("part-key-outside", CaseId, Id);
}

/// <summary>The sealed bytes of a part, in a table of their own so that lists need not read them.</summary>
[NotRecorded("Sealed content; its digest stands with the part, which is recorded.")]
public sealed class SealedContent
{
    public Guid PartId { get; init; }
    public byte[] Bytes { get; init; } = [];
}

/// <summary>Somebody assigned opened a case, for a reason of the list, for a while. Custodians see every one.</summary>
public sealed class SealedOpening
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public Guid PersonId { get; init; }
    public Guid AccountId { get; init; }
    public SealLayer Layer { get; init; }
    /// <summary>A code of law/codes/sealed-opening-reasons.json: words of one's own could say what must not be said here.</summary>
    public string ReasonCode { get; init; } = "";
    public DateTime At { get; init; }
    public DateTime Until { get; init; }
}

public enum PostKind { Receiver, Custodian }

/// <summary>Who receives what comes in under seal, and who holds shares of its keys; appointed by the head.</summary>
public sealed class SealedPost
{
    public Guid Id { get; init; }
    public PostKind Kind { get; init; }
    public Guid PersonId { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? To { get; internal set; }
    /// <summary>Number of the decision.</summary>
    public string Decision { get; init; } = "";
}

/// <summary>How many custodians must act together, from a day on.</summary>
public sealed class CustodyRule
{
    public Guid Id { get; init; }
    public DateTime From { get; init; }
    public int Threshold { get; init; }
}

/// <summary>Somebody asks that custodians open a case for a key: the old passphrase is lost, or everybody assigned has gone.</summary>
public sealed class CaseRecovery : IVersioned
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public Guid ForPersonId { get; init; }
    public Guid ForSealingKeyId { get; init; }
    public string ReasonCode { get; init; } = "";
    public DateTime AskedAt { get; init; }
    public DateTime? DoneAt { get; internal set; }
    public int Version { get; set; }
}

/// <summary>A custodian says yes: the share, opened in memory and sealed to the key that is to have the case.</summary>
public sealed class RecoveryConsent
{
    public Guid Id { get; init; }
    public Guid RecoveryId { get; init; }
    public Guid PersonId { get; init; }
    public int Number { get; init; }
    public DateTime At { get; init; }

    [NotRecorded("A sealed share; where it is opened is what acts record.")]
    public byte[] Box { get; internal set; } = [];
}
