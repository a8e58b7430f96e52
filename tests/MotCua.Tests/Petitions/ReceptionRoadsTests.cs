using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Petitions.Reception;
using MotCua.Petitions.Reception.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Off the plain road: crowds, somebody in the head's place, online reception, sheets filled in by hand.</summary>
public sealed class ReceptionRoadsTests
{
    private static readonly DateOnly Today = new(2021, 11, 15);

    [Theory, OnEveryDatabase]
    public async Task A_crowd_sends_as_many_as_the_row_says_representatives_show_papers_and_a_matter_is_known_again(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database);
        var sitting = await scene.OpenedAsync();
        Task<ReceptionTurn> GroupAsync(int people, int speakers) => scene.ComeAsync(sitting, ReceptionScene.Person(sitting, people: people), representatives: string.Join('\n', Enumerable.Range(1, speakers).Select(number => $"Người Thứ {number}; ấp {number}")));
        await Stage.RefusedAsync(ReceptionProblems.Representatives, () => GroupAsync(7, 0));
        await Stage.RefusedAsync(ReceptionProblems.Representatives, () => GroupAsync(10, 3));
        await Stage.RefusedAsync(ReceptionProblems.Representatives, () => GroupAsync(11, 6));
        await Stage.RefusedAsync(ReceptionProblems.CapacityPapers, () => scene.ComeAsync(sitting, capacity: TurnCapacity.Lawyer));
        var first = await GroupAsync(11, 5);
        Assert.Equal(5, await scene.Office.WithAsync<Store, int>(store => store.Set<TurnRepresentative>().CountAsync(row => row.TurnId == first.Id && row.Address.StartsWith("ấp"))));
        var second = await scene.ComeAsync(sitting, capacity: TurnCapacity.Lawyer, papers: true);
        Assert.Contains("Có thể đã đến trước đây (1 lượt)", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync($"/don-thu/tiep-dan/luot/{second.Code}")), StringComparison.Ordinal);
        await Stage.RefusedAsync(ReceptionProblems.NotNow, async () => await scene.Office.WithAsync<ReceiveTurn>(async receive => await receive.FollowAsync(scene.OnDuty, second.Code, second.Code, await scene.VersionAsync(second.Code), default)));
        await scene.Office.WithAsync<ReceiveTurn>(async receive => await receive.FollowAsync(scene.OnDuty, second.Code, first.Code, await scene.VersionAsync(second.Code), default));
        await scene.SignedAsync(first.Code);
        await scene.SignedAsync(second.Code);
        var figures = await scene.Office.WithAsync<ReceptionBook, ReceptionFigures>(book => book.FiguresAsync(new DateOnly(2021, 11, 1), new DateOnly(2021, 11, 30), default));
        Assert.Equal((2L, 12L, 1L, 1L, 11L), (figures[1], figures[2], figures[3], figures[15], figures[16]));
        var days = Assert.Single(await scene.Office.WithAsync<ReceptionBook, List<AllowanceLine>>(book => book.AllowancesAsync(new DateOnly(2021, 11, 1), new DateOnly(2021, 11, 30), default)), line => line.Received == 0);
        Assert.Equal(1, days.Days);
        foreach (var file in new[] { "so/2021/11/csv", "so/2021/0/xlsx", "so-lieu/2021/11/csv", "so-lieu/2021/11/xlsx" })
            Assert.Equal(HttpStatusCode.OK, (await scene.Officer.Browser.OpenAsync($"/don-thu/tiep-dan/tai/{file}")).StatusCode);
        Assert.Contains("12", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync("/don-thu/tiep-dan/so-lieu?nam=2021&thang=11")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Online_reception_exists_from_July_2026_and_opens_when_invited_tested_and_agreed_to(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database, new DateTime(2026, 6, 22, 8, 0, 0));
        var before = await scene.PublishAsync(SittingKind.Head, new DateOnly(2026, 6, 30));
        var sitting = await scene.PublishAsync(SittingKind.Head, new DateOnly(2026, 7, 7));
        Task DecideAsync(Guid id, string? ground = "remote") => scene.Office.WithAsync<HoldOnline>(hold => hold.DecideAsync(scene.OnDuty, id, ground, "Sở; xã Mẫu", "05/QĐ", default));
        Task StepAsync(OnlineStepKind kind, bool worked = true, string? code = null) => scene.Office.WithAsync<HoldOnline>(hold => hold.StepAsync(scene.OnDuty, sitting.Id, kind, worked, "Ghi chú", code, default));
        await Stage.RefusedAsync(ReceptionProblems.OnlineNotYet, () => DecideAsync(before.Id));
        await Stage.RefusedAsync(ReceptionProblems.OnlineInvalid, () => DecideAsync(sitting.Id, "denunciation"));
        await DecideAsync(sitting.Id);
        var (registration, _) = await scene.Office.WithAsync<RegisterReception, (ReceptionRegistration Registration, string Secret)>(register => register.RunAsync(ReceptionPermissions.Visitor, ReceptionScene.Person(sitting.Id), RegistrationWay.Online, default));
        await StepAsync(OnlineStepKind.Invited);
        scene.Office.Time.SetOffice(new DateTime(2026, 7, 6, 9, 0, 0));
        await StepAsync(OnlineStepKind.Tested, worked: false);
        scene.Office.Time.SetOffice(new DateTime(2026, 7, 7, 7, 30, 0));
        Task OpenAsync() => scene.Office.WithAsync<ArrangeSittings>(arrange => arrange.OpenAsync(scene.OnDuty, sitting.Id, null, null, [], default));
        await Stage.RefusedAsync(ReceptionProblems.OnlineStepsMissing, OpenAsync);
        await StepAsync(OnlineStepKind.Tested);
        await StepAsync(OnlineStepKind.Connected);
        await Stage.RefusedAsync(ReceptionProblems.OnlineStepsMissing, OpenAsync);
        await Stage.RefusedAsync(ReceptionProblems.RegistrationUnknown, () => StepAsync(OnlineStepKind.Consented, code: "KHONGCOMAA"));
        await StepAsync(OnlineStepKind.Consented, code: registration.Code);
        await OpenAsync();
        var steps = await scene.Office.WithAsync<Store, List<OnlineStep>>(store => store.Set<OnlineStep>().OrderBy(row => row.Id).ToListAsync());
        Assert.Equal([true, true, false, false, null], steps.Select(step => step.InTime));
        Assert.Contains("Muộn so với luật", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync($"/don-thu/tiep-dan/buoi/{sitting.Id}/truc-tuyen")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_in_the_heads_place_needs_a_reason_and_numbers_are_drawn_once_whoever_asks(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database, new DateTime(2026, 7, 6, 8, 0, 0));
        var sitting = await scene.PublishAsync(SittingKind.Head, new DateOnly(2026, 7, 6), "Lịch in chậm");
        await Stage.RefusedAsync(ReceptionProblems.SittingNotOpen, () => scene.ComeAsync(sitting.Id));
        await Stage.RefusedAsync(ReceptionProblems.ReasonNeeded, () => scene.Office.WithAsync<ArrangeSittings>(arrange => arrange.OpenAsync(scene.OnDuty, sitting.Id, scene.Officer.Person.Id, null, [], default)));
        await scene.Office.WithAsync<ArrangeSittings>(arrange => arrange.OpenAsync(scene.OnDuty, sitting.Id, scene.Officer.Person.Id, "Họp Quốc hội", [], default));
        await Stage.RefusedAsync(ReceptionProblems.SittingOpened, () => scene.Office.WithAsync<ArrangeSittings>(arrange => arrange.OpenAsync(scene.OnDuty, sitting.Id, null, null, [], default)));
        Assert.Contains("không giao cấp phó tiếp", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync($"/don-thu/tiep-dan/buoi/{sitting.Id}")), StringComparison.Ordinal);
        var turns = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scene.ComeAsync(sitting.Id)));
        Assert.Equal([1, 2, 3, 4, 5, 6], turns.Select(turn => turn.Number).Order());
        Assert.Equal([1, 2, 3, 4, 5, 6], turns.Select(turn => turn.RegisterNumber).Order());
    }

    [Theory, OnEveryDatabase]
    public async Task A_sheet_from_a_village_keeps_its_times_is_typed_once_and_a_likely_double_is_said(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database);
        var head = new SheetHead(new DateOnly(2021, 11, 12), ReceptionScene.Eight, ReceptionScene.Eleven, "Nhà văn hóa ấp Mẫu", scene.Officer.Person.Id);
        Task<ReceptionTurn> TypeAsync(string number, string name, string phone, bool anyway = false, ReceptionMatter matter = ReceptionMatter.Complaint, SheetHead? other = null) => scene.Office.WithAsync<TypeSheet, ReceptionTurn>(type => type.RunAsync(scene.OnDuty, other ?? head,
            new SheetLine(number, new TimeOnly(9, 15), ReceptionScene.Person(Guid.Empty, matter, name) with { Phone = phone }, null, new RecordWords("Trình bày", null, null, null, true), SigningWay.Fingerprint, null, anyway), default));
        await Stage.RefusedAsync(ReceptionProblems.SheetInvalid, () => TypeAsync("01", "Lê Thị Mẫu", "0912 345 670", other: head with { Day = Today.AddDays(1) }));
        await Stage.RefusedAsync(ReceptionProblems.SealedIntake, () => TypeAsync("01", "Lê Thị Mẫu", "0912 345 670", matter: ReceptionMatter.Denunciation));
        var first = await TypeAsync("01", "Lê Thị Mẫu", "0912 345 670");
        Assert.Equal((new DateOnly(2021, 11, 12), new TimeOnly(9, 15), TurnState.Recorded), (first.Day, TimeOnly.FromDateTime(OfficeClock.ToOffice(first.At)), first.State));
        Assert.Equal(Today, OfficeClock.DayOf(first.TypedAt!.Value));
        await Stage.RefusedAsync(ReceptionProblems.SheetTyped, () => TypeAsync("01", "Lê Thị Mẫu", "0912 345 670"));
        await Stage.RefusedAsync(ReceptionProblems.SheetLikely, () => TypeAsync("02", "Lê Thị Mẫu", "0912 345 671"));
        var second = await TypeAsync("02", "Lê Thị Mẫu", "0912 345 671", anyway: true);
        Assert.Equal((first.SittingId, 2), (second.SittingId, second.Number));
        Assert.Equal(HttpStatusCode.OK, (await scene.Officer.Browser.OpenAsync("/don-thu/tiep-dan/phieu-trang")).StatusCode);
        Assert.Contains("Nhập từ phiếu giấy", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync("/don-thu/tiep-dan/so?nam=2021")), StringComparison.Ordinal);
        var sent = await scene.Officer.Browser.PostFormAsync("/don-thu/tiep-dan/nhap-phieu", new() { ["Day"] = "12/11/2021", ["Place"] = "Nhà văn hóa ấp Mẫu", ["ReceiverId"] = scene.Officer.Person.Id.ToString(), ["Number"] = "03", ["Came"] = "10:00", ["Matter"] = "Recommendation", ["Name"] = "Võ Thị Mẫu", ["Address"] = "Ấp Mẫu", ["Phone"] = "0912345672", ["Summary"] = "Trình bày", ["Way"] = "Signature" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Empty((await Checking.RunAsync(scene.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }
}
