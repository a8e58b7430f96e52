using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>The citizen's road online, page by page, and the counter's one page.</summary>
public sealed class ApplyTests
{
    private static async Task<string> BeginAsync(Stage stage)
    {
        var begun = await stage.Citizen.Browser.PostFormAsync($"/nop-ho-so/{TestCatalogue.Code}", [], form: "main form");
        return begun.Headers.Location!.ToString()[..^"/nguoi-nop".Length];
    }

    private static Task<HttpResponseMessage> PostAsync(Stage stage, string address, params (string Name, string Value)[] fields) =>
        stage.Citizen.Browser.PostFormAsync(address, fields.ToDictionary(field => field.Name, field => field.Value), form: "main form");

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser, string address, string token, params (string Field, byte[] Content, string Name)[] files)
    {
        using var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (field, content, name) in files) body.Add(new ByteArrayContent(content), field, name);
        return await browser.PostAsync(new Uri(address, UriKind.Relative), body);
    }

    private static string TokenOf(IHtmlDocument page) => page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    [Theory, OnEveryDatabase]
    public async Task A_draft_is_its_owners_alone_and_a_dossier_without_its_papers_is_not_sent(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Office.Browser().OpenAsync($"/nop-ho-so/{TestCatalogue.Code}")).StatusCode);
        var draft = await BeginAsync(stage);
        var stranger = await stage.Office.SignInAsAsync(Role.Citizen);
        foreach (var page in new[] { "nguoi-nop", "giay-to", "kiem-tra", "da-gui" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"{draft}/{page}")).StatusCode);
        // The last page straight away, past the papers.
        var sent = await PostAsync(stage, $"{draft}/kiem-tra");
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains("Chưa có “Đơn đề nghị”", await Stage.TextAsync(sent), StringComparison.Ordinal);
        Assert.Equal(0, await stage.Office.WithAsync<Store, int>(store => store.Dossiers.CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task From_the_first_page_to_the_acknowledgement_with_every_file(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var draft = await BeginAsync(stage);
        var wrong = await PostAsync(stage, $"{draft}/nguoi-nop", ("Party.IdentityNumber", "12"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("12", ((IHtmlInputElement)(await wrong.ReadPageAsync()).QuerySelector("#Party_IdentityNumber")!).Value);
        Assert.Equal($"{draft}/chu-ho-so", (await PostAsync(stage, $"{draft}/nguoi-nop", ("For", "AnotherPerson"))).Headers.Location!.ToString());
        var passport = new[] { ("Party.Name", "KIM MIN SU"), ("Party.IdentityType", "Passport"), ("Party.IdentityNumber", "M12345678") };
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(stage, $"{draft}/chu-ho-so", passport)).StatusCode);
        Assert.Equal($"{draft}/giay-to", (await PostAsync(stage, $"{draft}/chu-ho-so", [.. passport, ("Party.IdentityCountry", "KR")])).Headers.Location!.ToString());

        var token = TokenOf(await stage.Citizen.Browser.GetPageAsync($"{draft}/giay-to"));
        var bad = await UploadAsync(stage.Citizen.Browser, $"{draft}/giay-to", token, ("file:don", SampleFiles.Pdf(2), "Đơn.pdf"), ("file:giay-kham", [], "rong.pdf"), ("file:giay-kham", "MZ"u8.ToArray(), "may.exe"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        // The good one was kept; the other comes now.
        Assert.Contains("Đơn.pdf", await Stage.TextAsync(bad), StringComparison.Ordinal);
        var good = await UploadAsync(stage.Citizen.Browser, $"{draft}/giay-to", token, ("file:giay-kham", SampleFiles.Png(), "kham.png"));
        Assert.Equal($"{draft}/kiem-tra", good.Headers.Location!.ToString());

        var sent = await PostAsync(stage, $"{draft}/kiem-tra");
        Assert.Equal($"{draft}/da-gui", sent.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(stage, $"{draft}/da-gui".Replace("da-gui", "kiem-tra", StringComparison.Ordinal))).StatusCode);
        var dossier = await stage.Office.WithAsync<Store, Dossier>(store => store.Dossiers.SingleAsync());
        var told = (await stage.Citizen.Browser.GetPageAsync($"{draft}/da-gui")).Body!.TextContent;
        var papers = await stage.Office.WithAsync<Store, List<SubmittedPaper>>(store => store.SubmittedPapers.ToListAsync());
        Assert.Equal(2, papers.Count);
        Assert.All([dossier.Code, await stage.SecretAsync(dossier.Code), "Đơn.pdf", "kham.png", .. papers.Select(paper => Screen.Fingerprint(paper.Sha256))], word => Assert.Contains(word, told, StringComparison.Ordinal));
        Assert.Equal("KIM MIN SU", dossier.OwnerName);
        // What was typed in is in the dossier now, and no longer in the draft.
        var (_, left) = await stage.Office.WithAsync<DossierDrafts, (DossierDraft, DraftContent)>(async drafts =>
            await drafts.OpenAsync(Guid.Parse(draft.Split('/')[^1]), stage.Citizen.Actor(Role.Citizen), default));
        Assert.Null(left.Submitter.Name);
        Assert.Empty(left.Files);
    }

    [Theory, OnEveryDatabase]
    public async Task A_draft_waits_and_says_which_files_did_not(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var draft = await BeginAsync(stage);
        await PostAsync(stage, $"{draft}/nguoi-nop");
        var token = TokenOf(await stage.Citizen.Browser.GetPageAsync($"{draft}/giay-to"));
        await UploadAsync(stage.Citizen.Browser, $"{draft}/giay-to", token, ("file:don", SampleFiles.Pdf(1), "Đơn.pdf"));
        Assert.Contains("Cấp giấy phép thử nghiệm", await Stage.TextAsync(await stage.Citizen.Browser.OpenAsync("/ho-so-cua-toi")), StringComparison.Ordinal);

        stage.Office.Time.Move(TimeSpan.FromDays(8));
        await stage.Office.WithAsync<UploadSweep, int>(sweep => sweep.RunAsync(TestContext.Current.CancellationToken));
        var browser = stage.Office.Browser();
        await browser.PostFormAsync("/dang-nhap", new() { ["Name"] = stage.Citizen.Account.UserName!, ["Password"] = SignIn.Password });
        var page = (await browser.GetPageAsync($"{draft}/giay-to")).Body!.TextContent;
        Assert.Contains("1 tệp đã quá 7 ngày", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Đơn.pdf", page, StringComparison.Ordinal);

        stage.Office.Time.Move(TimeSpan.FromDays(91));
        Assert.Equal(1, await stage.Office.WithAsync<DossierDrafts, int>(drafts => drafts.SweepAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, OnEveryDatabase]
    public async Task At_the_counter_one_page_leads_to_the_slip_and_a_second_party_half_filled_is_asked_for(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        Assert.NotEqual(HttpStatusCode.OK, (await stage.Citizen.Browser.OpenAsync("/quay")).StatusCode);
        var address = $"/quay?thu-tuc={TestCatalogue.Code}";
        var fields = new Dictionary<string, string>
        {
            ["Submitter.Name"] = "Trần Thị Quầy", ["Submitter.IdentityNumber"] = "089090000123", ["originals:don"] = "1", ["originals:giay-kham"] = "1", ["accept"] = "true",
        };
        var half = await stage.Desk.Browser.PostFormAsync(address, new(fields) { ["Owner.Name"] = "Công ty X" }, form: "main form[method=post]");
        Assert.Equal(HttpStatusCode.BadRequest, half.StatusCode);
        var done = await stage.Desk.Browser.PostFormAsync(address, fields, form: "main form[method=post]");
        Assert.Equal("/ho-so/000.00.16.H01-211115-0001/in-bo", done.Headers.Location!.ToString());
        // The officer compared the paper: whoever signs in with this number, once confirmed, finds the dossier.
        Assert.True(await stage.Office.WithAsync<Store, bool>(store => store.Persons.AnyAsync(row => row.IdentityNumber == "089090000123" && row.IdentityProof == IdentityProof.Desk)));
    }
}
