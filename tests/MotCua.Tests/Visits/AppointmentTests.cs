using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using MotCua.Visits;
using MotCua.Visits.Acts;
using Xunit;

namespace MotCua.Tests.Visits;

/// <summary>Hours that are booked, cancelled by a link that works once, and come first when their time is there.</summary>
public sealed class AppointmentTests
{
    private static readonly DateOnly Tuesday = new(2021, 11, 16);
    private static readonly TimeOnly Nine = new(9, 0);

    private static async Task<(TestOffice Office, SignedIn Desk)> SetAsync(Database database, int capacity)
    {
        var office = await TestOffice.StartAsync(database);
        var desk = await office.SignInAsAsync(Role.DeskOfficer);
        await office.WithAsync<SetHall>(set => set.SetSlotAsync(Actor.System, desk.UnitId!.Value, DayOfWeek.Tuesday, Nine, capacity, new DateOnly(2021, 1, 1), default));
        await office.WithAsync<SetHall>(set => set.AddGateAsync(Actor.System, desk.UnitId!.Value, 1, null, default));
        return (office, desk);
    }

    private static Task<(Appointment Appointment, string CancelToken)> BookAsync(TestOffice office, Guid desk, DateOnly? day = null, string? name = "Trần Thị Mẫu", string? phone = "0912 345 678") =>
        office.WithAsync<BookAppointment, (Appointment, string)>(book => book.RunAsync(desk, day ?? Tuesday, Nine, VisitTopic.Submit, name, phone, default));

    [Theory, OnEveryDatabase]
    public async Task An_hour_takes_as_many_as_it_has_seats_even_when_all_ask_at_once(Database database)
    {
        var (office, desk) = await SetAsync(database, capacity: 3);
        await using var _ = office;
        var unit = desk.UnitId!.Value;
        await Stage.RefusedAsync(VisitProblems.NameNeeded, () => BookAsync(office, unit, name: " "));
        await Stage.RefusedAsync(VisitProblems.NameNeeded, () => BookAsync(office, unit, phone: "12"));
        await Stage.RefusedAsync(VisitProblems.SlotFull, () => BookAsync(office, unit, new DateOnly(2021, 11, 17)));
        await Stage.RefusedAsync(VisitProblems.SlotFull, () => BookAsync(office, unit, new DateOnly(2021, 12, 7)));
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                return (await BookAsync(office, unit)).Appointment.Seat;
            }
            catch (Refused refused) when (refused.Problem == VisitProblems.SlotFull)
            {
                return null;
            }
        }));
        Assert.Equal([1, 2, 3], asked.OfType<int>().Order());
        var page = (await office.Browser().GetPageAsync("/dat-lich")).Body!.TextContent;
        Assert.DoesNotContain("16/11/2021", page, StringComparison.Ordinal);
        Assert.Contains("23/11/2021", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Mẫu", page, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_link_cancels_once_gives_the_seat_back_and_looking_at_it_does_nothing(Database database)
    {
        var (office, _) = await SetAsync(database, capacity: 1);
        await using var __ = office;
        var visitor = office.Browser();
        var posted = await visitor.PostFormAsync("/dat-lich", new() { ["Slot"] = "2021-11-16 09:00", ["Name"] = "Trần Thị Mẫu", ["Phone"] = "0912345678" });
        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        var booked = await visitor.GetPageAsync(posted.Headers.Location!.ToString());
        var link = booked.QuerySelector("main a[href^='/dat-lich/huy/']")!.GetAttribute("href")!;
        Assert.DoesNotContain("0912345678", booked.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Mẫu", booked.Body.TextContent, StringComparison.Ordinal);
        Assert.Null((await visitor.GetPageAsync(posted.Headers.Location!.ToString().Split('?')[0])).QuerySelector("main a[href^='/dat-lich/huy/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/dat-lich/huy/{new string('0', 32)}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(link)).StatusCode);
        Assert.Null(await office.WithAsync<Store, DateTime?>(store => store.Set<Appointment>().Select(row => row.CancelledAt).SingleAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostFormAsync(link, [])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(link)).StatusCode);
        Assert.NotNull(await office.WithAsync<Store, DateTime?>(store => store.Set<Appointment>().Select(row => row.CancelledAt).SingleAsync()));
        Assert.Contains("16/11/2021", (await visitor.GetPageAsync("/dat-lich")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_booked_is_called_first_when_the_hour_has_come(Database database)
    {
        var (office, desk) = await SetAsync(database, capacity: 2);
        await using var _ = office;
        var unit = desk.UnitId!.Value;
        Task<VisitTicket> TakeAsync(string? code) => office.WithAsync<TakeNumber, VisitTicket>(take => take.RunAsync(new NumberWish(unit, VisitTopic.Advice, TicketWay.Phone, null, code), null, default));
        Task<VisitTicket> NextAsync() => office.WithAsync<GateDesk, VisitTicket>(gates => gates.CallNextAsync(desk.Actor(Role.DeskOfficer), default));
        Task DoneAsync() => office.WithAsync<GateDesk>(gates => gates.FinishAsync(desk.Actor(Role.DeskOfficer), new Ending(VisitOutcome.Guided, null, null, null), default));
        var (early, _) = await BookAsync(office, unit);
        var (late, _) = await BookAsync(office, unit);
        await Stage.RefusedAsync(VisitProblems.NotToday, () => TakeAsync(early.Code));
        await Stage.RefusedAsync(VisitProblems.AppointmentUnknown, () => TakeAsync("KHONGCOMAA"));
        office.Time.SetOffice(new DateTime(2021, 11, 16, 8, 30, 0));
        var (first, booked) = (await TakeAsync(null), await TakeAsync(early.Code));
        Assert.Equal((TicketWay.Appointment, VisitTopic.Submit), (booked.Way, booked.Topic));
        await Stage.RefusedAsync(VisitProblems.AppointmentGone, () => TakeAsync(early.Code));
        var gate = await office.WithAsync<Store, Guid>(store => store.Set<VisitGate>().Select(row => row.Id).SingleAsync());
        await office.WithAsync<GateDesk>(gates => gates.OpenAsync(desk.Actor(Role.DeskOfficer), gate, default));
        Assert.Equal(first.Number, (await NextAsync()).Number);
        await DoneAsync();
        var second = await TakeAsync(null);
        office.Time.SetOffice(new DateTime(2021, 11, 16, 9, 0, 0));
        var third = await TakeAsync(late.Code);
        Assert.Equal(booked.Number, (await NextAsync()).Number);
        Assert.Contains("Trần Thị Mẫu", (await desk.Browser.GetPageAsync("/goi-so")).Body!.TextContent, StringComparison.Ordinal);
        await DoneAsync();
        Assert.Equal(third.Number, (await NextAsync()).Number);
        await DoneAsync();
        Assert.Equal(second.Number, (await NextAsync()).Number);
    }
}
