using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Sealing;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>A denunciation from the first page to publication, and everybody who must not read it.</summary>
public sealed class SealedCaseTests
{
    [Theory, OnEveryDatabase]
    public async Task Whoever_is_not_assigned_is_answered_as_if_there_were_no_case(Database database)
    {
        await using var stage = await SealedStage.SetAsync(database, custodians: 2);
        var (code, digits) = await stage.FileAsync();
        var everything = await stage.KeyedAsync(Role.Administrator);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Citizen))
            await stage.Office.WithAsync<Storage.Store>(async store =>
            {
                store.Set<MotCua.Kernel.People.RoleHolding>().Add(new() { Id = stage.Office.Clock.NewId(), PersonId = everything.Person.Id, Role = role, UnitId = everything.UnitId!.Value, From = stage.Office.Clock.Today });
                await store.SaveChangesAsync();
            });
        stage.Office.Time.Move(TimeSpan.FromMinutes(1));
        // Somebody with every role, with a key of their own that is open: and every door of the case, beside the same door of a case that never was.
        foreach (var who in new[] { everything, stage.Verifier, stage.Custodians[0] })
            foreach (var door in new[] { "", "/buoc/Accepted", "/luoc-danh-tinh", "/nguoi-duoc-giao", "/bao-ve", "/cong-khai", "/mau/04", $"/tep/{stage.Office.Clock.NewId()}" })
            {
                using var real = await who.Browser.OpenAsync(SealedStage.PathOf(code) + door);
                using var none = await who.Browser.OpenAsync(SealedStage.PathOf("TC2222222222") + door);
                Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (real.StatusCode, none.StatusCode));
                Assert.Equal(Bare(await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), Bare(await real.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
            }
        Assert.DoesNotContain(code, await (await everything.Browser.OpenAsync("/don-thu/to-cao")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var own = await stage.SecretOfAsync(everything);
        var actor = everything.Actor(Role.Director);
        await SealedStage.RefusedAsync(Problems.NotFound, () => stage.Office.WithAsync<CaseAccess>(access => access.OpenAsync(actor, code, SealedStage.Reason, own, default)));
        await SealedStage.RefusedAsync(Problems.NotFound, () => stage.Office.WithAsync<SettleCase>(settle => settle.StepAsync(actor, code, new StepInput(StepKind.Accepted, null, "1/QĐ"), null, own, default)));
        await SealedStage.RefusedAsync(Problems.NotFound, () => stage.Office.WithAsync<AssignCase>(assign => assign.AddAsync(actor, code, everything.Person.Id, GrantRole.Handler, own, default)));
        await SealedStage.RefusedAsync(Problems.NotFound, () => stage.Office.WithAsync<RecoverCase>(recover => recover.AskAsync(actor, code, "passphrase", default)));
        // A wrong receipt says the same as a right one of another code.
        await SealedStage.RefusedAsync(DenunciationProblems.ReceiptUnknown, () => stage.Office.WithAsync<FollowCase>(follow => follow.LookAsync(SealedKind.Denunciation, code, "0000 0000 0000 0000", default)));
        await SealedStage.RefusedAsync(DenunciationProblems.ReceiptUnknown, () => stage.Office.WithAsync<FollowCase>(follow => follow.LookAsync(SealedKind.Denunciation, "TC2222222222", digits, default)));
        await SealedStage.RefusedAsync(DenunciationProblems.ReceiptUnknown, () => stage.Office.WithAsync<FollowCase>(follow => follow.LookAsync(SealedKind.Tip, null, digits, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_denunciation_is_written_sealed_opened_verified_concluded_and_published(Database database)
    {
        await using var stage = await SealedStage.SetAsync(database);
        var citizen = (await stage.Office.SignInAsAsync(Role.Citizen)).Browser;
        Assert.Contains(DenunciationProblems.OnlyIndividuals.Title, await SealedStage.SentenceAsync(await WriteAsync(citizen, "no")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await WriteAsync(citizen, "yes")).StatusCode);
        foreach (var each in new[] { "mot.png", "mot.png" }) Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(citizen, "/to-cao/giay-to", new() { ["stay"] = "true" }, [(each, SampleFiles.Png())])).StatusCode);
        Assert.Single((await citizen.GetPageAsync("/to-cao/giay-to")).QuerySelectorAll("main form[action*='Remove'], main form input[name=id]"), input => input.LocalName == "input");
        await SealedStage.PostedAsync(citizen, "/to-cao/kiem-tra", []);
        var sent = (await citizen.GetPageAsync("/to-cao/da-gui")).QuerySelector("main")!;
        var (digits, code) = (sent.QuerySelector(".code")!.TextContent, sent.QuerySelector(".secret")!.TextContent);
        Assert.Contains("24/11/2021", sent.TextContent, StringComparison.Ordinal);
        await SealedStage.PostedAsync(citizen, "/to-cao/da-gui", []);
        Assert.Null((await citizen.GetPageAsync("/to-cao/da-gui")).QuerySelector(".code"));
        // Nothing tells which account it was, and what was being written is gone.
        Assert.All(await stage.StoreAsync(store => store.Acts.Where(act => act.Kind == "denunciation.file").ToListAsync()), act => Assert.Null(act.ActorId));
        Assert.Equal(0, await stage.StoreAsync(store => store.SealedDrafts.CountAsync()) + await stage.StoreAsync(store => store.SealedDraftPapers.CountAsync()));

        var receiver = stage.Receiver;
        Assert.Contains(code, (await receiver.Browser.GetPageAsync("/don-thu/to-cao")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Hồng", await SealedStage.TextAsync(receiver, code), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await receiver.Browser.PostFormAsync(SealedStage.PathOf(code), new() { ["Reason"] = "curiosity" }, handler: "Open")).StatusCode);
        await stage.OpenAsync(receiver, code);
        var text = await SealedStage.TextAsync(receiver, code);
        Assert.All(["Trần Thị Hồng", "0912 345 678", "Lê Văn Mẫu", "Chi sai tiền", "mot.png", "Xin giữ kín"], word => Assert.Contains(word, text, StringComparison.Ordinal));
        var file = (await receiver.Browser.GetPageAsync(SealedStage.PathOf(code))).QuerySelector("main a[href*='/tep/']")!.GetAttribute("href")!;
        Assert.Equal(SampleFiles.Png(), await (await receiver.Browser.OpenAsync(file)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        await SealedStage.StepAsync(receiver, code, StepKind.Accepted);
        await SealedStage.StepAsync(receiver, code, StepKind.DenouncerTold);
        await SealedStage.StepAsync(receiver, code, StepKind.RespondentTold);
        await SealedStage.StepAsync(receiver, code, StepKind.VerificationAssigned);
        Assert.Contains("họ tên", await SealedStage.SentenceAsync(await SealedStage.SendAsync(receiver.Browser, SealedStage.PathOf(code) + "/luoc-danh-tinh", new() { ["Words"] = "Theo bà tran thi hong, có chi sai." }, [])), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(receiver.Browser, SealedStage.PathOf(code) + "/luoc-danh-tinh", new() { ["Words"] = "Bản lược: có chi sai tại Trạm Mẫu." }, [])).StatusCode);
        await SealedStage.PostedAsync(receiver.Browser, SealedStage.PathOf(code) + "/nguoi-duoc-giao", new() { ["Person"] = stage.Verifier.Person.Id.ToString(), ["Role"] = "Verifier" }, "Add");

        var verifier = stage.Verifier;
        await stage.OpenAsync(verifier, code, "verify");
        text = await SealedStage.TextAsync(verifier, code);
        Assert.Contains("Bản lược: có chi sai", text, StringComparison.Ordinal);
        Assert.All(["Trần Thị Hồng", "0912", "Chi sai tiền hỗ trợ", "mot.png"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await verifier.Browser.OpenAsync(file)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await verifier.Browser.OpenAsync(SealedStage.PathOf(code) + "/luoc-danh-tinh")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(verifier.Browser, SealedStage.PathOf(code), new() { ["Text"] = "Đã xác minh: ký thay 12 chữ ký." }, [], "Write")).StatusCode);

        // Forms: what others read says nothing of the denouncer and comes from the copy; what the denouncer gets is addressed.
        var forms = (await receiver.Browser.GetPageAsync(SealedStage.PathOf(code))).QuerySelectorAll("main a[href*='/mau/']").Select(link => link.GetAttribute("href")![^2..]).ToList();
        Assert.Equal(["01", "02", "03", "04", "05", "06", "09", "12"], forms);
        foreach (var form in new[] { "04", "06" })
        {
            text = (await receiver.Browser.GetPageAsync($"{SealedStage.PathOf(code)}/mau/{form}")).QuerySelector("article")!.TextContent;
            Assert.All(["12/QĐ-SLĐTBXH", "Bản lược: có chi sai", "Lê Văn Mẫu"], word => Assert.Contains(word, text, StringComparison.Ordinal));
            Assert.All(["Hồng", "Vĩnh Phước", "0912", "Chi sai tiền hỗ trợ"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }
        text = (await receiver.Browser.GetPageAsync(SealedStage.PathOf(code) + "/mau/05")).QuerySelector("article")!.TextContent;
        Assert.All(["Trần Thị Hồng Thử", "Ấp Vĩnh Phước Thử", "thụ lý ngày 15/11/2021", "30 ngày"], word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.Contains((await verifier.Browser.OpenAsync(SealedStage.PathOf(code) + "/mau/05")).StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Forbidden });
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.Browser.OpenAsync(SealedStage.PathOf(code) + "/mau/99")).StatusCode);

        foreach (var (handler, words) in new[] { ("Assess", "Nguy cơ lộ chỗ làm."), ("Grant", "Không điều chuyển trong 6 tháng.") }) await SealedStage.PostedAsync(receiver.Browser, SealedStage.PathOf(code) + "/bao-ve", new() { ["Words"] = words }, handler);
        Assert.Contains("ký thay 12", await SealedStage.TextAsync(receiver, code), StringComparison.Ordinal);
        await SealedStage.StepAsync(receiver, code, StepKind.Concluded, "partly", "Kết luận đầy đủ, có nêu bà Trần Thị Hồng.");
        Assert.Contains("còn chứa họ tên", (await receiver.Browser.GetPageAsync(SealedStage.PathOf(code) + "/mau/12")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await SealedStage.StepAsync(receiver, code, StepKind.ConclusionSent);
        await SealedStage.StepAsync(receiver, code, StepKind.Handled, words: "Kiểm điểm, thu hồi tiền.");
        var publish = SealedStage.PathOf(code) + "/cong-khai";
        Assert.Equal(HttpStatusCode.BadRequest, (await receiver.Browser.PostFormAsync(publish, new() { ["Heading"] = "Kết luận về Trạm Mẫu", ["Words"] = "Bà Trần Thị Hồng Thử tố cáo đúng." })).StatusCode);
        await SealedStage.PostedAsync(receiver.Browser, publish, new() { ["Heading"] = "Kết luận về Trạm Mẫu", ["Words"] = "Có việc ký thay; đã thu hồi tiền." });
        await SealedStage.StepAsync(receiver, code, StepKind.Closed, words: "Xong.");

        var open = (await stage.Office.Browser().GetPageAsync("/to-cao/ket-luan")).Body!.TextContent;
        Assert.Contains("đã thu hồi tiền", open, StringComparison.Ordinal);
        Assert.DoesNotContain(code, open, StringComparison.Ordinal);
        var followed = await (await citizen.PostFormAsync("/to-cao/theo-doi", new() { ["Code"] = code, ["Receipt"] = digits })).ReadPageAsync();
        Assert.Contains("Đã kết thúc", followed.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Chi sai", followed.Body.TextContent, StringComparison.Ordinal);

        // Custodians saw who opened it and why; no notice says anything of it; the acts replay.
        var custody = (await stage.Custodians[0].Browser.GetPageAsync("/don-thu/to-cao/giu-khoa")).Body!.TextContent;
        Assert.All(["Kiểm tra điều kiện thụ lý", "Xác minh", receiver.Account.DisplayName, code], word => Assert.Contains(word, custody, StringComparison.Ordinal));
        Assert.DoesNotContain(code, (await verifier.Browser.GetPageAsync("/don-thu/to-cao/giu-khoa")).Body!.TextContent, StringComparison.Ordinal);
        await stage.Office.WithAsync<OutboxRun>(run => run.OnceAsync(default));
        Assert.All(await stage.StoreAsync(store => store.Notices.ToListAsync()), notice => Assert.DoesNotContain(code, notice.Subject + notice.Body + notice.Href, StringComparison.Ordinal));
        Assert.Contains("1", (await receiver.Browser.GetPageAsync("/don-thu/to-cao/so-luong")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        static async Task<HttpResponseMessage> WriteAsync(HttpClient citizen, string individual)
        {
            await SealedStage.PostedAsync(citizen, "/to-cao/viet", new() { ["Respondent"] = "Lê Văn Mẫu", ["Text"] = SealedStage.What.Text, ["Where"] = "Trạm Mẫu" });
            var from = SealedStage.From;
            return await citizen.PostFormAsync("/to-cao/nguoi-viet", new() { ["IsIndividual"] = individual, ["Name"] = from.Name, ["Address"] = from.Address, ["Phone"] = from.Phone, ["Protection"] = "Xin giữ kín chỗ làm" });
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_case_shuts_by_itself_and_what_was_exchanged_in_the_store_does_not_open(Database database)
    {
        await using var stage = await SealedStage.SetAsync(database, custodians: 0);
        var (code, _) = await stage.FileAsync();
        var (other, _) = await stage.FileAsync(SealedStage.Filing with { What = SealedStage.What with { Text = "Một việc khác." } });
        await stage.OpenAsync(stage.Receiver, code);
        stage.Office.Time.Move(TimeSpan.FromMinutes(14));
        Assert.Contains("Chi sai tiền", await SealedStage.TextAsync(stage.Receiver, code), StringComparison.Ordinal);
        stage.Office.Time.Move(TimeSpan.FromMinutes(14));
        Assert.Contains("Chi sai tiền", await SealedStage.TextAsync(stage.Receiver, code), StringComparison.Ordinal);
        stage.Office.Time.Move(TimeSpan.FromMinutes(3));
        Assert.DoesNotContain("Chi sai tiền", await SealedStage.TextAsync(stage.Receiver, code), StringComparison.Ordinal);
        Assert.Contains("Mở để làm gì?", await SealedStage.TextAsync(stage.Receiver, code), StringComparison.Ordinal);
        stage.Office.Time.Move(TimeSpan.FromMinutes(16));
        Assert.Contains("Mở khóa riêng", await SealedStage.TextAsync(stage.Receiver, code), StringComparison.Ordinal);
        await SealedStage.PostedAsync(stage.Receiver.Browser, "/khoa-rieng", new() { ["Passphrase"] = SealedStage.Passphrase }, "Unlock");

        // The statement of one case laid into the other, keys and all: named as broken, the rest is read.
        await stage.Office.WithAsync<Storage.Store>(async store =>
        {
            var ids = await store.SealedParts.Where(part => part.Kind == PartKind.Statement).Join(store.SealedCases, part => part.CaseId, one => one.Id, (part, one) => new { part.Id, one.Code }).ToDictionaryAsync(row => row.Code, row => row.Id);
            var foreign = await store.SealedContents.Where(content => content.PartId == ids[other]).Select(content => content.Bytes).SingleAsync();
            await store.SealedContents.Where(content => content.PartId == ids[code]).ExecuteUpdateAsync(set => set.SetProperty(content => content.Bytes, foreign));
        });
        await stage.OpenAsync(stage.Receiver, code);
        var text = await SealedStage.TextAsync(stage.Receiver, code);
        Assert.Contains("Niêm phong không mở được", text, StringComparison.Ordinal);
        Assert.Contains("Trần Thị Hồng", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Một việc khác", text, StringComparison.Ordinal);
        Assert.Contains((await Checking.RunAsync(stage.Office.Services, cancellation: TestContext.Current.CancellationToken)).Findings, finding => finding is { Table: "petitions_sealed_contents", Column: "bytes" });
    }

    [Theory, OnEveryDatabase]
    public async Task A_passphrase_is_changed_guessed_in_vain_and_an_exchanged_key_is_noticed(Database database)
    {
        await using var stage = await SealedStage.SetAsync(database, custodians: 0);
        var who = await stage.Office.SignInAsAsync(Role.Specialist);
        foreach (var weak in new[] { "ngắn", "aaaaaaaaaaaaaaaaaaaa", "matkhaumatkhau123" })
            Assert.Equal(HttpStatusCode.BadRequest, (await who.Browser.PostFormAsync("/khoa-rieng", new() { ["Passphrase"] = weak, ["Again"] = weak }, handler: "Make")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await who.Browser.PostFormAsync("/khoa-rieng", new() { ["Passphrase"] = SealedStage.Passphrase, ["Again"] = SealedStage.Passphrase + "." }, handler: "Make")).StatusCode);
        await SealedStage.PostedAsync(who.Browser, "/khoa-rieng", new() { ["Passphrase"] = SealedStage.Passphrase, ["Again"] = SealedStage.Passphrase }, "Make");
        const string fresh = "bốn con voi uống trà đá";
        await SealedStage.PostedAsync(who.Browser, "/khoa-rieng", new() { ["Old"] = SealedStage.Passphrase, ["Passphrase"] = fresh, ["Again"] = fresh }, "Change");
        Assert.Equal(HttpStatusCode.BadRequest, (await who.Browser.PostFormAsync("/khoa-rieng", new() { ["Passphrase"] = SealedStage.Passphrase }, handler: "Unlock")).StatusCode);
        await SealedStage.PostedAsync(who.Browser, "/khoa-rieng", new() { ["Passphrase"] = fresh }, "Unlock");
        Assert.Contains("Đang mở", (await who.Browser.GetPageAsync("/khoa-rieng")).Body!.TextContent, StringComparison.Ordinal);
        // Another browser of the same person has not the token: there the key is shut.
        var elsewhere = stage.Office.Browser();
        await elsewhere.PostFormAsync("/dang-nhap", new() { ["Name"] = who.Account.UserName!, ["Password"] = SignIn.Password });
        Assert.Contains("Đang đóng", (await elsewhere.GetPageAsync("/khoa-rieng")).Body!.TextContent, StringComparison.Ordinal);
        // An exchanged public key: the private one no longer fits it, and check names the row.
        await stage.Office.WithAsync<Storage.Store>(store => store.SealingKeys.Where(key => key.PersonId == who.Person.Id).ExecuteUpdateAsync(set => set.SetProperty(key => key.PublicKey, KeyPair.New().Public)));
        Assert.Equal(HttpStatusCode.BadRequest, (await who.Browser.PostFormAsync("/khoa-rieng", new() { ["Passphrase"] = fresh }, handler: "Unlock")).StatusCode);
        var findings = (await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings;
        Assert.Contains(findings, finding => finding.Table == "kernel_sealing_keys");
        for (var tried = 0; tried < 8; tried++) await elsewhere.PostFormAsync("/khoa-rieng", new() { ["Passphrase"] = "sai sai sai sai sai" }, handler: "Unlock");
        Assert.Contains("15 phút", await SealedStage.SentenceAsync(await elsewhere.PostFormAsync("/khoa-rieng", new() { ["Passphrase"] = fresh }, handler: "Unlock")), StringComparison.Ordinal);
    }

    private static string Bare(string page) => System.Text.RegularExpressions.Regex.Replace(page, "value=\"[^\"]*\"|TC[0-9A-Z]{10}|[0-9a-f]{8}-[0-9a-f-]{27}", "", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
}
