using MotCua.Kernel.Acts;

namespace MotCua.Petitions;

/// <summary>What the officer found when sorting a petition.</summary>
/// <param name="Faults">Codes of law/codes/petition-faults.json: why it is not eligible; empty where it is.</param>
/// <param name="IsWithinCompetence">This department, or a unit of it, settles such matters.</param>
public sealed record TriageFinding(PetitionKind Kind, string FieldCode, Guid UnitId, IReadOnlyList<string> Faults, bool IsWithinCompetence, string? Words = null);

/// <summary>Phân loại: of which kind, eligible or not and why, within competence or not. Done again, the last one counts.</summary>
public sealed class Triage
{
    public Guid Id { get; init; }
    public Guid PetitionId { get; init; }
    public PetitionKind Kind { get; init; }
    public bool IsEligible { get; init; }
    /// <summary>Codes of law/codes/petition-faults.json, with a comma between.</summary>
    public string Faults { get; init; } = "";
    public bool IsWithinCompetence { get; init; }
    [Personal] public string? Words { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>What is done with a petition once it is sorted.</summary>
public enum DispositionKind
{
    /// <summary>Đề xuất thụ lý: a case is settled on it.</summary>
    Accept,
    /// <summary>Hướng dẫn: whom to turn to; once for one content.</summary>
    Guide,
    /// <summary>Chuyển đơn to the body in charge; once for one content.</summary>
    Transfer,
    /// <summary>Trả lại the body that forwarded it wrongly.</summary>
    Return,
    /// <summary>Đôn đốc a unit below that is late with it.</summary>
    Urge,
    /// <summary>Không thụ lý khiếu nại, on a ground of the law.</summary>
    Refuse,
    /// <summary>Lưu đơn: kept a year, then the head decides on destruction.</summary>
    Shelve,
    /// <summary>Nhập vào hồ sơ: it repeats a matter that has a file.</summary>
    Join,
    /// <summary>Tách đơn: each part goes its own way.</summary>
    Split,
    /// <summary>The sender took it back.</summary>
    Withdraw,
}

/// <summary>Hướng xử lý: what was done, when and why; to whom it went.</summary>
public sealed class Disposition
{
    public Guid Id { get; init; }
    public Guid PetitionId { get; init; }
    public DispositionKind Kind { get; init; }
    public DateOnly On { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    /// <summary>The body it was passed on to, returned to, or that the sender was told to turn to.</summary>
    public string? Body { get; init; }
    public Guid? ToUnitId { get; init; }
    /// <summary>The petition whose file it was joined to.</summary>
    public Guid? ToPetitionId { get; init; }
    [Personal] public string? Reason { get; init; }
    /// <summary>Of a refused complaint: a code of law/codes/complaint-refusals.json.</summary>
    public string? GroundCode { get; init; }
    /// <summary>Of a shelved one: kept until then.</summary>
    public DateOnly? KeepUntil { get; init; }
    /// <summary>The other body has answered.</summary>
    public DateOnly? RepliedOn { get; private set; }
    [Personal] public string? Reply { get; private set; }
    /// <summary>Of a shelved one whose year is over: what the head decided.</summary>
    public DateTime? DestroyedAt { get; private set; }

    internal void Answered(DateOnly on, string? words)
    {
        if (Kind is not (DispositionKind.Transfer or DispositionKind.Urge) || RepliedOn is not null) throw PetitionProblems.NotNow.Because();
        if (string.IsNullOrWhiteSpace(words)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi tóm tắt văn bản trả lời.", "Words");
        (RepliedOn, Reply) = (on, words.Trim());
    }

    internal void Destroy(DateOnly today, DateTime at)
    {
        if (Kind != DispositionKind.Shelve || DestroyedAt is not null) throw PetitionProblems.NotNow.Because();
        if (KeepUntil is null || today <= KeepUntil) throw PetitionProblems.KeptStill.Because($"Đơn lưu còn phải giữ đến hết ngày {Web.Say.Day(KeepUntil ?? today)}. Sau ngày đó người đứng đầu mới quyết định tiêu hủy.");
        DestroyedAt = at;
    }
}

public sealed partial class Petition
{
    /// <summary>The first petition of its matter: what repeats it, in another year or to another unit, carries the same.</summary>
    public Guid MatterId { get; private set; }

    /// <summary>Sorted, or sorted again.</summary>
    public Triage Sort(TriageFinding finding, Guid by, DateTime at, Guid triageId)
    {
        if (State is not (PetitionState.Registered or PetitionState.Triaged)) throw PetitionProblems.NotNow.Because();
        (Kind, FieldCode, UnitId, State) = (finding.Kind, finding.FieldCode, finding.UnitId, PetitionState.Triaged);
        return new Triage
        {
            Id = triageId, PetitionId = Id, Kind = finding.Kind, IsEligible = finding.Faults.Count == 0, Faults = string.Join(',', finding.Faults), IsWithinCompetence = finding.IsWithinCompetence,
            Words = Blank(finding.Words), At = at, By = by,
        };
    }

    /// <summary>It goes one of its ways. What ends it ends it only once everybody has been told: <see cref="Close"/>.</summary>
    public Disposition Dispose(DispositionKind kind, Triage triage, DateOnly on, string? body, Guid? toUnit, Petition? to, string? reason, string? ground, DateOnly? keepUntil, Guid by, DateTime at, Guid dispositionId)
    {
        if (State != PetitionState.Triaged) throw PetitionProblems.NotNow.Because("Đơn chưa được phân loại hoặc đã có hướng xử lý. Mời xem lại trạng thái của đơn.");
        if (kind == DispositionKind.Accept && !triage.IsEligible) throw PetitionProblems.NotEligible.Because();
        if (kind == DispositionKind.Accept && !triage.IsWithinCompetence) throw PetitionProblems.NotEligible.Because("Việc này không thuộc thẩm quyền của cơ quan. Mời hướng dẫn hoặc chuyển đơn.");
        if (kind is DispositionKind.Transfer or DispositionKind.Guide && string.IsNullOrWhiteSpace(body)) throw PetitionProblems.BodyNeeded.Because(field: "Body");
        if (kind == DispositionKind.Refuse && Kind != PetitionKind.Complaint) throw PetitionProblems.NotNow.Because("Chỉ khiếu nại mới có việc không thụ lý.");
        if (kind == DispositionKind.Refuse && ground is null) throw PetitionProblems.FaultUnknown.Because(field: "Ground");
        if (kind == DispositionKind.Return && ForwardedBy is null) throw PetitionProblems.NotForwarded.Because();
        if (kind == DispositionKind.Urge && toUnit is null) throw PetitionProblems.UnitUnknown.Because(field: "ToUnitId");
        if (kind is DispositionKind.Shelve or DispositionKind.Return or DispositionKind.Withdraw && string.IsNullOrWhiteSpace(reason)) throw PetitionProblems.ReasonNeeded.Because(field: "Reason");
        if (kind == DispositionKind.Join)
        {
            if (to is null || to.Id == Id) throw PetitionProblems.JoinTarget.Because(field: "ToCode");
            JoinedToId = to.JoinedToId ?? to.Id;
            MatterId = to.MatterId;
        }
        if (kind == DispositionKind.Accept) State = PetitionState.InCase;
        if (kind is DispositionKind.Shelve or DispositionKind.Join or DispositionKind.Split or DispositionKind.Withdraw) Close(at, []);
        return new Disposition
        {
            Id = dispositionId, PetitionId = Id, Kind = kind, On = on, At = at, By = by, Body = kind == DispositionKind.Return ? ForwardedBy : Blank(body), ToUnitId = toUnit, ToPetitionId = to?.Id,
            Reason = Blank(reason), GroundCode = ground, KeepUntil = keepUntil,
        };
    }

    /// <summary>It repeats an earlier matter, without being joined to its file.</summary>
    public void SameMatterAs(Petition earlier)
    {
        if (earlier.Id == Id) throw PetitionProblems.JoinTarget.Because(field: "ToCode");
        MatterId = earlier.MatterId;
    }

    /// <exception cref="Refused"><see cref="PetitionProblems.NotToldYet"/>: somebody has still to be told.</exception>
    public void Close(DateTime at, IReadOnlyList<string> stillToTell)
    {
        if (State == PetitionState.Closed) throw PetitionProblems.NotNow.Because();
        if (stillToTell.Count > 0) throw PetitionProblems.NotToldYet.Because($"Chưa gửi: {string.Join("; ", stillToTell)}. Mời gửi các văn bản này rồi kết thúc.");
        (State, ClosedAt) = (PetitionState.Closed, at);
    }

    internal void CountSigners(int signers) => Signers = signers;
}
