using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;

namespace MotCua.Plans;

public enum PlanKind
{
    /// <summary>A superior's plan, recorded here so that ours can hang on it.</summary>
    Superior,
    /// <summary>The department's own.</summary>
    Department,
    /// <summary>Of a unit below it.</summary>
    Unit,
}

public enum PlanState { Draft, Issued, Closed }

public enum PlanStepKind { Recorded, Issued, Closed }

/// <summary>What a plan says of itself; of a draft it may be written again.</summary>
internal sealed record PlanFacts(string Title, string Number, DateOnly? SignedOn, string LegalBasis, string Purpose, DateOnly From, DateOnly To);

/// <summary>Kế hoạch of one unit for one period: what it rests on, which indices it wants to move, who does what by when.</summary>
public sealed class Plan : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Ours, in addresses: <c>KH-2021-0001</c>. The number on the paper is <see cref="Number"/>.</summary>
    public string Code { get; internal set; } = "";

    public required PlanKind Kind { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>The plan it carries out: the superior's, or the department's.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The plan it was made from.</summary>
    public Guid? CopiedFromId { get; init; }

    public int Year { get; init; }

    public string Title { get; private set; } = "";

    /// <summary>As signed: <c>309/KH-UBND</c>; empty while it is a draft.</summary>
    public string Number { get; private set; } = "";

    public DateOnly? SignedOn { get; private set; }

    public string LegalBasis { get; private set; } = "";

    public string Purpose { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public PlanState State { get; private set; }

    public int Version { get; set; }

    /// <summary>A superior's plan is the province's, the department's its own; every other plan is of a unit that carries one out.</summary>
    public static bool MayBeOf(PlanKind kind, UnitKind unit) => kind switch
    {
        PlanKind.Superior => unit is UnitKind.Province or UnitKind.Other,
        PlanKind.Department => unit == UnitKind.Department,
        _ => unit is not (UnitKind.Province or UnitKind.Department or UnitKind.Other),
    };

    /// <summary>A target or an assignment of it changed: whoever has it open before them is told.</summary>
    internal void Touch() => Version++;

    /// <exception cref="Refused"><see cref="PlanProblems.FactsNeeded"/>, <see cref="PlanProblems.PeriodWrong"/>, <see cref="PlanProblems.NotDraft"/></exception>
    internal void Write(PlanFacts facts)
    {
        if (State != PlanState.Draft) throw PlanProblems.NotDraft.Because();
        if (facts.Title.Length == 0) throw PlanProblems.FactsNeeded.Because("Mời ghi tên kế hoạch.", "Title");
        if (facts.LegalBasis.Length == 0) throw PlanProblems.FactsNeeded.Because("Mời ghi căn cứ của kế hoạch.", "LegalBasis");
        if (facts.To < facts.From) throw PlanProblems.PeriodWrong.Because(field: "To");
        (Title, Number, SignedOn, LegalBasis, Purpose, From, To) = (facts.Title, facts.Number, facts.SignedOn, facts.LegalBasis, facts.Purpose, facts.From, facts.To);
    }

    /// <summary>It is signed: its assignments go out with it. A superior's is only recorded as signed.</summary>
    internal PlanStep Issue(Guid id, Actor by, DateTime at)
    {
        if (State != PlanState.Draft) throw PlanProblems.NotDraft.Because();
        if (Number.Length == 0 || SignedOn is null) throw PlanProblems.FactsNeeded.Because("Mời ghi số và ngày ký trước khi ban hành.", "Number");
        State = PlanState.Issued;
        return Step(id, Kind == PlanKind.Superior ? PlanStepKind.Recorded : PlanStepKind.Issued, by, at, $"Số {Number}");
    }

    /// <summary>The period is over and nothing is open; what came of it is summed up in words.</summary>
    internal PlanStep Close(Guid id, Actor by, DateTime at, string? words)
    {
        if (State != PlanState.Issued) throw PlanProblems.NotIssued.Because();
        if (string.IsNullOrWhiteSpace(words)) throw PlanProblems.WordsNeeded.Because("Mời ghi đánh giá chung kết quả thực hiện kế hoạch.", "CloseWords");
        State = PlanState.Closed;
        return Step(id, PlanStepKind.Closed, by, at, words.Trim());
    }

    private PlanStep Step(Guid id, PlanStepKind kind, Actor by, DateTime at, string words) => new() { Id = id, PlanId = Id, Kind = kind, At = at, By = by.AccountId, ByName = by.Name, Words = words };
}

/// <summary>That a plan was recorded, issued, closed.</summary>
public sealed class PlanStep
{
    public required Guid Id { get; init; }
    public required Guid PlanId { get; init; }
    public required PlanStepKind Kind { get; init; }
    public required DateTime At { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
    public required string Words { get; init; }
}
