using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Registers;
using MotCua.Registers.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Registers;

/// <summary>Results that the law makes public: where somebody opened the switch, and nothing else.</summary>
public sealed class RegisterTests
{
    private const string Basis = "Điều 1 khoản 2 Nghị định thử nghiệm";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly PartyInput Company = new(PartyKind.Enterprise, "Công ty TNHH Đường Thử", IdentityType.TaxCode, "1601234565", Address: "12 đường Giả Định");

    private static Task<RegisterOpening> OpenAsync(Stage stage, SignedIn by, Role role = Role.ProcedureController, string code = TestCatalogue.Code, bool persons = false, string basis = Basis, int? months = 24) =>
        stage.Office.WithAsync<MotCua.Registers.Acts.OpenRegister, RegisterOpening>(open => open.OpenAsync(by.Actor(role), new OpeningWish(code, new DateOnly(2021, 11, 1), basis, months, persons), Stop));

    /// <summary>Released, and carried on.</summary>
    private static async Task ReleasedAsync(Stage stage, PartyInput owner, OutcomeKind kind = OutcomeKind.Granted)
    {
        var code = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk() with { Owner = owner })).Dossier.Code;
        await stage.AcceptAsync(code);
        await stage.Office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, code, null, null, Stop));
        await stage.Office.WithAsync<ProposeOutcome>(act => act.RunAsync(stage.SpecialistActor, code, kind, "Theo đề nghị", null, null, null, Stop));
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, code);
        await stage.ForwardAsync(stage.Head, Role.DivisionHead, code);
        await stage.SignAsync(code);
        await stage.ReleaseAsync(code);
        await stage.Office.DrainOutboxAsync();
    }

    private static Task<List<RegisterEntry>> EntriesAsync(Stage stage) => stage.Office.WithAsync<Store, List<RegisterEntry>>(store => store.Set<RegisterEntry>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Stop));

    private static async Task<string> PageAsync(Stage stage, string address = "/so-giay-phep") => (await stage.Office.Browser().GetPageAsync(address)).QuerySelector("main")!.TextContent;

    [Theory, OnEveryDatabase]
    public async Task Nothing_is_public_until_a_controller_opens_the_switch_with_its_law_and_benefits_never_are(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var controller = await stage.Office.SignInAsAsync(Role.ProcedureController, "thu-kstt");
        await ReleasedAsync(stage, Company);
        Assert.Empty(await EntriesAsync(stage));
        Assert.DoesNotContain("Đường Thử", await PageAsync(stage), StringComparison.Ordinal);
        foreach (var other in new[] { stage.Citizen, stage.Desk, stage.Director }) Assert.Equal(HttpStatusCode.Forbidden, (await other.Browser.OpenAsync("/so-giay-phep/thiet-lap")).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => OpenAsync(stage, stage.Clerk, Role.Clerk));
        await Stage.RefusedAsync(RegisterProblems.ProcedureUnknown, () => OpenAsync(stage, controller, code: "9.999999"));
        await Stage.RefusedAsync(RegisterProblems.BasisNeeded, () => OpenAsync(stage, controller, basis: "Luật"));
        await Stage.RefusedAsync(RegisterProblems.MonthsInvalid, () => OpenAsync(stage, controller, months: 0));
        await stage.Office.WithAsync<Store>(store => store.Set<MotCua.Procedures.ProcedureVersion>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Field, "Người có công"), Stop));
        await Stage.RefusedAsync(RegisterProblems.NeverPublic, () => OpenAsync(stage, controller, persons: true));
        var opening = await OpenAsync(stage, controller);
        await Stage.RefusedAsync(RegisterProblems.OpenAlready, () => OpenAsync(stage, controller));

        // What was released since its day comes in; a person's result, and a refusal, do not.
        await stage.Office.DrainOutboxAsync();
        await ReleasedAsync(stage, Stage.Somebody("089090000077", "Người Riêng Tư"));
        await ReleasedAsync(stage, Company with { Name = "Công ty Bị Từ Chối" }, OutcomeKind.RefusedAfterAppraisal);
        var entry = Assert.Single(await EntriesAsync(stage));
        Assert.Equal(("12/GP-SLĐTBXH", "1601234565", new DateOnly(2021, 11, 15), new DateOnly(2023, 11, 14)), (entry.Number, entry.HolderTaxCode, entry.ValidFrom, entry.ValidTo));
        var page = await PageAsync(stage);
        Assert.Contains("Công ty TNHH Đường Thử", page, StringComparison.Ordinal);
        Assert.Contains(Basis, page, StringComparison.Ordinal);
        foreach (var secret in new[] { "Người Riêng Tư", "Bị Từ Chối", "12 đường Giả Định", "089090000001" })
            foreach (var address in new[] { "/so-giay-phep", $"/so-giay-phep/{entry.Id}" }) Assert.DoesNotContain(secret, await PageAsync(stage, address), StringComparison.Ordinal);
        // Folded, by name or number.
        foreach (var asked in new[] { "duong thu", "12/GP", "1601234565" }) Assert.Contains("Đường Thử", await PageAsync(stage, $"/so-giay-phep?q={Uri.EscapeDataString(asked)}"), StringComparison.Ordinal);
        Assert.Contains("Không tìm thấy", await PageAsync(stage, "/so-giay-phep?q=khong+co+ai"), StringComparison.Ordinal);
        var csv = await stage.Office.Browser().GetStringAsync(new Uri("/so-giay-phep/tai/csv", UriKind.Relative), Stop);
        Assert.Contains("Công ty TNHH Đường Thử,1601234565,15/11/2021,14/11/2023,Còn hiệu lực", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Người Riêng Tư", csv, StringComparison.Ordinal);
        var api = JsonDocument.Parse(await stage.Office.Browser().GetStringAsync(new Uri("/api/v1/register", UriKind.Relative), Stop)).RootElement.GetProperty("entries");
        Assert.Equal("valid", Assert.Single(api.EnumerateArray()).GetProperty("state").GetString());
        stage.Office.Time.SetOffice(new DateTime(2023, 11, 15, 8, 0, 0));
        Assert.Contains("Hết hạn", await PageAsync(stage), StringComparison.Ordinal);
        controller = await stage.Office.SignInAgainAsync(controller);

        await Stage.RefusedAsync(RegisterProblems.ReasonNeeded, () => stage.Office.WithAsync<MotCua.Registers.Acts.OpenRegister>(open => open.CloseAsync(controller.Actor(Role.ProcedureController), opening.Id, "", Stop)));
        Assert.Equal(HttpStatusCode.Redirect, (await controller.Browser.PostFormAsync("/so-giay-phep/thiet-lap", new() { ["Reason"] = "Luật đã đổi" }, handler: "Close")).StatusCode);
        Assert.DoesNotContain("Đường Thử", await PageAsync(stage), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.Office.Browser().OpenAsync($"/so-giay-phep/{entry.Id}")).StatusCode);
        Assert.DoesNotContain((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings, finding => finding.Table != "procedures_versions");
    }

    [Theory, OnEveryDatabase]
    public async Task Putting_right_and_revoking_are_acts_that_everybody_reads(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var controller = await stage.Office.SignInAsAsync(Role.ProcedureController, "thu-kstt");
        await OpenAsync(stage, controller);
        await ReleasedAsync(stage, Company);
        var entry = Assert.Single(await EntriesAsync(stage));
        var clerk = stage.Clerk.Actor(Role.Clerk);
        Task CorrectAsync(Actor who, EntryWords words, string? reason, int? seen = null) => stage.Office.WithAsync<AmendEntry>(amend => amend.CorrectAsync(who, entry.Id, words, reason, seen, Stop));
        Task RevokeAsync(Actor who, DateOnly? day, string? decision, string? reason) => stage.Office.WithAsync<AmendEntry>(amend => amend.RevokeAsync(who, entry.Id, day, decision, reason, null, Stop));
        var right = entry.Words with { HolderName = "Công ty TNHH Đường Thử Nghiệm" };
        await Stage.RefusedAsync(Problems.NotAllowed, () => CorrectAsync(controller.Actor(Role.ProcedureController), right, "Sai tên"));
        await Stage.RefusedAsync(RegisterProblems.ReasonNeeded, () => CorrectAsync(clerk, right, " "));
        await Stage.RefusedAsync(RegisterProblems.NothingChanged, () => CorrectAsync(clerk, entry.Words, "Sai tên"));
        await Stage.RefusedAsync(RegisterProblems.EntryInvalid, () => CorrectAsync(clerk, right with { ValidTo = right.ValidFrom.AddDays(-1) }, "Sai tên"));
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => CorrectAsync(clerk, right, "Sai tên", entry.Version - 1));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync($"/so-giay-phep/{entry.Id}/sua", new() { ["HolderName"] = right.HolderName, ["Reason"] = "Ghi thiếu tên" })).StatusCode);
        var page = await PageAsync(stage, $"/so-giay-phep/{entry.Id}");
        Assert.Contains("Ghi thiếu tên. Trước đó ghi: số 12/GP-SLĐTBXH, Công ty TNHH Đường Thử,", page, StringComparison.Ordinal);
        Assert.Contains("Thử Nghiệm", await PageAsync(stage, "/so-giay-phep?q=thu+nghiem"), StringComparison.Ordinal);

        await Stage.RefusedAsync(RegisterProblems.DecisionNeeded, () => RevokeAsync(clerk, new DateOnly(2021, 11, 20), "", "Vi phạm"));
        await Stage.RefusedAsync(RegisterProblems.ReasonNeeded, () => RevokeAsync(clerk, new DateOnly(2021, 11, 20), "QĐ 9", null));
        await Stage.RefusedAsync(RegisterProblems.DayInvalid, () => RevokeAsync(clerk, new DateOnly(2021, 11, 1), "QĐ 9", "Vi phạm"));
        await Stage.RefusedAsync(RegisterProblems.DayInvalid, () => RevokeAsync(clerk, null, "QĐ 9", "Vi phạm"));
        var revoked = await stage.Clerk.Browser.PostFormAsync($"/so-giay-phep/{entry.Id}/sua", new() { ["Day"] = "20/11/2021", ["Decision"] = "Quyết định 9/QĐ-SLĐTBXH ngày 19/11/2021", ["Because"] = "Không còn đủ điều kiện" }, handler: "Revoke");
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        await Stage.RefusedAsync(RegisterProblems.RevokedBefore, () => RevokeAsync(clerk, new DateOnly(2021, 11, 20), "QĐ 9", "Vi phạm"));
        // It holds until that day.
        Assert.Contains("Còn hiệu lực", await PageAsync(stage, $"/so-giay-phep/{entry.Id}"), StringComparison.Ordinal);
        Assert.Contains("sẽ thu hồi từ 20/11/2021", await PageAsync(stage), StringComparison.Ordinal);
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 20, 8, 0, 0));
        page = await PageAsync(stage, $"/so-giay-phep/{entry.Id}");
        foreach (var part in new[] { "Đã thu hồi", "20/11/2021", "9/QĐ-SLĐTBXH", "Không còn đủ điều kiện" }) Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.Contains("Đã thu hồi,20/11/2021,Không còn đủ điều kiện,có", await stage.Office.Browser().GetStringAsync(new Uri("/so-giay-phep/tai/csv", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }
}
