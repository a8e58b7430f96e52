using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Vietnamese;

namespace MotCua.Petitions.RuleFeedback.Acts;

/// <summary>A remark on a rule, as typed.</summary>
internal sealed record RemarkForm(string? Name, string? Address, string? Phone, string? Rule, string? Text, string? Proposal);

/// <summary>One criterion, as judged.</summary>
internal sealed record CriterionMark(string Criterion, bool? Meets, string? Words);

/// <summary>Received, transferred within the law's days or assigned, judged by six criteria, decided, published.</summary>
internal sealed class HandleRemark(Store store, ActLog acts, OfficeClock clock, LawBook law, OfficeCalendars calendars)
{
    public const string Criteria = "rule-criteria", TransferRule = "pakn-01";

    /// <returns>The remark and its secret, which is shown once and kept as a digest.</returns>
    public async Task<(RuleRemark Remark, string Secret)> ReceiveAsync(Actor actor, RemarkForm form, RemarkWay way, CancellationToken cancellation, DateTime? at = null)
    {
        if (way != RemarkWay.Portal && !actor.May(RuleFeedbackPermissions.Keep)) throw Problems.NotAllowed.Because();
        if (string.IsNullOrWhiteSpace(form.Name) || string.IsNullOrWhiteSpace(form.Address)) throw RuleFeedbackProblems.RemarkInvalid.Because("Mời ghi họ tên và địa chỉ.", "Name");
        if (!PhoneNumber.TryParse(form.Phone ?? "", out _)) throw RuleFeedbackProblems.RemarkInvalid.Because("Mời ghi số điện thoại đúng. Ví dụ: 0912 345 678.", "Phone");
        if (string.IsNullOrWhiteSpace(form.Rule)) throw RuleFeedbackProblems.RemarkInvalid.Because("Mời ghi quy định: tên văn bản, điều khoản, hoặc tên thủ tục.", "Rule");
        if (string.IsNullOrWhiteSpace(form.Text) || form.Text.Length > RuleRemark.LongestText) throw RuleFeedbackProblems.RemarkInvalid.Because("Mời ghi điều chưa phù hợp của quy định.", "Text");
        var secret = AccessCode.New();
        var remark = new RuleRemark
        {
            Id = clock.NewId(), Code = AccessCode.New(), SecretDigest = AccessCode.Digest(secret), Way = way, Name = form.Name.Trim(), Address = form.Address.Trim(), Phone = form.Phone!.Trim(), Rule = form.Rule.Trim(), Text = form.Text.Trim(),
            Proposal = (form.Proposal ?? "").Trim(), At = at ?? clock.UtcNow, By = way == RemarkWay.Portal ? null : actor.AccountId,
        };
        store.RuleRemarks.Add(remark);
        await acts.CommitAsync(new Doing("rule-remark.receive", actor, "rule-remark", remark.Id) { At = at }, cancellation);
        return (remark, secret);
    }

    /// <summary>It is no remark on a rule: the sender is told why, and where to go.</summary>
    public async Task TurnAwayAsync(Actor actor, string code, string? words, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var remark = await KeptAsync(actor, code, seenVersion, cancellation);
        if (string.IsNullOrWhiteSpace(words)) throw RuleFeedbackProblems.ResultNeeded.Because("Mời ghi vì sao không thuộc loại này và nơi người dân gửi đến.", "Words");
        remark.NotTaken();
        store.RemarkSteps.Add(new RemarkStep { Id = clock.NewId(), RemarkId = remark.Id, State = remark.State, Words = words.Trim(), At = at ?? clock.UtcNow, By = By(actor) });
        await acts.CommitAsync(new Doing("rule-remark.turn-away", actor, "rule-remark", remark.Id) { At = at }, cancellation);
    }

    /// <summary>To the body that may handle it; whether the law's days were kept is written down.</summary>
    public async Task TransferAsync(Actor actor, string code, string? body, string? document, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var remark = await KeptAsync(actor, code, seenVersion, cancellation);
        if (string.IsNullOrWhiteSpace(body) || string.IsNullOrWhiteSpace(document)) throw RuleFeedbackProblems.BodyNeeded.Because(field: "Body");
        remark.Transfer();
        var now = at ?? clock.UtcNow;
        var (due, row) = TransferDue(remark);
        store.RemarkSteps.Add(new RemarkStep { Id = clock.NewId(), RemarkId = remark.Id, State = remark.State, Whom = body.Trim(), Document = document.Trim(), InTime = due is { } last ? OfficeClock.DayOf(now) <= last : null, LawRow = row.Id, At = now, By = By(actor) });
        await acts.CommitAsync(new Doing("rule-remark.transfer", actor, "rule-remark", remark.Id) { At = at }, cancellation);
    }

    /// <summary>A body that may do so has assigned it, by a document; a unit handles it by a day.</summary>
    public async Task AssignAsync(Actor actor, string code, Guid? unit, string? document, DateOnly? due, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var remark = await KeptAsync(actor, code, seenVersion, cancellation);
        var now = at ?? clock.UtcNow;
        var name = await store.Set<OrgUnit>().Where(row => row.Id == unit).Select(row => row.Name).SingleOrDefaultAsync(cancellation);
        if (name is null || string.IsNullOrWhiteSpace(document) || due is not { } day || day <= OfficeClock.DayOf(now)) throw RuleFeedbackProblems.AssignmentNeeded.Because(field: "UnitId");
        remark.Assign();
        store.RemarkSteps.Add(new RemarkStep { Id = clock.NewId(), RemarkId = remark.Id, State = remark.State, Whom = name, UnitId = unit, Document = document.Trim(), DueOn = day, At = now, By = By(actor) });
        await acts.CommitAsync(new Doing("rule-remark.assign", actor, "rule-remark", remark.Id) { At = at }, cancellation);
    }

    /// <summary>By the unit it was assigned to, all six at once.</summary>
    public async Task AssessAsync(Actor actor, string code, IReadOnlyList<CriterionMark> marks, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var remark = await store.RemarkAsync(actor, code, cancellation);
        await acts.ExpectAsync("rule-remark", remark.Id, remark, seenVersion, cancellation);
        var assigned = await store.RemarkSteps.AsNoTracking().SingleOrDefaultAsync(row => row.RemarkId == remark.Id && row.State == RemarkState.Assigned, cancellation) ?? throw RuleFeedbackProblems.NotNow.Because();
        if (actor.Kind != ActorKind.System && !RuleFeedbackPermissions.UnitsOf(actor).Contains(assigned.UnitId ?? Guid.Empty)) throw RuleFeedbackProblems.NotYours.Because();
        var wanted = law.Codes(Criteria).Select(code => code.Code).ToList();
        if (!wanted.Order().SequenceEqual(marks.Select(mark => mark.Criterion).Order()) || marks.Any(mark => mark.Meets is null || string.IsNullOrWhiteSpace(mark.Words))) throw RuleFeedbackProblems.CriteriaNeeded.Because();
        remark.Assess();
        var now = at ?? clock.UtcNow;
        store.RemarkCriteria.AddRange(marks.Select(mark => new RemarkCriterion { Id = clock.NewId(), RemarkId = remark.Id, Criterion = mark.Criterion, Meets = mark.Meets!.Value, Words = mark.Words!.Trim(), At = now, By = By(actor) }));
        store.RemarkSteps.Add(new RemarkStep { Id = clock.NewId(), RemarkId = remark.Id, State = remark.State, InTime = assigned.DueOn is { } due ? OfficeClock.DayOf(now) <= due : null, At = now, By = By(actor) });
        await acts.CommitAsync(new Doing("rule-remark.assess", actor, "rule-remark", remark.Id) { At = at }, cancellation);
    }

    public async Task DecideAsync(Actor actor, string code, RemarkResult? result, string? words, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        if (!actor.May(RuleFeedbackPermissions.Decide)) throw Problems.NotAllowed.Because();
        var remark = await store.RemarkAsync(actor, code, cancellation);
        await acts.ExpectAsync("rule-remark", remark.Id, remark, seenVersion, cancellation);
        if (result is null || string.IsNullOrWhiteSpace(words)) throw RuleFeedbackProblems.ResultNeeded.Because(field: "ResultWords");
        remark.Decide();
        store.RemarkSteps.Add(new RemarkStep { Id = clock.NewId(), RemarkId = remark.Id, State = remark.State, Result = result, Words = words.Trim(), At = at ?? clock.UtcNow, By = By(actor) });
        await acts.CommitAsync(new Doing("rule-remark.decide", actor, "rule-remark", remark.Id) { At = at }, cancellation);
    }

    /// <summary>What everybody reads: written for them, without who sent it.</summary>
    public async Task PublishAsync(Actor actor, string code, string? words, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var remark = await KeptAsync(actor, code, seenVersion, cancellation);
        if (string.IsNullOrWhiteSpace(words)) throw RuleFeedbackProblems.ResultNeeded.Because("Mời ghi nội dung công khai; không nêu tên người gửi.", "PublicWords");
        if (words.Contains(remark.Name, StringComparison.OrdinalIgnoreCase) || words.Contains(remark.Phone, StringComparison.Ordinal)) throw RuleFeedbackProblems.ResultNeeded.Because("Nội dung công khai có tên hoặc điện thoại người gửi. Mời bỏ đi.", "PublicWords");
        remark.Publish();
        store.RemarkSteps.Add(new RemarkStep { Id = clock.NewId(), RemarkId = remark.Id, State = remark.State, Words = words.Trim(), At = at ?? clock.UtcNow, By = By(actor) });
        await acts.CommitAsync(new Doing("rule-remark.publish", actor, "rule-remark", remark.Id) { At = at }, cancellation);
    }

    /// <summary>The last day on which it may be transferred; null where the law of that day gives none.</summary>
    public (DateOnly? Last, LawRow Row) TransferDue(RuleRemark remark)
    {
        var day = OfficeClock.DayOf(remark.At);
        var row = law.Rule(TransferRule, day);
        return (row.Number is { } days ? calendars.Of().WorkingDayAfter(day, days) : null, row);
    }

    private async Task<RuleRemark> KeptAsync(Actor actor, string code, int seenVersion, CancellationToken cancellation)
    {
        if (!actor.May(RuleFeedbackPermissions.Keep)) throw Problems.NotAllowed.Because();
        var remark = await store.RemarkAsync(actor, code, cancellation);
        await acts.ExpectAsync("rule-remark", remark.Id, remark, seenVersion, cancellation);
        return remark;
    }

    private static Guid By(Actor actor) => actor.AccountId ?? Guid.Empty;
}
