using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Procedures;

public sealed class PublicationFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<Guid> ProcedureIdAsync(TestOffice office, string code = TestCatalogue.Code) =>
        office.WithAsync<Store, Guid>(store => store.Procedures.Where(row => row.Code == code).Select(row => row.Id).SingleAsync(Stop));

    private static async Task<(TestOffice Office, HttpClient Keeper, Guid Procedure)> OpenAsync(Database database)
    {
        var office = await TestOffice.StartAsync(database);
        var keeper = await office.SignInAsync(Role.ProcedureController);
        await office.AddProcedureAsync();
        return (office, keeper, await ProcedureIdAsync(office));
    }

    private static async Task<string> DraftAsync(HttpClient keeper, Guid procedure, string effective, Dictionary<string, string>? more = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["EffectiveOn"] = effective, ["Name"] = "Cấp giấy phép thử nghiệm (sửa đổi)", ["LimitAmount"] = "4", ["Subjects"] = "Công dân Việt Nam", ["Agency"] = "Sở thử",
            ["Papers"] = "# Cấp mới\nĐơn đề nghị | 1 | 0 | Mẫu 01\nHộ chiếu | 0 | 1 || khi là người nước ngoài | a\n# Cấp lại\nĐơn đề nghị | 1", ["Steps"] = "Nộp hồ sơ | tại quầy\nTrả kết quả | trong ngày",
        };
        foreach (var (name, value) in more ?? []) fields[name] = value;
        var answer = await keeper.PostFormAsync($"/quan-tri/thu-tuc/du-thao?thu-tuc={procedure}", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Stop));
        return answer.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> ReachAsync(HttpClient keeper, string file, string? on, string document = "") =>
        keeper.PostFormAsync(file, on is null ? new() { ["Document"] = document } : new() { ["On"] = on, ["Document"] = document });

    [Theory, OnEveryDatabase]
    public async Task Only_the_keeper_of_the_catalogue_enters(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.AddProcedureAsync();
        var procedure = await ProcedureIdAsync(office);
        string[] doors = ["/quan-tri/thu-tuc", $"/quan-tri/thu-tuc/{procedure}", "/quan-tri/thu-tuc/du-thao", $"/quan-tri/cong-bo/{procedure}", $"/quan-tri/quy-trinh/{procedure}"];
        using var stranger = office.Browser();
        foreach (var role in new[] { Role.Citizen, Role.Specialist, Role.Director, Role.Administrator })
        {
            using var other = await office.SignInAsync(role);
            foreach (var door in doors)
            {
                Assert.Equal(HttpStatusCode.Redirect, (await stranger.OpenAsync(door)).StatusCode);
                Assert.Equal(HttpStatusCode.Forbidden, (await other.OpenAsync(door)).StatusCode);
            }
        }
        using var keeper = await office.SignInAsync(Role.ProcedureController);
        Assert.Equal(HttpStatusCode.OK, (await keeper.OpenAsync(doors[1])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.OpenAsync(doors[3])).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_version_goes_from_draft_to_the_desk_and_opens_on_its_day(Database database)
    {
        var (office, keeper, procedure) = await OpenAsync(database);
        await using var own = office;
        var file = await DraftAsync(keeper, procedure, "01/12/2021");
        using var anybody = office.Browser();
        Assert.DoesNotContain("sửa đổi", (await anybody.GetPageAsync($"/thu-tuc/{TestCatalogue.Code}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await ReachAsync(keeper, file, "15/11/2021", "12/BC-KSTT")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ReachAsync(keeper, file, "15/11/2021")).StatusCode); // signed without a number
        Assert.Equal(HttpStatusCode.BadRequest, (await ReachAsync(keeper, file, "16/11/2021", "99/QĐ-UBND")).StatusCode); // a day to come
        Assert.Equal(HttpStatusCode.Redirect, (await ReachAsync(keeper, file, "15/11/2021", "99/QĐ-UBND")).StatusCode);
        var signed = await keeper.GetPageAsync(file);
        // Five days before 1 December; five working days after Monday 15 November.
        Assert.Contains("chậm nhất 26/11/2021", signed.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chậm nhất 22/11/2021", signed.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Null(signed.QuerySelector(".tag.late"));
        Assert.Equal(HttpStatusCode.Redirect, (await ReachAsync(keeper, file, null)).StatusCode);

        var (before, after) = await office.WithAsync<Store, (ProcedureVersion, ProcedureVersion)>(async store =>
            ((await store.InForceAsync(TestCatalogue.Code, new DateOnly(2021, 11, 30), Stop))!, (await store.InForceAsync(TestCatalogue.Code, new DateOnly(2021, 12, 1), Stop))!));
        Assert.Equal((1, new DateOnly(2021, 11, 30)), (before.Number, before.ValidTo));
        Assert.Equal((2, 4), (after.Number, after.LegalLimit(Channel.Online)!.Amount));
        Assert.Equal(["Cấp mới", "Cấp lại"], after.Content.Variants.Select(variant => variant.Name));
        Assert.Equal(("Hộ chiếu", 0, 1, "khi là người nước ngoài", "a"), after.Content.Variants[0].Papers[1] is var paper ? (paper.Name, paper.Originals, paper.Copies, paper.Condition, paper.AlternativeGroup) : default);

        office.Time.SetOffice(new DateTime(2021, 11, 23, 9, 0, 0));
        Assert.NotNull((await keeper.GetPageAsync(file)).QuerySelector(".tag.late"));
        Assert.Contains("Quá hạn", (await keeper.GetPageAsync("/quan-tri/thu-tuc")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ReachAsync(keeper, file, "23/11/2021")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ReachAsync(keeper, file, "23/11/2021")).StatusCode);
        Assert.Null((await keeper.GetPageAsync(file)).QuerySelector("form[method=post] input[name=Stage]"));
        office.Time.SetOffice(new DateTime(2021, 12, 1, 9, 0, 0));
        Assert.Contains("sửa đổi", (await anybody.GetPageAsync("/thu-tuc?q=giay%20phep%20thu%20nghiem")).QuerySelector(".results")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Sending_twice_acts_once_an_old_page_is_told_and_a_gap_is_named(Database database)
    {
        var (office, keeper, procedure) = await OpenAsync(database);
        await using var own = office;
        var file = await DraftAsync(keeper, procedure, "01/12/2021", new() { ["Papers"] = "", ["Steps"] = "" });
        var page = await keeper.GetPageAsync(file);
        var form = page.QuerySelectorAll("main form input[name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        form["Document"] = "1/BC";
        Task<HttpResponseMessage> Send() => keeper.PostAsync(new Uri(file, UriKind.Relative), new FormUrlEncodedContent(form), Stop);
        Assert.Equal(HttpStatusCode.Redirect, (await Send()).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Send()).StatusCode);
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.Acts.CountAsync(act => act.Kind == "procedure.publish-step", Stop)));
        form["IdempotencyKey"] = "khac";
        Assert.Equal(HttpStatusCode.Conflict, (await Send()).StatusCode);

        var gap = await ReachAsync(keeper, file, "15/11/2021", "99/QĐ-UBND");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gap.StatusCode);
        Assert.Contains("trình tự thực hiện, thành phần, số lượng hồ sơ", WebUtility.HtmlDecode(await gap.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        // One file at a time.
        Assert.Equal(HttpStatusCode.Conflict, (await keeper.PostFormAsync($"/quan-tri/thu-tuc/du-thao?thu-tuc={procedure}", new() { ["EffectiveOn"] = "01/12/2021", ["Name"] = "Khác" })).StatusCode);

        // What is wrong is said beside its field, and what was typed is there.
        var wrong = await keeper.PostFormAsync($"/quan-tri/thu-tuc/du-thao/{file.Split('/')[^1]}", new() { ["Papers"] = "Đơn | nhiều" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var shown = await wrong.ReadPageAsync();
        Assert.Contains("Đơn | nhiều", shown.QuerySelector("#Papers")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("số bản cần là số", shown.QuerySelector("#Papers-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_new_procedure_is_born_and_another_is_abolished_with_its_history_kept(Database database)
    {
        var (office, keeper, procedure) = await OpenAsync(database);
        await using var own = office;
        var taken = await keeper.PostFormAsync("/quan-tri/thu-tuc/du-thao", new() { ["Code"] = TestCatalogue.Code, ["Name"] = "Mới", ["EffectiveOn"] = "20/11/2021", ["LimitAmount"] = "3" });
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        var born = await keeper.PostFormAsync("/quan-tri/thu-tuc/du-thao", new() { ["Code"] = "9.000077", ["Name"] = "Mới", ["EffectiveOn"] = "20/11/2021", ["LimitAmount"] = "3" });
        Assert.Equal(HttpStatusCode.Redirect, born.StatusCode);
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.ProcedureVersions.CountAsync(row => row.Code == "9.000077" && row.State == VersionState.Draft, Stop)));

        var ended = await keeper.PostFormAsync($"/quan-tri/thu-tuc/{procedure}", new() { ["EndsFrom"] = "01/12/2021" }, "#bai-bo");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        var file = ended.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await ReachAsync(keeper, file, "15/11/2021")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ReachAsync(keeper, file, "15/11/2021", "7/QĐ-UBND")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ReachAsync(keeper, file, null)).StatusCode);
        await office.WithAsync<Store>(async store =>
        {
            Assert.NotNull(await store.InForceAsync(TestCatalogue.Code, new DateOnly(2021, 11, 30), Stop));
            Assert.Null(await store.InForceAsync(TestCatalogue.Code, new DateOnly(2021, 12, 1), Stop));
        });
    }

    [Theory, OnEveryDatabase]
    public async Task The_department_promises_less_never_more_and_no_import_touches_it(Database database)
    {
        var (office, keeper, procedure) = await OpenAsync(database);
        await using var own = office;
        Task<HttpResponseMessage> Set(string amount, string from, string decision = "12/QĐ-SLĐTBXH") =>
            keeper.PostFormAsync($"/quan-tri/thu-tuc/{procedure}", new() { ["Amount"] = amount, ["From"] = from, ["Decision"] = decision }, "#thoi-han");
        Assert.Equal(HttpStatusCode.BadRequest, (await Set("6", "15/11/2021")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Set("3", "14/11/2021")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Set("3", "15/11/2021", "")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Set("3", "15/11/2021")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Set("2", "01/12/2021")).StatusCode);
        var rows = await office.WithAsync<Store, List<LocalTerms>>(store => store.LocalTerms.AsNoTracking().OrderBy(row => row.From).ToListAsync(Stop));
        Assert.Equal([(3, (DateOnly?)new DateOnly(2021, 11, 30)), (2, null)], rows.Select(row => (row.Amount, row.To)));

        var path = Path.Combine(office.DataFolder, "c.jsonl");
        await File.WriteAllTextAsync(path, $$"""{"id":"n1","code":"{{TestCatalogue.Code}}","name":"Tên quốc gia","categories":["Việc làm"],"departmentPromulgate":"Bộ"}""", Stop);
        var report = await office.WithAsync<ProcedureImport, ImportReport>(import => import.RunAsync([path], null, Stop));
        Assert.Equal(1, report.Kept);
        var promised = await office.WithAsync<Store, ProcedureVersion>(async store => (await store.InForceAsync(TestCatalogue.Code, office.Clock.Today, Stop))!);
        Assert.Equal(3, promised.PromisedLimit(Channel.Direct)!.Value.Amount);
        Assert.Equal("Cấp giấy phép thử nghiệm", promised.Name);
    }
}
