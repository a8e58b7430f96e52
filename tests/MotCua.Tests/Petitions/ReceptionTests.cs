using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Correspondence;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Letters;
using MotCua.Petitions.Reception;
using MotCua.Petitions.Reception.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Citizens are received: the calendar, the door, the table, the answer, and what the head concluded.</summary>
public sealed class ReceptionTests
{
    private static readonly DateOnly Today = new(2021, 11, 15);

    [Theory, OnEveryDatabase]
    public async Task Only_the_assigned_see_receptions_and_the_head_assigns(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database);
        var sitting = await scene.OpenedAsync();
        var turn = await scene.ComeAsync(sitting);
        foreach (var path in new[] { "/don-thu/tiep-dan/so", "/don-thu/tiep-dan/lich", $"/don-thu/tiep-dan/buoi/{sitting}", $"/don-thu/tiep-dan/luot/{turn.Code}", "/don-thu/tiep-dan/so-lieu", "/don-thu/tiep-dan/tai/so/2021/11/csv", "/don-thu/tiep-dan/van-ban", "/don-thu/tiep-dan/dang-ky" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await scene.Stranger.Browser.OpenAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await scene.Officer.Browser.OpenAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await scene.Director.Browser.OpenAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await scene.Office.Browser().OpenAsync(path)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await scene.Officer.Browser.OpenAsync("/don-thu/tiep-dan/phan-cong")).StatusCode);
        Assert.DoesNotContain("Trần Thị Mẫu", ReceptionScene.Text(await scene.Stranger.Browser.GetPageAsync("/don-thu/tiep-dan")), StringComparison.Ordinal);
        var other = scene.Stranger.Actor(Role.Specialist);
        await Stage.RefusedAsync(ReceptionProblems.NotOnDuty, () => scene.Office.WithAsync<EndTurn>(end => end.RefuseAsync(other, turn.Code, "threat", "x", 0, default)));
        await Stage.RefusedAsync(ReceptionProblems.NotOnDuty, () => scene.Office.WithAsync<ArrangeSittings>(arrange => arrange.PublishAsync(other, scene.Form(SittingKind.Head, Today.AddDays(20)), default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => scene.Office.WithAsync<PostPaper>(post => post.AssignAsync(other, scene.Stranger.Person.Id, "02/QĐ", Today, default)));

        var posted = await scene.Director.Browser.PostFormAsync("/don-thu/tiep-dan/phan-cong", new() { ["PersonId"] = scene.Stranger.Person.Id.ToString(), ["Decision"] = "02/QĐ", ["From"] = "15/11/2021" });
        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await scene.Stranger.Browser.OpenAsync("/don-thu/tiep-dan/so")).StatusCode);
        var duty = await scene.Office.WithAsync<Store, ReceptionDuty>(store => store.Set<ReceptionDuty>().SingleAsync(row => row.PersonId == scene.Stranger.Person.Id));
        await scene.Office.WithAsync<PostPaper>(post => post.EndDutyAsync(scene.Director.Actor(Role.Director), duty.Id, Today, 0, default));
        scene.Office.Time.SetOffice(new DateTime(2021, 11, 16, 8, 0, 0));
        Assert.Equal(HttpStatusCode.Forbidden, (await scene.Stranger.Browser.OpenAsync("/don-thu/tiep-dan/so")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task The_calendar_is_announced_in_time_moved_with_a_reason_and_a_day_not_kept_is_seen(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database);
        var visitor = scene.Office.Browser();
        var empty = ReceptionScene.Text(await visitor.GetPageAsync("/tiep-cong-dan"));
        Assert.Equal(4, empty.Split("Chưa niêm yết").Length - 1);
        // Five working days before: Monday the 22nd is the first that can still be announced on Monday the 15th.
        await Stage.RefusedAsync(ReceptionProblems.PublishedLate, () => scene.PublishAsync(SittingKind.Head, new DateOnly(2021, 11, 19)));
        await Stage.RefusedAsync(ReceptionProblems.ReasonNeeded, () => scene.PublishAsync(SittingKind.Unscheduled, Today));
        var sitting = await scene.PublishAsync(SittingKind.Head, new DateOnly(2021, 11, 22));
        Assert.Equal("tcd-02", sitting.NoticeRow);
        Assert.Null(sitting.LateReason);
        Assert.Equal("Lịch in chậm", (await scene.PublishAsync(SittingKind.Head, new DateOnly(2021, 11, 19), "Lịch in chậm")).LateReason);
        var month = await scene.Office.WithAsync<ArrangeSittings, int>(arrange => arrange.PublishMonthAsync(scene.OnDuty, 2021, 11, scene.Form(SittingKind.Regular, Today), default));
        Assert.Equal(7, month);
        await Stage.RefusedAsync(ReceptionProblems.ReasonNeeded, () => scene.Office.WithAsync<ArrangeSittings>(arrange => arrange.PostponeAsync(scene.OnDuty, sitting.Id, new DateOnly(2021, 11, 24), ReceptionScene.Eight, ReceptionScene.Eleven, " ", 0, default)));
        await scene.Office.WithAsync<RegisterReception>(register => register.RunAsync(ReceptionPermissions.Visitor, ReceptionScene.Person(sitting.Id) with { Email = "mau@example.vn" }, RegistrationWay.Online, default));
        await scene.Office.WithAsync<ArrangeSittings>(arrange => arrange.PostponeAsync(scene.OnDuty, sitting.Id, new DateOnly(2021, 11, 24), ReceptionScene.Eight, ReceptionScene.Eleven, "Họp đột xuất", 0, default));
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => scene.Office.WithAsync<ArrangeSittings>(arrange => arrange.PostponeAsync(scene.OnDuty, sitting.Id, new DateOnly(2021, 11, 25), ReceptionScene.Eight, ReceptionScene.Eleven, "Lần nữa", 0, default)));
        Assert.Contains("24/11/2021", await scene.Office.WithAsync<Store, string>(store => store.Outbox.OrderByDescending(row => row.Id).Select(row => row.Body).FirstAsync()), StringComparison.Ordinal);
        var calendar = ReceptionScene.Text(await visitor.GetPageAsync("/tiep-cong-dan"));
        Assert.Contains("Họp đột xuất", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Mẫu", calendar, StringComparison.Ordinal);

        var form = new Dictionary<string, string> { ["Kind"] = "rules", ["Number"] = "11/QĐ", ["IssuedOn"] = "01/11/2021", ["From"] = "10/11/2021", ["Text"] = "Giữ trật tự.\nTrình bày trung thực." };
        Assert.Equal(HttpStatusCode.BadRequest, (await scene.Officer.Browser.PostFormAsync("/don-thu/tiep-dan/van-ban", new(form) { ["From"] = "01/10/2021" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Officer.Browser.PostFormAsync("/don-thu/tiep-dan/van-ban", form)).StatusCode);
        var page = await visitor.GetPageAsync("/tiep-cong-dan");
        Assert.Equal(3, ReceptionScene.Text(page).Split("Chưa niêm yết").Length - 1);
        Assert.Contains("Trình bày trung thực.", ReceptionScene.Text(await visitor.GetPageAsync(page.QuerySelector("main a[href^='/tiep-cong-dan/van-ban/']")!.GetAttribute("href")!)), StringComparison.Ordinal);

        scene.Office.Time.SetOffice(new DateTime(2021, 11, 25, 8, 0, 0));
        Assert.Contains("Đã công bố 2 buổi đến hôm nay: người đứng đầu tiếp 0, người khác tiếp thay 0, không tiếp 2; lùi 1 lần.", ReceptionScene.Text(await visitor.GetPageAsync("/tiep-cong-dan")), StringComparison.Ordinal);
        Assert.Contains("Không tiếp", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync("/don-thu/tiep-dan/lich")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task From_registration_to_a_conclusion_done_and_followed_by_code_and_secret(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database);
        var sitting = await scene.PublishAsync(SittingKind.Unscheduled, Today, "Nhiều người cùng đến");
        var visitor = scene.Office.Browser();
        var fields = new Dictionary<string, string> { ["SittingId"] = sitting.Id.ToString(), ["Matter"] = "Complaint", ["Name"] = "Trần Thị Mẫu", ["Address"] = "Ấp Mẫu", ["Phone"] = "0912345678", ["People"] = "1", ["Summary"] = "Chưa được trợ cấp" };
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostFormAsync("/tiep-cong-dan/dang-ky", new(fields) { ["Phone"] = "12" })).StatusCode);
        var sent = await visitor.PostFormAsync("/tiep-cong-dan/dang-ky", fields);
        Assert.Equal("/tiep-cong-dan/da-dang-ky", sent.Headers.Location!.ToString());
        var registered = await visitor.GetPageAsync("/tiep-cong-dan/da-dang-ky");
        var (code, secret) = (await scene.Office.WithAsync<Store, string>(store => store.Set<ReceptionRegistration>().Select(row => row.Code).SingleAsync()), registered.QuerySelector("b.secret")!.TextContent);
        Assert.Contains(code, ReceptionScene.Text(registered), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostFormAsync("/tiep-cong-dan/theo-doi", new() { ["Code"] = code, ["Secret"] = "SAISAISAI2" }, handler: "Look")).StatusCode);

        await scene.Office.WithAsync<ArrangeSittings>(arrange => arrange.OpenAsync(scene.OnDuty, sitting.Id, null, null, [scene.Officer.Person.Id], default));
        var checkedIn = await scene.Officer.Browser.PostFormAsync($"/don-thu/tiep-dan/buoi/{sitting.Id}", new() { ["RegistrationCode"] = code.ToLowerInvariant(), ["Matter"] = "Complaint", ["Name"] = "" }, form: "form[action*='handler=CheckIn']", handler: "CheckIn");
        Assert.Equal(HttpStatusCode.Redirect, checkedIn.StatusCode);
        var turn = await scene.Office.WithAsync<Store, ReceptionTurn>(store => store.Set<ReceptionTurn>().SingleAsync());
        Assert.Equal((1, 1, "Trần Thị Mẫu"), (turn.Number, turn.RegisterNumber, turn.Name));
        await Stage.RefusedAsync(ReceptionProblems.RegistrationGone, () => scene.ComeAsync(sitting.Id, registration: code));
        await Stage.RefusedAsync(ReceptionProblems.NotNow, () => scene.AnswerAsync(turn.Code, AnswerKind.AtOnce));

        await scene.CallAsync(turn.Code);
        await Stage.RefusedAsync(ReceptionProblems.RecordNeeded, () => scene.Office.WithAsync<KeepRecord>(keep => keep.SignAsync(scene.OnDuty, turn.Code, SigningWay.Signature, true, null, 0, default)));
        var page = $"/don-thu/tiep-dan/luot/{turn.Code}";
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Officer.Browser.PostFormAsync(page, new() { ["Summary"] = "Chưa được trợ cấp", ["Asks"] = "Được trợ cấp" }, form: "form[action*='handler=Write']", handler: "Write")).StatusCode);
        await Stage.RefusedAsync(ReceptionProblems.PaperNameNeeded, () => scene.Office.WithAsync<KeepRecord>(keep => keep.TakePaperAsync(scene.OnDuty, turn.Code, "Đơn", 0, true, "Rõ", default)));
        await scene.Office.WithAsync<KeepRecord>(keep => keep.TakePaperAsync(scene.OnDuty, turn.Code, "Giấy ra viện", 3, true, "Rõ", default));
        await Stage.RefusedAsync(ReceptionProblems.SigningNeeded, () => scene.Office.WithAsync<KeepRecord>(keep => keep.SignAsync(scene.OnDuty, turn.Code, SigningWay.Signature, false, null, 0, default)));
        await Stage.RefusedAsync(ReceptionProblems.ReasonNeeded, () => scene.Office.WithAsync<KeepRecord>(keep => keep.SignAsync(scene.OnDuty, turn.Code, SigningWay.RefusedToSign, true, null, 0, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Officer.Browser.PostFormAsync(page, new() { ["ReadBack"] = "true", ["Way"] = "RefusedToSign", ["Note"] = "Muốn hỏi luật sư; có ông Mẫu chứng kiến" }, form: "form[action*='handler=Sign']", handler: "Sign")).StatusCode);
        await Stage.RefusedAsync(ReceptionProblems.RecordSigned, () => scene.Office.WithAsync<KeepRecord>(keep => keep.WriteAsync(scene.OnDuty, turn.Code, new RecordWords("Khác", null, null, null, true), 0, default)));
        Assert.Contains("Muốn hỏi luật sư", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync(page + "/bien-ban")), StringComparison.Ordinal);
        Assert.Contains("Giấy ra viện", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync(page + "/bien-nhan")), StringComparison.Ordinal);
        // Ten working days from the 15th.
        Assert.Contains("29/11/2021", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync(page)), StringComparison.Ordinal);
        await Stage.RefusedAsync(ReceptionProblems.AnswerInvalid, () => scene.AnswerAsync(turn.Code, AnswerKind.Guided));
        await Stage.RefusedAsync(ReceptionProblems.PetitionUnknown, () => scene.AnswerAsync(turn.Code, AnswerKind.Accepted, petition: "DT-2021-999999"));
        await scene.AnswerAsync(turn.Code, AnswerKind.NeedsLonger);
        await scene.AnswerAsync(turn.Code, AnswerKind.AtOnce);

        await Stage.RefusedAsync(ReceptionProblems.ConclusionInvalid, () => scene.Office.WithAsync<Conclude>(conclude => conclude.RunAsync(scene.OnDuty, turn.Code, "Kiểm tra", scene.Stranger.UnitId, Today, default)));
        var conclusion = await scene.Office.WithAsync<Conclude, ReceptionConclusion>(conclude => conclude.RunAsync(scene.OnDuty, turn.Code, "Kiểm tra và trả lời", scene.Stranger.UnitId, Today.AddDays(5), default));
        await Stage.RefusedAsync(ReceptionProblems.NoticeMissing, () => scene.CloseAsync(turn.Code));
        scene.Office.Time.SetOffice(new DateTime(2021, 11, 22, 8, 0, 0));
        // Its day is over: the heads are told, once.
        Assert.Equal(1, await scene.Office.WithAsync<Conclude, int>(conclude => conclude.RemindAsync(default)));
        Assert.Equal(0, await scene.Office.WithAsync<Conclude, int>(conclude => conclude.RemindAsync(default)));
        Assert.Contains(scene.Director.Person.Id, await scene.Office.WithAsync<Store, List<Guid>>(store => store.Set<ConclusionReminder>().Where(row => row.ConclusionId == conclusion.Id).Select(row => row.ToPersonId).ToListAsync()));
        // The unit that has to do it sees it, and nothing of the person; the head sees that it is overdue.
        Assert.Contains("Quá hạn", ReceptionScene.Text(await scene.Director.Browser.GetPageAsync("/don-thu/tiep-dan")), StringComparison.Ordinal);
        var seen = ReceptionScene.Text(await scene.Stranger.Browser.GetPageAsync($"/don-thu/tiep-dan/ket-luan/{conclusion.Id}"));
        Assert.Contains("Kiểm tra và trả lời", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Mẫu", seen, StringComparison.Ordinal);
        var elsewhere = await scene.Office.SignInAsAsync(Role.DivisionHead, "phong-thu-ba");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Browser.OpenAsync($"/don-thu/tiep-dan/ket-luan/{conclusion.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Stranger.Browser.PostFormAsync($"/don-thu/tiep-dan/ket-luan/{conclusion.Id}", new() { ["Words"] = "Đã trả lời", ["IsDone"] = "true" })).StatusCode);
        await SignAndNumberAsync(scene, conclusion.Id);
        await scene.CloseAsync(turn.Code);

        var followed = ReceptionScene.Text(await (await visitor.PostFormAsync("/tiep-cong-dan/theo-doi", new() { ["Code"] = code, ["Secret"] = secret }, handler: "Look")).ReadPageAsync());
        Assert.Contains("Kết luận đã thực hiện xong", followed, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Mẫu", followed, StringComparison.Ordinal);
        Assert.DoesNotContain("trợ cấp", followed, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(scene.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_refusal_has_a_ground_of_the_day_and_is_closed_when_its_notice_went_out(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database);
        var sitting = await scene.OpenedAsync();
        var (rude, again) = (await scene.ComeAsync(sitting), await scene.ComeAsync(sitting));
        // Known to the law of 2026 only.
        await Stage.RefusedAsync(ReceptionProblems.GroundUnknown, () => scene.RefuseAsync(rude.Code, "weapon"));
        await Stage.RefusedAsync(ReceptionProblems.ReasonNeeded, () => scene.RefuseAsync(rude.Code, "threat", " "));
        await scene.RefuseAsync(rude.Code, "threat");
        await Stage.RefusedAsync(ReceptionProblems.NotNow, () => scene.RefuseAsync(rude.Code, "threat"));
        await scene.CloseAsync(rude.Code);
        await scene.CallAsync(again.Code);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Officer.Browser.PostFormAsync($"/don-thu/tiep-dan/luot/{again.Code}", new() { ["Ground"] = "settled", ["Words"] = "Đã giải quyết lần hai" }, form: "form[action*='handler=Refuse']", handler: "Refuse")).StatusCode);
        var refusal = await scene.Office.WithAsync<Store, TurnRefusal>(store => store.Set<TurnRefusal>().SingleAsync(row => row.NeedsNotice));
        Assert.Equal(("tcd-05-2014", null), (refusal.NoticeRow, refusal.NoticeDueAt));
        await Stage.RefusedAsync(ReceptionProblems.NoticeMissing, () => scene.CloseAsync(again.Code));
        Assert.Contains("DỰ THẢO", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync($"/don-thu/tiep-dan/luot/{again.Code}/tu-choi")), StringComparison.Ordinal);
        await SignAndNumberAsync(scene, again.Id);
        await scene.CloseAsync(again.Code);
        var register = await scene.Officer.Browser.GetPageAsync("/don-thu/tiep-dan/so?nam=2021&thang=11");
        Assert.Equal(2, register.QuerySelectorAll("article tbody tr").Length);
        Assert.Contains("Từ chối tiếp", ReceptionScene.Text(register), StringComparison.Ordinal);
        var figures = await scene.Office.WithAsync<ReceptionBook, ReceptionFigures>(book => book.FiguresAsync(new DateOnly(2021, 11, 1), new DateOnly(2021, 11, 30), default));
        Assert.Equal((0L, 2L), (figures[1], figures[29]));
    }

    [Theory, OnEveryDatabase]
    public async Task The_law_of_2026_has_more_grounds_a_limit_for_the_notice_and_wants_the_number_of_a_paper(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database, new DateTime(2026, 7, 6, 8, 0, 0));
        var sitting = await scene.OpenedAsync();
        await Stage.RefusedAsync(ReceptionProblems.IdentityNeeded, () => scene.ComeAsync(sitting, ReceptionScene.Person(sitting, number: null)));
        var turn = await scene.ComeAsync(sitting);
        await scene.RefuseAsync(turn.Code, "answered");
        var refusal = await scene.Office.WithAsync<Store, TurnRefusal>(store => store.Set<TurnRefusal>().SingleAsync());
        Assert.Equal("tcd-05", refusal.NoticeRow);
        Assert.Equal(new DateOnly(2026, 7, 9), OfficeClock.DayOf(refusal.NoticeDueAt!.Value));
        await scene.RefuseAsync((await scene.ComeAsync(sitting)).Code, "weapon");
    }

    [Theory, OnEveryDatabase]
    public async Task What_somebody_wants_to_denounce_is_written_nowhere(Database database)
    {
        await using var scene = await ReceptionScene.SetAsync(database);
        const string Name = "Hoàng Thị Kín Đáo", Words = "nhận tiền bỏ ngoài sổ";
        var sitting = await scene.OpenedAsync();
        var coming = await scene.PublishAsync(SittingKind.Regular, Today.AddDays(14));
        var sent = await scene.Office.Browser().PostFormAsync("/tiep-cong-dan/dang-ky", new() { ["SittingId"] = coming.Id.ToString(), ["Matter"] = "Denunciation", ["Name"] = Name, ["Address"] = "Ấp Mẫu", ["Phone"] = "0912345678", ["People"] = "1", ["Summary"] = Words });
        Assert.Equal("/to-cao", sent.Headers.Location!.ToString());
        await Stage.RefusedAsync(ReceptionProblems.SealedIntake, () => scene.Office.WithAsync<RegisterReception>(register => register.RunAsync(scene.OnDuty, ReceptionScene.Person(coming.Id, ReceptionMatter.Denunciation, Name) with { Summary = Words }, RegistrationWay.Phone, default)));
        await Stage.RefusedAsync(ReceptionProblems.SealedIntake, () => scene.ComeAsync(sitting, ReceptionScene.Person(sitting, ReceptionMatter.Denunciation, Name)));
        var turn = await scene.ComeAsync(sitting, new RegistrationForm(sitting, ReceptionMatter.Denunciation, null, null, null, null, null, null, null));
        await scene.CallAsync(turn.Code);
        await Stage.RefusedAsync(ReceptionProblems.SealedIntake, () => scene.Office.WithAsync<KeepRecord>(keep => keep.WriteAsync(scene.OnDuty, turn.Code, new RecordWords(Words, null, null, null, true), 0, default)));
        await Stage.RefusedAsync(ReceptionProblems.SealedIntake, () => scene.RefuseAsync(turn.Code, "threat"));
        Assert.NotNull((await scene.Officer.Browser.GetPageAsync($"/don-thu/tiep-dan/luot/{turn.Code}")).QuerySelector("main a[href='/to-cao']"));
        await scene.Office.WithAsync<ReceiveTurn>(async receive => await receive.HandOverAsync(scene.OnDuty, turn.Code, await scene.VersionAsync(turn.Code), default));
        Assert.Contains("Giữ kín", ReceptionScene.Text(await scene.Officer.Browser.GetPageAsync("/don-thu/tiep-dan/so?nam=2021")), StringComparison.Ordinal);
        var kept = await scene.Office.WithAsync<Store, string>(async store => string.Join('\n', (await store.ActWords.Select(row => row.Words).ToListAsync()).Concat(await store.Acts.Select(row => row.Payload).ToListAsync())));
        Assert.DoesNotContain(Name, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, kept, StringComparison.Ordinal);
        Assert.Equal(1L, (await scene.Office.WithAsync<ReceptionBook, ReceptionFigures>(book => book.FiguresAsync(new DateOnly(2021, 11, 1), new DateOnly(2021, 11, 30), default)))[25]);
    }

    /// <summary>The head signs what lies before them, the clerk gives it a number.</summary>
    private static async Task SignAndNumberAsync(ReceptionScene scene, Guid subject)
    {
        var director = scene.Director.Actor(Role.Director);
        var letter = await scene.Office.WithAsync<Store, Letter>(store => store.Set<Letter>().AsNoTracking().SingleAsync(row => row.SubjectId == subject));
        await scene.Office.WithAsync<IEnumerable<ISigningSource>>(sources => sources.Single(source => source.Name == "van-ban").SignAsync(director, letter.Id.ToString(), letter.Version, "ky", default));
        var clerk = await scene.Office.SignInAsAsync(Role.Clerk);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Browser.PostFormAsync("/van-thu/di", [], form: $"form[action='/van-thu/cap-so/{letter.Id}']")).StatusCode);
    }
}
