using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Visits.Acts;

namespace MotCua.Visits.Demo;

/// <summary>Gates, hours for appointments, and this morning's visits at each desk of the demonstration's day; by the same acts as real ones, seeded.</summary>
internal sealed class VisitsDemo(Store store, OfficeClock clock, OfficeCalendars calendars, SetHall set, TakeNumber take, GateDesk gates)
{
    private const int Seed = 2021, Gates = 3, Visits = 14;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.VisitGates.AnyAsync(cancellation)) return;
        var today = clock.Today;
        foreach (var desk in await store.DesksOnAsync(today, cancellation))
        {
            for (var number = 1; number <= Gates; number++) await set.AddGateAsync(Actor.System, desk.Id, number, null, cancellation, OrganisationDemo.At);
            foreach (var weekday in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday })
                foreach (var hour in new[] { 8, 9, 10, 14, 15 })
                    await set.SetSlotAsync(Actor.System, desk.Id, weekday, new TimeOnly(hour, 0), 4, new DateOnly(2021, 1, 1), cancellation, OrganisationDemo.At);
            if (calendars.Of(desk.Id).IsWorking(today)) await MorningAsync(desk, today, cancellation);
        }
        store.ChangeTracker.Clear();
    }

    private async Task MorningAsync(DeskChoice desk, DateOnly day, CancellationToken cancellation)
    {
        var officer = await (from holding in store.RoleHoldings.AsNoTracking()
                             join account in store.Accounts on holding.PersonId equals account.PersonId
                             where holding.UnitId == desk.Id && holding.Role == Role.DeskOfficer && holding.From <= day && (holding.To == null || holding.To >= day)
                             orderby account.UserName
                             select new { account.Id, holding.PersonId, account.DisplayName }).FirstOrDefaultAsync(cancellation);
        var opens = OfficeClock.ToUtc(day.ToDateTime(calendars.Of(desk.Id).SessionsOn(day)[0].Opens));
        if (officer is null || opens >= clock.UtcNow) return;
        var actor = new Actor(ActorKind.Staff, officer.Id, officer.PersonId, officer.DisplayName ?? "", [new HeldRole(Role.DeskOfficer, desk.Id)]);
        var gate = await store.VisitGates.AsNoTracking().Where(row => row.DeskUnitId == desk.Id).OrderBy(row => row.Number).Select(row => row.Id).FirstAsync(cancellation);
        await gates.OpenAsync(actor, gate, cancellation, opens);
        var random = new Random(Seed);
        var (arrival, free) = (opens, opens);
        for (var visit = 0; visit < Visits; visit++)
        {
            arrival = arrival.AddMinutes(random.Next(1, 8));
            if (arrival >= clock.UtcNow) break;
            await take.RunAsync(new NumberWish(desk.Id, (VisitTopic)random.Next(4), TicketWay.Kiosk), null, cancellation, arrival);
        }
        while (true)
        {
            var waiting = await store.WaitingInOrder(desk.Id, day, free).Select(row => (DateTime?)row.TakenAt).FirstOrDefaultAsync(cancellation);
            if (waiting is not { } taken) break;
            var called = taken > free ? taken.AddSeconds(20) : free.AddSeconds(20);
            free = called.AddMinutes(random.Next(4, 14));
            if (free >= clock.UtcNow) break;
            await gates.CallNextAsync(actor, cancellation, called);
            await gates.FinishAsync(actor, new Ending(VisitOutcome.Guided, null, "Đã hướng dẫn thành phần hồ sơ (trình diễn).", null), cancellation, free);
        }
    }
}
