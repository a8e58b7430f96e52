using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Organisation.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Organisation;

/// <summary>What a clerk wrote wrongly, what an identifier looks like, how long an officer sits at the desk.</summary>
public sealed class UnitRulesTests
{
    [Theory, OnEveryDatabase]
    public async Task A_clerks_error_is_corrected_by_an_act_with_its_reason_and_the_old_words_stay_in_the_acts(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var specialist = await office.SignInAsync(Role.Specialist, "phong-a");
        var administrator = await office.SignInAsync(Role.Administrator, "thu-vp");
        var path = $"/quan-tri/don-vi/{await IdAsync(office, "phong-a")}";
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.OpenAsync(path)).StatusCode);

        foreach (var (field, value, sentence) in new[]
        {
            ("Right.Reason", "", "Mời ghi vì sao cần đính chính."), ("Right.Name", " ", "Mời nhập tên đúng"),
            ("Right.AgencyIdentifier", "000.00.16.h01", "chưa đúng dạng"), ("Right.ValidFrom", "32/13/2021", ""),
        })
        {
            var refused = await administrator.PostFormAsync(path, new() { ["Right.Name"] = "Phòng Ấn", ["Right.Reason"] = "Gõ nhầm", [field] = value }, "#dinh-chinh");
            Assert.Equal((field, HttpStatusCode.BadRequest), (field, refused.StatusCode));
            var page = await refused.ReadPageAsync();
            Assert.Contains(sentence, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.True(page.QuerySelector("details:has(#dinh-chinh)")!.HasAttribute("open"));
        }
        // Nothing differs from what stands there: no act.
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.PostFormAsync(path, new() { ["Right.Reason"] = "Gõ nhầm" }, "#dinh-chinh")).StatusCode);

        var mended = await administrator.PostFormAsync(path, new() { ["Right.Name"] = "Phòng Ấn", ["Right.ValidFrom"] = "2015-03-01", ["Right.AgencyIdentifier"] = "01.00.16.H01", ["Right.Reason"] = "Gõ nhầm tên" }, "#dinh-chinh");
        Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
        var unit = await office.WithAsync<Store, OrgUnit>(store => store.Units.SingleAsync(row => row.Code == "phong-a"));
        Assert.Equal(("Phòng Ấn", new DateOnly(2015, 3, 1), "01.00.16.H01", 1), (unit.Name, unit.ValidFrom, unit.AgencyIdentifier, unit.Version));
        // Another name on no earlier day: a correction is no renaming.
        Assert.Equal(0, await office.WithAsync<Store, int>(store => store.UnitChanges.CountAsync()));
        Assert.Equal("Phòng Ấn", await office.WithAsync<OrgQueries, string>(queries => queries.NameOnAsync(unit.Id, new DateOnly(2020, 1, 1), default)));
        var act = await office.WithAsync<Store, Act>(store => store.Acts.SingleAsync(row => row.Kind == "unit.correct"));
        Assert.Contains("Gõ nhầm tên", (await office.WithAsync<Store, ActWords>(store => store.ActWords.SingleAsync(words => words.ActId == act.Id))).Words, StringComparison.Ordinal);
        Assert.Contains("Phòng phong-a", string.Concat(await office.WithAsync<Store, List<string>>(store => store.Acts.Select(row => row.Payload).ToListAsync())), StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_corrections_from_one_page_the_second_is_told(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var one = await office.SignInAsync(Role.Administrator, "thu-vp");
        var id = await IdAsync(office, "thu-vp");
        UnitCorrection Right(string name) => new(name, "", null, null, null, null);
        await office.WithAsync<UnitDesk>(desk => desk.CorrectAsync(id, 0, Right("Văn phòng"), "Gõ nhầm", Actor.System, default));
        var refused = await Assert.ThrowsAsync<Refused>(() => office.WithAsync<UnitDesk>(desk => desk.CorrectAsync(id, 0, Right("Văn phòng Sở"), "Gõ nhầm", Actor.System, default)));
        Assert.Equal(Problems.ChangedMeanwhile, refused.Problem);
        Assert.Contains("Đính chính thông tin đơn vị", refused.Sentence, StringComparison.Ordinal);
        Assert.Contains("Văn phòng", (await one.GetPageAsync($"/quan-tri/don-vi/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000.00.16.H01", true), InlineData("H01", true), InlineData("H01.16.00.000", true), InlineData("G09.02", true), InlineData("ZA1", true)]
    [InlineData("", false), InlineData("h01", false), InlineData("000.00.16", false), InlineData("000..H01", false), InlineData("H01.", false), InlineData("Sở.H01", false), InlineData("H1", false)]
    [InlineData("000.000.000.000.000.000.000.000.0.H01", false)]
    public void An_agency_identifier_has_one_of_its_two_forms_and_the_length_the_law_allows(string text, bool right) =>
        Assert.Equal(right, AgencyIdentifier.Fault(text, LawBook.Load(), new DateOnly(2021, 11, 15)) is null);

    [Theory]
    [InlineData(2022, 5, 13, false), InlineData(2022, 5, 14, true), InlineData(2023, 11, 14, true), InlineData(2023, 11, 15, false)]
    public void A_posting_lasts_as_long_as_the_row_of_the_law_says(int year, int month, int day, bool right)
    {
        var law = LawBook.Load();
        var from = new DateOnly(2021, 11, 15);
        var (least, most) = (law.Rule("desk-term-min", from), law.Rule("desk-term-max", from));
        Assert.Equal((6, 24), (least.Number, most.Number));
        var fault = PostingTerms.On(law, from).Fault(from, new DateOnly(year, month, day));
        Assert.Equal(right, fault is null);
        if (fault is not null) Assert.Contains($"từ 6 đến 24 tháng ({least.Article})", fault, StringComparison.Ordinal);
        // Before the decree of 2018 no rule is kept: nothing is refused for a rule we do not have.
        Assert.Null(PostingTerms.On(law, new DateOnly(2017, 1, 1)).Fault(new DateOnly(2017, 1, 1), new DateOnly(2017, 1, 2)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_posting_outside_the_term_is_refused_and_a_stand_in_may_come_for_a_week(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var by = (await office.SignInAsAsync(Role.Administrator, "thu-vp")).Actor(Role.Administrator);
        await office.MakeAccountAsync(Role.DeskHead);
        var desk = await IdAsync(office, "thu-1cua");
        var (officer, other) = (await office.MakeAccountAsync(Role.Specialist, "phong-a"), await office.MakeAccountAsync(Role.Specialist, "phong-a"));
        var today = office.Clock.Today;
        Task PostAsync(Guid person, DateOnly to, Guid? standInFor = null) => office.WithAsync<DeskPosts>(posts => posts.PostAsync(desk, person, today, to, standInFor, by, default));

        foreach (var to in new[] { today.AddMonths(5), today.AddMonths(25) })
            Assert.Equal(Problems.PostingInvalid, (await Assert.ThrowsAsync<Refused>(() => PostAsync(officer.Person.Id, to))).Problem);
        await PostAsync(officer.Person.Id, today.AddMonths(12));
        var posting = await office.WithAsync<Store, Guid>(store => store.DeskPostings.Select(row => row.Id).SingleAsync());
        await PostAsync(other.Person.Id, today.AddDays(6), posting);
        Assert.Equal(2, await office.WithAsync<Store, int>(store => store.DeskPostings.CountAsync()));
    }

    private static Task<Guid> IdAsync(TestOffice office, string code) => office.WithAsync<Store, Guid>(store => store.Units.Where(row => row.Code == code).Select(row => row.Id).SingleAsync());
}
