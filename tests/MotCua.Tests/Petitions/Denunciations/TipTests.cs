using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>Tips without a name: work or waiting, a receipt, a conversation, and no trace of who it was.</summary>
public sealed class TipTests
{
    [Theory, OnEveryDatabase]
    public async Task A_tip_is_paid_for_by_work_or_by_waiting_and_talked_about_by_its_receipt(Database database)
    {
        await using var stage = await SealedStage.SetAsync(database, custodians: 2);
        var tipster = (await stage.Office.SignInAsAsync(Role.Citizen)).Browser;
        // Without scripts: at once is too soon, and what was typed stands there again.
        var early = await SealedStage.SendAsync(tipster, "/bao-tin", new() { ["Text"] = "Thu tiền ngoài quy định." }, []);
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        Assert.Contains("Thu tiền ngoài quy định.", (await early.ReadPageAsync()).QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        // With work: at once. The same work buys one tip only.
        var page = await tipster.GetPageAsync("/bao-tin");
        var (token, bits) = (page.QuerySelector("input[name=Token]")!.GetAttribute("value")!, int.Parse(page.QuerySelector("form[data-tip-bits]")!.GetAttribute("data-tip-bits")!, System.Globalization.CultureInfo.InvariantCulture));
        var work = Enumerable.Range(0, int.MaxValue).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(number => TipGate.IsWork(token, number, bits));
        var sent = await SealedStage.SendAsync(tipster, "/bao-tin", new() { ["Text"] = "Thu tiền ngoài quy định ở Trạm Mẫu.", ["Token"] = token, ["Work"] = work }, [("anh.png", SampleFiles.Png())]);
        Assert.Equal("/bao-tin/da-gui", sent.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Conflict, (await SealedStage.SendAsync(tipster, "/bao-tin", new() { ["Text"] = "Lần nữa.", ["Token"] = token, ["Work"] = work }, [])).StatusCode);
        var receipt = (await tipster.GetPageAsync("/bao-tin/da-gui")).QuerySelector(".code")!.TextContent;
        Assert.Matches("^([0-9]{4} ){3}[0-9]{4}$", receipt);

        var code = await stage.StoreAsync(store => store.SealedCases.Select(one => one.Code).SingleAsync());
        await stage.OpenAsync(stage.Receiver, code, "answer");
        Assert.All(["Thu tiền ngoài quy định ở Trạm Mẫu", "anh.png"], word => Assert.Contains(word, Text(stage.Receiver, code), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(stage.Receiver.Browser, SealedStage.PathOf(code), new() { ["Text"] = "Xin cho biết ngày nào?" }, [], "Write")).StatusCode);

        // Another browser, only the digits.
        var later = stage.Office.Browser();
        Assert.Equal(HttpStatusCode.BadRequest, (await later.PostFormAsync("/bao-tin/doc", new() { ["Receipt"] = "1111 2222 3333 4444" })).StatusCode);
        var talk = await (await later.PostFormAsync("/bao-tin/doc", new() { ["Receipt"] = receipt })).ReadPageAsync();
        Assert.All(["Thu tiền ngoài quy định ở Trạm Mẫu", "Xin cho biết ngày nào?", "anh.png"], word => Assert.Contains(word, talk.Body!.TextContent, StringComparison.Ordinal));
        await stage.Office.WithAsync<FollowCase>(follow => follow.AddAsync(SealedKind.Tip, null, receipt, "Ngày 3 tháng 3.", [], default));
        Assert.Contains("Ngày 3 tháng 3", Text(stage.Receiver, code), StringComparison.Ordinal);
        var part = await stage.StoreAsync(store => store.SealedParts.Where(row => row.Kind == PartKind.Paper).Select(row => row.Id).SingleAsync());
        Assert.Equal(SampleFiles.Png(), (await stage.Office.WithAsync<FollowCase, PartContent>(follow => follow.FileAsync(receipt, part, default))).Body);
        await SealedStage.PostedAsync(stage.Receiver.Browser, SealedStage.PathOf(code), new() { ["Outcome"] = "checked" }, "Close");
        talk = await (await later.PostFormAsync("/bao-tin/doc", new() { ["Receipt"] = receipt })).ReadPageAsync();
        Assert.Contains("Đã kiểm tra, xử lý", talk.Body!.TextContent, StringComparison.Ordinal);
        await SealedStage.RefusedAsync(DenunciationProblems.TipClosed, () => stage.Office.WithAsync<FollowCase>(follow => follow.AddAsync(SealedKind.Tip, null, receipt, "Nữa.", [], default)));

        // Without scripts again, after a minute: the slow lane, with the token that has been waiting.
        page = await later.GetPageAsync("/bao-tin");
        token = page.QuerySelector("input[name=Token]")!.GetAttribute("value")!;
        stage.Office.Time.Move(TipGate.SlowWait);
        Assert.Equal("/bao-tin/da-gui", (await SealedStage.SendAsync(later, "/bao-tin", new() { ["Text"] = "Tin thứ hai.", ["Token"] = token }, [])).Headers.Location?.ToString());

        // Signed in or not, no account stands beside a tip, neither in acts nor in the keys of forms.
        Assert.All(await stage.StoreAsync(store => store.Acts.Where(act => act.Kind == "tip.file" || act.Kind == "sealed-case.add").ToListAsync()), act => Assert.Null(act.ActorId));
        Assert.All(await stage.StoreAsync(store => store.DoneOnce.Where(row => row.Key.Contains("/bao-tin")).Select(row => row.Key).ToListAsync()), key => Assert.StartsWith(":form:", key, StringComparison.Ordinal));
        string Text(SignedIn who, string which) => SealedStage.TextAsync(who, which).GetAwaiter().GetResult();
    }

    /// <summary>The lane without work takes so many an hour; work grows when many come; neither counts by address.</summary>
    [Fact]
    public async Task A_flood_pays_more_and_the_slow_lane_fills()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        var gate = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<TipGate>(office.Services);
        async Task<string> WaitedAsync()
        {
            var token = await gate.IssueAsync(TestContext.Current.CancellationToken);
            office.Time.Move(TipGate.SlowWait);
            return token;
        }

        Assert.Equal(TipGate.UsualBits, gate.Bits);
        await SealedStage.RefusedAsync(DenunciationProblems.TokenStale, () => gate.PassAsync("x", null, TestContext.Current.CancellationToken));
        await SealedStage.RefusedAsync(DenunciationProblems.TokenStale, () => gate.PassAsync(new string('A', 80), null, TestContext.Current.CancellationToken));
        var all = new List<string>();
        for (var each = 0; each < TipGate.SlowAnHour + 1; each++) all.Add(await gate.IssueAsync(TestContext.Current.CancellationToken));
        office.Time.Move(TipGate.SlowWait);
        foreach (var token in all.Take(TipGate.SlowAnHour)) await gate.PassAsync(token, null, TestContext.Current.CancellationToken);
        await SealedStage.RefusedAsync(DenunciationProblems.WaitALittle, () => gate.PassAsync(all[^1], null, TestContext.Current.CancellationToken));
        await SealedStage.RefusedAsync(DenunciationProblems.TokenStale, async () => await gate.PassAsync(all[0], Work(all[0]), TestContext.Current.CancellationToken));
        await gate.PassAsync(all[^1], Work(all[^1]), TestContext.Current.CancellationToken);
        for (var each = 0; each < TipGate.UsualAnHour; each++)
        {
            var token = await gate.IssueAsync(TestContext.Current.CancellationToken);
            await gate.PassAsync(token, Work(token), TestContext.Current.CancellationToken);
        }
        Assert.True(gate.Bits > TipGate.UsualBits);
        // Programs have a lane of their own; it fills, and takes nothing from people.
        for (var each = 0; each < TipGate.ProgramsAnHour; each++) gate.PassProgram();
        Assert.Equal(Problems.TooManyRequests, Assert.Throws<Refused>(gate.PassProgram).Problem);
        var meanwhile = await gate.IssueAsync(TestContext.Current.CancellationToken);
        await gate.PassAsync(meanwhile, Work(meanwhile), TestContext.Current.CancellationToken);
        office.Time.Move(TimeSpan.FromHours(2));
        Assert.Equal(TipGate.UsualBits, gate.Bits);
        gate.PassProgram();
        await gate.PassAsync(await WaitedAsync(), null, TestContext.Current.CancellationToken);

        static string Work(string token) => Enumerable.Range(0, int.MaxValue).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(number => TipGate.IsWork(token, number, TipGate.BitsOf(token)));
    }

    [Theory, OnEveryDatabase]
    public async Task Tips_of_programs_are_taken_so_many_an_hour(Database database)
    {
        await using var stage = await SealedStage.SetAsync(database, custodians: 0);
        using var program = stage.Office.Browser();
        Assert.Equal(HttpStatusCode.Created, (await SendAsync("TIP", "k-1")).StatusCode);
        var gate = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<TipGate>(stage.Office.Services);
        for (var each = 1; each < TipGate.ProgramsAnHour; each++) gate.PassProgram();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync("TIP", "k-2")).StatusCode);
        // A denunciation has somebody who answers for it.
        Assert.Equal(HttpStatusCode.Created, (await SendAsync("DENUNCIATION", "k-3")).StatusCode);
        stage.Office.Time.Move(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Created, (await SendAsync("TIP", "k-2")).StatusCode);

        async Task<HttpResponseMessage> SendAsync(string kind, string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/petitions") { Content = System.Net.Http.Json.JsonContent.Create(new { kind, from = kind == "TIP" ? null : new { name = "Trần Thị Thử", address = "xã Mẫu" }, about = "Trạm Mẫu", text = "Thu tiền ngoài quy định." }) };
            request.Headers.Add("Idempotency-Key", key);
            return await program.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
