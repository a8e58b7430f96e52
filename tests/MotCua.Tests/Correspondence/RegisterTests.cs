using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Correspondence;
using MotCua.Correspondence.Acts;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Correspondence;

/// <summary>The registers of outgoing and incoming papers: who keeps them, and that no number is lost or given twice.</summary>
public sealed class RegisterTests
{
    private static async Task MustBeCleanAsync(Stage stage) =>
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);

    private static Arrival Paper(Stage stage, string excerpt = "Đề nghị phối hợp") => new(new DateOnly(2021, 11, 15), "Sở Ví Dụ", "45/SVD", new DateOnly(2021, 11, 12), excerpt, stage.Specialist.UnitId, null);

    private static Task ReleaseAsync(Stage stage, string code, string number = "", string? kind = null, DateOnly? day = null) =>
        stage.Office.WithAsync<ReleaseOutcome>(act => act.RunAsync(stage.Clerk.Actor(Role.Clerk), code, number, day ?? new DateOnly(2021, 11, 15), null, null, default, kind: kind));

    private static Task<List<OutgoingEntry>> EntriesAsync(Stage stage) =>
        stage.Office.WithAsync<Store, List<OutgoingEntry>>(store => store.OutgoingEntries.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    [Theory, OnEveryDatabase]
    public async Task The_registers_are_kept_by_the_clerk_and_read_by_the_director_and_no_inspector_without_a_mandate(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var inspector = await stage.Office.SignInAsAsync(Role.Inspector);
        foreach (var address in new[] { "/van-thu/di", "/van-thu/den" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stage.Desk.Browser.OpenAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await inspector.Browser.OpenAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await stage.Director.Browser.OpenAsync(address)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Director.Browser.OpenAsync("/van-thu/den/dong")).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<KeepIncoming>(act => act.ArriveAsync(inspector.Actor(Role.Inspector), Paper(stage), default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<KeepOutgoing>(act => act.SealAsync(stage.Director.Actor(Role.Director), Guid.Empty, 0, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_outcome_and_slip_has_its_number_symbol_signatory_and_seal(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var first = await stage.SignedAsync();
        var second = await stage.SignedAsync();
        var third = await stage.SignedAsync();
        await ReleaseAsync(stage, first);
        await ReleaseAsync(stage, second, kind: "QD");
        await ReleaseAsync(stage, third, number: "77/GP-SCT");
        var asked = await stage.FiledAsync();
        await stage.AskAsync(stage.DeskActor, asked);

        var entries = await EntriesAsync(stage);
        Assert.Equal(["01/GP-THU-PHONG", "01/QĐ-THU-PHONG", "77/GP-SCT", "01/PYC-THU-1CUA"], entries.Select(entry => entry.Symbol));
        Assert.Equal([1, 1, null, 1], entries.Select(entry => entry.Number));
        Assert.Equal("01/GP-THU-PHONG", await stage.Office.WithAsync<Store, string?>(store => store.Set<MotCua.Dossiers.Outcome>().Where(row => row.Id == entries[0].SubjectId).Select(row => row.DocumentNumber).SingleAsync()));
        Assert.Equal([stage.Director.Account.Id, stage.Director.Account.Id, stage.Director.Account.Id, stage.Desk.Account.Id], entries.Select(entry => entry.SignedBy));
        Assert.Contains("Số: 01/PYC-THU-1CUA", (await stage.Desk.Browser.GetPageAsync($"/ho-so/{asked}/in/yeu-cau-bo-sung")).QuerySelector("article")!.TextContent, StringComparison.Ordinal);

        // Stamped once, and only what bears the seal.
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync($"/van-thu/di/{entries[0].Id}/dong-dau", [], "main form")).StatusCode);
        Assert.Contains("đã ghi đóng dấu", await Stage.TextAsync(await stage.Clerk.Browser.PostFormAsync($"/van-thu/di/{entries[0].Id}/dong-dau", [], "main form")), StringComparison.Ordinal);
        Assert.Contains("không đóng dấu", await Stage.TextAsync(await stage.Clerk.Browser.PostFormAsync($"/van-thu/di/{entries[3].Id}/dong-dau", [], "main form")), StringComparison.Ordinal);
        Assert.Contains(stage.Clerk.Account.DisplayName, (await stage.Clerk.Browser.GetPageAsync($"/van-thu/di/{entries[0].Id}")).Body!.TextContent, StringComparison.Ordinal);
        var page = (await stage.Director.Browser.GetPageAsync("/van-thu/di")).Body!.TextContent;
        Assert.All(entries, entry => Assert.Contains(entry.Symbol, page, StringComparison.Ordinal));
        Assert.Contains("chưa đối chiếu", page, StringComparison.Ordinal);
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task A_refused_release_takes_no_number_and_a_year_begins_anew(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (first, second, third) = (await stage.SignedAsync(), await stage.SignedAsync(), await stage.SignedAsync());
        await ReleaseAsync(stage, first);
        // Before the last number's day: refused, and the number is not used up.
        await Stage.RefusedAsync(CorrespondenceProblems.DayBeforeLast, () => ReleaseAsync(stage, second, day: new DateOnly(2021, 11, 14)));
        await ReleaseAsync(stage, second);
        await ReleaseAsync(stage, third, day: new DateOnly(2022, 1, 4));
        Assert.Equal([(2021, 1), (2021, 2), (2022, 1)], (await EntriesAsync(stage)).Select(entry => (entry.Year, entry.Number!.Value)));
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task Many_writers_at_once_leave_no_gap_and_no_double(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        const int writers = 8, each = 6;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < each; turn++)
            {
                await stage.Office.WithAsync<KeepIncoming>(act => act.ArriveAsync(stage.Clerk.Actor(Role.Clerk), Paper(stage, $"Văn bản {writer}.{turn}"), default));
                await using var scope = stage.Office.Services.CreateAsyncScope();
                var acts = scope.ServiceProvider.GetRequiredService<ActLog>();
                var id = stage.Office.Clock.NewId();
                var letter = new MotCua.Kernel.Letters.OutgoingLetter("CV", id, stage.Clerk.UnitId!.Value) { Excerpt = "Trả lời", Recipient = "Sở Ví Dụ", SignedBy = stage.Director.Account.Id };
                // Every third fails after its number was drawn.
                var fails = turn % 3 == 2;
                var doing = new Doing("letter.number", stage.Clerk.Actor(Role.Clerk), "letter", id) { Letters = [letter, .. fails ? new[] { letter with { Kind = "không có" } } : []] };
                if (fails) await Stage.RefusedAsync(CorrespondenceProblems.KindUnknown, () => acts.CommitAsync(doing, default));
                else await acts.CommitAsync(doing, default);
            }
        })));
        var incoming = await stage.Office.WithAsync<Store, List<int>>(store => store.IncomingEntries.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, writers * each), incoming);
        Assert.Equal(Enumerable.Range(1, writers * each * 2 / 3), (await EntriesAsync(stage)).Select(entry => entry.Number!.Value).Order());
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task A_line_is_corrected_with_its_reason_and_never_goes(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await ReleaseAsync(stage, await stage.SignedAsync());
        var entry = (await EntriesAsync(stage))[0];
        var address = $"/van-thu/di/{entry.Id}/sua";
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Director.Browser.OpenAsync(address)).StatusCode);
        Assert.Contains("ghi lý do", await Stage.TextAsync(await stage.Clerk.Browser.PostFormAsync(address, new() { ["Recipient"] = "Công ty Ví Dụ", ["Reason"] = " " })), StringComparison.Ordinal);
        Assert.Contains("Chưa có nội dung nào thay đổi", await Stage.TextAsync(await stage.Clerk.Browser.PostFormAsync(address, new() { ["Reason"] = "Không đổi gì" })), StringComparison.Ordinal);
        Assert.Contains("trong năm của sổ", await Stage.TextAsync(await stage.Clerk.Browser.PostFormAsync(address, new() { ["Day"] = "01/01/2022", ["Reason"] = "Sai năm" })), StringComparison.Ordinal);
        var stale = await stage.Clerk.Browser.GetPageAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync(address, new() { ["Recipient"] = "Công ty Ví Dụ", ["Copies"] = "3", ["Reason"] = "Ghi nhầm nơi nhận" })).StatusCode);
        Assert.NotNull(stale);
        await Stage.RefusedAsync(Problems.ChangedMeanwhile, () => stage.Office.WithAsync<KeepOutgoing>(act => act.CorrectAsync(stage.Clerk.Actor(Role.Clerk), entry.Id, entry.Day, "Khác", "", 1, "Cũ", entry.Version, default)));
        var shown = (await stage.Director.Browser.GetPageAsync($"/van-thu/di/{entry.Id}")).Body!.TextContent;
        Assert.Contains("Ghi nhầm nơi nhận", shown, StringComparison.Ordinal);
        Assert.Contains("Công ty Ví Dụ", shown, StringComparison.Ordinal);
        Assert.Contains(entry.Recipient, shown, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync(address, new() { ["Reason"] = "Văn bản không ban hành" }, handler: "Cancel")).StatusCode);
        Assert.Contains("đã hủy", await Stage.TextAsync(await stage.Clerk.Browser.PostFormAsync(address, new() { ["Recipient"] = "X", ["Reason"] = "Sửa tiếp" })), StringComparison.Ordinal);
        Assert.Contains("Đã hủy", (await stage.Director.Browser.GetPageAsync("/van-thu/di")).Body!.TextContent, StringComparison.Ordinal);
        await ReleaseAsync(stage, await stage.SignedAsync());
        Assert.Equal(2, (await EntriesAsync(stage)).Max(row => row.Number));
        await MustBeCleanAsync(stage);
    }

    [Theory, OnEveryDatabase]
    public async Task An_incoming_paper_is_entered_signed_for_by_its_unit_and_corrected(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        Dictionary<string, string> typed = new() { ["Day"] = "15/11/2021", ["Sender"] = "Sở Ví Dụ", ["TheirNumber"] = "45/SVD", ["TheirDay"] = "12/11/2021", ["Excerpt"] = "Công văn đề nghị phối hợp", ["ToUnit"] = stage.Specialist.UnitId!.Value.ToString() };
        async Task<string> SaidAsync(string field, string value) => await Stage.TextAsync(await stage.Clerk.Browser.PostFormAsync("/van-thu/den/dong", new(typed) { [field] = value }));
        Assert.Contains("Ngày đến không được sau hôm nay", await SaidAsync("Day", "16/11/2021"), StringComparison.Ordinal);
        Assert.Contains("Mời ghi cơ quan, người gửi", await SaidAsync("Sender", " "), StringComparison.Ordinal);
        Assert.Contains("Mời chọn đơn vị", await SaidAsync("ToUnit", ""), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync("/van-thu/den/dong", typed)).StatusCode);
        var entry = await stage.Office.WithAsync<Store, IncomingEntry>(store => store.IncomingEntries.AsNoTracking().SingleAsync());
        Assert.Equal((2021, 1, "45/SVD"), (entry.Year, entry.Number, entry.TheirNumber));

        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<KeepIncoming>(act => act.ReceiveAsync(stage.DeskActor, entry.Id, entry.Version, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Specialist.Browser.PostFormAsync("/van-thu/den-don-vi", [], "main form")).StatusCode);
        await Stage.RefusedAsync(CorrespondenceProblems.AlreadyReceived, () => stage.Office.WithAsync<KeepIncoming>(act => act.ReceiveAsync(stage.SpecialistActor, entry.Id, entry.Version + 1, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync($"/van-thu/den/dong/{entry.Id}", new() { ["Sender"] = "Sở Ví Dụ tỉnh", ["Reason"] = "Ghi thiếu" })).StatusCode);
        var page = (await stage.Director.Browser.GetPageAsync("/van-thu/den")).Body!.TextContent;
        foreach (var part in new[] { "Sở Ví Dụ tỉnh", "Công văn đề nghị phối hợp", stage.Specialist.Account.DisplayName, "Đã sửa", "12/11/2021" }) Assert.Contains(part, page, StringComparison.Ordinal);
        if (!File.Exists("/usr/bin/weasyprint")) return;
        var printed = (await PaperTests.ReadPdfAsync(stage.Clerk.Browser, "/van-thu/den.pdf", (841.9, 595.3)))[0];
        foreach (var part in new[] { "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "45/SVD", "Ví Dụ", "12/11/2021" }) Assert.Contains(part, printed, StringComparison.Ordinal);
        await ReleaseAsync(stage, await stage.SignedAsync());
        var outgoing = (await PaperTests.ReadPdfAsync(stage.Clerk.Browser, "/van-thu/di.pdf", (841.9, 595.3)))[0];
        foreach (var part in new[] { "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "01/GP-THU-PHONG", stage.Director.Account.DisplayName.Split(' ')[^1], "15/11/2021" }) Assert.Contains(part, outgoing, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_missing_number_would_be_found(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        for (var turn = 0; turn < 3; turn++) await stage.Office.WithAsync<KeepIncoming>(act => act.ArriveAsync(stage.Clerk.Actor(Role.Clerk), Paper(stage), default));
        await MustBeCleanAsync(stage);
        await stage.Office.WithAsync<Store>(store => store.Dialect.WriteAsync(store, inner => store.IncomingEntries.Where(row => row.Number == 2).ExecuteDeleteAsync(inner), default));
        var findings = (await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings;
        Assert.Contains(findings, finding => finding.Table == "correspondence_incoming" && finding.Sentence.Contains("2 dòng mà số cuối là 3", StringComparison.Ordinal));
    }
}
