using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Plans.Acts;

/// <summary>
/// What comes round by itself: assignments follow their unit and its head when those change; heads are reminded before the day, told
/// on it, and those above them when it has passed; every Monday each head has the week in one message.
/// </summary>
internal sealed class WatchPlans(Store store, ActLog acts, OfficeClock clock, OfficeCalendars calendars, UnitHeads heads, OrgQueries organisation, HeadFailings failings)
{
    /// <summary>House rule: still late so many working days after the head and whoever gave it were told, the director is.</summary>
    public const int DaysToNext = 5;

    private const int Levels = 2;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await FollowAsync(cancellation);
        await RemindAsync(cancellation);
        await DigestAsync(cancellation);
    }

    /// <summary>Open assignments whose unit has ended go to the unit that took over; whose head has changed, to the head of today.</summary>
    /// <returns>How many moved.</returns>
    public async Task<int> FollowAsync(CancellationToken cancellation)
    {
        var open = await store.Assignments.AsNoTracking().Where(row => row.State == AssignmentState.Assigned || row.State == AssignmentState.Accepted || row.State == AssignmentState.InProgress).Select(row => new { row.Id, row.LeadUnitId, row.HeadId }).ToListAsync(cancellation);
        var units = new Dictionary<Guid, Guid>();
        foreach (var unit in open.Select(row => row.LeadUnitId).Distinct()) units[unit] = await organisation.SuccessorsOnAsync(unit, clock.Today, cancellation) is [var heir, ..] ? heir.Id : unit;
        var responsible = await heads.OfAsync(units.Values, cancellation);
        var stillHeads = await StillHeadsAsync([.. open.Select(row => row.HeadId).OfType<Guid>().Distinct()], cancellation);
        var moved = 0;
        foreach (var row in open)
        {
            var unit = units[row.LeadUnitId];
            // Of two who head a unit together either may have it; only who heads it no longer is followed.
            if (unit == row.LeadUnitId && row.HeadId is { } head && stillHeads.Contains((head, unit))) continue;
            if (responsible.GetValueOrDefault(unit) is not { } now || (unit == row.LeadUnitId && now.AccountId == row.HeadId)) continue;
            moved += await TryAsync(row.Id, assignment => assignment.HandOver(By(), new AssignmentLead(unit, now.AccountId, now.Name), unit == row.LeadUnitId ? "Người đứng đầu đơn vị thay đổi" : "Đơn vị đã sắp xếp lại"),
                (assignment, outbox) => new Doing("assignment.follow", Actor.System, "assignment", assignment.Id) { UnitId = unit, Outbox = outbox }, [now.PersonId], "Nhận bàn giao", cancellation);
        }
        return moved;
    }

    public async Task RemindAsync(CancellationToken cancellation)
    {
        var (today, soon) = (clock.Today, clock.Today.AddDays(Assignment.SoonDays));
        var near = await store.Assignments.AsNoTracking().Where(row => row.DueOn <= soon && (row.State == AssignmentState.Assigned || row.State == AssignmentState.Accepted || row.State == AssignmentState.InProgress)).ToListAsync(cancellation);
        foreach (var row in near)
        {
            if (row.DueOn >= today)
            {
                if (row.RemindedFor == row.DueOn) continue;
                await TryAsync(row.Id, assignment => assignment.Remind(By()), (assignment, outbox) => new Doing("assignment.remind", Actor.System, "assignment", assignment.Id) { UnitId = assignment.LeadUnitId, Outbox = outbox },
                    await PersonsAsync([row.HeadId], cancellation), "Sắp đến hạn", cancellation);
                continue;
            }
            if (row.Escalations >= Levels || (row.EscalatedAt is { } before && calendars.Of().WorkingDaysBetween(OfficeClock.DayOf(before), today) < DaysToNext)) continue;
            var above = row.Escalations == 0 ? await heads.OfAsync(row.GivenByUnitId, cancellation) : await DirectorAsync(cancellation);
            if (above is null) continue;
            await TryAsync(row.Id, assignment => assignment.Escalate(By(), above.Name), (assignment, outbox) => new Doing("assignment.escalate", Actor.System, "assignment", assignment.Id) { UnitId = assignment.LeadUnitId, Outbox = outbox },
                [.. (await PersonsAsync([row.HeadId], cancellation)).Append(above.PersonId).Distinct()], "Quá hạn", cancellation);
        }
    }

    /// <summary>From Monday on, once a week, to each head who has something to do or to answer for.</summary>
    /// <returns>How many were told.</returns>
    public async Task<int> DigestAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        if (!calendars.Of().IsWorking(today)) return 0;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var open = await store.Assignments.AsNoTracking().Where(row => row.HeadId != null && (row.State == AssignmentState.Assigned || row.State == AssignmentState.Accepted || row.State == AssignmentState.InProgress)).ToListAsync(cancellation);
        var failed = await failings.ReadAsync(null, cancellation);
        var responsible = await heads.OfAsync([.. failed.Select(one => one.UnitId).Distinct()], cancellation);
        var persons = await PlanNews.PersonsAsync(store, [.. open.Select(row => row.HeadId), .. responsible.Values.Select(head => (Guid?)head.AccountId)], cancellation);
        var already = await store.WeeklyDigests.Where(row => row.Monday == monday).Select(row => row.PersonId).ToHashSetAsync(cancellation);
        var told = 0;
        foreach (var (account, person) in persons)
        {
            if (already.Contains(person)) continue;
            var (mine, against) = (open.Where(row => row.HeadId == account).ToList(), failed.Where(one => responsible.GetValueOrDefault(one.UnitId)?.AccountId == account).ToList());
            if (mine.Count + against.Count == 0) continue;
            var late = mine.Count(row => row.DueOn < today);
            var body = $"{mine.Count} nhiệm vụ đang thực hiện, {late} quá hạn, {mine.Count(row => row.DueOn >= today && row.DueOn <= monday.AddDays(6))} đến hạn trong tuần. Tính cho người đứng đầu: {against.Count(one => one.Kind == FailingKind.LateDossier)} hồ sơ trễ, {against.Count(one => one.Kind == FailingKind.LatePetition)} đơn quá hạn, {against.Count(one => one.Kind == FailingKind.BrokenPromise)} lời hứa quá ngày; {against.Count(one => one.Remedies.Count == 0)} việc chưa ghi biện pháp.";
            store.ChangeTracker.Clear();
            store.WeeklyDigests.Add(new WeeklyDigest { PersonId = person, Monday = monday, At = clock.UtcNow });
            try
            {
                await acts.CommitAsync(new Doing("plan.digest", Actor.System, "person", person) { Outbox = [Notify.Message(clock, person, null, $"Tuần từ {Web.Say.Day(monday)}: kế hoạch và trách nhiệm người đứng đầu", body, "/ke-hoach/nguoi-dung-dau")] }, cancellation);
                told++;
            }
            catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
            {
                // Another node told it in the same moment.
                store.ChangeTracker.Clear();
            }
        }
        return told;
    }

    private async Task<int> TryAsync(Guid id, Func<Assignment, AssignmentStep> happen, Func<Assignment, IReadOnlyList<OutboxMessage>, Doing> doing, IReadOnlyList<Guid> persons, string what, CancellationToken cancellation)
    {
        store.ChangeTracker.Clear();
        var assignment = await store.Assignments.SingleAsync(row => row.Id == id, cancellation);
        try
        {
            var step = happen(assignment);
            store.AssignmentSteps.Add(step);
            await acts.CommitAsync(doing(assignment, [.. persons.Select(person => PlanNews.One(clock, person, assignment, what, step.Words))]), cancellation);
            return 1;
        }
        catch (Refused)
        {
            // Somebody did something about it in the same moment: the next round looks again.
            return 0;
        }
    }

    private async Task<HashSet<(Guid Account, Guid Unit)>> StillHeadsAsync(IReadOnlyList<Guid> accounts, CancellationToken cancellation)
    {
        var rows = await (from account in store.Accounts.AsNoTracking()
                          join holding in store.HoldingsOn(clock.Today) on account.PersonId equals holding.PersonId
                          where accounts.Contains(account.Id) && (holding.Role == Role.DivisionHead || holding.Role == Role.DeskHead)
                          select new { account.Id, holding.UnitId }).ToListAsync(cancellation);
        return [.. rows.Select(row => (row.Id, row.UnitId))];
    }

    private async Task<UnitHead?> DirectorAsync(CancellationToken cancellation) => await heads.OfAsync(Guid.Empty, cancellation);

    private async Task<IReadOnlyList<Guid>> PersonsAsync(IEnumerable<Guid?> accounts, CancellationToken cancellation) => [.. (await PlanNews.PersonsAsync(store, accounts, cancellation)).Values];

    private StepBy By() => new(clock.NewId(), Actor.System, clock.UtcNow);
}
