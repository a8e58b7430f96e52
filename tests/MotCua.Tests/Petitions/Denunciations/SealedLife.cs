using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MotCua.Kernel;
using MotCua.Kernel.Notifications;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>A whole life of a denunciation and of a tip, by pages and by other programs, with the words that must be found nowhere afterwards.</summary>
internal static class SealedLife
{
    /// <summary>Drafts, uploads, filing by the pages and by an officer, openings, redaction, verification, protection, conclusion, publication, a tip with its conversation.</summary>
    /// <returns>Digits of the receipts that were given.</returns>
    public static async Task<IReadOnlyList<string>> LiveAsync(SealedStage stage, Denouncer from, string[] words, string key)
    {
        var citizen = (await stage.Office.SignInAsAsync(Role.Citizen)).Browser;
        await SealedStage.PostedAsync(citizen, "/to-cao/viet", new() { ["Respondent"] = words[0], ["Position"] = words[1], ["Text"] = $"Việc {words[2]} đã xảy ra.", ["Where"] = words[3], ["When"] = words[4] });
        await SealedStage.PostedAsync(citizen, "/to-cao/nguoi-viet", new() { ["IsIndividual"] = "yes", ["Name"] = from.Name, ["Address"] = from.Address, ["Phone"] = from.Phone, ["IdentityNumber"] = from.IdentityNumber!, ["Email"] = from.Email!, ["Protection"] = words[5] });
        // A picture of 300 KB full of a word: larger than what the framework keeps in memory by itself.
        var heavy = Spoken(words[6]);
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(citizen, "/to-cao/giay-to", new() { ["stay"] = "true" }, [($"{words[7]}.png", heavy)])).StatusCode);
        Assert.Contains(words[7], (await citizen.GetPageAsync("/to-cao/kiem-tra")).Body!.TextContent, StringComparison.Ordinal);
        await SealedStage.PostedAsync(citizen, "/to-cao/kiem-tra", []);
        var page = (await citizen.GetPageAsync("/to-cao/da-gui")).QuerySelector("main")!;
        var (code, digits) = (page.QuerySelector(".secret")!.TextContent, page.QuerySelector(".code")!.TextContent);
        // One that is being written and stays; one that an officer types in; what the page refuses.
        var other = stage.Office.Browser();
        await SealedStage.PostedAsync(other, "/to-cao/viet", new() { ["Respondent"] = words[0], ["Text"] = string.Join(' ', words) });
        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostFormAsync("/to-cao/nguoi-viet", new() { ["IsIndividual"] = "yes", ["Name"] = from.Name, ["Address"] = "", ["Phone"] = from.Phone })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(stage.Verifier.Browser, "/don-thu/to-cao/nhap-don", new() { ["Way"] = "Paper", ["Name"] = from.Name, ["Address"] = from.Address, ["Phone"] = from.Phone, ["Respondent"] = words[0], ["Text"] = words[1] }, [])).StatusCode);

        var (receiver, at) = (stage.Receiver, SealedStage.PathOf(code));
        await stage.OpenAsync(receiver, code);
        Assert.Contains(words[2], await SealedStage.TextAsync(receiver, code), StringComparison.Ordinal);
        var file = (await receiver.Browser.GetPageAsync(at)).QuerySelector("main a[href*='/tep/']")!.GetAttribute("href")!;
        Assert.Equal(heavy, await (await receiver.Browser.OpenAsync(file)).Content.ReadAsByteArrayAsync());
        await SealedStage.StepAsync(receiver, code, StepKind.Accepted, words: words[8]);
        foreach (var kind in new[] { StepKind.DenouncerTold, StepKind.RespondentTold, StepKind.VerificationAssigned }) await SealedStage.StepAsync(receiver, code, kind);
        Assert.Equal(HttpStatusCode.BadRequest, (await SealedStage.SendAsync(receiver.Browser, at + "/luoc-danh-tinh", new() { ["Words"] = $"Theo {from.Name}: {words[9]}" }, [])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(receiver.Browser, at + "/luoc-danh-tinh", new() { ["Words"] = $"Bản lược: {words[9]}" }, [($"{words[3]}.png", SampleFiles.Png())])).StatusCode);
        await SealedStage.PostedAsync(receiver.Browser, at + "/nguoi-duoc-giao", new() { ["Person"] = stage.Verifier.Person.Id.ToString(), ["Role"] = "Verifier" }, "Add");
        await stage.OpenAsync(stage.Verifier, code, "verify");
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(stage.Verifier.Browser, at, new() { ["Text"] = $"Báo cáo {words[4]}" }, [], "Write")).StatusCode);
        foreach (var handler in new[] { "Assess", "Grant" }) await SealedStage.PostedAsync(receiver.Browser, at + "/bao-ve", new() { ["Words"] = $"Bảo vệ {words[5]}" }, handler);
        await SealedStage.PostedAsync(receiver.Browser, at + "/nguoi-duoc-giao", new() { ["Person"] = stage.Verifier.Person.Id.ToString() }, "Remove");
        await SealedStage.StepAsync(receiver, code, StepKind.Concluded, "true", $"Kết luận {words[6]}");
        foreach (var form in new[] { "04", "05", "06", "12" }) Assert.Equal(HttpStatusCode.OK, (await receiver.Browser.OpenAsync($"{at}/mau/{form}")).StatusCode);
        await SealedStage.StepAsync(receiver, code, StepKind.Handled, words: $"Xử lý {words[7]}");
        Assert.Equal(HttpStatusCode.BadRequest, (await receiver.Browser.PostFormAsync(at + "/cong-khai", new() { ["Heading"] = "Kết luận", ["Words"] = $"Có {from.Phone}" })).StatusCode);
        await SealedStage.PostedAsync(receiver.Browser, at + "/cong-khai", new() { ["Heading"] = "Kết luận", ["Words"] = "Đã xử lý người vi phạm." });
        Assert.Equal(HttpStatusCode.OK, (await citizen.PostFormAsync("/to-cao/theo-doi", new() { ["Code"] = code, ["Receipt"] = digits })).StatusCode);
        await stage.Office.WithAsync<FollowCase>(follow => follow.AddAsync(SealedKind.Denunciation, code, digits, $"Thêm {words[8]}", [new SealedPaper($"{words[9]}.png", "image/png", SampleFiles.Png())], default));

        var (tip, receipt) = await stage.FileAsync(new SealedFiling(SealedKind.Tip, SealedWay.Portal, null, new Statement(new Respondent(words[0]), "", string.Join(' ', words)), []));
        await stage.OpenAsync(receiver, tip, "answer");
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(receiver.Browser, SealedStage.PathOf(tip), new() { ["Text"] = $"Hỏi {words[1]}" }, [], "Write")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stage.Office.Browser().PostFormAsync("/bao-tin/doc", new() { ["Receipt"] = receipt })).StatusCode);
        string[] byPrograms = [await ByProgramAsync(stage, from, words, key, heavy), await ByProgramAsync(stage, null, words, key + "t", heavy)];
        await stage.Office.WithAsync<OutboxRun>(run => run.OnceAsync(default));
        return [digits.Replace(" ", "", StringComparison.Ordinal), receipt, .. byPrograms];
    }

    /// <summary>The same by another program, with its paper in the request, sent twice; then state and dates by the receipt.</summary>
    private static async Task<string> ByProgramAsync(SealedStage stage, Denouncer? from, string[] words, string key, byte[] paper)
    {
        var sender = from is null ? null : new { name = from.Name, address = from.Address, identityNumber = from.IdentityNumber, phone = from.Phone, email = from.Email };
        var answers = new List<string>();
        using var program = stage.Office.Browser();
        for (var turn = 0; turn < 2; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/petitions") { Content = JsonContent.Create(new { kind = from is null ? "TIP" : "DENUNCIATION", from = sender, about = words[0], text = string.Join(' ', words), papers = new[] { new { name = $"{words[7]}.png", content = paper } } }) };
            request.Headers.Add("Idempotency-Key", key);
            using var answer = await program.SendAsync(request);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }
        Assert.Equal(answers[0], answers[1]);
        using var receipt = JsonDocument.Parse(answers[0]);
        var (code, secret) = (receipt.RootElement.GetProperty("code").GetString()!, receipt.RootElement.GetProperty("secret").GetString()!);
        // State and dates to whoever has both; a wrong secret is answered as a case that never was.
        using var followed = await program.OpenAsync($"/api/v1/petitions/{code}?secret={secret}");
        Assert.Equal(HttpStatusCode.OK, followed.StatusCode);
        var status = await followed.Content.ReadAsStringAsync();
        Assert.Contains(DenunciationWords.State(SealedState.Received), JsonDocument.Parse(status).RootElement.GetProperty("state").GetString(), StringComparison.Ordinal);
        Assert.All(words, word => Assert.DoesNotContain(word, status, StringComparison.Ordinal));
        const string none = "TC2222222222";
        var wrong = await AnswerAsync($"{code}?secret=0000000000000000");
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        foreach (var other in new[] { $"{none}?secret=0000000000000000", $"{none}?secret={secret}", "DT-2021-999999?secret=AAAA" }) Assert.Equal(wrong, await AnswerAsync(other));
        return secret;

        async Task<(HttpStatusCode Status, string Said, string Heads)> AnswerAsync(string path)
        {
            using var answer = await program.OpenAsync($"/api/v1/petitions/{path}");
            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            var members = said.RootElement.EnumerateObject().Where(member => member.Name is not ("traceId" or "instance")).Select(member => member.ToString());
            return (answer.StatusCode, string.Join('\n', members), string.Join('\n', answer.Headers.Select(head => head.Key)));
        }
    }

    /// <summary>A picture with a note of 300 KB in it, uncompressed.</summary>
    private static byte[] Spoken(string word)
    {
        var note = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat(word, 300_000 / Encoding.UTF8.GetByteCount(word))));
        var length = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, note.Length);
        var png = SampleFiles.Png();
        // Behind the header, which is 8 bytes of sign and a chunk of 25; the reader does not reckon check sums of what it does not know.
        return [.. png[..33], .. length, .. "tEXt"u8, .. note, 0, 0, 0, 0, .. png[33..]];
    }
}
