using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Complaints;

namespace MotCua.Petitions.Acts;

/// <summary>The two ends that every act on a complaint shares.</summary>
internal sealed class OnComplaint(Store store, ActLog acts, OfficeClock clock, PetitionClock steps)
{
    public async Task<Complaint> OpenAsync(Actor actor, string code, int? seenVersion, bool decides, CancellationToken cancellation)
    {
        if (!actor.May(PetitionPermissions.Decide) && (decides || !actor.May(PetitionPermissions.Handle))) throw Problems.NotAllowed.Because();
        var complaint = await store.ComplaintAsync(actor, code, cancellation);
        await acts.ExpectAsync("complaint", complaint.Id, complaint, seenVersion, cancellation);
        return complaint;
    }

    public DateTime When(DateTime? at) => at ?? clock.UtcNow;

    public static Guid Account(Actor actor) => actor.AccountId ?? Guid.Empty;

    /// <summary>The duty to settle, tracked; null once it is settled.</summary>
    public Task<PetitionDuty?> SettleDutyAsync(Complaint complaint, CancellationToken cancellation) =>
        store.PetitionDuties.SingleOrDefaultAsync(row => row.ComplaintId == complaint.Id && row.Step == PetitionStep.Settle && row.To == null && row.DoneAt == null && row.DroppedAt == null, cancellation);

    /// <summary>The date of the settlement as it is now: longer where complexity is on file, moved by every suspension.</summary>
    public async Task RedateAsync(Complaint complaint, PetitionDuty duty, ComplaintSuspension? ended, CancellationToken cancellation)
    {
        var pauses = (await store.ComplaintSuspensions.AsNoTracking().Where(row => row.ComplaintId == complaint.Id && row.To != null).ToListAsync(cancellation)).AsEnumerable();
        if (ended is not null) pauses = pauses.Append(ended);
        duty.Date(steps.On(PetitionStep.Settle, complaint.Matter, duty.From, duty.UnitId, pauses.Pauses(), complaint.IsComplex), complaint.IsComplex);
    }
}

/// <summary>Xác minh, ghi nhận phức tạp, đối thoại, tạm đình chỉ và tiếp tục.</summary>
internal sealed class VerifyComplaint(Store store, ActLog acts, OfficeClock clock, LawBook law, PetitionClock steps, DutyBook duties, OnComplaint on)
{
    public async Task AssignAsync(Actor actor, string code, Guid? unitId, string? plan, DateOnly? reportBy, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: true, cancellation);
        if (unitId is not { } unit || !await store.Units.AnyAsync(row => row.Id == unit, cancellation)) throw PetitionProblems.UnitUnknown.Because(field: "UnitId");
        if (reportBy is not { } day || day < OfficeClock.DayOf(on.When(at))) throw PetitionProblems.DayInvalid.Because("Mời chọn ngày báo cáo từ hôm nay trở đi.", "On");
        store.ComplaintVerifications.Add(complaint.Assign(unit, plan, day, OnComplaint.Account(actor), on.When(at), clock.NewId()));
        await acts.CommitAsync(new Doing("complaint.assign", actor, "complaint", complaint.Id) { At = at, UnitId = unit }, cancellation);
    }

    public async Task ReportAsync(Actor actor, string code, ComplaintFinding? finding, string? report, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: false, cancellation);
        complaint.Must(ComplaintState.Open);
        var verification = await store.ComplaintVerifications.Where(row => row.ComplaintId == complaint.Id && row.ReportedOn == null).OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellation) ?? throw PetitionProblems.NotNow.Because("Chưa giao xác minh, hoặc đã có báo cáo.");
        verification.Reported(OfficeClock.DayOf(on.When(at)), finding ?? throw PetitionProblems.NothingChosen.Because("Mời chọn kết quả xác minh.", "Finding"), report);
        await acts.CommitAsync(new Doing("complaint.report", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    /// <summary>The finding goes on file first; only then does the limit grow.</summary>
    public async Task FindComplexAsync(Actor actor, string code, IReadOnlyList<string> criteria, string? reason, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: true, cancellation);
        var now = on.When(at);
        var listed = law.Codes("complexity-criteria").Where(row => (row.From is null || row.From <= OfficeClock.DayOf(now)) && (row.To is null || row.To >= OfficeClock.DayOf(now))).Select(row => row.Code).ToList();
        if (criteria.Except(listed).Any()) throw PetitionProblems.CriterionNeeded.Because(field: "Criteria");
        var duty = await on.SettleDutyAsync(complaint, cancellation);
        store.ComplexityFindings.Add(complaint.FindComplex(criteria, reason, listed.Count > 0, duty?.LawEndsAt, OnComplaint.Account(actor), now, clock.NewId()));
        if (duty is not null) await on.RedateAsync(complaint, duty, null, cancellation);
        await acts.CommitAsync(new Doing("complaint.find-complex", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    public async Task AnnounceDialogueAsync(Actor actor, string code, DateOnly? planned, string? place, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: false, cancellation);
        complaint.Must(ComplaintState.Open);
        var today = OfficeClock.DayOf(on.When(at));
        if (planned is not { } day || day < today) throw PetitionProblems.DayInvalid.Because(field: "On");
        if (string.IsNullOrWhiteSpace(place)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi nơi đối thoại.", "Place");
        if (steps.LatestBefore(PetitionStep.AnnounceDialogue, day, today) is { } latest && today > latest.Day) throw PetitionProblems.TooSoon.Because($"Phải báo trước ít nhất {latest.Row.Number} ngày ({latest.Row.Article}). Mời chọn ngày muộn hơn.", "On");
        store.Dialogues.Add(new Dialogue { Id = clock.NewId(), ComplaintId = complaint.Id, AnnouncedOn = today, PlannedOn = day, Place = place.Trim(), By = OnComplaint.Account(actor) });
        var petition = await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == complaint.PetitionId, cancellation);
        duties.Open(petition, PetitionStep.AnnounceDialogue, today, on.When(at), complaint.Matter, NoticeTo.OtherParties, "kn-giay-moi", complaint.Id, complaint.UnitId);
        await acts.CommitAsync(new Doing("complaint.announce-dialogue", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    public async Task HoldDialogueAsync(Actor actor, string code, bool headCame, bool complainantCame, string? minutes, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: false, cancellation);
        var day = OfficeClock.DayOf(on.When(at));
        var dialogue = await store.Dialogues.Where(row => row.ComplaintId == complaint.Id && row.HeldOn == null).OrderByDescending(row => row.PlannedOn).FirstOrDefaultAsync(cancellation) ?? throw PetitionProblems.NotNow.Because("Chưa báo buổi đối thoại nào.");
        dialogue.Held(day, headCame, complainantCame, complaint.Level == 2 && !law.Rule("kn-26", day).IsGap, minutes);
        await acts.CommitAsync(new Doing("complaint.hold-dialogue", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    /// <summary>From 1 July 2026; by the day of this step, also for what was accepted before.</summary>
    public async Task SuspendAsync(Actor actor, string code, string? reason, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: true, cancellation);
        var now = on.When(at);
        if (law.Rule("kn-17", OfficeClock.DayOf(now)).IsGap) throw PetitionProblems.NoSuspension.Because();
        store.ComplaintSuspensions.Add(complaint.Suspend(reason, OnComplaint.Account(actor), now, clock.NewId()));
        (await on.SettleDutyAsync(complaint, cancellation))?.Stand();
        await OweAsync(complaint, PetitionStep.SendSuspension, "kn-14a", now, cancellation);
        await acts.CommitAsync(new Doing("complaint.suspend", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    /// <summary>What was left when it stopped is left from the day of this decision on.</summary>
    public async Task ResumeAsync(Actor actor, string code, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: true, cancellation);
        var now = on.When(at);
        complaint.Resume();
        var suspension = await store.ComplaintSuspensions.SingleAsync(row => row.ComplaintId == complaint.Id && row.To == null, cancellation);
        suspension.End(now);
        if (await on.SettleDutyAsync(complaint, cancellation) is { } duty) await on.RedateAsync(complaint, duty, suspension, cancellation);
        await OweAsync(complaint, PetitionStep.SendResumption, "kn-14b", now, cancellation);
        await acts.CommitAsync(new Doing("complaint.resume", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    private async Task OweAsync(Complaint complaint, PetitionStep step, string form, DateTime now, CancellationToken cancellation)
    {
        var petition = await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == complaint.PetitionId, cancellation);
        duties.Open(petition, step, OfficeClock.DayOf(now), now, complaint.Matter, NoticeTo.Author, form, complaint.Id, complaint.UnitId);
    }
}
