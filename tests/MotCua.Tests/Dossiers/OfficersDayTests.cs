using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>The rest of the day: what is new, kept sentences, lists as files, and who looked.</summary>
public sealed class OfficersDayTests
{
    private static async Task<List<string>> RowsAsync(HttpClient browser, string address) =>
        [.. (await browser.GetPageAsync(address)).QuerySelectorAll("table tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    [Theory, OnEveryDatabase]
    public async Task The_morning_tells_what_others_did_since_the_office_closed(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Citizen.Browser.OpenAsync("/viec-cua-toi/tin-moi")).StatusCode);
        var old = await stage.HandedOverAsync();
        // Friday after closing until Monday morning.
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 19, 17, 30, 0));
        var code = await stage.FiledAsync();
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 22, 7, 45, 0));
        await stage.AcceptAsync(code);
        await stage.Office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, code, null, null, default));

        Assert.Contains("17:00, thứ Sáu 19/11/2021", (await stage.Head.Browser.GetPageAsync("/viec-cua-toi/tin-moi")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(stage.Head.Browser, "/viec-cua-toi/tin-moi"));
        var unit = await RowsAsync(stage.Head.Browser, "/viec-cua-toi/tin-moi?cua=don-vi");
        Assert.Equal(3, unit.Count);
        Assert.Contains("Chuyển hồ sơ đến phòng xử lý", unit[0], StringComparison.Ordinal);
        Assert.Contains("Nộp hồ sơ", unit[2], StringComparison.Ordinal);
        Assert.Contains("Người dân, tổ chức", unit[2], StringComparison.Ordinal);
        Assert.DoesNotContain(unit, row => row.Contains(old, StringComparison.Ordinal));
        // Of the desk's own doing nothing is told to the desk officer; of another's, what they may see.
        Assert.Single(await RowsAsync(stage.Desk.Browser, "/viec-cua-toi/tin-moi?cua=don-vi"));
        Assert.Empty(await RowsAsync(stage.OtherDesk.Browser, "/viec-cua-toi/tin-moi?cua=don-vi"));
        await stage.Office.WithAsync<Reassign>(act => act.RunAsync(stage.Head.Actor(Role.DivisionHead), code, stage.Specialist.Person.Id, null, new Sent(), default));
        Assert.Equal(4, (await RowsAsync(stage.Specialist.Browser, "/viec-cua-toi/tin-moi")).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task A_sentence_is_kept_for_oneself_or_the_unit_and_inserted_without_scripts(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var second = await stage.Office.SignInAsAsync(Role.DeskOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Citizen.Browser.OpenAsync("/cau-mau")).StatusCode);
        async Task KeepAsync(string title, string text, Guid? unit) => Assert.Equal(HttpStatusCode.Redirect, (await stage.Desk.Browser.PostFormAsync("/cau-mau", new() { ["Title"] = title, ["Text"] = text, ["UnitId"] = unit?.ToString() ?? "" })).StatusCode);
        await KeepAsync("Riêng", "Câu của riêng tôi.", null);
        await KeepAsync("Chung", "Mời mang bản chính để đối chiếu.", stage.Desk.UnitId);
        await Stage.RefusedAsync(DayProblems.SnippetOfOthers, () => stage.Office.WithAsync<KeepSnippet>(act => act.RunAsync(stage.DeskActor, null, stage.Specialist.UnitId, "a", "b", null, null, default)));
        var own = await stage.Office.WithAsync<Store, Snippet>(store => store.Set<Snippet>().SingleAsync(row => row.UnitId == null));
        await Stage.RefusedAsync(DayProblems.SnippetOfOthers, () => stage.Office.WithAsync<KeepSnippet>(act => act.DropAsync(second.Actor(Role.DeskOfficer), own.Id, null, null, default)));
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.Desk.Browser.PostFormAsync("/cau-mau", new() { ["Title"] = "x", ["Text"] = " " })).StatusCode);

        var code = await stage.FiledAsync();
        var page = await second.Browser.GetPageAsync($"/ho-so/{code}/tu-choi");
        var shared = page.QuerySelectorAll("select[data-snippets] option").Select(option => option.TextContent).ToList();
        Assert.Equal(["Chọn câu mẫu", "Chung (đơn vị)"], shared);
        var id = await stage.Office.WithAsync<Store, Guid>(store => store.Set<Snippet>().Where(row => row.UnitId != null).Select(row => row.Id).SingleAsync());
        var filled = await second.Browser.PostFormAsync($"/ho-so/{code}/tu-choi", new() { ["Sentence"] = "Kính gửi ông.", ["cau-mau:Sentence"] = id.ToString(), ["chen"] = "Sentence" }, form: "main form[method=post]");
        Assert.Equal(HttpStatusCode.OK, filled.StatusCode);
        Assert.Equal("Kính gửi ông. Mời mang bản chính để đối chiếu.", (await filled.ReadPageAsync()).QuerySelector("textarea[name=Sentence]")!.TextContent.Trim());
        Assert.Equal(DossierState.Registered, (await stage.ReadAsync(code)).State);
        // Another's own sentence is not inserted, and a chosen nothing leaves the form's own act.
        var foreign = await second.Browser.PostFormAsync($"/ho-so/{code}/tu-choi", new() { ["Sentence"] = "", ["cau-mau:Sentence"] = own.Id.ToString(), ["chen"] = "Sentence" }, form: "main form[method=post]");
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await second.Browser.PostFormAsync($"/ho-so/{code}/tu-choi", new() { ["Reason"] = "other-agency", ["Sentence"] = "Mời đến đúng nơi.", ["cau-mau:Sentence"] = "", ["chen"] = "Sentence" }, form: "main form[method=post]")).StatusCode);
        Assert.Equal(DossierState.NotAccepted, (await stage.ReadAsync(code)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_list_is_made_in_the_background_and_fetched_by_whoever_asked_until_it_expires(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var head = await stage.Office.SignInAsAsync(Role.DeskHead);
        for (var i = 0; i < 3; i++) await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody("089090000001", i == 0 ? "=1+1" : "Nguyễn Văn Mẫu")));
        await stage.FileAsync(stage.OtherDesk.Actor(Role.DeskOfficer), Stage.AtDesk());
        async Task<(string Id, byte[] Content)> MadeAsync(SignedIn who, string format)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await who.Browser.PostFormAsync("/viec-cua-toi?xem=dang-mo", new() { ["Format"] = format }, form: "form[action='/viec-cua-toi/tep']")).StatusCode);
            for (var tries = 0; tries < 100; tries++)
            {
                await stage.Office.WithAsync<ExportRound, bool>(round => round.OneAsync(TestContext.Current.CancellationToken));
                if ((await who.Browser.GetPageAsync("/viec-cua-toi/tep")).QuerySelectorAll("a[download][href*='handler=Fetch']").FirstOrDefault(made => made.TextContent.EndsWith(format == "Csv" ? "csv" : "xlsx", StringComparison.Ordinal)) is { } link)
                {
                    var answer = await who.Browser.OpenAsync(link.GetAttribute("href")!);
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                    return (link.GetAttribute("href")!, await answer.Content.ReadAsByteArrayAsync());
                }
            }
            throw new InvalidOperationException("No file came.");
        }

        var (address, csv) = await MadeAsync(stage.Desk, "Csv");
        var text = System.Text.Encoding.UTF8.GetString(csv);
        Assert.Equal(4, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("000.00.16.H01-211115-0001,9.000001,Cấp giấy phép thử nghiệm,Mới đăng ký", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Mẫu", text, StringComparison.Ordinal);
        foreach (var other in new[] { stage.OtherDesk, head, stage.Director }) Assert.Contains("không phải do anh chị yêu cầu", WebUtility.HtmlDecode(await Stage.TextAsync(await other.Browser.OpenAsync(address))), StringComparison.Ordinal);
        Assert.Equal(1, await stage.Office.WithAsync<Store, int>(store => store.Acts.CountAsync(act => act.Kind == "list.fetch")));

        // The head's role allows names; what would be a formula stays a text.
        var named = System.Text.Encoding.UTF8.GetString((await MadeAsync(head, "Csv")).Content);
        Assert.Contains("Nguyễn Văn Mẫu", named, StringComparison.Ordinal);
        Assert.Contains(",'=1+1", named, StringComparison.Ordinal);
        await using var workbook = new ZipArchive(new MemoryStream((await MadeAsync(stage.Desk, "Xlsx")).Content));
        Assert.Contains(workbook.Entries, entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));

        stage.Office.Time.Move(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.Desk.Browser.OpenAsync(address)).StatusCode);
        Assert.Equal(3, await stage.Office.WithAsync<ExportList, int>(exports => exports.SweepAsync(TestContext.Current.CancellationToken)));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(stage.Office.DataFolder, "exports")));
    }

    [Theory, OnEveryDatabase]
    public async Task The_owner_sees_which_position_looked_and_nobody_else_does(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.AcceptedAsync();
        var address = $"/ho-so-cua-toi/{code}/ai-da-xem";
        foreach (var stranger in new[] { stage.Desk, stage.Director, await stage.Office.SignInAsAsync(Role.Citizen) }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync(address)).StatusCode);
        Assert.Contains("Chưa có cán bộ nào xem", (await stage.Citizen.Browser.GetPageAsync(address)).Body!.TextContent, StringComparison.Ordinal);

        await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}");
        await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}");
        await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/giay-tiep-nhan");
        // Who was refused saw nothing; a list shows a line, not the dossier.
        Assert.Equal(HttpStatusCode.NotFound, (await stage.OtherDesk.Browser.OpenAsync($"/ho-so/{code}")).StatusCode);
        await stage.Director.Browser.GetPageAsync("/viec-cua-toi?xem=dang-mo");
        stage.Office.Time.Move(TimeSpan.FromMinutes(16));
        await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}");
        await stage.Office.WithAsync<Store>(async store => { while (await stage.Office.WithAsync<ReadLog, int>(log => log.WriteAsync(store, default)) > 0) store.ChangeTracker.Clear(); });

        var rows = await RowsAsync(stage.Citizen.Browser, address);
        Assert.Equal(["Xem hồ sơ", "In phiếu", "Xem hồ sơ"], rows.Select(row => row[(row.IndexOf("Một cửa", row.IndexOf("tiếp nhận", StringComparison.Ordinal), StringComparison.Ordinal) + 7)..].Trim()));
        Assert.All(rows, row => Assert.Contains("Cán bộ tiếp nhận tại Bộ phận Một cửa", row, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain(stage.Desk.Account.DisplayName, row, StringComparison.Ordinal));

        stage.Office.Time.Move(ReadLog.Kept + TimeSpan.FromDays(1));
        Assert.Equal(3, await stage.Office.WithAsync<Store, int>(store => stage.Office.WithAsync<ReadLog, int>(log => log.SweepAsync(store, default))));
    }
}
