using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Representatives.Acts;

/// <summary>The desk looks at the paper; principal or representative ends it, with effect at once.</summary>
internal sealed class SettleRepresentation(Store store, ActLog acts, OfficeClock clock, PersonLookup people)
{
    public async Task ConfirmAsync(Actor officer, Guid id, bool looked, int seenVersion, CancellationToken cancellation)
    {
        var waiting = await ForDeskAsync(officer, id, cancellation);
        if (!looked) throw RepresentationProblems.NotLookedAt.Because(field: "Looked");
        await acts.ExpectAsync("representation", id, waiting, seenVersion, cancellation);
        store.RepresentationConfirmations.Add(waiting.ConfirmByPaper(officer.AccountId ?? Guid.Empty, clock.UtcNow));
        await acts.CommitAsync(new Doing("representation.confirm", officer, "representation", id)
        {
            Outbox = [.. Told(waiting, "Đã xác nhận quyền làm thay", $"{waiting.RepresentativeName} làm thay {waiting.PrincipalName} từ {Web.Say.Day(waiting.From)} đến {Web.Say.Day(waiting.To)}.")],
        }, cancellation);
    }

    public async Task RefuseAsync(Actor officer, Guid id, string? reason, int seenVersion, CancellationToken cancellation)
    {
        var waiting = await ForDeskAsync(officer, id, cancellation);
        if (string.IsNullOrWhiteSpace(reason)) throw RepresentationProblems.ReasonNeeded.Because(field: "Reason");
        await acts.ExpectAsync("representation", id, waiting, seenVersion, cancellation);
        if (!waiting.IsWaiting) throw RepresentationProblems.NotWaiting.Because();
        store.RepresentationEnds.Add(waiting.End(officer.AccountId ?? Guid.Empty, clock.UtcNow, reason));
        await acts.CommitAsync(new Doing("representation.refuse", officer, "representation", id)
        {
            Outbox = [.. Told(waiting, "Chưa xác nhận được quyền làm thay", reason.Trim())],
        }, cancellation);
    }

    public async Task EndAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        var mine = actor.PersonId is { } person ? await people.SamePersonAsync(person, cancellation) : [];
        var ending = await store.RepresentationsOf(mine).SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        store.RepresentationEnds.Add(ending.End(actor.AccountId ?? Guid.Empty, clock.UtcNow, null));
        await acts.CommitAsync(new Doing("representation.end", actor, "representation", id)
        {
            Outbox = [.. Told(ending, "Quyền làm thay đã chấm dứt", $"{actor.Name} chấm dứt việc {ending.RepresentativeName} làm thay {ending.PrincipalName}; có hiệu lực ngay.")],
        }, cancellation);
    }

    private async Task<Representation> ForDeskAsync(Actor officer, Guid id, CancellationToken cancellation)
    {
        if (!officer.May(RepresentationPermissions.Check)) throw Problems.NotAllowed.Because();
        return await store.Representations.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
    }

    private IEnumerable<OutboxMessage> Told(Representation about, string subject, string body) =>
        new[] { about.PrincipalId, about.RepresentativeId }.OfType<Guid>().Distinct().Select(person => Notify.Message(clock, person, null, subject, body, "/lam-thay"));
}
