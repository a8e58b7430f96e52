using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Search;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Procedures;

public sealed class ProcedureImportTests
{
    private static Task<ImportReport> ImportAsync(TestOffice office, params string[] paths) =>
        office.WithAsync<ProcedureImport, ImportReport>(import => import.RunAsync(paths, null, default));

    private static Task<(int Acts, int Versions, int Rows, int Procedures)> CountAsync(TestOffice office) => office.WithAsync<Store, (int, int, int, int)>(async store =>
        (await store.Acts.CountAsync(), await store.ProcedureVersions.CountAsync(), await store.Set<SearchRow>().CountAsync(), await store.Procedures.CountAsync()));

    private static async Task<string> FileAsync(TestOffice office, string name, string text)
    {
        var path = Path.Combine(office.DataFolder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static string Row(string code, string name) =>
        JsonSerializer.Serialize(new { id = "n-" + code, code, name, categories = new[] { "Việc làm" }, departmentPromulgate = "Bộ Nội vụ", formalityTargetType = new[] { "Công dân Việt Nam" }, unheardOf = new { x = 1 } });

    [Theory, OnEveryDatabase]
    public async Task The_whole_national_catalogue_twice_changes_nothing_the_second_time(Database database)
    {
        var paths = NationalData.Paths;
        await using var office = await TestOffice.StartAsync(database);
        var first = await ImportAsync(office, paths);
        Assert.Empty(first.Broken);
        Assert.Equal(5670, first.New);
        // The portal gave 1.014325 to two procedures, once with a blank before it: both are kept, and it is said.
        Assert.Equal(("national-catalogue.jsonl", 973), first.Remarks.Select(remark => (remark.File, remark.Line)).Single());
        Assert.Equal(0, first.Changed + first.Same + first.Kept);
        var after = await CountAsync(office);
        Assert.Equal(first.New, after.Versions);

        var second = await ImportAsync(office, paths);
        Assert.Equal(first.New, second.Same);
        Assert.Equal(0, second.New + second.Changed + second.Kept);
        Assert.Equal(after, await CountAsync(office));
    }

    [Theory, OnEveryDatabase]
    public async Task A_broken_line_is_named_and_skipped_and_the_rest_kept(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var path = await FileAsync(office, "c.jsonl", string.Join('\n', Row("1.000001", "Một"), "{\"code\": ", Row("khong-ma", "Hai"), "", Row("1.000003", ""), Row("1.000004", "Bốn"), Row("1.000001", "Trùng"), "[1]"));
        var report = await ImportAsync(office, path, Path.Combine(office.DataFolder, "khong-co.jsonl"));
        Assert.Equal(2, report.New);
        Assert.Equal([("c.jsonl", 2), ("c.jsonl", 3), ("c.jsonl", 5), ("c.jsonl", 7), ("c.jsonl", 8)], report.Broken.Take(5).Select(line => (line.File, line.Line)));
        Assert.Equal(6, report.Broken.Count);
        Assert.All(report.Broken, line => Assert.NotEmpty(line.Why));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_procedures_under_one_national_code_are_both_kept_and_found(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        static string Under(string id, string code, string name) => Row(code, name).Replace("n-" + code, id, StringComparison.Ordinal);
        var both = await FileAsync(office, "hai.jsonl", string.Join('\n', Under("0aaaaaaa-1", " 1.000001", "Hỗ trợ tư vấn"), Under("0bbbbbbb-2", "1.000001", "Xây dựng chương trình")));
        var first = await ImportAsync(office, both);
        Assert.Equal((2, 0), (first.New, first.Broken.Count));
        Assert.Contains("CM-1.000001-0aaaaaaa", Assert.Single(first.Remarks).Why, StringComparison.Ordinal);
        var second = await ImportAsync(office, both);
        Assert.Equal((0, 2), (second.New, second.Same));
        Assert.Equal(1, (await ImportAsync(office, await FileAsync(office, "mot.jsonl", Under("0aaaaaaa-1", " 1.000001", "Hỗ trợ tư vấn")))).Same);

        Assert.Equal("Xây dựng chương trình", (await office.WithAsync<Store, ProcedureVersion?>(store => store.InForceAsync("1.000001", office.Clock.Today)))!.Name);
        var found = await office.WithAsync<ProcedureSearch, ProcedurePage>(search => search.FindAsync(new ProcedureQuery("1.000001"), default));
        Assert.Equal(["1.000001", "CM-1.000001-0aaaaaaa"], found.Items.Select(line => line.Code).Order(StringComparer.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task A_changed_record_becomes_another_version_and_keeps_fields_nobody_knows(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await ImportAsync(office, await FileAsync(office, "a.jsonl", Row("1.000001", "Tên cũ")));
        var report = await ImportAsync(office, await FileAsync(office, "b.jsonl", Row("1.000001", "Tên mới")));
        Assert.Equal((0, 1), (report.New, report.Changed));
        var versions = await office.WithAsync<Store, List<ProcedureVersion>>(store => store.ProcedureVersions.OrderBy(row => row.Number).ToListAsync());
        Assert.Equal([VersionState.Ended, VersionState.InForce], versions.Select(row => row.State));
        Assert.Equal("Tên mới", (await office.WithAsync<Store, ProcedureVersion?>(store => store.InForceAsync("1.000001", office.Clock.Today)))!.Name);
        Assert.Equal(1, versions[1].Content.National["catalogue"].GetProperty("unheardOf").GetProperty("x").GetInt32());
        Assert.Equal("b.jsonl#n-1.000001", versions[1].SourceRef);
        Assert.Equal(0, await office.WithAsync<ProcedureSearch, int>(async search => (await search.FindAsync(new ProcedureQuery("ten cu"), default)).Total));
        Assert.Equal(1, await office.WithAsync<ProcedureSearch, int>(async search => (await search.FindAsync(new ProcedureQuery("ten moi"), default)).Total));
    }

    [Theory, OnEveryDatabase]
    public async Task The_houses_own_version_and_limit_stay_in_front_of_an_imported_record(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<ProcedureDemo>(demo => demo.LoadAsync(default));
        var procedure = await office.WithAsync<Store, Procedure>(store => store.Procedures.SingleAsync(row => row.Code == "2.001955"));
        await office.WithAsync<Store>(async store =>
        {
            store.LocalTerms.Add(new LocalTerms { Id = office.Clock.NewId(), ProcedureId = procedure.Id, Amount = 3, Unit = LimitUnit.WorkingDay, Decision = "QĐ 1/2021", From = new DateOnly(2021, 1, 1) });
            await store.SaveChangesAsync();
        });
        var before = (await office.WithAsync<Store, ProcedureVersion?>(store => store.InForceAsync("2.001955", office.Clock.Today)))!;
        var report = await ImportAsync(office, await FileAsync(office, "a.jsonl", Row("2.001955", "Bản ghi quốc gia")));
        Assert.Equal((0, 0, 1), (report.New, report.Changed, report.Kept));

        var after = (await office.WithAsync<Store, ProcedureVersion?>(store => store.InForceAsync("2.001955", office.Clock.Today)))!;
        Assert.Equal(before.Id, after.Id);
        Assert.Equal(new TimeLimit(3, LimitUnit.WorkingDay), after.PromisedLimit(Channel.Direct));
        Assert.NotEqual(3, after.LegalLimit(Channel.Direct)!.Amount);
        Assert.Equal(3, await office.WithAsync<Store, int>(store => store.ProcedureVersions.CountAsync(row => row.ProcedureId == procedure.Id)));
        Assert.Equal(1, (await ImportAsync(office, Path.Combine(office.DataFolder, "a.jsonl"))).Same);
    }

    [Theory, OnEveryDatabase]
    public async Task Every_column_an_import_sets_stands_in_its_acts(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await ImportAsync(office, await FileAsync(office, "a.jsonl", Row("1.000001", "Tên")));
        var act = await office.WithAsync<Store, Act>(store => store.Acts.SingleAsync());
        var version = Canonical.Parse(act.Payload)["changes"]!.AsArray().Single(change => change!["t"]!.GetValue<string>() == "procedures_versions")!["c"]!.AsObject();
        var stored = await office.WithAsync<Store, ProcedureVersion>(store => store.ProcedureVersions.SingleAsync());
        Assert.Equal("Tên", version["name"]!.GetValue<string>());
        Assert.Equal(stored.ContentHash, Convert.FromBase64String(version["content_hash"]!.GetValue<string>()));
        Assert.Equal(stored.ContentHash, System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(version["content"]!.GetValue<string>())));
    }

    private static async Task<ProcedureContent> DetailAsync(string code)
    {
        var file = Path.Combine(NationalData.Paths[1], code + ".json");
        Assert.SkipWhen(!File.Exists(file), $"{code} is not among the records.");
        using var text = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        return NationalRecord.Content(null, text.RootElement.GetProperty("data").Clone());
    }

    [Fact]
    public async Task Headings_among_the_papers_are_no_cases()
    {
        var content = await DetailAsync("1.000080");
        Assert.Equal("", Assert.Single(content.Variants).Name);
        Assert.Contains(content.Variants[0].Papers, paper => paper.Note == "Xuất trình");
        Assert.True(content.Variants[0].Papers.Select(paper => paper.Key).Distinct().Count() == content.Variants[0].Papers.Count);
    }

    [Fact]
    public async Task The_unit_other_takes_its_limit_from_the_cases_and_says_that_it_needs_confirming()
    {
        var content = await DetailAsync("1.000080");
        Assert.All(content.Channels, terms => Assert.False(terms.Confirmed && terms.Limit is not null));
        Assert.Equal(3, content.Channels.Count);
    }

    [Theory]
    [InlineData("{\"processingTime\": 20, \"processingTimeUnit\": \"DAY\", \"description\": \"20 ngày làm việc\"}", 20, LimitUnit.Day, true)]
    [InlineData("{\"processingTime\": 20, \"processingTimeUnit\": \"DAY\", \"description\": \"\"}", 20, LimitUnit.Day, false)]
    [InlineData("{\"processingTime\": 17.5, \"processingTimeUnit\": \"WORKING_DAY\"}", 140, LimitUnit.WorkingHour, false)]
    [InlineData("{\"processingTime\": 12, \"processingTimeUnit\": \"HOUR\"}", 12, LimitUnit.Hour, false)]
    [InlineData("{\"processingTime\": \"Theo mô tả\", \"processingTimeUnit\": \"OTHER\"}", 7, LimitUnit.WorkingDay, true)]
    public void Traps_of_the_record(string method, int amount, LimitUnit unit, bool doubtful)
    {
        var record = $"{{\"executionMethods\": [{method.Replace("{", "{\"submissionMethod\": \"DIRECT\", ", StringComparison.Ordinal)}], \"cases\": [{{\"processingDay\": {{\"qty\": 7, \"type\": \"WORKING_DAY\"}}}}], \"fees\": [], \"profileComponents\": []}}";
        using var json = JsonDocument.Parse(record);
        Assert.Equal(new TermLimit(amount, unit, doubtful), Assert.Single(NationalRecord.Content(null, json.RootElement).Channels).Limit);
    }
}
