using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;
using MotCua.Petitions.Feedback;
using MotCua.Petitions.Feedback.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Feedback on services, Open311, causes and improvements.</summary>
public sealed class FeedbackTests
{
    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    private static Task<ServiceFeedback> SendAsync(TestOffice office, Guid unit, byte[]? photo = null, bool keepPosition = false, string? dossier = null) => office.WithAsync<SendFeedback, ServiceFeedback>(send => send.RunAsync(FeedbackPermissions.Sender,
        new FeedbackInput("waiting", unit, "Tôi là Trần Thị Mẫu, chờ lâu.", "Quầy 2", 10.37, 105.43, "Trần Thị Mẫu", "0912 345 678", null, FeedbackWay.Page), photo is null ? null : new SentPhoto(new MemoryStream(photo), "a.jpg", keepPosition), dossier, default));

    private static Task<string> SecretAsync(TestOffice office, string code) => office.WithAsync<CodeSecret, string>(secrets => secrets.OfAsync(SendFeedback.Series, code, default));

    [Theory, OnEveryDatabase]
    public async Task Feedback_is_read_shown_answered_asked_back_and_reopened_by_its_sender_only(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (head, officer, other) = (await office.SignInAsAsync(Role.DeskHead), await office.SignInAsAsync(Role.DeskOfficer), await office.SignInAsAsync(Role.DivisionHead, "phong-khac"));
        var (sender, stranger) = (office.Browser(), office.Browser());
        await Stage.RefusedAsync(FeedbackProblems.ServiceUnknown, () => office.WithAsync<SendFeedback>(send => send.RunAsync(FeedbackPermissions.Sender, new FeedbackInput("gi-do", head.UnitId, "x", null, null, null, null, null, null, FeedbackWay.Page), null, null, default)));
        await Stage.RefusedAsync(FeedbackProblems.UnitNeeded, () => office.WithAsync<SendFeedback>(send => send.RunAsync(FeedbackPermissions.Sender, new FeedbackInput("waiting", Guid.CreateVersion7(), "x", null, null, null, null, null, null, FeedbackWay.Page), null, null, default)));
        await Stage.RefusedAsync(FeedbackProblems.PlaceInvalid, () => office.WithAsync<SendFeedback>(send => send.RunAsync(FeedbackPermissions.Sender, new FeedbackInput("waiting", head.UnitId, "x", null, 91, 0, null, null, null, FeedbackWay.Page), null, null, default)));
        var sent = await sender.PostFormAsync("/phan-anh/gui", new() { ["Service"] = "waiting", ["Unit"] = "thu-1cua", ["Text"] = "Tôi là Trần Thị Mẫu, chờ lâu.", ["Place"] = "Quầy 2", ["Name"] = "Trần Thị Mẫu", ["Phone"] = "0912345678" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var mine = sent.Headers.Location!.ToString();
        const string code = "PA-2021-0001";
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.Set<ServiceFeedback>().CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/phan-anh/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.OpenAsync($"/phan-anh/xu-ly/{code}")).StatusCode);
        await Stage.RefusedAsync(Problems.NotFound, () => office.WithAsync<HandleFeedback>(handle => handle.ShowAsync(other.Actor(Role.DivisionHead), code, "x", null, false, false, null, default)));
        var own = Text(await sender.GetPageAsync(mine));
        Assert.Contains("hết ngày 06/12/2021", own, StringComparison.Ordinal);
        Assert.Contains("hưa đối chiếu", own, StringComparison.Ordinal);

        await Stage.RefusedAsync(FeedbackProblems.ShowsSender, () => office.WithAsync<HandleFeedback>(handle => handle.ShowAsync(officer.Actor(Role.DeskOfficer), code, "Tran Thi Mau chờ lâu", null, false, false, null, default)));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Browser.PostFormAsync($"/phan-anh/xu-ly/{code}", new() { ["ShownText"] = "Tôi chờ lâu.", ["ShownPlace"] = "Quầy 2" }, handler: "Show")).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => office.WithAsync<HandleFeedback>(handle => handle.AnswerAsync(officer.Actor(Role.DeskOfficer), code, "Xin lỗi", null, default)));
        office.Time.SetOffice(new DateTime(2021, 11, 17, 9, 0, 0));
        Assert.Equal(HttpStatusCode.Redirect, (await head.Browser.PostFormAsync($"/phan-anh/xu-ly/{code}", new() { ["AnswerText"] = "Đã mở thêm quầy." }, handler: "Answer")).StatusCode);
        var shown = Text(await stranger.GetPageAsync($"/phan-anh/{code}"));
        Assert.Contains("Đã mở thêm quầy.", shown, StringComparison.Ordinal);
        Assert.Contains(head.Account.DisplayName, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Mẫu", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa giải quyết, mở lại", shown, StringComparison.Ordinal);
        await Stage.RefusedAsync(FeedbackProblems.FeedbackUnknown, () => office.WithAsync<SendFeedback>(send => send.OfAsync(code, "AAAA-AAAA", default)));

        office.Time.SetOffice(new DateTime(2021, 11, 22, 9, 0, 0));
        Assert.Equal(HttpStatusCode.Conflict, (await sender.PostFormAsync(mine, new() { ["ReopenWords"] = "Gọi tôi: 0912 345 678" }, handler: "Reopen")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sender.PostFormAsync(mine, new() { ["ReopenWords"] = "Hôm nay vẫn chờ lâu." }, handler: "Reopen")).StatusCode);
        var again = await office.WithAsync<Store, ServiceFeedback>(store => store.Set<ServiceFeedback>().AsNoTracking().SingleAsync());
        Assert.Equal((FeedbackState.Open, 1, "hết ngày 13/12/2021"), (again.State, again.Reopenings, StepClock.Until(again.DueAt!.Value)));
        await office.WithAsync<HandleFeedback>(handle => handle.AnswerAsync(head.Actor(Role.DeskHead), code, "Đã thêm người.", null, default));
        Assert.Equal(HttpStatusCode.Redirect, (await sender.PostFormAsync(mine, [], form: "form:has(button[formaction*=Solved])", handler: "Solved")).StatusCode);
        Assert.Contains("đã giải quyết", Text(await stranger.GetPageAsync("/phan-anh?don-vi=thu-1cua&trang-thai=Solved")), StringComparison.Ordinal);
        var figures = (await office.WithAsync<FeedbackQueries, IReadOnlyList<FeedbackFigures>>(queries => queries.FiguresAsync(2021, default))).Single();
        Assert.Equal((1, 1, 1, 1, 1, 1), (figures.Received, figures.Answered, figures.InTime, figures.Asked, figures.Solved, figures.Reopened));
        Assert.Empty((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_not_shown_is_told_why_and_what_is_about_another_unit_goes_there(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (head, other) = (await office.SignInAsAsync(Role.DeskHead), await office.SignInAsAsync(Role.DivisionHead));
        var (one, two) = (await SendAsync(office, head.UnitId!.Value), await SendAsync(office, head.UnitId.Value));
        await Stage.RefusedAsync(FeedbackProblems.WordsNeeded, () => office.WithAsync<HandleFeedback>(handle => handle.HideAsync(head.Actor(Role.DeskHead), one.Code, " ", null, default)));
        await office.WithAsync<HandleFeedback>(handle => handle.HideAsync(head.Actor(Role.DeskHead), one.Code, "Quảng cáo", null, default));
        var visitor = office.Browser();
        Assert.Contains("Quảng cáo", Text(await visitor.GetPageAsync($"/phan-anh/{one.Code}?khoa={await SecretAsync(office, one.Code)}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/phan-anh/{one.Code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/phan-anh/theo-doi?ma={one.Code}&khoa=AAAA-AAAA")).StatusCode);
        await office.WithAsync<HandleFeedback>(handle => handle.MoveAsync(head.Actor(Role.DeskHead), two.Code, other.UnitId, "Việc của phòng", null, default));
        Assert.Equal(HttpStatusCode.NotFound, (await head.Browser.OpenAsync($"/phan-anh/xu-ly/{two.Code}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.OpenAsync($"/phan-anh/xu-ly/{two.Code}")).StatusCode);
        Assert.Equal(other.Account.DisplayName, await office.WithAsync<Store, string>(store => store.Set<ServiceFeedback>().Where(row => row.Code == two.Code).Select(row => row.HeadName).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_picture_loses_where_it_was_taken_unless_the_sender_keeps_it_and_is_shown_by_an_officer_only(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var head = await office.SignInAsAsync(Role.DeskHead);
        var unit = head.UnitId!.Value;
        var taken = PhotoCleaningTests.WithExif(SampleFiles.Jpeg(), 6, "GPS-10.37-105.43");
        foreach (var hostile in new[] { "MZ không phải ảnh"u8.ToArray(), SampleFiles.Pdf(1), SampleFiles.Eicar() })
            await Assert.ThrowsAsync<Refused>(() => SendAsync(office, unit, hostile));
        var (clean, kept) = (await SendAsync(office, unit, taken), await SendAsync(office, unit, taken, keepPosition: true));
        async Task<byte[]> StoredAsync(Guid id) => await office.WithAsync<Store, byte[]>(async store =>
        {
            await using var content = office.Services.GetRequiredService<FileFolder>().Open(await store.Set<StoredFile>().Where(row => row.Id == id).Select(row => row.Sha256).SingleAsync());
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy);
            return copy.ToArray();
        });
        Assert.DoesNotContain("GPS-10.37", Encoding.Latin1.GetString(await StoredAsync(clean.PhotoId!.Value)), StringComparison.Ordinal);
        Assert.Contains("GPS-10.37", Encoding.Latin1.GetString(await StoredAsync(kept.PhotoId!.Value)), StringComparison.Ordinal);
        var visitor = office.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/phan-anh/{clean.Code}/anh")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await head.Browser.OpenAsync($"/phan-anh/{clean.Code}/anh")).StatusCode);
        await office.WithAsync<HandleFeedback>(handle => handle.ShowAsync(head.Actor(Role.DeskHead), clean.Code, "Chờ lâu", "Quầy 2", false, true, null, default));
        var answer = await visitor.OpenAsync($"/phan-anh/{clean.Code}/anh");
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        await office.WithAsync<HandleFeedback>(handle => handle.HidePhotoAsync(head.Actor(Role.DeskHead), clean.Code, "Thấy rõ mặt người", null, default));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/phan-anh/{clean.Code}/anh")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task From_a_dossier_it_comes_with_the_dossier_and_the_public_never_sees_which(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        var visitor = stage.Office.Browser();
        Assert.NotNull((await visitor.GetPageAsync($"/tra-cuu/{code}")).QuerySelector($"main a[href='/phan-anh/gui?ho-so={code}']"));
        var sent = await visitor.PostFormAsync($"/phan-anh/gui?ho-so={code}", new() { ["Text"] = "Hồ sơ chậm." });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var feedback = await stage.Office.WithAsync<Store, ServiceFeedback>(store => store.Set<ServiceFeedback>().AsNoTracking().SingleAsync());
        var dossier = await stage.ReadAsync(code);
        Assert.Equal((dossier.Id, dossier.ProcedureCode, FeedbackWay.Dossier, dossier.DeskUnitId), (feedback.DossierId!.Value, feedback.ProcedureCode, feedback.Way, feedback.UnitId));
        Assert.Contains(code, Text(await stage.Desk.Browser.GetPageAsync($"/phan-anh/xu-ly/{feedback.Code}")), StringComparison.Ordinal);
        await stage.Office.WithAsync<HandleFeedback>(handle => handle.ShowAsync(stage.Desk.Actor(Role.DeskOfficer), feedback.Code, "Hồ sơ chậm.", null, false, false, null, default));
        Assert.DoesNotContain(code, Text(await visitor.GetPageAsync($"/phan-anh/{feedback.Code}")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Causes_join_procedure_step_and_unit_and_a_unit_opens_an_improvement(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (head, officer, other) = (await office.SignInAsAsync(Role.DeskHead), await office.SignInAsAsync(Role.DeskOfficer), await office.SignInAsAsync(Role.DivisionHead));
        var (one, two) = (await SendAsync(office, head.UnitId!.Value), await SendAsync(office, head.UnitId.Value));
        Task MarkAsync(SignedIn by, Role role, string code, string cause) => office.WithAsync<MarkCause>(causes => causes.RunAsync(by.Actor(role), new CauseInput(code, cause, "1.000105", "Tiếp nhận", null), default));
        await Stage.RefusedAsync(FeedbackProblems.CauseUnknown, () => MarkAsync(officer, Role.DeskOfficer, one.Code, "gi-do"));
        await Stage.RefusedAsync(FeedbackProblems.MatterUnknown, () => MarkAsync(other, Role.DivisionHead, one.Code, "crowding"));
        await MarkAsync(officer, Role.DeskOfficer, one.Code, "equipment");
        await MarkAsync(officer, Role.DeskOfficer, one.Code, "crowding");
        await MarkAsync(officer, Role.DeskOfficer, two.Code, "crowding");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Browser.PostFormAsync($"/phan-anh/xu-ly/{two.Code}", new() { ["CauseCode"] = "crowding", ["ProcedureCode"] = "1.000105", ["StepName"] = "Tiếp nhận" }, form: "form:has([name=CauseCode])", handler: "Cause")).StatusCode);
        var page = await head.Browser.GetPageAsync("/phan-anh/nguyen-nhan");
        Assert.Equal(["Bộ phận Một cửa", "1.000105", "Tiếp nhận"], page.QuerySelectorAll("main table tbody tr")[0].QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent.Trim()));
        Assert.DoesNotContain("1.000105", Text(await other.Browser.GetPageAsync("/phan-anh/nguyen-nhan")), StringComparison.Ordinal);
        await Stage.RefusedAsync(Problems.NotAllowed, () => office.WithAsync<MarkCause>(causes => causes.ImproveAsync(officer.Actor(Role.DeskOfficer), new ImprovementInput(head.UnitId.Value, null, null, "crowding", "x", new DateOnly(2021, 12, 1)), default)));
        Assert.Equal(HttpStatusCode.Redirect, (await head.Browser.PostFormAsync("/phan-anh/nguyen-nhan?dong=0", new() { ["Text"] = "Mở thêm quầy sáng thứ Hai", ["DueOn"] = "01/12/2021" }, handler: "Improve")).StatusCode);
        var improvement = await office.WithAsync<Store, ImprovementAssignment>(store => store.Set<ImprovementAssignment>().AsNoTracking().SingleAsync());
        Assert.Equal(("CT-2021-0001", 2, "1.000105"), (improvement.Code, improvement.MattersThen, improvement.ProcedureCode));
        Assert.Equal(HttpStatusCode.Redirect, (await head.Browser.PostFormAsync("/phan-anh/nguyen-nhan?xong=CT-2021-0001", new() { ["DoneWords"] = "Đã mở thêm quầy" }, handler: "Finish")).StatusCode);
        Assert.NotNull(await office.WithAsync<Store, DateOnly?>(store => store.Set<ImprovementAssignment>().Select(row => row.DoneOn).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Other_bodies_read_and_file_by_Open311_in_xml_and_json(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var head = await office.SignInAsAsync(Role.DeskHead);
        var (right, wrong) = (await office.WithAsync<ClientKeys, string>(keys => keys.CreateAsync("Thành phố bên cạnh", [Scopes.FeedbackSubmit], Actor.System, default)), await office.WithAsync<ClientKeys, string>(keys => keys.CreateAsync("Khác", [Scopes.ProceduresRead], Actor.System, default)));
        var client = office.Browser();
        async Task<HttpResponseMessage> FileAsync(string format, Dictionary<string, string> fields)
        {
            using var content = new FormUrlEncodedContent(fields);
            return await client.PostAsync(new Uri($"/open311/v2/requests.{format}", UriKind.Relative), content);
        }
        var fields = new Dictionary<string, string> { ["api_key"] = right, ["service_code"] = "waiting", ["attribute[unit]"] = "thu-1cua", ["lat"] = "10.37", ["long"] = "105.43", ["address_string"] = "Quầy 2", ["description"] = "Chờ <lâu> & mệt", ["first_name"] = "Mẫu", ["last_name"] = "Trần Thị" };
        var services = XDocument.Parse(await (await client.OpenAsync("/open311/v2/services.xml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("services", services.Root!.Name.LocalName);
        Assert.Contains(services.Root.Elements("service"), service => service.Element("service_code")!.Value == "waiting" && service.Element("metadata")!.Value == "true");
        using var definition = JsonDocument.Parse(await (await client.OpenAsync("/open311/v2/services/waiting.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("unit", definition.RootElement.GetProperty("attributes")[0].GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync("/open311/v2/services/gi-do.xml")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync("/open311/v2/services.yaml")).StatusCode);
        foreach (var (field, value, status) in new[] { ("api_key", "", HttpStatusCode.Forbidden), ("api_key", wrong, HttpStatusCode.Forbidden), ("service_code", "", HttpStatusCode.BadRequest), ("service_code", "gi-do", HttpStatusCode.BadRequest), ("attribute[unit]", "khong-co", HttpStatusCode.BadRequest), ("lat", "trăm", HttpStatusCode.BadRequest), ("lat", "91", HttpStatusCode.BadRequest), ("description", "", HttpStatusCode.BadRequest) })
        {
            var refused = await FileAsync("xml", new(fields) { [field] = value });
            Assert.True(refused.StatusCode == status, $"{field}={value} answered {(int)refused.StatusCode}");
            Assert.Equal("errors", XDocument.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!.Name.LocalName);
        }
        Assert.Equal(0, await office.WithAsync<Store, int>(store => store.Set<ServiceFeedback>().CountAsync()));
        var filed = await FileAsync("json", fields);
        Assert.Equal((HttpStatusCode.Created, "application/json"), (filed.StatusCode, filed.Content.Headers.ContentType!.MediaType));
        using var answer = JsonDocument.Parse(await filed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var code = answer.RootElement[0].GetProperty("service_request_id").GetString()!;
        // Not shown yet: not there for anybody, not even for the body that filed it.
        Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync($"/open311/v2/requests/{code}.xml")).StatusCode);
        await office.WithAsync<HandleFeedback>(handle => handle.ShowAsync(head.Actor(Role.DeskHead), code, "Chờ <lâu> & mệt", "Quầy 2", true, false, null, default));
        var one = XDocument.Parse(await (await client.OpenAsync($"/open311/v2/requests/{code}.xml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!.Element("request")!;
        Assert.Equal(("open", "Chờ <lâu> & mệt", "10.37", "Quầy 2", "2021-11-15T08:00:00+07:00"), (one.Element("status")!.Value, one.Element("description")!.Value, one.Element("lat")!.Value, one.Element("address")!.Value, one.Element("requested_datetime")!.Value));
        Assert.DoesNotContain("Trần Thị", one.ToString(), StringComparison.Ordinal);
        await office.WithAsync<HandleFeedback>(handle => handle.AnswerAsync(head.Actor(Role.DeskHead), code, "Đã mở thêm quầy.", null, default));
        async Task<int> CountAsync(string query)
        {
            using var list = JsonDocument.Parse(await (await client.OpenAsync($"/open311/v2/requests.json{query}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return list.RootElement.GetArrayLength();
        }
        int[] found = [await CountAsync(""), await CountAsync("?status=open"), await CountAsync("?status=closed"), await CountAsync("?service_code=waiting,facility"), await CountAsync("?service_code=facility"), await CountAsync("?start_date=2021-11-16T00:00:00%2B07:00"), await CountAsync($"?service_request_id={code}"), await CountAsync("?service_request_id=PA-2021-9999")];
        Assert.Equal([1, 0, 1, 1, 0, 0, 1, 0], found);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.OpenAsync("/open311/v2/requests.xml?status=lost")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.OpenAsync("/open311/v2/requests.xml?start_date=hom-qua")).StatusCode);
        Assert.Equal("discovery", XDocument.Parse(await (await client.OpenAsync("/open311/discovery.xml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!.Name.LocalName);
    }
}
