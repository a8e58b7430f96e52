using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Reception;

/// <summary>Tiếp công dân trực tuyến: the head decided that a sitting is held by live picture and sound, on what ground and from where.</summary>
public sealed class OnlineArrangement : IVersioned
{
    public Guid SittingId { get; init; }
    /// <summary>A code of law/codes/reception-online-grounds.json.</summary>
    public string Ground { get; init; } = "";
    /// <summary>The places that take part.</summary>
    public string Places { get; init; } = "";
    public string Decision { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public int Version { get; set; }
}

/// <summary>What has to happen around an online sitting.</summary>
public enum OnlineStepKind { Invited, Tested, Connected, Consented, Recorded }

/// <summary>One thing that was done for an online sitting, and whether it came in time.</summary>
public sealed class OnlineStep
{
    public Guid Id { get; init; }
    public Guid SittingId { get; init; }
    /// <summary>Whose consent; null for steps of the sitting.</summary>
    public Guid? RegistrationId { get; init; }
    public OnlineStepKind Kind { get; init; }
    /// <summary>A test that failed is kept as well.</summary>
    public bool Worked { get; init; }
    /// <summary>Number of the invitation, result of the test, where the recording is kept.</summary>
    public string Note { get; init; } = "";
    /// <summary>False where the law's time before the sitting was not kept; null where it sets none.</summary>
    public bool? InTime { get; init; }
    public string? LawRow { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}
