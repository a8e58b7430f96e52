using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>The promise counts from the complete dossier; acceptance, supplements and steps are measured beside it.</summary>
public sealed class ClockTests
{
    [Theory, OnEveryDatabase]
    public async Task A_late_acceptance_does_not_move_the_promise_and_is_measured_apart(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 17, 10, 0, 0));
        var accepted = await stage.AcceptAsync(code);
        // Filed Monday 15, accepted two days later: five working days still end on Monday 22.
        Assert.Equal(Stage.At(22, 17), accepted.PromisedAt);
        Assert.Equal(Stage.At(15, 8), accepted.CompleteAt);

        var page = (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}")).Body!.TextContent;
        // Eight working hours from Monday 08:00 end on Tuesday 08:00; nobody has read the decree of 2020.
        Assert.Contains("Trả lời trước 08:00, thứ Ba 16/11/2021", page, StringComparison.Ordinal);
        Assert.Contains("Tiếp nhận sau 18 giờ làm việc", page, StringComparison.Ordinal);
        Assert.Contains("(chưa đối chiếu)", page, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Sent_on_a_Sunday_the_first_day_is_Monday(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 14, 20, 0, 0));
        Assert.Equal(Stage.At(19, 17), (await stage.AcceptAsync(await stage.FiledAsync())).PromisedAt);
    }

    [Theory, OnEveryDatabase]
    public async Task The_departments_own_limit_is_what_is_promised(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await stage.Office.WithAsync<Store>(async store =>
        {
            var procedure = await store.Procedures.SingleAsync();
            store.LocalTerms.Add(new LocalTerms { Id = stage.Office.Clock.NewId(), ProcedureId = procedure.Id, Amount = 3, Unit = LimitUnit.WorkingDay, Decision = "QĐ thử", From = new DateOnly(2021, 1, 1) });
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("procedure.limit", Actor.System, "procedure", procedure.Id), default);
        });
        Assert.Equal(Stage.At(18, 17), (await stage.AcceptAsync(await stage.FiledAsync())).PromisedAt);
    }

    [Theory, OnEveryDatabase]
    public async Task After_acceptance_a_supplement_counts_anew_by_the_law_and_the_step_goes_on(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (code, before) = await AskedOnWednesdayAsync(stage);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 19, 10, 0, 0));
        await stage.SupplyAsync(stage.DeskActor, code);
        var after = await stage.ReadAsync(code);
        // Complete again on Friday 19: day 1 is Monday 22, day 5 Friday 26.
        Assert.Equal(Stage.At(26, 17), after.PromisedAt);
        Assert.Equal(after.PromisedAt, after.FirstPromisedAt);
        Assert.Equal(Stage.At(19, 10), after.CompleteAt);
        Assert.Contains("nd61-19-4", after.LawRows, StringComparison.Ordinal);
        Assert.Equal(DossierState.InProgress, after.State);
        Assert.True(after.StepDueAt > before.StepDueAt);
        // The specialist goes on where they were.
        await stage.ProposeAsync(code);
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, code);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_the_version_says_so_the_date_moves_by_the_wait_and_is_explained_with_it(Database database)
    {
        await using var stage = await Stage.SetAsync(database, procedure: false);
        await stage.Office.AddProcedureAsync(afterSupplement: SupplementTreatment.Shift);
        var (code, _) = await AskedOnWednesdayAsync(stage);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 19, 10, 0, 0));
        await stage.SupplyAsync(stage.DeskActor, code);
        var after = await stage.ReadAsync(code);
        // Asked Wednesday 17 at 10:00, supplied Friday 19 at 10:00: two working days later than Monday 22.
        Assert.Equal(Stage.At(24, 17), after.PromisedAt);
        Assert.Equal(Stage.At(15, 8), after.CompleteAt);

        var page = await stage.Citizen.Browser.GetPageAsync($"/tra-cuu/{code}");
        var days = page.QuerySelectorAll(".days li").Select(day => day.TextContent.Trim()).ToList();
        Assert.Equal("T418dừng", days[3].Replace("T5", "T4", StringComparison.Ordinal));
        Assert.Equal("T419dừng", days[4].Replace("T6", "T4", StringComparison.Ordinal));
        Assert.EndsWith("5", days[^1], StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/phap-ly?dong=qd766-shift']"));
    }

    [Fact]
    public async Task A_dossier_without_a_limit_has_no_promise_and_says_so()
    {
        await using var stage = await Stage.SetAsync(Database.Sqlite, procedure: false);
        await stage.Office.AddProcedureAsync(days: null);
        var code = await stage.AcceptedAsync();
        Assert.Null((await stage.ReadAsync(code)).PromisedAt);
        Assert.Contains("không quy định thời hạn", (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/giay-tiep-nhan")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await stage.Citizen.Browser.GetPageAsync($"/tra-cuu/{code}")).QuerySelector("#vi-sao"));
    }

    private static async Task<(string Code, Dossier Before)> AskedOnWednesdayAsync(Stage stage)
    {
        var code = await stage.HandedOverAsync();
        var before = await stage.ReadAsync(code);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 17, 10, 0, 0));
        await stage.AskAsync(stage.SpecialistActor, code);
        return (code, before);
    }
}
