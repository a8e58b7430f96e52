using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Petitions.Acts;

/// <summary>What is late goes to the next head by itself: the unit's, then the director. And an officer chases many at once.</summary>
internal sealed class ChaseDuties(Store store, ActLog acts, OfficeClock clock, OfficeCalendars calendars)
{
    /// <summary>House rule: still late so many working days after the unit's head was told, the director is.</summary>
    public const int DaysToNext = 2;

    private const int Most = 200, Levels = 2;

    /// <returns>How many went to a head.</returns>
    public async Task<int> EscalateAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        var late = await store.PetitionDuties.AsNoTracking().Where(row => row.DoneAt == null && row.DroppedAt == null && row.LawEndsAt != null && row.LawEndsAt <= now && row.Escalations < Levels).OrderBy(row => row.LawEndsAt).Take(Most).Select(row => new { row.Id, row.Escalations, row.EscalatedAt }).ToListAsync(cancellation);
        var told = 0;
        foreach (var row in late)
        {
            if (row is { Escalations: > 0, EscalatedAt: { } before } && calendars.Of().WorkingDaysBetween(OfficeClock.DayOf(before), clock.Today) < DaysToNext) continue;
            if (await EscalateAsync(row.Id, now, cancellation)) told++;
        }
        return told;
    }

    /// <summary>Whoever has the duty, and their head, are reminded; each duty is an act of its own.</summary>
    public async Task<int> ChaseAsync(Actor actor, IReadOnlyList<Guid> dutyIds, string? words, CancellationToken cancellation)
    {
        if (!actor.May(PetitionPermissions.Handle) && !actor.May(PetitionPermissions.Decide)) throw Problems.NotAllowed.Because();
        if (dutyIds.Count == 0) throw PetitionProblems.NothingChosen.Because();
        var chased = 0;
        foreach (var id in dutyIds.Distinct())
        {
            store.ChangeTracker.Clear();
            var duty = await store.PetitionDuties.SingleOrDefaultAsync(row => row.Id == id, cancellation);
            if (duty is not { IsOpen: true }) continue;
            var petition = await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == duty.PetitionId, cancellation);
            if (!petition.Sees(actor)) continue;
            var people = await PeopleAsync(duty.UnitId, [Role.Specialist, Role.DivisionHead], cancellation);
            if (people.Count == 0) people = await PeopleAsync(null, [Role.Director], cancellation);
            Remind(duty, people, isEscalation: false, actor.AccountId, clock.UtcNow);
            await acts.CommitAsync(new Doing("petition.chase", actor, "petition", petition.Id) { UnitId = duty.UnitId, Reason = string.IsNullOrWhiteSpace(words) ? null : words.Trim(), Outbox = Messages(people, petition.Code, duty, "Đôn đốc", words) }, cancellation);
            chased++;
        }
        return chased;
    }

    private async Task<bool> EscalateAsync(Guid dutyId, DateTime now, CancellationToken cancellation)
    {
        store.ChangeTracker.Clear();
        var duty = await store.PetitionDuties.SingleAsync(row => row.Id == dutyId, cancellation);
        if (!duty.IsLate(now)) return false;
        var people = duty.Escalations == 0 ? await PeopleAsync(duty.UnitId, [Role.DivisionHead], cancellation) : [];
        if (people.Count == 0) people = await PeopleAsync(null, [Role.Director], cancellation);
        duty.Escalate(now);
        Remind(duty, people, isEscalation: true, null, now);
        var code = await store.Petitions.Where(row => row.Id == duty.PetitionId).Select(row => row.Code).SingleAsync(cancellation);
        try
        {
            await acts.CommitAsync(new Doing("petition.escalate", Actor.System, "petition", duty.PetitionId) { UnitId = duty.UnitId, Outbox = Messages(people, code, duty, "Quá hạn", null) }, cancellation);
            return true;
        }
        catch (Refused refused) when (refused.Problem == Problems.ChangedMeanwhile)
        {
            // Somebody did it, or another node told it, in the same moment.
            return false;
        }
    }

    private void Remind(PetitionDuty duty, IReadOnlyList<Guid> people, bool isEscalation, Guid? by, DateTime at) =>
        store.DutyReminders.AddRange(people.Select(person => new DutyReminder { Id = clock.NewId(), DutyId = duty.Id, IsEscalation = isEscalation, ToPersonId = person, At = at, By = by }));

    private IReadOnlyList<OutboxMessage> Messages(IReadOnlyList<Guid> people, string code, PetitionDuty duty, string what, string? words) =>
        [.. people.Select(person => Notify.Message(clock, person, null, $"{what}: {PetitionWords.Duty(duty)}, đơn {code}", $"{PetitionWords.Duty(duty)} của đơn {code}{(duty.DueAt is { } due ? $", hạn {Web.Say.Day(OfficeClock.DayOf(due))}" : "")}. {words}".Trim(), $"/don-thu/{code}"))];

    private Task<List<Guid>> PeopleAsync(Guid? unitId, Role[] roles, CancellationToken cancellation)
    {
        var today = clock.Today;
        return store.RoleHoldings.AsNoTracking().Where(held => (unitId == null || held.UnitId == unitId) && roles.Contains(held.Role) && held.From <= today && (held.To == null || held.To >= today)).Select(held => held.PersonId).Distinct().ToListAsync(cancellation);
    }
}
