using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Procedures;

public sealed class ProcessEditorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<(TestOffice Office, HttpClient Keeper, string Editor)> OpenAsync(Database database, bool peopled)
    {
        var office = await TestOffice.StartAsync(database);
        var keeper = await office.SignInAsync(Role.ProcedureController);
        if (peopled)
            foreach (var role in new[] { Role.DeskOfficer, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk }) await office.MakeAccountAsync(role);
        else await office.MakeAccountAsync(Role.Specialist);
        await office.AddProcedureAsync();
        var procedure = await office.WithAsync<Store, Guid>(store => store.Procedures.Select(row => row.Id).SingleAsync(Stop));
        var answer = await keeper.PostFormAsync($"/quan-tri/thu-tuc/{procedure}", [], "form[action*=Process]");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (office, keeper, answer.Headers.Location!.ToString());
    }

    [Theory, OnEveryDatabase]
    public async Task Steps_longer_than_the_limit_are_refused_and_what_was_typed_stays(Database database)
    {
        var (office, keeper, editor) = await OpenAsync(database, peopled: true);
        await using var own = office;
        var refused = await keeper.PostFormAsync(editor, new() { ["Lines[1].Hours"] = "99,5", ["Lines[1].Name"] = "Thẩm định kỹ" }, "#cac-buoc");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadPageAsync();
        Assert.Contains("vượt thời hạn 40 giờ", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Thẩm định kỹ", page.QuerySelector("input[name='Lines[1].Name']")!.GetAttribute("value"));
        Assert.Equal(40, await office.WithAsync<Store, decimal>(async store => (await store.InternalProcesses.SingleAsync(Stop)).Hours));
    }

    [Theory, OnEveryDatabase]
    public async Task A_process_is_edited_tried_and_put_in_force_and_no_dossier_is_made(Database database)
    {
        var (office, keeper, editor) = await OpenAsync(database, peopled: true);
        await using var own = office;
        Assert.Null((await keeper.GetPageAsync(editor)).QuerySelector("#ap-dung"));
        // A step more, second in order, and one left out.
        var saved = await keeper.PostFormAsync(editor, new() { ["Lines[1].Hours"] = "10", ["Lines[2].Name"] = "", ["Lines[6].Name"] = "Lấy ý kiến", ["Lines[6].Hours"] = "4", ["Lines[6].Place"] = "1" }, "#cac-buoc");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var process = await office.WithAsync<Store, InternalProcess>(store => store.InternalProcesses.AsNoTracking().SingleAsync(Stop));
        Assert.Equal(["Tiếp nhận, kiểm tra, chuyển phòng chuyên môn", "Lấy ý kiến", "Thẩm định hồ sơ, dự thảo kết quả", "Ký kết quả"], process.Steps.Take(4).Select(step => step.Name));
        Assert.Null(process.TriedAt);

        var tried = await keeper.PostFormAsync(editor, new() { ["StartsOn"] = "19/11/2021", ["StartsAt"] = "16:30" }, "form[action*=Try]");
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        var result = await tried.ReadPageAsync();
        Assert.Contains("Đạt", result.QuerySelector("#ket-qua-thu")!.TextContent, StringComparison.Ordinal);
        // Four hours from Friday 16:30: half an hour, then Monday until 10:30.
        Assert.Contains("22/11/2021, 10:30", result.QuerySelector("section table tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await office.WithAsync<Store, int>(store => store.Set<MotCua.Dossiers.Dossier>().CountAsync(Stop)));

        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.PostFormAsync(editor, new() { ["From"] = "14/11/2021" }, "#ap-dung")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync(editor, new() { ["From"] = "16/11/2021" }, "#ap-dung")).StatusCode);
        Assert.Null((await keeper.GetPageAsync(editor)).QuerySelector("#cac-buoc"));
        var held = await office.WithAsync<Store, InternalProcess?>(store => store.ProcessOfAsync(process.VersionId, new DateOnly(2021, 11, 16), Stop));
        Assert.Equal(process.Id, held!.Id);
        Assert.Null(await office.WithAsync<Store, InternalProcess?>(store => store.ProcessOfAsync(process.VersionId, new DateOnly(2021, 11, 15), Stop)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_step_that_nobody_could_do_fails_the_trial(Database database)
    {
        var (office, keeper, editor) = await OpenAsync(database, peopled: false);
        await using var own = office;
        var tried = await keeper.PostFormAsync(editor, [], "form[action*=Try]");
        var page = await tried.ReadPageAsync();
        Assert.Contains("Chưa đạt", page.QuerySelector("#ket-qua-thu")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa có ai", page.QuerySelector("section table")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#ap-dung"));
        Assert.Null((await office.WithAsync<Store, InternalProcess>(store => store.InternalProcesses.AsNoTracking().SingleAsync(Stop))).TriedAt);
    }

    [Fact]
    public void Numbers_are_read_as_they_are_written_here()
    {
        Assert.Equal([4.5m, 4.5m, 12m, null, null], new[] { "4,5", "4.5", " 12 ", "1.234,5", "bốn" }.Select(Terms.ReadHours));
        Assert.Equal([50_000m, 50_000m, 1_200_000m, 0m, null, null], new[] { "50.000", "50000", "1.200.000", "0", "50,5", "5.00" }.Select(Terms.ReadMoney));
    }

    [Theory]
    [InlineData(1, LimitUnit.WorkingHour)]
    [InlineData(2, LimitUnit.WorkingHour)]
    [InlineData(5, LimitUnit.WorkingHour)]
    [InlineData(1, LimitUnit.WorkingDay)]
    [InlineData(1, LimitUnit.Day)]
    [InlineData(3, LimitUnit.Day)]
    [InlineData(12, LimitUnit.Hour)]
    [InlineData(1, LimitUnit.Month)]
    public void The_plain_process_fits_however_short_the_limit(int amount, LimitUnit unit)
    {
        var limit = new TermLimit(amount, unit, false);
        var steps = PlainProcess.Steps(limit);
        Assert.All(steps, step => Assert.True(step.Hours > 0, step.Name));
        InternalProcess.Check(steps, Terms.WorkingHours(limit));
        if (Terms.WorkingHours(limit) is { } most) Assert.InRange(steps.Sum(step => step.Hours), most - 0.01m, most);
    }
}
