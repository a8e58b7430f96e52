using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Correspondence;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Petitions;
using MotCua.Petitions.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Sorted, guided, passed on, shelved; letters owed before an end; what is late goes up.</summary>
public sealed class TriageTests
{
    private static Task<PetitionState> StateAsync(PetitionStage stage, Petition petition) => stage.Office.WithAsync<Store, PetitionState>(store => store.Set<Petition>().Where(row => row.Id == petition.Id).Select(row => row.State).SingleAsync());

    [Theory, OnEveryDatabase]
    public async Task A_petition_goes_its_way_once_and_ends_only_when_everybody_was_told(Database database)
    {
        await using var stage = await PetitionStage.SetAsync(database);
        var petition = await stage.ReceiveAsync();
        await Stage.RefusedAsync(PetitionProblems.NotNow, () => stage.DisposeAsync(petition, new Way(DispositionKind.Guide, "Xã Mẫu")));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<TriagePetition>(act => act.SortAsync(Actor.System with { Kind = ActorKind.Staff }, petition.Code, new TriageFinding(PetitionKind.Complaint, "ncc", stage.Unit, [], true), null, default)));
        await Stage.RefusedAsync(PetitionProblems.FaultUnknown, () => stage.SortAsync(petition, true, "khong-co"));
        await stage.SortAsync(petition, within: false);
        await Stage.RefusedAsync(PetitionProblems.BodyNeeded, () => stage.DisposeAsync(petition, new Way(DispositionKind.Guide)));
        await Stage.RefusedAsync(PetitionProblems.NotForwarded, () => stage.DisposeAsync(petition, new Way(DispositionKind.Return, Reason: "nhầm")));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.DisposeAsync(petition, new Way(DispositionKind.Shelve, Reason: "x")));

        var answer = await stage.Specialist.Browser.PostFormAsync($"/don-thu/{petition.Code}/xu-ly", new() { ["Kind"] = "Guide", ["Body"] = "Ủy ban nhân dân xã Mẫu" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = (await stage.Specialist.Browser.GetPageAsync($"/don-thu/{petition.Code}")).Body!.TextContent;
        Assert.Contains("gửi người gửi đơn", page, StringComparison.Ordinal);
        Assert.Contains("chưa đối chiếu", page, StringComparison.Ordinal);
        // Nobody was told: it cannot end.
        await Stage.RefusedAsync(PetitionProblems.NotToldYet, () => stage.Office.WithAsync<PetitionLetters>(act => act.CloseAsync(stage.AsClerk, petition.Code, null, default)));
        // What a specialist writes is laid before the director, and a letter without a number has not gone.
        var form = await stage.Specialist.Browser.GetPageAsync($"/don-thu/{petition.Code}/van-ban?mau=xld-huong-dan");
        Assert.Contains("Ủy ban nhân dân xã Mẫu", form.QuerySelector("textarea[name=Text]")!.TextContent, StringComparison.Ordinal);
        var drafted = await stage.WriteAsync(petition, "xld-huong-dan", by: stage.Specialist.Actor(Role.Specialist));
        await Stage.RefusedAsync(PetitionProblems.NotNumbered, () => stage.Office.WithAsync<PetitionLetters>(act => act.SendAsync(stage.AsClerk, drafted.Id, SendingWay.Post, null, default)));
        Assert.True(await stage.Office.WithAsync<Store, bool>(store => store.Set<Letter>().AnyAsync(row => row.SubjectId == drafted.Id)));
        Assert.Equal(HttpStatusCode.OK, (await stage.Specialist.Browser.OpenAsync($"/don-thu/van-ban/{drafted.Id}")).StatusCode);
        // A head signs: numbered at once; sent, it ends what was guided.
        var signed = await stage.WriteAsync(petition, "xld-huong-dan", way: null);
        Assert.Equal(PetitionState.Triaged, await StateAsync(stage, petition));
        await stage.Office.WithAsync<PetitionLetters>(act => act.SendAsync(stage.AsClerk, signed.Id, SendingWay.Post, null, default));
        Assert.Equal(PetitionState.Closed, await StateAsync(stage, petition));
        await Stage.RefusedAsync(PetitionProblems.SentAlready, () => stage.Office.WithAsync<PetitionLetters>(act => act.SendAsync(stage.AsClerk, signed.Id, SendingWay.Post, null, default)));
        Assert.Equal(1, await stage.Office.WithAsync<Store, int>(store => store.Set<OutgoingEntry>().CountAsync(row => row.SubjectId == signed.Id)));

        // The same matter again: found, related, guided no second time, shelved for a year.
        stage.Office.Time.Move(TimeSpan.FromDays(300));
        var again = await stage.ReceiveAsync(PetitionStage.Input(on: stage.Today) with { Text = "Tôi vẫn không đồng ý với quyết định cắt trợ cấp, vì tôi vẫn đủ điều kiện hưởng." });
        var similar = await stage.Clerk.Browser.GetPageAsync($"/don-thu/{again.Code}");
        Assert.Contains(petition.Code, similar.Body!.TextContent, StringComparison.Ordinal);
        await stage.Office.WithAsync<TriagePetition>(act => act.RelateAsync(stage.AsClerk, again.Code, petition.Code, null, default));
        await stage.SortAsync(again, within: false);
        await Stage.RefusedAsync(PetitionProblems.OnceOnly, () => stage.DisposeAsync(again, new Way(DispositionKind.Guide, "Xã Mẫu")));
        await stage.DisposeAsync(again, new Way(DispositionKind.Shelve, Reason: "Đã hướng dẫn."), stage.AsDirector);
        await Stage.RefusedAsync(PetitionProblems.KeptStill, () => stage.Office.WithAsync<TriagePetition>(act => act.DestroyAsync(stage.AsDirector, again.Code, null, default)));
        stage.Office.Time.Move(TimeSpan.FromDays(370));
        await stage.Office.WithAsync<TriagePetition>(act => act.DestroyAsync(stage.AsDirector, again.Code, null, default));
        var third = await stage.ReceiveAsync(PetitionStage.Input(on: stage.Today));
        await stage.Office.WithAsync<TriagePetition>(act => act.RelateAsync(stage.AsClerk, third.Code, again.Code, null, default));
        Assert.Contains("Cắt trợ cấp người có công", (await stage.Clerk.Browser.GetPageAsync("/don-thu/keo-dai")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_mixed_petition_is_split_and_each_part_is_routed(Database database)
    {
        await using var stage = await PetitionStage.SetAsync(database);
        await stage.Office.WithAsync<ArrangeRoutes>(act => act.RunAsync(stage.AsClerk, "lao-dong", null, stage.Clerk.UnitId, new DateOnly(2021, 1, 1), default));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<ArrangeRoutes>(act => act.RunAsync(stage.AsDirector, "ncc", null, stage.Unit, null, default)));
        var mixed = await stage.ReceiveAsync();
        await Stage.RefusedAsync(PetitionProblems.SplitNeedsParts, () => stage.Office.WithAsync<SplitPetition>(act => act.RunAsync(stage.AsClerk, mixed.Code, [new(PetitionKind.Complaint, "ncc", "a", "b")], null, default)));
        var answer = await stage.Specialist.Browser.PostFormAsync($"/don-thu/{mixed.Code}/tach", new()
        {
            ["Parts[0].Kind"] = "Complaint", ["Parts[0].FieldCode"] = "ncc", ["Parts[0].About"] = "Cắt trợ cấp", ["Parts[0].Text"] = "Tôi khiếu nại việc cắt trợ cấp.",
            ["Parts[1].Kind"] = "Recommendation", ["Parts[1].FieldCode"] = "lao-dong", ["Parts[1].About"] = "Kiểm tra an toàn", ["Parts[1].Text"] = "Tôi kiến nghị kiểm tra an toàn lao động.",
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var parts = await stage.Office.WithAsync<Store, List<Petition>>(store => store.Set<Petition>().AsNoTracking().Where(row => row.SplitFromId == mixed.Id).OrderBy(row => row.Code).ToListAsync());
        Assert.Equal([(PetitionKind.Complaint, mixed.ReceivedOn, mixed.AuthorName), (PetitionKind.Recommendation, mixed.ReceivedOn, mixed.AuthorName)], parts.Select(part => (part.Kind, part.ReceivedOn, part.AuthorName)));
        Assert.Equal(stage.Clerk.UnitId, parts[1].UnitId);
        Assert.Equal(PetitionState.Closed, await StateAsync(stage, mixed));
        // The recommendation takes the lighter way: accepted, answered within the house's time, over with its answer.
        await stage.SortAsync(parts[1]);
        await stage.DisposeAsync(parts[1], new Way(DispositionKind.Accept), stage.AsDirector);
        Assert.Equal("kp-01", await stage.Office.WithAsync<Store, string>(store => store.Set<PetitionDuty>().Where(row => row.PetitionId == parts[1].Id && row.Step == PetitionStep.Answer).Select(row => row.RowId).SingleAsync()));
        await stage.WriteAsync(parts[1], "kp-tra-loi");
        Assert.Equal(PetitionState.Closed, await StateAsync(stage, parts[1]));
    }

    [Theory, OnEveryDatabase]
    public async Task Thousands_of_signers_and_lists_of_the_village_come_from_sheets_with_an_error_for_each_line(Database database)
    {
        await using var stage = await PetitionStage.SetAsync(database);
        var petition = await stage.ReceiveAsync();
        var wrong = await SheetAsync("ho_ten,dia_chi,so_giay_to,dai_dien\nTrần Mẫu,ấp 1,,x\n,ấp 2,,\nTrần Mẫu,ấp 1,,\nÔng Trần Ví Dụ,\"ấp Mẫu, xã Mẫu\",,\n");
        Assert.Equal((false, "2:|3:thiếu họ tên.|4:người này đã có ở trên.|5:người này đã có ở trên."), (wrong.Stored, string.Join('|', wrong.Lines.Select(line => $"{line.Line}:{line.Trouble}"))));
        const int many = 3_000;
        var sheet = new StringBuilder("ho_ten;dia_chi;so_giay_to;dai_dien\n");
        for (var i = 1; i <= many; i++) sheet.Append(System.Globalization.CultureInfo.InvariantCulture, $"Người Ký {i};ấp Mẫu;;{(i <= 2 ? "x" : "")}\n");
        Assert.True((await SheetAsync(sheet.ToString())).Stored);
        Assert.Equal((many + 1, many), await stage.Office.WithAsync<Store, (int, int)>(async store => (await store.Set<Petition>().Where(row => row.Id == petition.Id).Select(row => row.Signers).SingleAsync(), await store.Set<PetitionSigner>().CountAsync())));
        await Stage.RefusedAsync(PetitionProblems.SheetUnreadable, () => SheetAsync("ten,noi\n"));

        const string list = "so_tam,ngay_nhan,loai,ho_ten,dia_chi,so_giay_to,linh_vuc,noi_xay_ra,viec,noi_dung\nT1,10/11/2021,khiếu nại,Bà Mẫu,ấp 3,,ncc,xã Mẫu,Chậm chi trả,Tôi khiếu nại.\n";
        var refused = await ListAsync(list + "T2,12/11/2021,tố cáo,Ông Mẫu,ấp 3,,ncc,,x,y\n");
        Assert.False(refused.Stored);
        Assert.Contains("niêm phong", refused.Lines[1].Trouble, StringComparison.Ordinal);
        Assert.True((await ListAsync(list)).Stored);
        Assert.Equal(1, (await ListAsync(list)).Merged);
        Assert.Equal(2, await stage.Office.WithAsync<Store, int>(store => store.Set<Petition>().CountAsync()));

        Task<SheetReport> SheetAsync(string text) => stage.Office.WithAsync<ImportSigners, SheetReport>(act => act.RunAsync(stage.AsClerk, petition.Code, new MemoryStream(Encoding.UTF8.GetBytes(text)), "ds.csv", null, default));
        Task<SheetReport> ListAsync(string text) => stage.Office.WithAsync<MergeOffline, SheetReport>(act => act.RunAsync(stage.AsClerk, "Ấp Mẫu", new MemoryStream(Encoding.UTF8.GetBytes(text)), "ds.csv", default));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_late_goes_to_the_next_head_and_many_are_chased_at_once(Database database)
    {
        await using var stage = await PetitionStage.SetAsync(database);
        var (one, two) = (await stage.ReceiveAsync(), await stage.ReceiveAsync());
        Assert.Equal(0, await EscalateAsync());
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 30, 8, 0, 0));
        Assert.Equal(2, await EscalateAsync());
        Assert.Equal(0, await EscalateAsync());
        Assert.Equal([stage.Head.Person.Id], await ToldAsync());
        // The division's head did nothing for two working days: the director.
        stage.Office.Time.SetOffice(new DateTime(2021, 12, 2, 8, 0, 0));
        await stage.SortAsync(two, within: false);
        Assert.Equal(2, await EscalateAsync());
        Assert.Contains(stage.Director.Person.Id, await ToldAsync());
        var list = await stage.Specialist.Browser.GetPageAsync("/don-thu/qua-han");
        Assert.Equal(2, list.QuerySelectorAll("input[name=Duties]").Length);
        Assert.Contains("Lãnh đạo Sở", list.Body!.TextContent, StringComparison.Ordinal);
        var ids = list.QuerySelectorAll("input[name=Duties]").Select(box => Guid.Parse(box.GetAttribute("value")!)).ToList();
        await Stage.RefusedAsync(PetitionProblems.NothingChosen, () => stage.Office.WithAsync<ChaseDuties>(act => act.ChaseAsync(stage.AsDirector, [], null, default)));
        Assert.Equal(2, await stage.Office.WithAsync<ChaseDuties, int>(act => act.ChaseAsync(stage.AsDirector, ids, "Mời làm ngay.", default)));
        Assert.Equal(4, await stage.Office.WithAsync<Store, int>(store => store.Set<DutyReminder>().CountAsync(row => !row.IsEscalation)));
        Assert.True(await stage.Office.WithAsync<Store, bool>(store => store.Outbox.AnyAsync(row => row.Kind == Notify.Kind)));

        Task<int> EscalateAsync() => stage.Office.WithAsync<ChaseDuties, int>(act => act.EscalateAsync(default));
        Task<List<Guid>> ToldAsync() => stage.Office.WithAsync<Store, List<Guid>>(store => store.Set<DutyReminder>().Where(row => row.IsEscalation).Select(row => row.ToPersonId).Distinct().ToListAsync());
    }

    /// <summary>However many look-alikes there are elsewhere, the one that its reader may see is found.</summary>
    [Theory, OnEveryDatabase]
    public async Task Look_alikes_of_other_units_do_not_crowd_out_what_a_reader_may_see(Database database)
    {
        await using var stage = await PetitionStage.SetAsync(database);
        var (input, now) = (PetitionStage.Input(on: stage.Today), stage.Office.Clock.UtcNow);
        Petition Made(int number, Guid unit) => Petition.Register(stage.Office.Clock.NewId(), $"DT-2021-{number:000000}", input, unit, null, now, null);
        IEnumerable<PetitionPrint> Prints(Petition petition, int many) => TextPrint.Of(petition.Id, $"{input.About} {input.Text}", "Người khác", null).Take(many);
        var (own, others) = (Made(700_000, stage.Unit), Enumerable.Range(700_001, 401).Select(number => Made(number, stage.Clerk.UnitId!.Value)).ToList());
        await stage.Office.WithAsync<ActLog>(acts => acts.CommitAsync(new Doing("petition.receive", Actor.System, "petition", own.Id) { Added = [own, .. others, .. Prints(own, 2), .. others.SelectMany(other => Prints(other, 3))] }, default));
        var asked = await stage.ReceiveAsync(input);
        var found = await stage.Office.WithAsync<SimilarPetitions, IReadOnlyList<SimilarPetition>>(similar => similar.OfAsync(stage.Specialist.Actor(Role.Specialist), asked, default));
        Assert.Equal([own.Code], found.Select(one => one.Petition.Code));
    }
}
