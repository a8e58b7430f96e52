using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Complaints;

/// <summary>Whose decision or act is complained about; with the level and the day it says who settles.</summary>
public enum ComplaintObject
{
    /// <summary>A head of a unit under the department, or their staff.</summary>
    SubordinateHead,
    /// <summary>The director, or staff whom the director leads.</summary>
    Director,
    /// <summary>An employer, a school, a sending company: complaints about labour.</summary>
    Employer,
}

public enum ComplaintState
{
    /// <summary>Accepted; verified, talked over.</summary>
    Open,
    /// <summary>Tạm đình chỉ: the clock stands.</summary>
    Suspended,
    Ruled,
    /// <summary>The ruling was carried out.</summary>
    Executed,
    /// <summary>Đình chỉ: withdrawn, or nothing left to settle.</summary>
    Discontinued,
}

/// <summary>What is said when a complaint is accepted.</summary>
/// <param name="Challenged">The decision or act, as people name it.</param>
/// <param name="KnownOn">The day it became known; for the second time, the day the first ruling was received.</param>
/// <param name="UnitId">The unit that verifies.</param>
public sealed record ComplaintInput(int Level, ComplaintObject Against, string Challenged, DateOnly KnownOn, Guid UnitId)
{
    /// <summary>Days of illness, disaster and the like, which do not count.</summary>
    public int ObstacleDays { get; init; }
    public ComplaintField Field { get; init; }
    public bool IsRemote { get; init; }
    public bool IsDismissal { get; init; }
    /// <summary>Level 2: the complaint of the first time, where it was settled here.</summary>
    public string? FirstCode { get; init; }
    /// <summary>Level 2: who settled it first, where that was elsewhere.</summary>
    public string? FirstElsewhere { get; init; }
    /// <summary>Of a group: the paper by which its representatives speak is on file.</summary>
    public bool HasRepresentativePaper { get; init; }
}

/// <summary>Vụ việc khiếu nại, of one level: accepted, verified, talked over, ruled upon, published, carried out.</summary>
public sealed class Complaint : IVersioned
{
    public Guid Id { get; init; }
    /// <summary><c>KN-2021-00001</c>.</summary>
    public string Code { get; init; } = "";
    public Guid PetitionId { get; init; }
    public int Level { get; init; }
    /// <summary>Level 2: the complaint of the first time.</summary>
    public Guid? FirstId { get; init; }
    public string? FirstElsewhere { get; init; }
    public ComplaintObject Against { get; init; }
    public ComplaintField Field { get; init; }
    public bool IsRemote { get; init; }
    public bool IsDismissal { get; init; }
    public bool IsGroup { get; init; }
    /// <summary>The row of law/codes/complaint-competence.json that says who settles it.</summary>
    public string CompetenceCode { get; init; } = "";
    [Personal] public string Challenged { get; init; } = "";
    public DateOnly KnownOn { get; init; }
    public int ObstacleDays { get; init; }
    public DateOnly LodgedOn { get; init; }
    public DateOnly AcceptedOn { get; init; }
    public Guid AcceptedBy { get; init; }
    /// <summary>The unit that verifies and drafts.</summary>
    public Guid UnitId { get; private set; }
    public ComplaintState State { get; private set; }
    public bool IsComplex { get; private set; }
    public int Version { get; set; }

    public StepMatter Matter => new(Level, Field, IsRemote, IsDismissal);

    internal static Complaint Accept(Guid id, string code, Petition petition, ComplaintInput input, Guid? firstId, string competence, DateOnly on, Guid by) => new()
    {
        Id = id, Code = code, PetitionId = petition.Id, Level = input.Level, FirstId = firstId, FirstElsewhere = string.IsNullOrWhiteSpace(input.FirstElsewhere) ? null : input.FirstElsewhere.Trim(), Against = input.Against, Field = input.Field, IsRemote = input.IsRemote,
        IsDismissal = input.IsDismissal, IsGroup = petition.Signers > 1, CompetenceCode = competence, Challenged = input.Challenged.Trim(), KnownOn = input.KnownOn, ObstacleDays = input.ObstacleDays, LodgedOn = petition.ReceivedOn, AcceptedOn = on, AcceptedBy = by,
        UnitId = input.UnitId,
    };

    internal ComplaintVerification Assign(Guid unitId, string? plan, DateOnly reportBy, Guid by, DateTime at, Guid verificationId)
    {
        Must(ComplaintState.Open);
        if (string.IsNullOrWhiteSpace(plan)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi kế hoạch, nội dung xác minh.", "Words");
        UnitId = unitId;
        return new ComplaintVerification { Id = verificationId, ComplaintId = Id, UnitId = unitId, Plan = plan.Trim(), ReportBy = reportBy, At = at, By = by };
    }

    internal ComplexityFinding FindComplex(IReadOnlyList<string> criteria, string? reason, bool needsCriteria, DateTime? ends, Guid by, DateTime at, Guid findingId)
    {
        Must(ComplaintState.Open);
        if (IsComplex) throw PetitionProblems.NotNow.Because("Vụ việc đã được ghi nhận là phức tạp.");
        if (ends is { } over && at >= over) throw PetitionProblems.ComplexTooLate.Because();
        if (needsCriteria && criteria.Count == 0) throw PetitionProblems.CriterionNeeded.Because(field: "Criteria");
        if (string.IsNullOrWhiteSpace(reason)) throw PetitionProblems.ReasonNeeded.Because(field: "Words");
        IsComplex = true;
        return new ComplexityFinding { Id = findingId, ComplaintId = Id, Criteria = string.Join(',', criteria), Reason = reason.Trim(), At = at, By = by };
    }

    internal ComplaintSuspension Suspend(string? reason, Guid by, DateTime at, Guid suspensionId)
    {
        Must(ComplaintState.Open);
        if (string.IsNullOrWhiteSpace(reason)) throw PetitionProblems.ReasonNeeded.Because(field: "Words");
        State = ComplaintState.Suspended;
        return new ComplaintSuspension { Id = suspensionId, ComplaintId = Id, From = at, Reason = reason.Trim(), By = by };
    }

    internal void Resume()
    {
        Must(ComplaintState.Suspended);
        State = ComplaintState.Open;
    }

    internal void Discontinue()
    {
        if (State is not (ComplaintState.Open or ComplaintState.Suspended)) throw PetitionProblems.NotNow.Because();
        State = ComplaintState.Discontinued;
    }

    internal void Ruled()
    {
        Must(ComplaintState.Open);
        State = ComplaintState.Ruled;
    }

    internal void Executed()
    {
        Must(ComplaintState.Ruled);
        State = ComplaintState.Executed;
    }

    internal void Must(ComplaintState state)
    {
        if (State != state) throw PetitionProblems.NotNow.Because();
    }
}
