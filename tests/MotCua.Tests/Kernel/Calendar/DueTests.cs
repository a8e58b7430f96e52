using System.Net;
using System.Text.Json;
using MotCua.Kernel;
using MotCua.Kernel.Calendar;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Calendar;

public sealed class DueTests
{
    [Theory, OnEveryDatabase]
    public async Task Bad_questions_are_refused_with_a_sentence_naming_the_parameter(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        foreach (var (query, field) in new[]
        {
            ("limit=5", "from"), ("from=hôm+nay&limit=5", "from"), ("from=2021-02-08T09:32", "limit"), ("from=2021-02-08T09:32&limit=-1", "limit"),
            ("from=2021-02-08T09:32&limit=1e9", "limit"), ("from=2021-02-08T09:32&limit=5&unit=WEEK", "unit"),
            ("from=2021-02-08T09:32&limit=5&rule=kind", "rule"), ("from=1900-01-01T00:00&limit=5", "from"), ("from=2045-12-30T09:00&limit=3650", "from"),
        })
        {
            var answer = await office.Browser().OpenAsync($"/api/v1/calendar/due?{query}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var problem = await JsonAsync(answer);
            Assert.Equal("MC-1204", problem.GetProperty("code").GetString());
            Assert.Equal(field, problem.GetProperty("field").GetString());
        }
    }

    /// <summary>Worked by hand: Tết 2021 was off from Wednesday 10 to Tuesday 16 February, so the days are 9, 17, 18, 19, 22.</summary>
    [Theory, OnEveryDatabase]
    public async Task Five_working_days_across_Tet_2021_are_explained_day_by_day(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var answer = await JsonAsync(await office.Browser().OpenAsync("/api/v1/calendar/due?from=2021-02-08T09:32&limit=5&unit=WORKING_DAY&rule=legal"));

        Assert.Equal("2021-02-22T17:00:00+07:00", answer.GetProperty("due").GetString());
        Assert.Equal("2021-02-23T00:00:00+07:00", answer.GetProperty("lawEndsAt").GetString());
        var days = answer.GetProperty("explanation").EnumerateArray().ToDictionary(day => day.GetProperty("date").GetString()!);
        Assert.Equal(15, days.Count);
        Assert.Equal(["2021-02-09", "2021-02-17", "2021-02-18", "2021-02-19", "2021-02-22"], days.Values.Where(day => day.GetProperty("counted").GetBoolean()).Select(day => day.GetProperty("date").GetString()!));
        Assert.Contains("Tết", days["2021-02-12"].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal("blds-147", days["2021-02-08"].GetProperty("law").GetString());
        Assert.All(days.Values, day => Assert.False(string.IsNullOrEmpty(day.GetProperty("law").GetString())));
        Assert.Equal(["due", "explanation", "lawEndsAt"], answer.EnumerateObject().Select(property => property.Name).Order());
    }

    /// <summary>24 November is off from 2026 on (Nghị quyết 28/2026/QH16), a Tuesday that year; in 2025 it is a Monday of work.</summary>
    [Theory, OnEveryDatabase]
    public async Task The_24th_of_November_counts_in_2025_and_is_off_in_2026(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var in2026 = await JsonAsync(await office.Browser().OpenAsync("/api/v1/calendar/due?from=2026-11-23T08:00&limit=2&unit=WORKING_DAY"));
        var in2025 = await JsonAsync(await office.Browser().OpenAsync("/api/v1/calendar/due?from=2025-11-21T08:00&limit=2&unit=WORKING_DAY"));

        Assert.Equal("2026-11-26T17:00:00+07:00", in2026.GetProperty("due").GetString());
        Assert.Equal("2026-11-27T00:00:00+07:00", in2026.GetProperty("lawEndsAt").GetString());
        Assert.Equal(
            [("2026-11-23", false, "blds-147"), ("2026-11-24", false, "off-2026-11-24"), ("2026-11-25", true, "work-week"), ("2026-11-26", true, "work-week")],
            in2026.GetProperty("explanation").EnumerateArray().Select(day => (day.GetProperty("date").GetString(), day.GetProperty("counted").GetBoolean(), day.GetProperty("law").GetString())));
        Assert.Contains("Ngày Văn hóa Việt Nam", in2026.GetProperty("explanation")[1].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal("2025-11-25T17:00:00+07:00", in2025.GetProperty("due").GetString());
        Assert.False(in2026.GetProperty("explanation").EnumerateArray().Single(day => day.GetProperty("date").GetString() == "2026-11-24").GetProperty("counted").GetBoolean());
    }

    /// <summary>Every day of the answer has the four members of the contract, whatever the unit, and its row can be followed.</summary>
    [Theory, OnEveryDatabase]
    public async Task The_contract_holds_for_every_unit_and_every_row_leads_somewhere(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var cited = new HashSet<string>();
        foreach (var unit in new[] { "WORKING_DAY", "WORKING_HOUR", "HOUR", "DAY", "MONTH" })
            foreach (var rule in new[] { "legal", "exact" })
            {
                var answer = await JsonAsync(await office.Browser().OpenAsync($"/api/v1/calendar/due?from=2021-02-05T16:30&limit=2&unit={unit}&rule={rule}"));
                var days = answer.GetProperty("explanation").EnumerateArray().ToList();
                Assert.Equal("2021-02-05", days[0].GetProperty("date").GetString());
                Assert.Equal(answer.GetProperty("due").GetString()![..10], days[^1].GetProperty("date").GetString());
                Assert.Equal(days.Count, days.Select(day => day.GetProperty("date").GetString()).Distinct().Count());
                Assert.All(days, day =>
                {
                    Assert.Equal(["counted", "date", "law", "why"], day.EnumerateObject().Select(property => property.Name).Order());
                    Assert.False(string.IsNullOrWhiteSpace(day.GetProperty("why").GetString()));
                    cited.Add(day.GetProperty("law").GetString()!);
                });
            }
        Assert.NotEmpty(cited);
        foreach (var row in cited)
            Assert.NotNull((await office.Browser().GetPageAsync($"/phap-ly?dong={row}")).GetElementById(row));
    }

    [Theory, OnEveryDatabase]
    public async Task The_exact_rule_and_every_unit_answer(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        foreach (var (query, due) in new[]
        {
            ("from=2021-11-16T09:32&limit=1&unit=WORKING_DAY&rule=exact", "2021-11-17T09:32:00+07:00"),
            ("from=2021-11-16T09:32&limit=1&unit=WORKING_DAY", "2021-11-17T17:00:00+07:00"),
            ("from=2021-11-16T18:30&limit=1&unit=WORKING_DAY&rule=exact", "2021-11-17T17:00:00+07:00"),
            ("from=2021-11-13&limit=0&unit=WORKING_DAY", "2021-11-15T17:00:00+07:00"),
            ("from=2021-11-16T10:00&limit=4&unit=WORKING_HOUR", "2021-11-16T16:00:00+07:00"),
            ("from=2021-11-16T10:00&limit=30&unit=HOUR", "2021-11-17T16:00:00+07:00"),
            ("from=2021-11-16T10:00&limit=4&unit=DAY", "2021-11-22T17:00:00+07:00"),
            ("from=2021-10-31T10:00&limit=1&unit=MONTH", "2021-11-30T17:00:00+07:00"),
            ("from=2021-11-16T02:32%2B00:00&limit=1&unit=WORKING_DAY&rule=exact", "2021-11-17T09:32:00+07:00"),
        })
            Assert.Equal(due, (await JsonAsync(await office.Browser().OpenAsync($"/api/v1/calendar/due?{query}"))).GetProperty("due").GetString());
    }

    [Theory, OnEveryDatabase]
    public async Task A_swapped_day_shows_what_would_move_then_counts_everywhere_and_can_be_withdrawn(Database database)
    {
        var moved = new Promise(new DateTime(2021, 11, 16, 8, 0, 0), 3);
        await using var office = await TestOffice.StartAsync(database, builder => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IDatesThatMove>(builder.Services, moved));
        var administrator = await office.SignInAsync(Role.Administrator);
        var fields = new Dictionary<string, string> { ["Date"] = "2021-11-17", ["Kind"] = "DayOff", ["Reason"] = "Nghỉ hoán đổi", ["Decision"] = "12/TB-SLĐTBXH" };

        var preview = await (await administrator.PostFormAsync("/quan-tri/lich", fields, "form:has([name=Date])", "Preview")).ReadPageAsync();
        Assert.Contains("MC-THU", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2021-11-19T17:00:00+07:00", await DueAsync(office));

        var added = await administrator.PostFormAsync("/quan-tri/lich", fields, "form:has([name=Date])", "Add");
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal("2021-11-22T17:00:00+07:00", await DueAsync(office));
        var again = await administrator.PostFormAsync("/quan-tri/lich", fields, "form:has([name=Date])", "Add");
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("Nghỉ hoán đổi", (await office.Browser().GetPageAsync("/lich-lam-viec?nam=2021")).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await administrator.PostFormAsync("/quan-tri/lich", [], "form[action*=Withdraw]")).StatusCode);
        Assert.Equal("2021-11-19T17:00:00+07:00", await DueAsync(office));
    }

    [Theory, OnEveryDatabase]
    public async Task A_day_in_the_past_or_one_that_changes_nothing_is_refused_and_typing_is_kept(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var administrator = await office.SignInAsync(Role.Administrator);
        foreach (var (date, kind) in new[] { ("2021-11-12", "DayOff"), ("2021-11-20", "DayOff"), ("2021-11-17", "MakeUp"), ("", "DayOff") })
        {
            var answer = await administrator.PostFormAsync("/quan-tri/lich",
                new() { ["Date"] = date, ["Kind"] = kind, ["Reason"] = "Lý do đã gõ", ["Decision"] = "1/TB" }, "form:has([name=Date])", "Add");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var page = await answer.ReadPageAsync();
            Assert.Equal("Lý do đã gõ", page.QuerySelector("[name=Reason]")!.GetAttribute("value"));
            Assert.NotNull(page.QuerySelector(".govuk-error-summary"));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task New_hours_change_when_a_day_closes(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var administrator = await office.SignInAsync(Role.Administrator);
        var wrong = await administrator.PostFormAsync("/quan-tri/lich", new() { ["From"] = "2021-11-15", ["Pattern"] = "1-5 11:00-07:00" }, "form[action*=Hours]");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);

        var set = await administrator.PostFormAsync("/quan-tri/lich", new() { ["From"] = "2021-11-15", ["Pattern"] = "1-5 07:30-11:30 13:30-16:30; 6 07:30-11:00" }, "form[action*=Hours]");
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);

        var answer = await JsonAsync(await office.Browser().OpenAsync("/api/v1/calendar/due?from=2021-11-18T08:00&limit=2&unit=WORKING_DAY"));
        Assert.Equal("2021-11-20T11:00:00+07:00", answer.GetProperty("due").GetString());
    }

    private static async Task<string?> DueAsync(TestOffice office) =>
        (await JsonAsync(await office.Browser().OpenAsync("/api/v1/calendar/due?from=2021-11-16T08:00&limit=3&unit=WORKING_DAY"))).GetProperty("due").GetString();

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    /// <summary>A room with one open deadline.</summary>
    private sealed class Promise(DateTime from, int days) : IDatesThatMove
    {
        public async IAsyncEnumerable<MovedDate> FindAsync(MotCua.WorkingTime.WorkCalendar before, MotCua.WorkingTime.WorkCalendar after,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.Yield();
            var limit = new MotCua.WorkingTime.TimeLimit(days, MotCua.WorkingTime.LimitUnit.WorkingDay);
            var (a, b) = (MotCua.WorkingTime.Deadline.Of(before, from, limit)!.Value.Due, MotCua.WorkingTime.Deadline.Of(after, from, limit)!.Value.Due);
            if (a != b) yield return new MovedDate("MC-THU", null, a, b);
        }

        public Task<int> MoveAsync(MotCua.WorkingTime.WorkCalendar before, MotCua.WorkingTime.WorkCalendar after, Actor by, string because, CancellationToken cancellation) => Task.FromResult(0);
    }
}
