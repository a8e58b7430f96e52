using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>Cases come back by k of n custodians and not by fewer; whoever is taken off a case is off it.</summary>
public sealed class RecoveryTests
{
    private const string Fresh = "bốn con voi uống trà đá";

    [Theory, OnEveryDatabase]
    public async Task Two_of_three_custodians_bring_a_case_back_and_one_does_not(Database database)
    {
        await using var stage = await SealedStage.SetAsync(database);
        var (code, _) = await stage.FileAsync();
        var (other, _) = await stage.FileAsync();
        var receiver = stage.Receiver;
        await SealedStage.PostedAsync(receiver.Browser, "/khoa-rieng", new() { ["Passphrase"] = Fresh, ["Again"] = Fresh }, "Replace");
        Assert.Contains("Giao cho khóa cũ", (await receiver.Browser.GetPageAsync("/don-thu/to-cao")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("khóa trước đây", await SealedStage.SentenceAsync(await receiver.Browser.PostFormAsync(SealedStage.PathOf(code), new() { ["Reason"] = "check" }, handler: "Open")), StringComparison.Ordinal);
        const string custody = "/don-thu/to-cao/giu-khoa";
        await SealedStage.PostedAsync(receiver.Browser, custody, new() { ["Code"] = code, ["Reason"] = "passphrase" }, "Ask");
        var id = await stage.StoreAsync(store => store.CaseRecoveries.Select(row => row.Id).SingleAsync());
        var actor = receiver.Actor(Role.DivisionHead);

        // Nobody yet, then one of two: nothing opens, also not by pressing where no button is.
        using var own = await SecretAsync(stage, receiver, Fresh);
        await SealedStage.RefusedAsync(DenunciationProblems.NotEnoughShares, () => stage.Office.WithAsync<RecoverCase>(recover => recover.FinishAsync(actor, id, own, default)));
        await SealedStage.PostedAsync(stage.Custodians[0].Browser, custody, new() { ["id"] = id.ToString() }, "Consent");
        using var first = await stage.SecretOfAsync(stage.Custodians[0]);
        await SealedStage.RefusedAsync(DenunciationProblems.ConsentTwice, () => stage.Office.WithAsync<RecoverCase>(recover => recover.ConsentAsync(stage.Custodians[0].Actor(Role.Clerk), id, first, default)));
        await SealedStage.RefusedAsync(DenunciationProblems.NotEnoughShares, () => stage.Office.WithAsync<RecoverCase>(recover => recover.FinishAsync(actor, id, own, default)));
        Assert.NotNull((await receiver.Browser.GetPageAsync(custody)).QuerySelector("button[disabled]"));
        // A custodian cannot finish it for themselves.
        await SealedStage.RefusedAsync(Problems.NotFound, () => stage.Office.WithAsync<RecoverCase>(recover => recover.FinishAsync(stage.Custodians[0].Actor(Role.Clerk), id, first, default)));
        // k−1 shares and a guessed one: the recovery key is another, and its seal says so.
        var (key, boxes) = await stage.StoreAsync(async store =>
        {
            var caseId = await store.CaseRecoveries.Select(row => row.CaseId).SingleAsync();
            return (await store.CaseKeys.AsNoTracking().SingleAsync(row => row.Layer == SealLayer.Original && row.CaseId == caseId), await store.RecoveryConsents.AsNoTracking().ToListAsync());
        });
        var forged = MotCua.Kernel.Sealing.SealedBox.Close(MotCua.Kernel.Sealing.SealedBox.PublicOf(own.Private.Span), CaseSeals.ConsentPlace(id, key.Id, own.KeyId, 3), new byte[32]);
        Assert.Equal(DenunciationProblems.NotEnoughShares, Assert.Throws<Refused>(() => RecoverCase.Combine(key, [(boxes[0].Number, boxes[0].Box), (3, forged)], id, own)).Problem);

        await SealedStage.PostedAsync(stage.Custodians[2].Browser, custody, new() { ["id"] = id.ToString() }, "Consent");
        await SealedStage.PostedAsync(receiver.Browser, custody, new() { ["id"] = id.ToString() }, "Finish");
        await stage.OpenAsync(receiver, code, "recovered");
        Assert.Contains("Trần Thị Hồng", await SealedStage.TextAsync(receiver, code), StringComparison.Ordinal);
        // One case came back, not all; nothing that was consented lies about.
        Assert.Contains("khóa trước đây", await SealedStage.SentenceAsync(await receiver.Browser.PostFormAsync(SealedStage.PathOf(other), new() { ["Reason"] = "check" }, handler: "Open")), StringComparison.Ordinal);
        Assert.All(await stage.StoreAsync(store => store.RecoveryConsents.Select(row => row.Box).ToListAsync()), Assert.Empty);
        Assert.Equal(["sealed-case.ask-recovery", "sealed-case.consent", "sealed-case.consent", "sealed-case.recover"],
            await stage.StoreAsync(store => store.Acts.Where(act => act.Kind.Contains("recover") || act.Kind.Contains("consent")).OrderBy(act => act.Number).Select(act => act.Kind).ToListAsync()));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_is_taken_off_is_off_and_custodians_of_today_hold_the_shares(Database database)
    {
        await using var stage = await SealedStage.SetAsync(database);
        var (code, digits) = await stage.FileAsync();
        var (receiver, verifier) = (stage.Receiver, stage.Verifier);
        var handler = await stage.KeyedAsync(Role.Director);
        var people = SealedStage.PathOf(code) + "/nguoi-duoc-giao";
        await stage.OpenAsync(receiver, code);
        var bare = await stage.Office.SignInAsAsync(Role.Specialist);
        Assert.Contains("chưa tạo khóa riêng", await SealedStage.SentenceAsync(await receiver.Browser.PostFormAsync(people, new() { ["Person"] = bare.Person.Id.ToString(), ["Role"] = "Verifier" }, handler: "Add")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await receiver.Browser.PostFormAsync(people, new() { ["Person"] = receiver.Person.Id.ToString() }, handler: "Remove")).StatusCode);
        foreach (var (who, role) in new[] { (verifier, "Verifier"), (handler, "Handler") }) await SealedStage.PostedAsync(receiver.Browser, people, new() { ["Person"] = who.Person.Id.ToString(), ["Role"] = role }, "Add");
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(receiver.Browser, SealedStage.PathOf(code) + "/luoc-danh-tinh", new() { ["Words"] = "Bản lược." }, [])).StatusCode);

        // Their grants as somebody may have copied them yesterday.
        var grants = await stage.StoreAsync(store => store.KeyGrants.AsNoTracking().ToDictionaryAsync(grant => grant.PersonId));
        await SealedStage.PostedAsync(receiver.Browser, people, new() { ["Person"] = handler.Person.Id.ToString() }, "Remove");
        await SealedStage.PostedAsync(receiver.Browser, people, new() { ["Person"] = verifier.Person.Id.ToString() }, "Remove");
        Assert.Equal(HttpStatusCode.NotFound, (await handler.Browser.OpenAsync(SealedStage.PathOf(code))).StatusCode);
        foreach (var who in new[] { handler, verifier })
        {
            using var own = await stage.SecretOfAsync(who);
            using var old = CaseSeals.Open(grants[who.Person.Id], own.Private);
            var layer = grants[who.Person.Id].Layer;
            var parts = await stage.StoreAsync(store => store.SealedParts.AsNoTracking().Where(part => part.Layer == layer).Join(store.SealedContents, part => part.Id, content => content.PartId, (part, content) => new { part, content.Bytes }).ToListAsync());
            Assert.NotEmpty(parts);
            Assert.All(parts, row => Assert.Throws<MotCua.Kernel.Sealing.SealBroken>(() => CaseSeals.Open(row.part, row.Bytes, old)));
        }
        var text = await SealedStage.TextAsync(receiver, code);
        Assert.All(["Trần Thị Hồng", "Bản lược."], word => Assert.Contains(word, text, StringComparison.Ordinal));
        // What comes in now is sealed to the new key, and the receiver reads it.
        await stage.Office.WithAsync<FollowCase>(follow => follow.AddAsync(SealedKind.Denunciation, code, digits, "Thêm một chứng cứ.", [], default));
        Assert.Contains("Thêm một chứng cứ", await SealedStage.TextAsync(receiver, code), StringComparison.Ordinal);

        // Another custodian in one's place: shares are made anew at the next opening.
        var fourth = await stage.KeyedAsync(Role.Clerk);
        var post = await stage.StoreAsync(store => store.SealedPosts.Where(row => row.PersonId == stage.Custodians[0].Person.Id).Select(row => row.Id).SingleAsync());
        await SealedStage.PostedAsync(stage.Director.Browser, "/don-thu/to-cao/phan-cong", new() { ["id"] = post.ToString() }, "End");
        await SealedStage.PostedAsync(stage.Director.Browser, "/don-thu/to-cao/phan-cong", new() { ["Kind"] = "Custodian", ["Person"] = fourth.Person.Id.ToString(), ["Decision"] = "13/QĐ" }, "Appoint");
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.Director.Browser.PostFormAsync("/don-thu/to-cao/phan-cong", new() { ["Threshold"] = "4" }, handler: "Rule")).StatusCode);
        await SealedStage.PostedAsync(stage.Director.Browser, "/don-thu/to-cao/phan-cong", new() { ["Threshold"] = "3" }, "Rule");
        await stage.OpenAsync(receiver, code, "answer");
        var shares = await stage.StoreAsync(store => store.RecoveryShares.AsNoTracking().ToListAsync());
        Assert.Equal(new[] { fourth, stage.Custodians[1], stage.Custodians[2] }.Select(who => who.Person.Id).Order(), shares.Select(share => share.PersonId).Order());
        Assert.All(shares, share => Assert.Equal((3, 3), (share.Threshold, share.Of)));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_case_whose_time_is_over_is_destroyed_by_two_custodians_and_opens_to_nobody(Database database)
    {
        await using var stage = await SealedStage.SetAsync(database);
        var (tip, digits) = await stage.FileAsync(new SealedFiling(SealedKind.Tip, SealedWay.Portal, null, SealedStage.What, []));
        var (other, _) = await stage.FileAsync();
        await stage.OpenAsync(stage.Receiver, tip, "answer");
        await SealedStage.PostedAsync(stage.Receiver.Browser, SealedStage.PathOf(tip), new() { ["Outcome"] = "checked" }, "Close");
        var id = await stage.StoreAsync(store => store.SealedCases.Where(one => one.Code == tip).Select(one => one.Id).SingleAsync());
        var open = await stage.StoreAsync(store => store.SealedCases.Where(one => one.Code == other).Select(one => one.Id).SingleAsync());
        var (first, second) = (stage.Custodians[0].Actor(Role.Clerk), stage.Custodians[1].Actor(Role.Clerk));
        Task ProposeAsync(Actor who, Guid which, string number = "9/QĐ") => stage.Office.WithAsync<DestroyCase>(destroy => destroy.ProposeAsync(who, which, number, default));
        Task ConfirmAsync(Actor who) => stage.Office.WithAsync<DestroyCase>(destroy => destroy.ConfirmAsync(who, id, default));

        // Too early; by somebody who is no custodian; one that is not closed; without a decision; by one alone.
        await SealedStage.RefusedAsync(Problems.NotFound, () => ProposeAsync(first, id));
        stage.Office.Time.SetOffice(new DateTime(2036, 11, 17, 9, 0, 0));
        await SealedStage.RefusedAsync(Problems.NotFound, () => ProposeAsync(stage.Receiver.Actor(Role.DivisionHead), id));
        await SealedStage.RefusedAsync(Problems.NotFound, () => ProposeAsync(first, open));
        await SealedStage.RefusedAsync(DenunciationProblems.NumberNeeded, () => ProposeAsync(first, id, ""));
        await SealedStage.RefusedAsync(DenunciationProblems.StepNotNow, () => ConfirmAsync(second));
        await ProposeAsync(first, id);
        await SealedStage.RefusedAsync(DenunciationProblems.SecondCustodian, () => ConfirmAsync(first));
        // Another custodian proposed it in the same moment; a part's bytes are lost; somebody asks for it still and a custodian has consented.
        var proposed = new CaseStep { Id = stage.Office.Clock.NewId(), CaseId = id, Kind = StepKind.DestructionDecided, At = stage.Office.Clock.UtcNow, ByAccountId = second.AccountId, Number = "10/QĐ" };
        await stage.Office.WithAsync<ActLog>(acts => acts.CommitAsync(new Doing("sealed-case.propose-destruction", second, "sealed-case", id) { Added = [proposed] }, default));
        await stage.StoreAsync(async store =>
        {
            var part = await store.SealedParts.Where(row => row.CaseId == id).Select(row => row.Id).FirstAsync();
            return await store.SealedContents.Where(row => row.PartId == part).ExecuteDeleteAsync();
        });
        await stage.Office.WithAsync<RecoverCase>(recover => recover.AskAsync(stage.Receiver.Actor(Role.DivisionHead), tip, "passphrase", default));
        var asked = await stage.StoreAsync(store => store.CaseRecoveries.Select(row => row.Id).SingleAsync());
        using (var own = await stage.SecretOfAsync(stage.Custodians[2])) await stage.Office.WithAsync<RecoverCase>(recover => recover.ConsentAsync(stage.Custodians[2].Actor(Role.Clerk), asked, own, default));
        Assert.Equal("9/QĐ", (await stage.Office.WithAsync<DestroyCase, IReadOnlyList<ExpiredCase>>(destroy => destroy.ExpiredAsync(second, default))).Single().Decision);
        await ConfirmAsync(second);
        Assert.NotNull(await stage.StoreAsync(store => store.CaseRecoveries.Select(row => row.DoneAt).SingleAsync()));
        Assert.All(await stage.StoreAsync(store => store.RecoveryConsents.Select(row => row.Box).ToListAsync()), Assert.Empty);
        await SealedStage.RefusedAsync(Problems.NotFound, () => stage.Office.WithAsync<RecoverCase>(recover => recover.AskAsync(stage.Receiver.Actor(Role.DivisionHead), tip, "passphrase", default)));

        Assert.Equal(0, await stage.StoreAsync(async store => await store.KeyGrants.CountAsync(row => row.CaseId == id) + await store.RecoveryShares.CountAsync(row => row.CaseId == id)
            + await store.SealedContents.Join(store.SealedParts.Where(part => part.CaseId == id), content => content.PartId, part => part.Id, (content, part) => part.Id).CountAsync()));
        Assert.All(await stage.StoreAsync(store => store.SealedParts.Where(part => part.CaseId == id).ToListAsync()), part => Assert.True(part is { KeyBox.Length: 0, OutsideKeyBox: null }));
        await SealedStage.RefusedAsync(Problems.NotFound, () => stage.Office.WithAsync<CaseAccess>(access => access.FindAsync(stage.Receiver.Actor(Role.DivisionHead), tip, default)));
        var followed = await stage.Office.WithAsync<FollowCase, FollowedCase>(follow => follow.LookAsync(SealedKind.Tip, null, digits, default));
        Assert.Equal((SealedState.Destroyed, 0), (followed.Case.State, followed.Talk.Count));
        await SealedStage.RefusedAsync(Problems.NotFound, () => ConfirmAsync(second));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
        Assert.Equal(HttpStatusCode.OK, (await stage.Office.Browser().PostFormAsync("/bao-tin/doc", new() { ["Receipt"] = digits })).StatusCode);
    }

    private static async Task<OwnSecret> SecretAsync(SealedStage stage, SignedIn who, string passphrase)
    {
        var token = await stage.Office.WithAsync<MotCua.Kernel.Sealing.SealingKeyDesk, string>(desk => desk.UnlockAsync(who.Actor(Role.DivisionHead), passphrase, default));
        var held = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<MotCua.Kernel.Sealing.OpenKeys>(stage.Office.Services).Take(who.Account.Id, token)!.Value;
        return new OwnSecret(held.Private, held.KeyId);
    }
}
