using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.CoSigning;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Procedures;
using MotCua.Procedures.Forms;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>Others sign a dossier before it is filed: exactly what is filed, and not what it was before.</summary>
public sealed partial class CoSigningTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly FormContent Form = new("Tờ khai chung", [], [new FormField(new Question("hon-nhan", "Hôn nhân", AnswerKind.Choice) { Choices = [new("doc-than", "Độc thân"), new("ket-hon", "Kết hôn")] }) { Required = true, Personal = true, Sample = "ket-hon" }], [])
    {
        Signers = [new FormSigner("vo-chong", "Vợ hoặc chồng", "Spouse", "hon-nhan=ket-hon", "Điều 9")],
    };

    private static readonly ProcedureVersion Version = new() { Id = Guid.Empty, ProcedureId = Guid.Empty, Number = 1, Code = TestCatalogue.Code, Name = "Thử", Field = "Thử", Agency = "Thử", Content = new ProcedureContent(), ContentHash = [], Source = ProcedureSource.Local };

    [Fact]
    public void A_signature_is_on_one_content_and_no_other()
    {
        ToSign Of(Action<DraftContent> change)
        {
            var content = new DraftContent { Submitter = new() { Name = "An", IdentityNumber = "089090000001" }, Answers = { ["hon-nhan"] = "ket-hon" }, Files = [new DraftFile("don", Guid.Empty, "don.pdf", 1, 10, "aa")], AtDesk = ["b", "a"] };
            change(content);
            return new ToSign(new DossierDraft(), content, Version, new FilingRules(Form, null, null, null, null), new DateOnly(2021, 11, 15));
        }
        var digest = Of(_ => { }).Digest;
        Assert.Equal(64, digest.Length);
        // In another order, by another upload, with what is not filed: the same.
        Assert.All(new Action<DraftContent>[] { content => content.AtDesk = ["a", "b"], content => content.Answers["la"] = "x", content => content.Key = "k", content => content.Submitter.Name = " An " },
            same => Assert.Equal(digest, Of(same).Digest));
        Assert.All(new Action<DraftContent>[]
        {
            content => content.Submitter.Name = "Ân", content => content.Submitter.Address = "1", content => content.Owner = new() { Name = "B" }, content => content.Answers["hon-nhan"] = "doc-than", content => content.Files.Clear(),
            content => content.Files[0] = content.Files[0] with { Sha256 = "ab" }, content => content.AtDesk = ["a"], content => content.Variant = "v2", content => content.Held.Add(new("don", "x")),
        }, other => Assert.NotEqual(digest, Of(other).Digest));
        Assert.Equal("vo-chong", Assert.Single(Of(_ => { }).Needed).Key);
        Assert.Empty(Of(content => content.Answers["hon-nhan"] = "doc-than").Needed);

        var now = new DateTime(2021, 11, 15, 1, 0, 0, DateTimeKind.Utc);
        var asked = new CoSignature { Content = digest, ExpiresAt = now.AddDays(7), IdentityNumber = "089090000002" };
        CoSignatureAnswer Said(bool yes) => new() { Agreed = yes };
        Assert.Equal((CoSignState.Waiting, CoSignState.Expired, CoSignState.Changed), (asked.StateOn(null, digest, now), asked.StateOn(null, digest, now.AddDays(7)), asked.StateOn(null, "other", now)));
        Assert.Equal((CoSignState.Agreed, CoSignState.Changed, CoSignState.Declined), (asked.StateOn(Said(true), digest, now.AddDays(9)), asked.StateOn(Said(true), "other", now), asked.StateOn(Said(false), "other", now)));
        void Answer(CoSignState state, bool agreed, string? reason, string shown) => asked.Answer(state, agreed, reason, shown, CoSignProof.Link, null, now);
        Assert.Equal(CoSignProblems.ReasonNeeded, Assert.Throws<Refused>(() => Answer(CoSignState.Waiting, false, " ", digest)).Problem);
        Assert.Equal(CoSignProblems.ContentChanged, Assert.Throws<Refused>(() => Answer(CoSignState.Waiting, true, null, "other")).Problem);
        Assert.Equal(CoSignProblems.Gone, Assert.Throws<Refused>(() => Answer(CoSignState.Expired, true, null, digest)).Problem);
        Assert.Equal(CoSignProblems.AnsweredBefore, Assert.Throws<Refused>(() => Answer(CoSignState.Declined, true, null, digest)).Problem);
        Assert.NotEqual(asked.PassOf("s"), new CoSignature { IdentityNumber = "089090000003" }.PassOf("s"));
        Assert.Equal("vo-chong | Vợ hoặc chồng | Spouse | hon-nhan=ket-hon | Điều 9", FormText.OfSigners(Form));
        Assert.Equal(Form.Signers, FormText.Signers(FormText.OfSigners(Form)));
        FormRules.Check(Form);
        foreach (var odd in new[] { new FormSigner("vo-chong", "A", null, "hon-nhan=sai"), new FormSigner("Sai Mã", "A"), new FormSigner("a", "") })
            Assert.Equal(FormProblems.FormInvalid, Assert.Throws<Refused>(() => FormRules.Check(Form with { Signers = [odd] })).Problem);
    }

    private static async Task<string> DraftAsync(Stage stage, string file = "don.pdf")
    {
        var browser = stage.Citizen.Browser;
        var at = (await browser.PostFormAsync($"/nop-ho-so/{TestCatalogue.Code}", [], "main form")).Headers.Location!.ToString();
        var draft = at[..^"/nguoi-nop".Length];
        await browser.PostFormAsync(at, new() { ["For"] = "Myself" }, "main form");
        await browser.PostFormAsync($"{draft}/to-khai", new() { ["answers.hon-nhan"] = "ket-hon" }, "main form");
        await UploadAsync(browser, draft, file);
        return draft;
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser, string draft, string file)
    {
        var token = (await browser.GetPageAsync($"{draft}/giay-to")).QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("giay-kham"), "AtDesk" }, { new ByteArrayContent(SampleFiles.Pdf(1)), "file:don", file } };
        return await browser.PostAsync(new Uri($"{draft}/giay-to", UriKind.Relative), body);
    }

    private static async Task<Stage> SetAsync(Database database)
    {
        var stage = await Stage.SetAsync(database);
        await stage.Office.WithAsync<Store>(async store =>
        {
            var form = new ProcedureForm { Id = stage.Office.Clock.NewId(), VersionId = await store.ProcedureVersions.Select(row => row.Id).SingleAsync(Stop), Number = 1, Content = Form };
            form.PutInForce(new(2021, 1, 1));
            store.ProcedureForms.Add(form);
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("form.open", Actor.System, "procedure-form", form.Id), default);
        });
        return stage;
    }

    [Theory, OnEveryDatabase]
    public async Task A_spouse_with_an_account_reads_signs_and_only_then_it_is_filed(Database database)
    {
        await using var stage = await SetAsync(database);
        var (applicant, spouse, stranger) = (stage.Citizen, await stage.Office.SignInAsAsync(Role.Citizen), await stage.Office.SignInAsAsync(Role.Citizen));
        var draft = await DraftAsync(stage);
        var page = $"{draft}/cung-ky";
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync(page)).StatusCode);
        Task<HttpResponseMessage> SendAsync() => applicant.Browser.PostFormAsync($"{draft}/kiem-tra", [], "main form");
        var refused = await SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("cần Vợ hoặc chồng cùng ký", await Stage.TextAsync(refused), StringComparison.Ordinal);
        // Nor by another door: what a program or an old page sends is not signed either.
        await Stage.RefusedAsync(CoSignProblems.SignerMissing, () => stage.FileAsync(applicant.Actor(Role.Citizen), stage.Online() with { Answers = new Dictionary<string, string> { ["hon-nhan"] = "ket-hon" } }));
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk() with { Answers = new Dictionary<string, string> { ["hon-nhan"] = "ket-hon" } });

        Task<HttpResponseMessage> AskAsync(string number, string name = "Người Cùng Ký") => applicant.Browser.PostFormAsync(page, new() { ["Role"] = "vo-chong", ["Name"] = name, ["Number"] = number }, "form[action*='handler=Ask']");
        foreach (var (number, name) in new[] { ("123", "An"), (applicant.Person.IdentityNumber, "An"), (spouse.Person.IdentityNumber, " ") })
            Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(number, name)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(spouse.Person.IdentityNumber, spouse.Person.FullName)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await applicant.Browser.PostFormAsync(page, new() { ["Role"] = "-", ["Capacity"] = "bạn", ["Name"] = "Hai Lần", ["Number"] = spouse.Person.IdentityNumber }, "form[action*='handler=Ask']")).StatusCode);
        await stage.Office.DrainOutboxAsync();
        var id = await stage.Office.WithAsync<Store, Guid>(store => store.CoSignatures.Where(row => row.SecretHash == null).Select(row => row.Id).SingleAsync(Stop));
        Assert.True(await stage.Office.WithAsync<Store, bool>(store => store.Notices.AnyAsync(row => row.PersonId == spouse.Person.Id && row.Href == $"/cung-ky/{id}", Stop)));

        var mine = $"/cung-ky/{id}";
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync(mine)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Browser.OpenAsync(mine)).StatusCode);
        Assert.Contains(mine, (await spouse.Browser.GetPageAsync("/ho-so-cua-toi")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("cung-ky", (await stranger.Browser.GetPageAsync("/ho-so-cua-toi")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        var shown = await spouse.Browser.GetPageAsync(mine);
        Assert.All(new[] { applicant.Person.FullName, "Kết hôn", "don.pdf", "nộp tại quầy", "Vợ hoặc chồng" }, words => Assert.Contains(words, shown.Body!.TextContent, StringComparison.Ordinal));
        var file = shown.QuerySelector("a[href*='/tep/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await spouse.Browser.OpenAsync(file)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync(file)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await spouse.Browser.PostFormAsync(mine, [], "form[action*='handler=Agree']")).StatusCode);
        // The applicant changes an answer's file meanwhile: what was on the screen cannot be signed, and is not shown any more.
        await UploadAsync(applicant.Browser, draft, "them.pdf");
        Assert.Contains("nội dung đã đổi", (await spouse.Browser.GetPageAsync(mine)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await spouse.Browser.OpenAsync(file)).StatusCode);
        await Stage.RefusedAsync(CoSignProblems.ContentChanged, () => stage.Office.WithAsync<CoSignReads>(async reads => await stage.Office.WithAsync<AnswerCoSignature>(async answer => await answer.RunAsync(spouse.Actor(Role.Citizen),
            await reads.OfSignedInAsync(id, new Ownership([], [], MotCua.Kernel.People.IdentityType.PersonalNumber, spouse.Person.IdentityNumber, "VN"), Stop), true, true, null, "x", Stop))));
        Assert.Equal(HttpStatusCode.Redirect, (await applicant.Browser.PostFormAsync(page, [], "form[action*='handler=Again']")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await spouse.Browser.OpenAsync(mine)).StatusCode);

        mine = (await spouse.Browser.GetPageAsync("/ho-so-cua-toi")).QuerySelector("a[href^='/cung-ky/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await spouse.Browser.PostFormAsync(mine, new() { ["Read"] = "true" }, "form[action*='handler=Agree']")).StatusCode);
        Assert.Contains("Ông/Bà đã đồng ý", (await spouse.Browser.GetPageAsync(mine)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await spouse.Browser.GetPageAsync("/ho-so-cua-toi")).QuerySelector("a[href^='/cung-ky/']"));
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync()).StatusCode);
        // Filed: the invitation shows its answer and nothing of the content.
        Assert.DoesNotContain("them.pdf", (await spouse.Browser.GetPageAsync(mine)).Body!.TextContent, StringComparison.Ordinal);
        var (code, signer) = await stage.Office.WithAsync<Store, (string, CoSigner)>(async store => (await store.Dossiers.Where(row => row.Channel == Channel.Online).Select(row => row.Code).SingleAsync(Stop), await store.CoSigners.AsNoTracking().SingleAsync(Stop)));
        Assert.Equal((spouse.Person.IdentityNumber, CoSignProof.Account, 64), (signer.IdentityNumber, signer.Proof, signer.Content.Length));
        foreach (var (reader, path) in new[] { (stage.Desk, $"/ho-so/{code}"), (applicant, $"/ho-so-cua-toi/{code}") })
            Assert.Contains("Cùng ký trước khi nộp", (await reader.Browser.GetPageAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await spouse.Browser.OpenAsync($"/ho-so-cua-toi/{code}")).StatusCode);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_without_an_account_signs_or_declines_through_a_link_once(Database database)
    {
        await using var stage = await SetAsync(database);
        var applicant = stage.Citizen;
        var draft = await DraftAsync(stage);
        const string number = "089190000555";
        async Task<string> LinkAsync()
        {
            var body = await stage.Office.WithAsync<Store, string>(store => store.Outbox.Where(row => row.Kind == MotCua.Kernel.Notifications.Notify.Kind && row.Body.Contains("/ky-cung/")).OrderByDescending(row => row.Id).Select(row => row.Body).FirstAsync(Stop));
            return Link().Match(body).Value;
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await applicant.Browser.PostFormAsync($"{draft}/cung-ky", new() { ["Role"] = "vo-chong", ["Name"] = "Bà Không Tài Khoản", ["Number"] = number, ["Email"] = "sai" }, "form[action*='handler=Ask']")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await applicant.Browser.PostFormAsync($"{draft}/cung-ky", new() { ["Role"] = "vo-chong", ["Name"] = "Bà Không Tài Khoản", ["Number"] = number, ["Email"] = "ba@example.vn" }, "form[action*='handler=Ask']")).StatusCode);
        Assert.DoesNotContain("ky-cung", (await applicant.Browser.GetPageAsync($"{draft}/cung-ky")).Body!.InnerHtml, StringComparison.Ordinal);
        var link = await LinkAsync();
        using var visitor = stage.Office.Browser();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.OpenAsync("/ky-cung/khong-co")).StatusCode);
        // The link alone says who asks, and nothing of the dossier.
        Assert.DoesNotContain("Kết hôn", (await visitor.GetPageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostFormAsync(link, new() { ["Number"] = "089190000556" }, "form[action*='handler=Open']")).StatusCode);
        async Task<HttpResponseMessage> SayAsync(string path, string handler, string field, string value)
        {
            var opened = await (await visitor.PostFormAsync(path, new() { ["Number"] = number }, "form[action*='handler=Open']")).ReadPageAsync();
            Assert.Contains("Kết hôn", opened.Body!.TextContent, StringComparison.Ordinal);
            var file = opened.QuerySelector("a[href*='/tep/']")!.GetAttribute("href")!;
            Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(file)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(file.Split('?')[0])).StatusCode);
            var fields = opened.QuerySelectorAll($"form[action*='handler={handler}'] input[type=hidden]").Select(input => new KeyValuePair<string, string>(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Where(pair => pair.Key != field);
            return await visitor.PostAsync(new Uri($"{path}?handler={handler}", UriKind.Relative), new FormUrlEncodedContent(fields.Append(new(field, value))));
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await SayAsync(link, "Decline", "Reason", " ")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SayAsync(link, "Decline", "Reason", "Sai địa chỉ")).StatusCode);
        Assert.Contains("không đồng ý", (await visitor.GetPageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sai địa chỉ", (await applicant.Browser.GetPageAsync($"{draft}/cung-ky")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await applicant.Browser.PostFormAsync($"{draft}/kiem-tra", [], "main form")).StatusCode);

        await applicant.Browser.PostFormAsync($"{draft}/cung-ky", [], "form[action*='handler=Again']");
        var second = await LinkAsync();
        Assert.NotEqual(link, second);
        stage.Office.Time.Move(TimeSpan.FromDays(8));
        Assert.Null((await visitor.GetPageAsync(second)).QuerySelector("main form"));
        // A week later: asked anew, of what is in the draft then.
        applicant = await stage.Office.SignInAgainAsync(applicant);
        await UploadAsync(applicant.Browser, draft, "don-moi.pdf");
        Assert.Equal(HttpStatusCode.Redirect, (await applicant.Browser.PostFormAsync($"{draft}/cung-ky", [], "form[action*='handler=Again']")).StatusCode);
        var third = await LinkAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await SayAsync(third, "Agree", "Read", "true")).StatusCode);
        Assert.Contains("Ông/Bà đã đồng ý", (await visitor.GetPageAsync(third)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await applicant.Browser.PostFormAsync($"{draft}/kiem-tra", [], "main form")).StatusCode);
        var code = await stage.Office.WithAsync<Store, string>(store => store.Dossiers.Select(row => row.Code).SingleAsync(Stop));
        var desk = await stage.Office.SignInAgainAsync(stage.Desk);
        Assert.Contains("mời đối chiếu giấy tờ", (await desk.Browser.GetPageAsync($"/ho-so/{code}")).Body!.TextContent, StringComparison.Ordinal);
        stage.Office.Time.Move(TimeSpan.FromDays(100));
        await stage.Office.WithAsync<DossierDrafts>(drafts => drafts.SweepAsync(Stop));
        Assert.Equal((0, 1), await stage.Office.WithAsync<Store, (int, int)>(async store => (await store.CoSignatures.CountAsync(Stop), await store.CoSigners.CountAsync(Stop))));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [GeneratedRegex("/ky-cung/[A-Za-z0-9_-]+", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Link();
}
