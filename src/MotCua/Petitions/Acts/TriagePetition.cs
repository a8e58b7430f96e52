using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;

namespace MotCua.Petitions.Acts;

/// <summary>Where a petition goes, as the officer says it.</summary>
/// <param name="Body">Guide, transfer: the body in charge.</param>
/// <param name="ToUnitId">Urge: the unit below.</param>
/// <param name="ToCode">Join: the earlier petition.</param>
/// <param name="Ground">Refuse: a code of law/codes/complaint-refusals.json.</param>
internal sealed record Way(DispositionKind Kind, string? Body = null, Guid? ToUnitId = null, string? ToCode = null, string? Reason = null, string? Ground = null);

/// <summary>Phân loại, and what follows: guided and transferred once for one content, returned, urged, shelved a year, joined to an older file.</summary>
internal sealed class TriagePetition(Store store, ActLog acts, OfficeClock clock, LawBook law, PetitionClock steps, DutyBook duties)
{
    public async Task<Petition> SortAsync(Actor actor, string code, TriageFinding finding, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var petition = await OpenAsync(actor, code, seenVersion, cancellation);
        var now = at ?? clock.UtcNow;
        if (finding.Faults.Except(law.Codes("petition-faults").Select(fault => fault.Code)).Any()) throw PetitionProblems.FaultUnknown.Because(field: "Faults");
        if (law.Codes("petition-fields").All(field => field.Code != finding.FieldCode)) throw PetitionProblems.FieldUnknown.Because(field: "FieldCode");
        if (!await store.Units.AnyAsync(unit => unit.Id == finding.UnitId, cancellation)) throw PetitionProblems.UnitUnknown.Because(field: "UnitId");
        store.Triages.Add(petition.Sort(finding, actor.AccountId ?? Guid.Empty, now, clock.NewId()));
        var open = await duties.OpenOfAsync(petition.Id, cancellation);
        foreach (var duty in open) duty.Move(petition.UnitId);
        var isComplaint = finding is { Kind: PetitionKind.Complaint, IsWithinCompetence: true, Faults.Count: 0 };
        foreach (var duty in open.Where(duty => duty is { Step: PetitionStep.Accept, To: null } && !isComplaint)) duty.Drop(now);
        if (isComplaint && !open.Exists(duty => duty.Step == PetitionStep.Accept)) duties.Open(petition, PetitionStep.Accept, petition.ReceivedOn, now, MatterOf(finding.FieldCode));
        await acts.CommitAsync(new Doing("petition.triage", actor, "petition", petition.Id) { At = at, UnitId = petition.UnitId, Reason = finding.Words }, cancellation);
        return petition;
    }

    public async Task<Petition> DisposeAsync(Actor actor, string code, Way way, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var petition = await OpenAsync(actor, code, seenVersion, cancellation);
        if (way.Kind is DispositionKind.Accept or DispositionKind.Shelve or DispositionKind.Refuse && !actor.May(PetitionPermissions.Decide)) throw Problems.NotAllowed.Because("Thụ lý, không thụ lý và lưu đơn do lãnh đạo phòng hoặc lãnh đạo Sở duyệt. Mời chuyển lãnh đạo.");
        // A complaint is accepted by an act of its own, which says who settles it.
        if (way.Kind is DispositionKind.Split || (way.Kind == DispositionKind.Accept && petition.Kind == PetitionKind.Complaint)) throw PetitionProblems.NotNow.Because();
        await TakeAsync(actor, petition, way, at ?? clock.UtcNow, cancellation);
        await acts.CommitAsync(new Doing("petition.dispose", actor, "petition", petition.Id) { At = at, UnitId = petition.UnitId, ReasonCode = way.Ground, Reason = way.Reason }, cancellation);
        return petition;
    }

    /// <summary>The disposition with its duties, tracked; for acts that do more besides.</summary>
    internal async Task<Disposition> TakeAsync(Actor actor, Petition petition, Way way, DateTime now, CancellationToken cancellation)
    {
        var today = OfficeClock.DayOf(now);
        var triage = await store.Triages.AsNoTracking().Where(row => row.PetitionId == petition.Id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation) ?? throw PetitionProblems.NotNow.Because("Mời phân loại đơn trước.");
        if (way.Kind is DispositionKind.Guide or DispositionKind.Transfer) await MustBeFirstAsync(petition, way.Kind, cancellation);
        if (way.Ground is { } ground && law.Codes("complaint-refusals").All(row => row.Code != ground || row.From > today || row.To < today)) throw PetitionProblems.FaultUnknown.Because(field: "Ground");
        var to = string.IsNullOrWhiteSpace(way.ToCode) ? null : await store.PetitionAsync(actor, way.ToCode, cancellation);
        DateOnly? keepUntil = way.Kind == DispositionKind.Shelve && steps.On(PetitionStep.KeepShelved, default, today, petition.UnitId).Governing is { } keep ? DateOnly.FromDateTime(keep.Due.Due) : null;
        var disposition = petition.Dispose(way.Kind, triage, today, way.Body, way.ToUnitId, to, way.Reason, string.IsNullOrEmpty(way.Ground) ? null : way.Ground, keepUntil, actor.AccountId ?? Guid.Empty, now, clock.NewId());
        store.Dispositions.Add(disposition);
        foreach (var duty in await duties.OpenOfAsync(petition.Id, cancellation))
            if (duty is { Step: PetitionStep.Triage, To: null } || (duty is { Step: PetitionStep.Accept, To: null } && way.Kind == DispositionKind.Refuse)) duty.Do(now);
            else if (duty is { Step: PetitionStep.Accept, To: null } && way.Kind != DispositionKind.Accept) duty.Drop(now);
            else if (petition.State == PetitionState.Closed) duty.Drop(now);
        foreach (var (notice, form) in Owed(way.Kind, petition)) duties.Open(petition, way.Kind == DispositionKind.Refuse ? PetitionStep.Accept : PetitionStep.Triage, petition.ReceivedOn, now, MatterOf(petition.FieldCode), notice, form);
        if (way.Kind is DispositionKind.Transfer or DispositionKind.Urge) duties.Open(petition, PetitionStep.AwaitReply, today, now, unitId: way.ToUnitId);
        if (way.Kind == DispositionKind.Accept && petition.Kind != PetitionKind.Complaint) duties.Open(petition, PetitionStep.Answer, today, now, default, NoticeTo.Author, "kp-tra-loi");
        return disposition;
    }

    /// <summary>The other body answered.</summary>
    public async Task ReplyAsync(Actor actor, string code, DateOnly? on, string? words, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var petition = await OpenAsync(actor, code, seenVersion, cancellation);
        var disposition = await store.Dispositions.Where(row => row.PetitionId == petition.Id && row.RepliedOn == null && (row.Kind == DispositionKind.Transfer || row.Kind == DispositionKind.Urge)).OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellation) ?? throw PetitionProblems.NotNow.Because();
        if (on is null || on > clock.Today || on < disposition.On) throw PetitionProblems.DayInvalid.Because(field: "On");
        disposition.Answered(on.Value, words);
        foreach (var duty in await duties.OpenOfAsync(petition.Id, cancellation))
            if (duty.Step == PetitionStep.AwaitReply) duty.Do(at ?? clock.UtcNow);
        await acts.CommitAsync(new Doing("petition.reply", actor, "petition", petition.Id) { At = at, UnitId = petition.UnitId }, cancellation);
    }

    /// <summary>The head decides that a shelved petition whose year is over is destroyed.</summary>
    public async Task DestroyAsync(Actor actor, string code, int? seenVersion, CancellationToken cancellation)
    {
        if (!actor.May(PetitionPermissions.Decide)) throw Problems.NotAllowed.Because();
        var petition = await store.PetitionAsync(actor, code, cancellation);
        await acts.ExpectAsync("petition", petition.Id, petition, seenVersion, cancellation);
        var disposition = await store.Dispositions.Where(row => row.PetitionId == petition.Id && row.Kind == DispositionKind.Shelve).OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellation) ?? throw PetitionProblems.NotNow.Because();
        disposition.Destroy(clock.Today, clock.UtcNow);
        await acts.CommitAsync(new Doing("petition.destroy", actor, "petition", petition.Id) { UnitId = petition.UnitId }, cancellation);
    }

    /// <summary>Two petitions are about one matter, however many years and units lie between.</summary>
    public async Task RelateAsync(Actor actor, string code, string? earlierCode, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var petition = await OpenAsync(actor, code, seenVersion, cancellation);
        petition.SameMatterAs(await store.PetitionAsync(actor, earlierCode, cancellation));
        await acts.CommitAsync(new Doing("petition.relate", actor, "petition", petition.Id) { At = at, UnitId = petition.UnitId }, cancellation);
    }

    /// <summary>Complaints about labour have times of their own.</summary>
    internal StepMatter MatterOf(string fieldCode) => new(1, FieldOf(fieldCode));

    internal ComplaintField FieldOf(string fieldCode)
    {
        var more = law.Codes("petition-fields").FirstOrDefault(row => row.Code == fieldCode)?.More;
        return more?.GetValueOrDefault("labour") == "yes" ? ComplaintField.Labour : more?.GetValueOrDefault("discipline") == "yes" ? ComplaintField.Discipline : ComplaintField.General;
    }

    private async Task<Petition> OpenAsync(Actor actor, string code, int? seenVersion, CancellationToken cancellation)
    {
        if (!actor.May(PetitionPermissions.Handle) && !actor.May(PetitionPermissions.Decide)) throw Problems.NotAllowed.Because();
        var petition = await store.PetitionAsync(actor, code, cancellation);
        await acts.ExpectAsync("petition", petition.Id, petition, seenVersion, cancellation);
        return petition;
    }

    private async Task MustBeFirstAsync(Petition petition, DispositionKind kind, CancellationToken cancellation)
    {
        var before = await (from other in store.Petitions.AsNoTracking()
                            join done in store.Dispositions.AsNoTracking() on other.Id equals done.PetitionId
                            where other.MatterId == petition.MatterId && other.Id != petition.Id && done.Kind == kind
                            orderby done.At
                            select new { other.Code, done.On }).FirstOrDefaultAsync(cancellation);
        if (before is not null) throw PetitionProblems.OnceOnly.Because($"Nội dung này đã được {(kind == DispositionKind.Guide ? "hướng dẫn" : "chuyển")} một lần ngày {Web.Say.Day(before.On)} (đơn {before.Code}). Mời lưu đơn hoặc nhập vào hồ sơ cũ.");
    }

    private static IEnumerable<(NoticeTo To, string Form)> Owed(DispositionKind kind, Petition petition)
    {
        if (kind == DispositionKind.Guide) yield return (NoticeTo.Author, "xld-huong-dan");
        if (kind == DispositionKind.Transfer) yield return (NoticeTo.Body, "xld-chuyen");
        if (kind == DispositionKind.Transfer) yield return (NoticeTo.Author, "xld-bao-chuyen");
        if (kind == DispositionKind.Refuse) yield return (NoticeTo.Author, "kn-04");
        if (kind == DispositionKind.Return) yield return (NoticeTo.Forwarder, "xld-tra");
        if (kind == DispositionKind.Urge) yield return (NoticeTo.Unit, "xld-don-doc");
        if (kind is DispositionKind.Guide or DispositionKind.Transfer && petition.ForwardedBy is not null) yield return (NoticeTo.Forwarder, "xld-bao-ket-qua");
    }
}
