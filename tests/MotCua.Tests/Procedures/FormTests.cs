using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Procedures.Forms;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Procedures;

/// <summary>Forms as data: what is read and refused, the officer's editor and preview, and the questions before filing.</summary>
public sealed class FormTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly DateOnly Day = new(2021, 11, 15);

    internal static readonly FormContent Form = new("Tờ khai thử", [new FormGroup("tre", "Trẻ", "Child", 1, 3)],
    [
        new FormField(new Question("ho-ngheo", "Thuộc hộ nghèo", AnswerKind.YesNo) { LabelEnglish = "Poor household" }) { Required = true, Sample = "yes" },
        new FormField(new Question("so-so", "Số sổ hộ nghèo", AnswerKind.Text)) { Required = true, ShownIf = "ho-ngheo=yes", Pattern = "HN[0-9]{4}", PatternWords = "gồm HN và 4 chữ số.", Fill = FormFill.Earlier, Sample = "HN0001" },
        new FormField(new Question("tu", "Từ ngày", AnswerKind.Day)) { Sample = "2021-10-01" },
        new FormField(new Question("den", "Đến ngày", AnswerKind.Day)) { Sample = "2021-11-01" },
        new FormField(new Question("ho-ten", "Họ tên trẻ", AnswerKind.Text)) { Group = "tre", Required = true, Personal = true, MaxLength = 50, Sample = "Trẻ Mẫu" },
        new FormField(new Question("ngay-sinh", "Ngày sinh trẻ", AnswerKind.BirthDay)) { Group = "tre", Required = true, Personal = true, Max = 15, Sample = "2015-05-05" },
    ], [new FormRule("tu", "<=", "den", "Ngày cuối phải sau ngày đầu.")]);

    private static Dictionary<string, string> Typed(params (string Key, string Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value);

    [Fact]
    public void A_form_reads_what_is_asked_for_and_says_what_is_wrong_where()
    {
        Assert.Empty(FormReading.Read(Form, SampleAnswers.Of(Form), Day).Faults);
        var read = FormReading.Read(Form, Typed(("ho-ngheo", "no"), ("so-so", "bừa"), ("tu", "2/11/2021"), ("den", "1/11/2021"), ("tre.2.ho-ten", "Em"), ("tre.2.ngay-sinh", "15/11/2005")), Day);
        // What is not asked for is not kept, whatever was typed into it.
        Assert.False(read.Answers.ContainsKey("so-so"));
        Assert.Equal("2021-11-02", read.Answers["tu"]);
        Assert.Equal(["tre.1.ho-ten", "tre.1.ngay-sinh", "tre.2.ngay-sinh", "tu"], read.Faults.Select(fault => fault.Key).Order());
        Assert.Contains("tuổi không quá 15", read.Faults.Single(fault => fault.Key == "tre.2.ngay-sinh").Sentence.Replace("phải ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["tre", "so-so"], FormReading.Read(Form, Typed(("ho-ngheo", "yes"), ("so-so", "1")), Day).Faults.OrderBy(fault => !fault.IsMissing).Select(fault => fault.Key));
        Assert.Equal("Poor household: an answer is needed.", FormReading.Read(Form, Typed(), Day, english: true).Faults[0].Sentence);
        // Without scripts a box that has become needed is shown before it is called missing.
        var shown = new FieldsShown(Form, Typed(("ho-ngheo", "yes")), Day, false);
        Assert.True(shown.HasNewBoxes("ho-ngheo tu den tre.1.ho-ten tre.1.ngay-sinh"));
        Assert.False(shown.HasNewBoxes(null));
        var typed = Typed(("tre.1.ho-ten", "A"), ("tre.1.ngay-sinh", ""), ("tre.2.ho-ten", "B"));
        FieldsShown.Change(Form, typed, "-tre.1");
        Assert.Equal("B", typed["tre.1.ho-ten"]);
        FieldsShown.Change(Form, typed, "+tre");
        Assert.Equal(2, new FieldsShown(Form, typed, Day, false).Places(Form.Groups[0]));
    }

    [Fact]
    public void A_form_that_cannot_be_asked_is_not_kept_and_a_sample_must_pass_its_own_rules()
    {
        FormContent With(Func<FormField, FormField> change) => Form with { Fields = [.. Form.Fields.Select(field => field.Question.Key == "so-so" ? change(field) : field)] };
        FormRules.Check(Form);
        Assert.All(new[]
        {
            With(field => field with { Pattern = "(a" }), With(field => field with { Pattern = "(a)\\1" }), With(field => field with { ShownIf = "den=yes" }), With(field => field with { ShownIf = "ho-ngheo=maybe" }),
            With(field => field with { Group = "khong-co" }), With(field => field with { Fill = "nowhere" }), Form with { Rules = [new FormRule("so-so", "<", "den", "x")] }, Form with { Groups = [] },
        }, odd => Assert.Equal(FormProblems.FormInvalid, Assert.Throws<Refused>(() => FormRules.Check(odd)).Problem));
        var form = new ProcedureForm { Id = Guid.Empty, VersionId = Guid.Empty, Number = 1, Content = With(field => field with { Sample = "HN1" }) };
        Assert.Contains("gồm HN và 4 chữ số", Assert.Throws<Refused>(() => form.PutInForce(Day)).Sentence, StringComparison.Ordinal);
        Assert.All(TableDemo.ReadForms(), item =>
        {
            FormRules.Check(item.Form);
            Assert.Empty(FormReading.Read(item.Form, SampleAnswers.Of(item.Form), Day).Faults);
        });
    }

    [Fact]
    public void A_step_may_depend_on_an_answer()
    {
        var facts = new StepFacts(Channel.Direct, "v1", false, false) { Answers = Typed(("ho-ngheo", "yes")) };
        Assert.True(StepCondition.Holds("answer:ho-ngheo=yes", facts));
        Assert.False(StepCondition.Holds("answer:ho-ngheo=no", facts));
        Assert.False(StepCondition.IsKnown("answer:ho-ngheo"));
        ProcessStep Step(string key, decimal hours, string? when = null) => new(key, key, Role.Specialist, null, hours, when);
        ProcessStep[] either = [Step("a", 30, "answer:ho-ngheo=yes"), Step("b", 10, "answer:ho-ngheo=no"), Step("c", 5)];
        InternalProcess.Check(either, 40);
        Assert.Equal(ProcedureProblems.ProcessTooLong, Assert.Throws<Refused>(() => InternalProcess.Check(either, 34)).Problem);
    }

    [Theory, OnEveryDatabase]
    public async Task An_officer_writes_a_form_looks_at_it_and_puts_it_in_force(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.AddProcedureAsync();
        var version = await office.WithAsync<Store, Guid>(store => store.ProcedureVersions.Select(row => row.Id).SingleAsync(Stop));
        var keeper = await office.SignInAsync(Role.ProcedureController);
        var editor = (await keeper.PostFormAsync($"/quan-tri/phien-ban/{version}/quy-tac", [], "form[action*='handler=Form']")).Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync($"{editor}/o", new() { ["Label"] = "Thuộc hộ nghèo", ["Kind"] = "YesNo", ["Required"] = "true", ["Sample"] = "yes" }, "main form")).StatusCode);
        var wrong = await keeper.PostFormAsync($"{editor}/o", new() { ["Label"] = "Số sổ", ["ShownIf"] = "ho-ngheo=co", ["Pattern"] = "[0-9]+" }, "main form");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("[0-9]+", (await wrong.ReadPageAsync()).QuerySelector("#Pattern")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync($"{editor}/o", new() { ["Label"] = "Số sổ", ["ShownIf"] = "thuoc-ho-ngheo=yes", ["Required"] = "true", ["Pattern"] = "[0-9]+" }, "main form")).StatusCode);
        // Somebody else changed it meanwhile: told, not overwritten.
        var stale = await keeper.GetPageAsync(editor);
        await keeper.PostFormAsync($"{editor}/o/2", new() { ["Help"] = "Ghi trên bìa sổ" }, "main form");
        Assert.Equal(HttpStatusCode.Conflict, (await keeper.PostFormAsync(editor, new() { ["Heading"] = "Tờ khai hộ nghèo", ["SeenVersion"] = stale.QuerySelector("input[name=SeenVersion]")!.GetAttribute("value")! }, "#to-khai")).StatusCode);
        await keeper.PostFormAsync(editor, new() { ["Heading"] = "Tờ khai hộ nghèo" }, "#to-khai");

        var phone = await keeper.GetPageAsync($"{editor}/xem-thu?rong=dien-thoai&mau=1");
        Assert.NotNull(phone.QuerySelector(".preview-phone input[name='answers.thuoc-ho-ngheo'][checked]"));
        var tried = await (await keeper.PostFormAsync($"{editor}/xem-thu", new() { ["answers.thuoc-ho-ngheo"] = "yes", ["answers.so-so"] = "abc" }, "main form")).ReadPageAsync();
        Assert.Contains("Chưa được nhận", tried.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        // The sample lacks an answer that it makes necessary.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await keeper.PostFormAsync(editor, new() { ["From"] = "15/11/2021" }, "#ap-dung")).StatusCode);
        await keeper.PostFormAsync($"{editor}/o/2", new() { ["Sample"] = "0123" }, "main form");
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync(editor, new() { ["From"] = "15/11/2021" }, "#ap-dung")).StatusCode);
        Assert.Null((await keeper.GetPageAsync(editor)).QuerySelector("#to-khai"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.SignInAsync(Role.Specialist)).OpenAsync(editor)).StatusCode);
    }

    internal static Task AddFormAsync(TestOffice office) => office.WithAsync<Store>(async store =>
    {
        var form = new ProcedureForm { Id = office.Clock.NewId(), VersionId = await store.ProcedureVersions.Select(row => row.Id).SingleAsync(), Number = 1, Content = Form };
        form.PutInForce(new(2021, 1, 1));
        store.ProcedureForms.Add(form);
        await new ActLog(store, office.Clock).CommitAsync(new Doing("form.open", Actor.System, "procedure-form", form.Id), default);
    });

    [Theory, OnEveryDatabase]
    public async Task Whoever_asks_before_filing_is_told_why_and_the_answers_come_along(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var browser = stage.Citizen.Browser;
        var page = $"/thu-tuc/{TestCatalogue.Code}/dieu-kien";
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(page)).StatusCode);
        await FeeTests.AddTablesAsync(stage.Office);
        await AddFormAsync(stage.Office);
        await stage.Office.WithAsync<Store>(async store =>
        {
            Question poor = Form.Fields[0].Question, born = new("ngay-sinh-chinh", "Ngày sinh", AnswerKind.BirthDay);
            TableRow Row(bool eligible, string reason, params string[] cells) => new(cells, new TableResult(null, eligible, null, null, reason, "In English", "Điều 9", false));
            var table = new DecisionTable
            {
                Id = stage.Office.Clock.NewId(), VersionId = await store.ProcedureVersions.Select(row => row.Id).SingleAsync(), Kind = TableKind.Eligibility, Number = 1,
                Content = new TableContent(HitPolicy.First, [poor, born], [Row(true, "Hộ nghèo", "có", ""), Row(false, "Chưa đủ 75 tuổi", "", "< 75"), Row(true, "Đủ 75 tuổi", "", "")],
                    [new DatedTest("Hộ nghèo", Day, new Dictionary<string, string> { ["ho-ngheo"] = "yes" }, null, true, null)]),
            };
            table.PutInForce(new(2021, 1, 1));
            store.DecisionTables.Add(table);
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("table.open", Actor.System, "decision-table", table.Id), default);
        });
        Assert.NotNull((await browser.GetPageAsync($"/thu-tuc/{TestCatalogue.Code}")).QuerySelector($"a[href='{page}']"));

        async Task<AngleSharp.Html.Dom.IHtmlDocument> AnswerAsync(AngleSharp.Html.Dom.IHtmlDocument from, string key, string answer)
        {
            var form = from.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("main form")!;
            var fields = form.QuerySelectorAll("input[type=hidden]").Select(input => new KeyValuePair<string, string>(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Append(new($"answers.{key}", answer));
            return await (await browser.PostAsync(new Uri(page, UriKind.Relative), new FormUrlEncodedContent(fields))).ReadPageAsync();
        }
        var first = await browser.GetPageAsync(page);
        Assert.Contains("mời trả lời", (await AnswerAsync(first, "ho-ngheo", "")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var second = await AnswerAsync(first, "ho-ngheo", "no");
        Assert.NotNull(second.QuerySelector("#answers_ngay-sinh-chinh"));
        var third = await AnswerAsync(second, "ngay-sinh-chinh", "16/11/1946");
        // Not eligible, and still what the fee depends on is asked for: nothing is closed.
        Assert.NotNull(third.QuerySelector("input[name='answers.$channel'][value=Online]"));
        var fourth = await AnswerAsync(third, "$channel", "Online");
        Assert.NotNull(fourth.QuerySelector("input[name='answers.quan-he']"));
        var told = await AnswerAsync(fourth, "quan-he", "me-ke");
        var text = told.QuerySelector("main")!.TextContent;
        Assert.All(new[] { "chưa đủ điều kiện", "Chưa đủ 75 tuổi", "Điều 9", "vẫn có thể nộp", "Không phải nộp", "Giấy chứng nhận kết hôn", "Đơn đề nghị" }, words => Assert.Contains(words, text, StringComparison.Ordinal));
        var begun = await browser.PostFormAsync($"/nop-ho-so/{TestCatalogue.Code}", [], "main form");
        var at = (await browser.PostFormAsync(begun.Headers.Location!.ToString(), new() { ["For"] = "Myself" }, "main form")).Headers.Location!.ToString();
        var asked = await browser.GetPageAsync(at);
        Assert.NotNull(asked.QuerySelector("input[name='answers.ho-ngheo'][value=no][checked]"));
        Assert.NotNull(asked.QuerySelector("input[name='answers.quan-he'][value=me-ke][checked]"));
        Assert.Equal(0, await stage.Office.WithAsync<Store, int>(store => store.Set<MotCua.Dossiers.Dossier>().CountAsync(Stop)));
    }
}
