using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Denunciations;

/// <summary>What lies under seal: a denunciation by somebody who says who they are, or a tip by somebody who does not.</summary>
public enum SealedKind { Denunciation, Tip }

/// <summary>How it came. By telephone, by e-mail or without a name it is no denunciation (Luật Tố cáo 2018 Điều 22, 25).</summary>
public enum SealedWay { Portal, Api, Paper, InPerson }

public enum SealedState { Received, NotAccepted, Transferred, Accepted, Suspended, Discontinued, Concluded, Handled, Published, Closed, Destroyed }

/// <summary>
/// A sealed case: what the installation knows of it without being able to read it. Code, kind, way, state and dates are in clear; who, whom, what and where are
/// in <see cref="SealedPart"/>s. Whoever filed it follows it by a receipt of which only a stretched digest stands here.
/// </summary>
public sealed class SealedCase : IVersioned
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public SealedKind Kind { get; init; }
    public SealedWay Way { get; init; }
    public DateTime ReceivedAt { get; init; }
    public SealedState State { get; internal set; }

    [NotRecorded("Made from the receipt; acts need not carry what a receipt could be tried against.")]
    public byte[] LookUp { get; init; } = [];

    /// <summary>Answers to whoever filed it are sealed to this key; its private half lies closed under the receipt.</summary>
    public byte[] OutsidePublic { get; init; } = [];

    [NotRecorded("Made from the receipt; acts need not carry what a receipt could be tried against.")]
    public byte[] OutsideClosed { get; internal set; } = [];

    /// <summary>Something came in that nobody has opened since.</summary>
    public DateTime? NewsAt { get; internal set; }
    public int Version { get; set; }

    public bool IsOpen => State is not (SealedState.Closed or SealedState.Destroyed);
}

/// <summary>Who reads it: the original with who denounced, or the copy without.</summary>
public enum SealLayer { Original, Working }

/// <summary>The X25519 key pair of a case's layer. Every part's own key is sealed to the public half; the private half is sealed to each person assigned.</summary>
public sealed class CaseKey
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public SealLayer Layer { get; init; }
    /// <summary>From 1; a new one when somebody is taken off the case.</summary>
    public int Generation { get; init; }
    public byte[] PublicKey { get; init; } = [];
    public DateTime MadeAt { get; init; }
    public DateTime? EndedAt { get; internal set; }

    /// <summary>Of the working layer: its private half, sealed to the original layer.</summary>
    [NotRecorded("A sealed key; where it is opened is what acts record.")]
    public byte[]? UnderOriginal { get; internal set; }

    /// <summary>Of the original layer: its private half, closed under the recovery key that custodians hold in shares.</summary>
    [NotRecorded("A sealed key; where it is opened is what acts record.")]
    public byte[]? UnderRecovery { get; internal set; }
}

public enum GrantRole { Receiver, Handler, Verifier }

/// <summary>A person assigned to a case: the layer's private key, sealed to the person's own.</summary>
public sealed class KeyGrant
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public Guid CaseKeyId { get; internal set; }
    public Guid PersonId { get; init; }
    public Guid SealingKeyId { get; internal set; }
    public GrantRole Role { get; init; }
    public DateTime GivenAt { get; init; }

    [NotRecorded("A sealed key; where it is opened is what acts record.")]
    public byte[] Box { get; internal set; } = [];

    public SealLayer Layer => LayerOf(Role);

    public static SealLayer LayerOf(GrantRole role) => role == GrantRole.Verifier ? SealLayer.Working : SealLayer.Original;
}

/// <summary>One custodian's share of the key that opens a case's original layer, sealed to the custodian's own key.</summary>
public sealed class RecoveryShare
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public Guid CaseKeyId { get; init; }
    public Guid PersonId { get; init; }
    public Guid SealingKeyId { get; init; }
    public int Number { get; init; }
    /// <summary>So many shares give the key.</summary>
    public int Threshold { get; init; }
    public int Of { get; init; }

    [NotRecorded("A sealed share; where it is opened is what acts record.")]
    public byte[] Box { get; init; } = [];
}
