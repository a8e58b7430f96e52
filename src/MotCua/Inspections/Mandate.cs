using MotCua.Kernel.Acts;

namespace MotCua.Inspections;

/// <summary>What a mandate opens: dossiers of these units and procedures (none named: all), registered from one day to another.</summary>
/// <param name="Units">Desks and divisions; empty: the whole department.</param>
/// <param name="Procedures">Codes; empty: every procedure.</param>
public sealed record MandateScope(IReadOnlyList<Guid> Units, IReadOnlyList<string> Procedures, DateOnly RegisteredFrom, DateOnly RegisteredTo);

/// <summary>
/// Quyết định thanh tra, kiểm tra: opens dossiers to the people it names, for reading, on its days, within its scope. It is never
/// changed; it ends on its last day, or before by a <see cref="MandateEnd"/>.
/// </summary>
public sealed class Mandate
{
    public Guid Id { get; init; }
    public string DecisionNumber { get; init; } = "";
    public DateOnly DecisionDate { get; init; }
    /// <summary>Who decided: the director, or an inspectorate.</summary>
    public string DecidedBy { get; init; } = "";
    public string Subject { get; init; } = "";
    /// <summary>First and last day on which it opens anything.</summary>
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public MandateScope Scope { get; init; } = new([], [], default, default);
    public DateTime OpenedAt { get; init; }
    public Guid OpenedBy { get; init; }
    public List<MandateMember> Members { get; init; } = [];
    public MandateEnd? Ended { get; private set; }

    public bool IsInForce(DateOnly day) => Ended is null && From <= day && day <= To;

    public bool Names(Actor actor) => actor.PersonId is { } person && Members.Exists(member => member.PersonId == person);

    public MandateEnd End(string reason, Guid by, DateTime at)
    {
        if (Ended is not null) throw InspectionProblems.EndedAlready.Because();
        if (string.IsNullOrWhiteSpace(reason)) throw InspectionProblems.EndReasonNeeded.Because(field: "Reason");
        return new MandateEnd { MandateId = Id, At = at, By = by, Reason = reason.Trim() };
    }
}

/// <summary>Somebody whom a mandate names.</summary>
public sealed class MandateMember
{
    public Guid MandateId { get; init; }
    public Guid PersonId { get; init; }
}

/// <summary>A mandate ended before its last day.</summary>
public sealed class MandateEnd
{
    public Guid MandateId { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    [Personal] public string Reason { get; init; } = "";
}

public enum LookKind { Dossier, Paper, Export, Query }

/// <summary>Something was opened under a mandate: what, by whom, when. Those who are inspected may know it too.</summary>
public sealed class InspectionLook
{
    public Guid Id { get; init; }
    public Guid MandateId { get; init; }
    public LookKind Kind { get; init; }
    public Guid? DossierId { get; init; }
    /// <summary>The query, or the stored file.</summary>
    public string? What { get; init; }
    public Guid By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>
/// A sample drawn from all dossiers in the scope: those whose SHA-256 of <c>seed:code</c>, as hexadecimal, come first. Whoever has the seed and
/// the list of codes draws the same.
/// </summary>
public sealed class InspectionSample
{
    public Guid Id { get; init; }
    public Guid MandateId { get; init; }
    public string Seed { get; init; } = "";
    public int Size { get; init; }
    /// <summary>How many dossiers it was drawn from.</summary>
    public int Population { get; init; }
    /// <summary>SHA-256 of their codes in ordinal order, a line feed after each: two draws from the same list agree here.</summary>
    public string PopulationDigest { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>The codes drawn, in the order of their digests.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}
