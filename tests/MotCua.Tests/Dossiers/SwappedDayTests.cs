using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>A swapped day: every open dossier it moves is shown first, then moved, recorded and told.</summary>
public sealed class SwappedDayTests
{
    private static readonly Dictionary<string, string> ThursdayOff = new() { ["Date"] = "2021-11-18", ["Kind"] = "DayOff", ["Reason"] = "Nghỉ hoán đổi", ["Decision"] = "12/TB-SLĐTBXH" };

    [Theory, OnEveryDatabase]
    public async Task Only_an_administrator_swaps_days(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        foreach (var browser in new[] { stage.Citizen.Browser, stage.Desk.Browser, stage.Specialist.Browser, stage.Head.Browser, stage.Director.Browser, stage.Clerk.Browser })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/quan-tri/lich")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Office.Browser().OpenAsync("/quan-tri/lich")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Dossiers_whose_date_would_move_are_shown_then_moved_and_their_owner_told(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var administrator = await stage.Office.SignInAsync(Role.Administrator);
        var (handled, notYetAccepted) = (await stage.HandedOverAsync(), await stage.FiledAsync());
        var waiting = await stage.HandedOverAsync();
        await stage.AskAsync(stage.SpecialistActor, waiting);

        var preview = await (await administrator.PostFormAsync("/quan-tri/lich", ThursdayOff, "form:has([name=Date])", "Preview")).ReadPageAsync();
        var line = Assert.Single(Lines(preview));
        Assert.Contains(handled, line, StringComparison.Ordinal);
        Assert.Contains("22/11", line, StringComparison.Ordinal);
        Assert.Contains("23/11", line, StringComparison.Ordinal);
        Assert.Equal(Stage.At(22, 17), (await stage.ReadAsync(handled)).PromisedAt);

        Assert.Equal(HttpStatusCode.Redirect, (await administrator.PostFormAsync("/quan-tri/lich", ThursdayOff, "form:has([name=Date])", "Add")).StatusCode);
        var after = await stage.ReadAsync(handled);
        // Five working days from Monday 15 without Thursday 18: 16, 17, 19, 22, 23.
        Assert.Equal((Stage.At(23, 17), Stage.At(23, 17), Stage.At(24, 0), Stage.At(23, 17)), (after.PromisedAt, after.FirstPromisedAt, after.LawEndsAt, after.StepDueAt));
        Assert.Contains("calendar-2021-11-18", after.LawRows, StringComparison.Ordinal);
        Assert.Null((await stage.ReadAsync(notYetAccepted)).PromisedAt);
        Assert.Equal(Stage.At(22, 17), (await stage.ReadAsync(waiting)).PromisedAt);

        var page = await administrator.GetPageAsync("/quan-tri/lich");
        Assert.Contains("Đã đổi ngày hẹn của 1 hồ sơ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Lines(page));
        await stage.Office.WithAsync<Store>(async store =>
        {
            var act = await store.Acts.AsNoTracking().SingleAsync(row => row.Kind == "dossier.move-date");
            Assert.Equal(after.Id, act.SubjectId);
            Assert.Contains("12/TB-SLĐTBXH", JsonSerializer.Deserialize<Dictionary<string, string>>((await store.ActWords.AsNoTracking().SingleAsync(row => row.ActId == act.Id)).Words)!.Values.Single(), StringComparison.Ordinal);
            var told = JsonDocument.Parse((await store.Outbox.AsNoTracking().SingleAsync(row => row.ActId == act.Id)).Body).RootElement;
            Assert.Equal(stage.Citizen.Person.Id, told.GetProperty("PersonId").GetGuid());
            Assert.Contains("17:00", told.GetProperty("Body").GetString(), StringComparison.Ordinal);
            Assert.Contains("23/11/2021", told.GetProperty("Body").GetString(), StringComparison.Ordinal);
        });

        // The why on the public page: the swapped day by name, the articles by theirs.
        var why = (await stage.Office.Browser().GetPageAsync($"/tra-cuu/{handled}")).QuerySelector("#vi-sao")!;
        Assert.Contains("Nghỉ hoán đổi", why.TextContent, StringComparison.Ordinal);
        Assert.NotNull(why.QuerySelector("a[href='/lich-lam-viec?nam=2021']"));
        Assert.Equal("Điều 147 Bộ luật Dân sự 2015", why.QuerySelector("a[href='/phap-ly?dong=blds-147']")!.TextContent);
        Assert.DoesNotContain("blds-", why.TextContent, StringComparison.Ordinal);

        // The supplement that comes under the new calendar is counted by it.
        await stage.SupplyAsync(stage.DeskActor, waiting);
        Assert.Equal(Stage.At(23, 17), (await stage.ReadAsync(waiting)).PromisedAt);

        Assert.Equal(HttpStatusCode.Redirect, (await administrator.PostFormAsync("/quan-tri/lich", [], "form[action*=Withdraw]")).StatusCode);
        Assert.Equal((Stage.At(22, 17), Stage.At(22, 17)), ((await stage.ReadAsync(handled)).PromisedAt, (await stage.ReadAsync(waiting)).PromisedAt));
        Assert.DoesNotContain("calendar-", (await stage.ReadAsync(handled)).LawRows, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_make_up_day_brings_a_date_forward(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.AcceptedAsync();
        var administrator = await stage.Office.SignInAsync(Role.Administrator);
        await administrator.PostFormAsync("/quan-tri/lich", new() { ["Date"] = "2021-11-20", ["Kind"] = "MakeUp", ["Reason"] = "Làm bù", ["Decision"] = "13/TB" }, "form:has([name=Date])", "Add");
        Assert.Equal(Stage.At(20, 17), (await stage.ReadAsync(code)).PromisedAt);
    }

    [Theory, OnEveryDatabase]
    public async Task A_date_moved_by_a_wait_keeps_its_wait(Database database)
    {
        await using var stage = await Stage.SetAsync(database, procedure: false);
        await stage.Office.AddProcedureAsync(afterSupplement: WorkingTime.SupplementTreatment.Shift);
        var code = await stage.HandedOverAsync();
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 16, 10, 0, 0));
        await stage.AskAsync(stage.SpecialistActor, code);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 17, 10, 0, 0));
        await stage.SupplyAsync(stage.DeskActor, code);
        Assert.Equal(Stage.At(23, 17), (await stage.ReadAsync(code)).PromisedAt);

        var administrator = await stage.Office.SignInAsync(Role.Administrator);
        await administrator.PostFormAsync("/quan-tri/lich", ThursdayOff, "form:has([name=Date])", "Add");
        var after = await stage.ReadAsync(code);
        Assert.Equal(Stage.At(24, 17), after.PromisedAt);
        Assert.Contains("qd766-shift", after.LawRows, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_an_imported_day_or_new_hours_left_behind_is_listed_and_moved_with_one_button(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.AcceptedAsync();
        var administrator = await stage.Office.SignInAsync(Role.Administrator);
        Assert.Empty(Lines(await administrator.GetPageAsync("/quan-tri/lich")));
        var file = Path.Combine(stage.Office.DataFolder, "lich.csv");
        await File.WriteAllTextAsync(file, "date,kind,name,decision\n2021-11-18,off,Nghỉ hoán đổi,12/TB\n", TestContext.Current.CancellationToken);
        await stage.Office.WithAsync<CalendarImport>(import => import.LoadAsync(file, Actor.System, default));
        await administrator.PostFormAsync("/quan-tri/lich", new() { ["From"] = "2021-11-23", ["Pattern"] = "1-5 07:30-11:30 13:30-16:30", ["HoursDecision"] = "14/QĐ" }, "form[action*=Hours]");

        Assert.Contains(code, Assert.Single(Lines(await administrator.GetPageAsync("/quan-tri/lich"))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.PostFormAsync("/quan-tri/lich", [], "form[action*=Move]")).StatusCode);
        Assert.Equal(Stage.At(23, 16, 30), (await stage.ReadAsync(code)).PromisedAt);
        Assert.Empty(Lines(await administrator.GetPageAsync("/quan-tri/lich")));
    }

    private static List<string> Lines(IHtmlDocument page) => [.. page.QuerySelectorAll("table:has(td[data-l='Đang hẹn']) tbody tr").Select(row => row.TextContent)];
}
