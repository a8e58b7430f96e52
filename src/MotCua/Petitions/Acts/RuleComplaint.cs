using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Petitions.Complaints;

namespace MotCua.Petitions.Acts;

/// <summary>Rút, đình chỉ, quyết định, công khai, thi hành.</summary>
internal sealed class RuleComplaint(Store store, ActLog acts, OfficeClock clock, PetitionClock steps, DutyBook duties, PetitionForms forms, OnComplaint on)
{
    /// <summary>In part: the rest goes on; in a group, the others. Wholly: nothing is left, and the case is discontinued.</summary>
    public async Task WithdrawAsync(Actor actor, string code, bool isWhole, string? content, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: false, cancellation);
        if (complaint.State is not (ComplaintState.Open or ComplaintState.Suspended)) throw PetitionProblems.NotNow.Because();
        if (string.IsNullOrWhiteSpace(content)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi ai rút, rút nội dung nào, theo giấy nào.", "Words");
        store.ComplaintWithdrawals.Add(new ComplaintWithdrawal { Id = clock.NewId(), ComplaintId = complaint.Id, On = OfficeClock.DayOf(on.When(at)), IsWhole = isWhole, Content = content.Trim(), At = on.When(at), By = OnComplaint.Account(actor) });
        await acts.CommitAsync(new Doing("complaint.withdraw", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    public async Task DiscontinueAsync(Actor actor, string code, string? reason, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: true, cancellation);
        if (string.IsNullOrWhiteSpace(reason)) throw PetitionProblems.ReasonNeeded.Because(field: "Words");
        var now = on.When(at);
        complaint.Discontinue();
        if (await store.ComplaintSuspensions.SingleOrDefaultAsync(row => row.ComplaintId == complaint.Id && row.To == null, cancellation) is { } open) open.End(now);
        store.ComplaintDiscontinuations.Add(new ComplaintDiscontinuation
        {
            ComplaintId = complaint.Id, On = OfficeClock.DayOf(now), IsWithdrawn = await store.ComplaintWithdrawals.AnyAsync(row => row.ComplaintId == complaint.Id && row.IsWhole, cancellation), Reason = reason.Trim(), At = now, By = OnComplaint.Account(actor),
        });
        foreach (var duty in (await duties.OpenOfAsync(complaint.PetitionId, cancellation)).Where(duty => duty.ComplaintId == complaint.Id && duty.To is null)) duty.Drop(now);
        var petition = await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == complaint.PetitionId, cancellation);
        duties.Open(petition, PetitionStep.SendSuspension, OfficeClock.DayOf(now), now, complaint.Matter, NoticeTo.Author, "kn-14a", complaint.Id, complaint.UnitId);
        await acts.CommitAsync(new Doing("complaint.discontinue", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    public async Task RuleAsync(Actor actor, string code, ComplaintFinding? outcome, string? summary, RulingFigures figures, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: true, cancellation);
        var now = on.When(at);
        var today = OfficeClock.DayOf(now);
        if (outcome is not { } found) throw PetitionProblems.NothingChosen.Because("Mời chọn kết quả giải quyết.", "Finding");
        if (string.IsNullOrWhiteSpace(summary)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi tóm tắt quyết định.", "Words");
        await MustBeReadyAsync(complaint, cancellation);
        var settle = await on.SettleDutyAsync(complaint, cancellation);
        complaint.Ruled();
        store.Rulings.Add(new Ruling
        {
            ComplaintId = complaint.Id, On = today, Outcome = found, Summary = summary.Trim(), IsOnTime = settle?.LawEndsAt is not { } ends || now < ends, MoneyToState = figures.MoneyToState, LandToState = figures.LandToState, MoneyToOrganisations = figures.MoneyToOrganisations,
            MoneyToPeople = figures.MoneyToPeople, OrganisationsRestored = figures.OrganisationsRestored, PeopleRestored = figures.PeopleRestored, PeopleToHandle = figures.PeopleToHandle, OfficialsToHandle = figures.OfficialsToHandle,
            MattersToInvestigators = figures.MattersToInvestigators, PeopleToInvestigators = figures.PeopleToInvestigators, At = now, By = OnComplaint.Account(actor),
            InForceOn = steps.On(PetitionStep.InForce, complaint.Matter, today).Governing is { } row ? DateOnly.FromDateTime(row.Due.Due) : null,
        });
        settle?.Do(now);
        var petition = await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == complaint.PetitionId, cancellation);
        foreach (var (to, form) in ToTell(complaint, petition)) duties.Open(petition, PetitionStep.SendRuling, today, now, complaint.Matter, to, form, complaint.Id, complaint.UnitId);
        duties.Open(petition, PetitionStep.PublishRuling, today, now, complaint.Matter, complaintId: complaint.Id, unitId: complaint.UnitId);
        if (complaint.Level == 1) duties.Open(petition, PetitionStep.LodgeAgain, today, now, complaint.Matter, complaintId: complaint.Id, unitId: complaint.UnitId).Drop(now);
        await acts.CommitAsync(new Doing("complaint.rule", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    public async Task PublishAsync(Actor actor, string code, PublicationForm form, DateOnly? from, DateOnly? to, DateOnly? announced, string? where, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: false, cancellation);
        if (complaint.State is not (ComplaintState.Ruled or ComplaintState.Executed)) throw PetitionProblems.NotNow.Because();
        var ruling = await store.Rulings.AsNoTracking().SingleAsync(row => row.ComplaintId == complaint.Id, cancellation);
        if (from is not { } first || first < ruling.On) throw PetitionProblems.DayInvalid.Because(field: "From");
        if (string.IsNullOrWhiteSpace(where)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi nơi công khai.", "Place");
        if (form is PublicationForm.Posting or PublicationForm.Website && steps.On(PetitionStep.KeepPosted, default, first).Governing is { } keep && (to is not { } last || last.DayNumber - first.DayNumber < keep.Limit.Amount))
            throw PetitionProblems.PostedTooShort.Because($"Phải giữ ít nhất {keep.Limit.Amount} ngày ({keep.Row.Article}). Mời chọn ngày kết thúc từ {Web.Say.Day(first.AddDays(keep.Limit.Amount))}.", "To");
        if (form == PublicationForm.Meeting && steps.LatestBefore(PetitionStep.AnnounceMeeting, first, first) is { } latest && (announced is not { } told || told > latest.Day))
            throw PetitionProblems.TooSoon.Because($"Cuộc họp phải được báo trước {latest.Row.Number} ngày ({latest.Row.Article}). Mời ghi ngày báo, hoặc chọn ngày họp muộn hơn.", "Announced");
        store.RulingPublications.Add(new RulingPublication { Id = clock.NewId(), ComplaintId = complaint.Id, Form = form, From = first, To = to, Where = where.Trim(), AnnouncedOn = announced, At = on.When(at), By = OnComplaint.Account(actor) });
        foreach (var duty in (await duties.OpenOfAsync(complaint.PetitionId, cancellation)).Where(duty => duty.ComplaintId == complaint.Id && duty.Step == PetitionStep.PublishRuling)) duty.Do(on.When(at));
        await acts.CommitAsync(new Doing("complaint.publish", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    public async Task ExecuteAsync(Actor actor, string code, bool isComplete, string? words, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: false, cancellation);
        var now = on.When(at);
        complaint.Must(ComplaintState.Ruled);
        var ruling = await store.Rulings.AsNoTracking().SingleAsync(row => row.ComplaintId == complaint.Id, cancellation);
        if (ruling.InForceOn is { } from && OfficeClock.DayOf(now) <= from) throw PetitionProblems.NotNow.Because($"Quyết định có hiệu lực sau ngày {Web.Say.Day(from)}; thi hành từ khi có hiệu lực.");
        if (string.IsNullOrWhiteSpace(words)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi đã thi hành những gì.", "Words");
        if (isComplete) complaint.Executed();
        store.RulingExecutions.Add(new RulingExecution { Id = clock.NewId(), ComplaintId = complaint.Id, On = OfficeClock.DayOf(now), IsComplete = isComplete, Words = words.Trim(), At = now, By = OnComplaint.Account(actor) });
        await acts.CommitAsync(new Doing("complaint.execute", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    /// <summary>The petition is over with its case: discontinued, or carried out and published; and nobody is left to tell.</summary>
    public async Task CloseAsync(Actor actor, string code, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: true, cancellation);
        if (complaint.State is not (ComplaintState.Executed or ComplaintState.Discontinued)) throw PetitionProblems.NotNow.Because();
        var petition = await store.Petitions.SingleAsync(row => row.Id == complaint.PetitionId, cancellation);
        var open = await duties.OpenOfAsync(petition.Id, cancellation);
        IEnumerable<string> owed = DutyBook.StillToTell(open, forms);
        if (open.Exists(duty => duty.Step == PetitionStep.PublishRuling)) owed = owed.Append(PetitionWords.Step(PetitionStep.PublishRuling));
        petition.Close(on.When(at), [.. owed]);
        await acts.CommitAsync(new Doing("complaint.close", actor, "complaint", complaint.Id) { At = at, UnitId = complaint.UnitId }, cancellation);
    }

    /// <summary>
    /// A report; and a dialogue where the law wants one: always the second time and in discipline, the first time where what is demanded and
    /// what was found differ. A complainant who stayed away does not hold it up.
    /// </summary>
    private async Task MustBeReadyAsync(Complaint complaint, CancellationToken cancellation)
    {
        complaint.Must(ComplaintState.Open);
        var report = await store.ComplaintVerifications.AsNoTracking().Where(row => row.ComplaintId == complaint.Id && row.ReportedOn != null).OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellation) ?? throw PetitionProblems.ReportNeeded.Because();
        if ((complaint.Level == 2 || complaint.Field == ComplaintField.Discipline || report.Finding != ComplaintFinding.Right) && !await store.Dialogues.AnyAsync(row => row.ComplaintId == complaint.Id && row.HeldOn != null, cancellation))
            throw PetitionProblems.DialogueNeeded.Because();
    }

    private static IEnumerable<(NoticeTo To, string Form)> ToTell(Complaint complaint, Petition petition)
    {
        yield return (NoticeTo.Author, complaint.Level == 1 ? "kn-quyet-dinh" : "kn-quyet-dinh-2");
        yield return (NoticeTo.Superior, "kn-gui-cap-tren");
        yield return (NoticeTo.OtherParties, "kn-gui-lien-quan");
        yield return (NoticeTo.Inspectorate, "kn-gui-thanh-tra");
        if (petition.ForwardedBy is not null) yield return (NoticeTo.Forwarder, "kn-gui-noi-chuyen");
    }
}
