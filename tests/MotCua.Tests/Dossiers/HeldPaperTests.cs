using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Dossiers.Papers;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>What is held is used again and not asked for; and anybody checks a released result.</summary>
public sealed class HeldPaperTests
{
    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    /// <summary>An accepted online dossier of the citizen with a scan of the application; and the paper's id.</summary>
    private static async Task<(string Code, Guid Paper)> HeldAsync(Stage stage, byte[]? file = null)
    {
        var citizen = stage.Citizen.Actor(Role.Citizen);
        var upload = (await stage.Office.WithAsync<FileDesk, Upload>(files => files.ReceiveAsync(new MemoryStream(file ?? SampleFiles.Pdf(3)), "don.pdf", citizen, default))).Id;
        var code = (await stage.FileAsync(citizen, stage.Online() with { Papers = [new PaperInput("don", upload), new PaperInput("giay-kham", Originals: 1)] })).Dossier.Code;
        await stage.AcceptAsync(code);
        return (code, await stage.Office.WithAsync<Store, Guid>(store => store.Set<SubmittedPaper>().Where(row => row.StoredFileId != null).Select(row => row.Id).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_paper_that_is_held_may_not_be_asked_for_as_missing_and_is_taken_over_with_its_source(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (source, paper) = await HeldAsync(stage);
        var bare = (await stage.FileAsync(stage.Citizen.Actor(Role.Citizen), stage.Online() with { Papers = [new PaperInput("giay-kham", Originals: 1)] })).Dossier.Code;
        Task ReuseAsync(Actor by, params HeldChoice[] choices) => stage.Office.WithAsync<ReusePapers>(act => act.RunAsync(by, bare, choices, new Sent(), default));

        var said = await Stage.RefusedAsync(PaperProblems.HeldAlready, () => stage.AskAsync(stage.DeskActor, bare, new SupplementInput("don", null, RequestSupplement.Missing, "Chưa có đơn")));
        Assert.Contains(source, said.Sentence, StringComparison.Ordinal);
        await Stage.RefusedAsync(DossierProblems.DossierUnknown, () => ReuseAsync(stage.OtherDesk.Actor(Role.DeskOfficer), new HeldChoice("don", $"p:{paper}")));
        await Stage.RefusedAsync(Problems.NotAllowed, () => ReuseAsync(stage.Director.Actor(Role.Director), new HeldChoice("don", $"p:{paper}")));
        await Stage.RefusedAsync(PaperProblems.NothingChosen, () => ReuseAsync(stage.DeskActor));
        await Stage.RefusedAsync(PaperProblems.HeldGone, () => ReuseAsync(stage.DeskActor, new HeldChoice("don", $"p:{Guid.CreateVersion7()}")));
        await Stage.RefusedAsync(PaperProblems.HeldGone, () => ReuseAsync(stage.DeskActor, new HeldChoice("giay-kham", $"p:{paper}")));

        Assert.Contains("Dùng giấy tờ đã có", Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{bare}")), StringComparison.Ordinal);
        Assert.Contains(source, Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{bare}/giay-to-da-co")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Desk.Browser.PostFormAsync($"/ho-so/{bare}/giay-to-da-co", new() { ["Chosen"] = $"don|p:{paper}" })).StatusCode);
        var (dossier, taken) = await stage.Office.WithAsync<Store, (Dossier, SubmittedPaper)>(async store =>
            (await store.Set<Dossier>().AsNoTracking().SingleAsync(row => row.Code == bare), await store.Set<SubmittedPaper>().AsNoTracking().SingleAsync(row => row.ReusedFromId == paper)));
        Assert.Equal((Digitisation.ReusedPaper, dossier.Id, "don", 3, stage.Desk.Account.Id), (taken.Digitisation, taken.DossierId, taken.RequiredPaperKey, taken.Pages, taken.ReusedBy!.Value));
        Assert.Contains("Không có giấy tờ nào trong kho", Text(await stage.Desk.Browser.GetPageAsync($"/ho-so/{bare}/giay-to-da-co")), StringComparison.Ordinal);

        // The person sees what is held, where it came from and who used it; nobody else does.
        var own = Text(await stage.Citizen.Browser.GetPageAsync("/kho-giay-to"));
        foreach (var part in new[] { source, bare, "don.pdf", stage.Desk.Account.DisplayName! }) Assert.Contains(part, own, StringComparison.Ordinal);
        Assert.DoesNotContain(source, Text(await (await stage.Office.SignInAsAsync(Role.Citizen)).Browser.GetPageAsync("/kho-giay-to")), StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Online_what_is_held_is_offered_and_never_for_another_person(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (_, paper) = await HeldAsync(stage);
        var stranger = await stage.Office.SignInAsAsync(Role.Citizen);
        var held = Assert.Single(await stage.Office.WithAsync<HeldPapers, IReadOnlyList<HeldPaper>>(store => store.OfAsync(stage.Citizen.Actor(Role.Citizen), default)));
        Assert.Empty(await stage.Office.WithAsync<HeldPapers, IReadOnlyList<HeldPaper>>(store => store.OfAsync(stranger.Actor(Role.Citizen), default)));
        await Stage.RefusedAsync(PaperProblems.NotTheOwners, () => stage.FileAsync(stranger.Actor(Role.Citizen),
            new Submission(TestCatalogue.Code, null, Channel.Online, Stage.Somebody(stranger.Person.IdentityNumber!) with { PersonId = stranger.Person.Id }, null, [new PaperInput("don") { Held = held }])));

        var browser = stage.Citizen.Browser;
        var begun = await browser.PostFormAsync($"/nop-ho-so/{TestCatalogue.Code}", [], form: "main form");
        var draft = begun.Headers.Location!.ToString();
        draft = draft[..draft.LastIndexOf('/')];
        Assert.Contains("Dùng bản cơ quan đã có", Text(await browser.GetPageAsync($"{draft}/giay-to")), StringComparison.Ordinal);
        var posted = await browser.PostFormAsync($"{draft}/giay-to", new() { ["Held"] = $"don|p:{paper}", ["AtDesk"] = "giay-kham" });
        Assert.EndsWith("/kiem-tra", posted.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Dùng bản cơ quan đã có", Text(await browser.GetPageAsync($"{draft}/kiem-tra")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync($"{draft}/kiem-tra", [], form: "main form")).StatusCode);
        Assert.Equal(Digitisation.ReusedPaper, await stage.Office.WithAsync<Store, Digitisation>(store => store.Set<SubmittedPaper>().Where(row => row.ReusedFromId == paper).Select(row => row.Digitisation).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_claim_nobody_confirmed_opens_no_store(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await HeldAsync(stage);
        await stage.Office.WithAsync<Store>(store => store.Persons.Where(row => row.Id == stage.Citizen.Person.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IdentityConfirmedAt, (DateTime?)null)));
        Assert.Empty(await stage.Office.WithAsync<HeldPapers, IReadOnlyList<HeldPaper>>(store => store.OfAsync(stage.Citizen.Actor(Role.Citizen), default)));
        Assert.Contains("chưa được xác nhận", Text(await stage.Citizen.Browser.GetPageAsync("/kho-giay-to")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Anybody_checks_a_released_file_and_learns_no_more_than_its_bearer_holds(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var file = SampleFiles.Pdf(2);
        var code = await stage.SignedAsync(file);
        var anybody = stage.Office.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.OpenAsync($"/xac-thuc/{code}")).StatusCode);
        await stage.ReleaseAsync(code);

        var bare = Text(await anybody.GetPageAsync($"/xac-thuc/{code}"));
        Assert.DoesNotContain("12/GP-SLĐTBXH", bare, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Citizen.Person.FullName, bare, StringComparison.Ordinal);
        Assert.DoesNotContain("12/GP-SLĐTBXH", Text(await anybody.GetPageAsync($"/xac-thuc/{code}~AAAAAAAAAAAA")), StringComparison.Ordinal);

        var right = await anybody.PostFormAsync($"/xac-thuc/{code}", new() { ["Hash"] = Convert.ToHexString(SHA256.HashData(file)) });
        var matched = Text(await right.ReadPageAsync());
        Assert.Contains("Đúng tệp đã phát hành", matched, StringComparison.Ordinal);
        Assert.Contains("12/GP-SLĐTBXH", matched, StringComparison.Ordinal);
        var wrong = await anybody.PostFormAsync($"/xac-thuc/{code}", new() { ["Hash"] = new string('a', 64) });
        Assert.Contains("Không phải tệp đã phát hành", Text(await wrong.ReadPageAsync()), StringComparison.Ordinal);
        var unreadable = await anybody.PostFormAsync($"/xac-thuc/{code}", new() { ["Hash"] = "xyz" });
        Assert.Equal(HttpStatusCode.BadRequest, unreadable.StatusCode);

        var sheet = await stage.Clerk.Browser.GetPageAsync($"/ho-so/{code}/ket-qua/in");
        Assert.NotNull(sheet.QuerySelector(".paper svg.qr"));
        var token = sheet.QuerySelector(".paper .code")!.TextContent.Trim();
        Assert.StartsWith(code + "~", token, StringComparison.Ordinal);
        var bearer = Text(await anybody.GetPageAsync($"/xac-thuc/{Uri.EscapeDataString(token)}"));
        Assert.Contains("12/GP-SLĐTBXH", bearer, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Citizen.Person.FullName, bearer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await anybody.OpenAsync($"/xac-thuc?ma={Uri.EscapeDataString(token)}")).StatusCode);
        Assert.Contains("Chưa có kết quả nào", Text(await anybody.GetPageAsync("/xac-thuc?ma=khong-co")), StringComparison.Ordinal);
    }
}
