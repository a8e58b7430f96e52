using System.Net;
using MotCua.Kernel;
using MotCua.Procedures;
using MotCua.Procedures.Forms;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MotCua.Tests.Procedures;

/// <summary>Decision tables: how a cell is read, which row answers, what is missing or held twice, and the officer's editor.</summary>
public sealed class DecisionTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Question Kin = new("quan-he", "Quan hệ", AnswerKind.Choice) { Choices = [new("me-ke", "Mẹ kế"), new("cau-ruot", "Cậu ruột"), new("khac", "Khác")] };
    private static readonly Question Born = new("ngay-sinh", "Ngày sinh của trẻ", AnswerKind.BirthDay);
    private static readonly Question Poor = new("ho-ngheo", "Thuộc hộ nghèo", AnswerKind.YesNo);

    internal static TableRow Row(decimal? number, string reason, params string[] cells) => new(cells, new TableResult(number, null, null, null, reason, null, "Điều 1", true));

    private static Facts On(DateOnly day, params (string Key, string Answer)[] answers) => new(day, answers.ToDictionary(pair => pair.Key, pair => pair.Answer));

    [Fact]
    public void A_cell_is_read_as_officers_type_it()
    {
        Assert.True(Condition.Read(Kin, "Mẹ kế; cau-ruot")!.Holds("cau-ruot"));
        Assert.False(Condition.Read(Kin, "không phải: khác")!.Holds("khac"));
        Assert.True(Condition.Read(Poor, "có")!.Holds("yes"));
        Assert.True(Condition.Read(Born, "16..17")!.Holds(17));
        Assert.False(Condition.Read(Born, "< 16")!.Holds(16));
        Assert.True(Condition.Read(new("tien", "Tiền", AnswerKind.Money), ">= 1.500.000")!.Holds(1_500_000m));
        Assert.True(Condition.Read(new("ngay", "Ngày", AnswerKind.Day), "01/07/2021..31/12/2021")!.Holds(new DateOnly(2021, 7, 1).DayNumber));
        Assert.True(Condition.Read(Kin, " ")!.IsAny);
        Assert.All(new[] { (Kin, "bác"), (Born, ">= mười"), (Born, "18..16"), (Poor, "có lẽ") }, odd => Assert.Null(Condition.Read(odd.Item1, odd.Item2)));
    }

    [Fact]
    public void The_day_of_filing_decides_an_age_and_what_is_not_known_is_asked_for()
    {
        var table = new TableContent(HitPolicy.First, [Kin, Born], [Row(0, "trẻ nhỏ", "", "< 6"), Row(100, "mẹ kế", "Mẹ kế", ""), Row(400, "còn lại", "", "")], []);
        var born = ("ngay-sinh", "2015-11-16");
        Assert.Equal(1, TableReading.Ask(table, On(new(2021, 11, 15), born)).Row);
        var older = TableReading.Ask(table, On(new(2021, 11, 16), born));
        Assert.Equal(("quan-he", (int?)null), (older.Missing!.Key, older.Row));
        Assert.Equal(2, TableReading.Ask(table, On(new(2021, 11, 16), born, ("quan-he", "me-ke"))).Row);
        Assert.Equal(400, TableReading.Ask(table, On(new(2021, 11, 16), born, ("quan-he", "khac"))).Result!.Number);
        // Born on 29 February: a year older on 1 March of common years.
        Assert.Equal((5, 6), (Answer.Age(new(2016, 2, 29), new(2022, 2, 28)), Answer.Age(new(2016, 2, 29), new(2022, 3, 1))));
        var unique = TableReading.Ask(table with { Policy = HitPolicy.Unique }, On(new(2021, 11, 15), born, ("quan-he", "me-ke")));
        Assert.True(unique.IsContradiction);
        Assert.Equal([1, 2, 3], unique.Rows);
    }

    [Fact]
    public void Gaps_overlaps_and_rows_that_never_answer_are_found()
    {
        string[] Of(HitPolicy policy, params TableRow[] rows) => [.. TableGaps.Find(TableKind.Fee, new TableContent(policy, [Kin, Born], rows, [])).Select(fault => fault.Words)];
        Assert.Empty(Of(HitPolicy.Unique, Row(1, "a", "", "< 16"), Row(2, "b", "Mẹ kế", ">= 16"), Row(3, "c", "không phải: Mẹ kế", ">= 16")));
        Assert.Contains("Quan hệ: Khác; Ngày sinh của trẻ: 16 tuổi hoặc trên 16 tuổi", Assert.Single(Of(HitPolicy.Unique, Row(1, "a", "", "< 16"), Row(2, "b", "Mẹ kế; Cậu ruột", ">= 16"))), StringComparison.Ordinal);
        Assert.Contains("Các dòng 1, 2 cùng trả lời khi Quan hệ: Mẹ kế; Ngày sinh của trẻ: 16 tuổi", Assert.Single(Of(HitPolicy.Unique, Row(1, "a", "", "<= 16"), Row(2, "b", "Mẹ kế", ">= 16"), Row(3, "c", "không phải: Mẹ kế", "> 16"))), StringComparison.Ordinal);
        Assert.Contains("Dòng 2 không bao giờ trả lời", Assert.Single(Of(HitPolicy.First, Row(1, "a", "", ""), Row(2, "b", "Mẹ kế", ""))), StringComparison.Ordinal);
        // Whole years leave nothing between 17 and 18; of other numbers there is.
        Assert.Empty(TableGaps.Find(TableKind.Fee, new(HitPolicy.First, [Born], [Row(1, "a", "<= 17"), Row(2, "b", ">= 18")], [])));
        Assert.Single(TableGaps.Find(TableKind.Fee, new(HitPolicy.First, [new("so", "Số", AnswerKind.Number)], [Row(1, "a", "<= 17"), Row(2, "b", ">= 18")], [])));
        // Who is not named in an exemption is not exempt: no gap.
        Assert.Empty(TableGaps.Find(TableKind.Exemption, new(HitPolicy.First, [Poor], [Row(100, "a", "có")], [])));
    }

    [Fact]
    public void A_table_is_put_in_force_only_when_its_examples_pass_and_a_failed_one_names_the_row()
    {
        var table = new DecisionTable
        {
            Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), VersionId = Guid.Empty, Kind = TableKind.Fee, Number = 1, Content = new TableContent(HitPolicy.First, [Poor], [Row(0, "hộ nghèo", "có"), Row(400_000, "còn lại", "")], []),
        };
        Assert.Equal(FormProblems.TableUntested, Assert.Throws<Refused>(() => table.PutInForce(new(2021, 12, 1))).Problem);
        var facts = new Dictionary<string, string> { ["ho-ngheo"] = "yes" };
        table.Edit(table.Content with { Tests = [new DatedTest("Hộ nghèo", new(2021, 11, 15), facts, 400_000, null, null)] });
        var failed = Assert.Throws<Refused>(() => table.PutInForce(new(2021, 12, 1)));
        Assert.Contains("dòng 1 trả lời: không thu", failed.Sentence, StringComparison.Ordinal);
        table.Edit(table.Content with { Tests = [new DatedTest("Hộ nghèo", new(2021, 11, 15), facts, 0, null, null)] });
        table.PutInForce(new(2021, 12, 1));
        Assert.Equal(FormProblems.TableInForce, Assert.Throws<Refused>(() => table.Edit(table.Content)).Problem);
        table.End(new(2021, 12, 31));
        Assert.Equal(FormProblems.TableNotInForce, Assert.Throws<Refused>(() => table.End(new(2021, 12, 31))).Problem);
    }

    [Fact]
    public void The_tables_of_the_demonstration_pass_their_own_examples_and_leave_no_gap()
    {
        var version = new ProcedureVersion
        {
            Id = Guid.Empty, ProcedureId = Guid.Empty, Number = 1, Code = "", Name = "", Field = "", Agency = "", Content = new ProcedureContent(), ContentHash = [], Source = ProcedureSource.Demonstration,
        };
        Assert.All(TableDemo.Read(), item =>
        {
            var table = TableDemo.Content(item, version);
            TableRules.Check(item.Kind, table);
            Assert.All(TableTests.Run(item.Kind, table), run => Assert.True(run.Passed, $"{item.Procedure} {item.Kind}: {run.Test.Name}: {run.Words}"));
            Assert.Empty(TableGaps.Find(item.Kind, table));
        });
    }

    [Theory, OnEveryDatabase]
    public async Task An_officer_writes_a_table_tries_it_and_puts_it_in_force(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.AddProcedureAsync();
        var version = await office.WithAsync<Store, Guid>(store => store.ProcedureVersions.Select(row => row.Id).SingleAsync(Stop));
        var rules = $"/quan-tri/phien-ban/{version}/quy-tac";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.SignInAsync(Role.Specialist)).OpenAsync(rules)).StatusCode);
        var keeper = await office.SignInAsync(Role.ProcedureController);
        var editor = (await keeper.PostFormAsync(rules, new() { ["Kind"] = "Fee" }, "form:has(input[value=Fee])")).Headers.Location!.ToString();

        // Questions first: a known one by its key, one of its own.
        Dictionary<string, string> lines = new() { ["Lines.Columns[0].Key"] = "$channel", ["Lines.Columns[1].Label"] = "Thuộc hộ nghèo", ["Lines.Rows[0].Number"] = "400.000", ["Lines.Rows[0].Reason"] = "Mức thu chung", ["Lines.Rows[0].Article"] = "Điều 6" };
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync(editor, lines, "#bang")).StatusCode);
        Dictionary<string, string> wrong = new() { ["Lines.Rows[0].Cells[1]"] = "có lẽ", ["Lines.Rows[0].Reason"] = "Giữ nguyên chữ này" };
        var refused = await keeper.PostFormAsync(editor, wrong, "#bang");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await refused.ReadPageAsync();
        Assert.Contains("không đọc được “có lẽ”", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Giữ nguyên chữ này", again.QuerySelector("input[name='Lines.Rows[0].Reason']")!.GetAttribute("value"));

        Dictionary<string, string> rest = new()
        {
            ["Lines.Rows[0].Cells[0]"] = "Trực tuyến", ["Lines.Rows[0].Cells[1]"] = "không", ["Lines.Tests[0].Name"] = "Trực tuyến", ["Lines.Tests[0].Day"] = "15/11/2021",
            ["Lines.Tests[0].Facts[0]"] = "Online", ["Lines.Tests[0].Facts[1]"] = "không", ["Lines.Tests[0].Number"] = "300.000",
        };
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync(editor, rest, "#bang")).StatusCode);
        var looked = (await keeper.GetPageAsync(editor)).QuerySelector("section[aria-labelledby=soat]")!.TextContent;
        Assert.Contains("dòng 1 trả lời: 400.000 đồng", looked, StringComparison.Ordinal);
        Assert.Contains("Chưa có dòng nào trả lời khi", looked, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await keeper.PostFormAsync(editor, new() { ["From"] = "15/11/2021" }, "#ap-dung")).StatusCode);
        await keeper.PostFormAsync(editor, new() { ["Lines.Tests[0].Number"] = "400000" }, "#bang");
        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.PostFormAsync(editor, new() { ["From"] = "14/11/2021" }, "#ap-dung")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync(editor, new() { ["From"] = "16/11/2021" }, "#ap-dung")).StatusCode);

        var (before, on) = (await office.WithAsync<Store, FilingRules>(store => store.RulesOfAsync(version, new(2021, 11, 15), Stop)), await office.WithAsync<Store, FilingRules>(store => store.RulesOfAsync(version, new(2021, 11, 16), Stop)));
        Assert.Null(before.Fee);
        Assert.Equal("thuoc-ho-ngheo", Assert.Single(on.Asked.Fields).Question.Key);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostFormAsync(editor, new() { ["Last"] = "30/11/2021" }, "#ket-thuc")).StatusCode);
        Assert.Null((await office.WithAsync<Store, FilingRules>(store => store.RulesOfAsync(version, new(2021, 12, 1), Stop))).Fee);
        // The next table begins from this one.
        var next = (await keeper.PostFormAsync(rules, new() { ["Kind"] = "Fee" }, "form:has(input[value=Fee])")).Headers.Location!.ToString();
        Assert.Equal("Mức thu chung", (await keeper.GetPageAsync(next)).QuerySelector("input[name='Lines.Rows[0].Reason']")!.GetAttribute("value"));
    }
}
