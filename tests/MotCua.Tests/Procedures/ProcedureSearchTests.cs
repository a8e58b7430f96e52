using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MotCua.Kernel.Search;
using MotCua.Procedures;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Procedures;

public sealed class ProcedureSearchTests
{
    public sealed record Query(string Q, string Code, int Within);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IReadOnlyList<Query> Queries() => JsonSerializer.Deserialize<IReadOnlyList<Query>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Procedures", "search-queries.json")), JsonSerializerOptions.Web)!;

    private static async Task<List<string>> CodesAsync(HttpClient browser, string q)
    {
        var found = await browser.GetFromJsonAsync<JsonElement>($"/api/v1/procedures?q={Uri.EscapeDataString(q)}&size=10", Stop);
        return [.. found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!)];
    }

    [Theory, OnEveryDatabase]
    public async Task Thirty_questions_of_citizens_find_their_procedure_and_every_spelling_the_same(Database database)
    {
        var paths = NationalData.Paths;
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<ProcedureImport>(import => import.RunAsync(paths, null, default));
        using var browser = office.Browser();

        var missed = new List<string>();
        foreach (var query in Queries())
        {
            var codes = await CodesAsync(browser, query.Q);
            if (!codes.Take(query.Within).Contains(query.Code)) missed.Add($"{query.Q}: {query.Code} not in {string.Join(' ', codes)}");
            Assert.Equal(codes, await CodesAsync(browser, query.Q.Normalize(NormalizationForm.FormD)));
        }
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(Queries().Count >= 30);

        foreach (var spellings in new[] { new[] { "dang ky", "Đăng kí", "Đăng ký", "đăng ký".Normalize(NormalizationForm.FormD) }, ["giay phep lao dong", "Giấy phép lao động", "GIẤY PHÉP LAO ĐỘNG".Normalize(NormalizationForm.FormD)] })
        {
            var first = await CodesAsync(browser, spellings[0]);
            Assert.Equal(10, first.Count);
            foreach (var other in spellings) Assert.Equal(first, await CodesAsync(browser, other));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_api_refuses_a_size_beyond_the_contract_and_an_unknown_code(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<ProcedureDemo>(demo => demo.LoadAsync(default));
        using var browser = office.Browser();
        foreach (var bad in new[] { "?size=101", "?size=0", "?page=0" })
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/api/v1/procedures" + bad, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/api/v1/procedures/9.999999", Stop)).StatusCode);

        var page = await browser.GetFromJsonAsync<JsonElement>("/api/v1/procedures?q=giay%20phep%20lao%20dong&size=1", Stop);
        Assert.Equal("2.000205", page.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.True(page.GetProperty("total").GetInt32() > 1);
        Assert.Equal(["agency", "code", "field", "name"], page.GetProperty("items")[0].EnumerateObject().Select(item => item.Name).Order());
        var whole = await browser.GetFromJsonAsync<JsonElement>("/api/v1/procedures/2.000205", Stop);
        Assert.True(whole.GetProperty("versions").GetArrayLength() >= 2);
        Assert.True(whole.GetProperty("versions")[0].GetProperty("content").GetProperty("variants")[0].GetProperty("papers").GetArrayLength() > 3);
    }

    [Theory, OnEveryDatabase]
    public async Task Hostile_questions_are_answered_with_nothing_broken(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<ProcedureDemo>(demo => demo.LoadAsync(default));
        using var browser = office.Browser();
        foreach (var q in new[] { "\"", "a\" OR \"b", "' | '", "*", "(((", "NEAR(a b)", "\u200b\u202e", "; DROP TABLE procedures", "a & !b", "%", "{0}", new string('\u0301', 1000) })
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/api/v1/procedures?q={Uri.EscapeDataString(q)}", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("bhyt trẻ em", "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi")]
    [InlineData("ly lich tu phap", "Cấp Phiếu lý lịch tư pháp")]
    [InlineData("đăng kí k", "Đăng ký kết hôn")]
    public void A_question_answers_in_whatever_spelling(string question, string name)
    {
        var entry = SearchRow.Of(new SearchEntry("x", Guid.Empty, "1.000001", name));
        Assert.True(Assert.Single(SearchSet.Of([new SearchKeys(entry.SubjectId, entry.Code, entry.Exact, entry.Words, entry.AllWords, entry.Weight)]).Find(question)).Score >= 4000);
    }
}
