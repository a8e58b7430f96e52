using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Organisation.Acts;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Organisation;

public sealed class OrganisationTests
{
    [Theory, OnEveryDatabase]
    public async Task What_cannot_be_a_unit_or_a_change_is_refused_with_what_was_typed_kept(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var administrator = await office.SignInAsync(Role.Administrator);
        foreach (var (code, name) in new[] { ("Có Dấu", "Phòng A"), ("a", "Phòng A"), ("phong-a", " "), ("thu-phong", "Phòng A") })
        {
            var answer = await administrator.PostFormAsync("/quan-tri/don-vi", new() { ["Form.Code"] = code, ["Form.Name"] = name });
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(code, (await answer.ReadPageAsync()).QuerySelector("[name='Form.Code']")!.GetAttribute("value"));
        }
        var unit = await UnitAsync(office, "thu-phong");
        foreach (var (handler, fields) in new (string, Dictionary<string, string>)[]
        {
            ("Rename", new() { ["On"] = "2021-11-16", ["DecisionNumber"] = "1", ["Name"] = "Phòng mới" }),
            ("Rename", new() { ["On"] = "2021-11-15", ["DecisionNumber"] = "", ["Name"] = "Phòng mới" }),
            ("Merge", new() { ["On"] = "2021-11-15", ["DecisionNumber"] = "1", ["ToUnitId"] = "" }),
            ("Dissolve", new() { ["On"] = "", ["DecisionNumber"] = "1" }),
        })
            Assert.Equal(HttpStatusCode.BadRequest, (await administrator.PostFormAsync($"/quan-tri/don-vi/{unit.Id}", fields, "#thay-doi", handler)).StatusCode);
        Assert.Equal(0, await office.WithAsync<Store, int>(store => store.UnitChanges.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"/quan-tri/don-vi/{Guid.Empty}")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_renamed_unit_has_the_name_of_the_day_and_its_roles_end_with_it(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var administrator = await office.SignInAsync(Role.Administrator, "thu-vp");
        var specialist = await office.SignInAsAsync(Role.Specialist, "phong-a");
        var unit = await UnitAsync(office, "phong-a");

        var renamed = await administrator.PostFormAsync($"/quan-tri/don-vi/{unit.Id}", new() { ["On"] = "2021-11-10", ["DecisionNumber"] = "5/QĐ", ["Name"] = "Phòng A mới" }, "#thay-doi", "Rename");
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        Task<string> NameAsync(int day) => office.WithAsync<OrgQueries, string>(queries => queries.NameOnAsync(unit.Id, new DateOnly(2021, 11, day), default));
        Assert.Equal("Phòng phong-a", await NameAsync(9));
        Assert.Equal("Phòng A mới", await NameAsync(10));
        Assert.Contains("Phòng phong-a", (await administrator.GetPageAsync("/quan-tri/don-vi?ngay=2021-11-09")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        var heir = await UnitAsync(office, "thu-vp");
        var merged = await administrator.PostFormAsync($"/quan-tri/don-vi/{unit.Id}", new() { ["On"] = "2021-11-20", ["DecisionNumber"] = "6/QĐ", ["ToUnitId"] = $"{heir.Id}" }, "#thay-doi", "Merge");
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        var stale = await administrator.PostFormAsync($"/quan-tri/don-vi/{unit.Id}", new() { ["Version"] = "0", ["On"] = "2021-11-18", ["DecisionNumber"] = "7/QĐ" }, "#thay-doi", "Dissolve");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("phong-a", (await SuccessorsAsync(office, unit.Id, new DateOnly(2021, 11, 19))).Single().Code);
        Assert.Equal("thu-vp", (await SuccessorsAsync(office, unit.Id, new DateOnly(2021, 11, 20))).Single().Code);

        Assert.Contains("Phòng A mới", (await specialist.Browser.GetPageAsync("/tai-khoan")).Body!.TextContent, StringComparison.Ordinal);
        office.Time.SetOffice(new DateTime(2021, 11, 20, 8, 0, 0));
        Assert.DoesNotContain("Phòng A mới", (await specialist.Browser.GetPageAsync("/tai-khoan")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task An_officer_posted_to_the_desk_is_published_and_works_there_for_the_term(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var administrator = await office.SignInAsAsync(Role.Administrator, "thu-vp");
        await office.MakeAccountAsync(Role.DeskHead);
        var desk = await UnitAsync(office, "thu-1cua");
        var officer = await office.SignInAsAsync(Role.Specialist, "phong-a");
        Task PostAsync(DateOnly to) => office.WithAsync<DeskPosts>(posts => posts.PostAsync(desk.Id, officer.Person.Id, office.Clock.Today, to, null, administrator.Actor(Role.Administrator), default));

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Browser.OpenAsync("/quay/khoi-phuc")).StatusCode);
        await Assert.ThrowsAsync<Refused>(() => PostAsync(office.Clock.Today.AddDays(-1)));
        await PostAsync(new DateOnly(2022, 11, 14));
        await Assert.ThrowsAsync<Refused>(() => PostAsync(new DateOnly(2022, 11, 14)));
        Assert.Equal(HttpStatusCode.OK, (await officer.Browser.OpenAsync("/quay/khoi-phuc")).StatusCode);
        Assert.Contains(officer.Account.DisplayName, (await office.Browser().GetPageAsync("/bo-phan-mot-cua")).Body!.TextContent, StringComparison.Ordinal);

        office.Time.SetOffice(new DateTime(2022, 11, 15, 8, 0, 0));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Browser.OpenAsync("/quay/khoi-phuc")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task The_demonstration_has_every_role_working_in_2021_and_its_successors_in_2026(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var demonstration = new Demonstration(office.Services, 0, new Progress<(string, double)>());
        foreach (var room in new Room[] { new OrganisationPart(), new PeoplePart() })
            await office.WithAsync<IServiceProvider>(services => room.DemonstrateAsync(demonstration with { Services = services }, default));

        Assert.Equal(Enum.GetValues<Role>(), DemoSignIns.All.Select(demo => demo.Role).Distinct().Order());
        foreach (var now in new[] { new DateTime(2021, 11, 15, 8, 0, 0), new DateTime(2026, 11, 23, 8, 0, 0) })
        {
            office.Time.SetOffice(now);
            foreach (var demo in DemoSignIns.All)
            {
                var browser = office.Browser();
                Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync("/dang-nhap", new() { ["Name"] = demo.UserName, ["Password"] = DemoSignIns.Password })).StatusCode);
                var page = (await browser.GetPageAsync("/tai-khoan")).QuerySelector("main")!.TextContent;
                Assert.True(demo.Role == Role.Citizen || page.Contains(RoleWords.Of(demo.Role), StringComparison.Ordinal), $"{demo.UserName} on {now:d}");
            }
        }
        var department = await UnitAsync(office, "sldtbxh");
        Assert.Equal(["ca-tinh", "sgddt-2025", "snnmt-2025", "snv-new", "syt-2025"], (await SuccessorsAsync(office, department.Id, new DateOnly(2026, 1, 1))).Select(unit => unit.Code).Order());
        Assert.Equal(8, await office.WithAsync<Store, int>(store => store.Organisations.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, OnEveryDatabase]
    public async Task Communes_of_both_maps_are_loaded_once_and_know_what_they_became(Database database)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("MOTCUA_TEST_DATA") ?? Path.Combine(RepositoryRoot(), "..", "shared", "data"), "sector");
        Assert.SkipUnless(Directory.Exists(folder), $"No {folder}: set $MOTCUA_TEST_DATA.");
        await using var office = await TestOffice.StartAsync(database);
        var first = await office.WithAsync<PlaceImport, PlaceImportReport>(import => import.LoadAsync(folder, Actor.System, default));
        var second = await office.WithAsync<PlaceImport, PlaceImportReport>(import => import.LoadAsync(folder, Actor.System, default));

        Assert.Equal(first.Read, first.Added);
        Assert.Equal((0, 0, first.Read), (second.Added, second.Changed, second.Same));
        var communes = await office.WithAsync<OrgQueries, IReadOnlyList<Place>>(queries => queries.PlacesBelowAsync("91", new DateOnly(2025, 7, 1), default));
        Assert.Equal(102, communes.Count);
        var old = await office.WithAsync<OrgQueries, Place?>(queries => queries.PlaceOnAsync("30286", new DateOnly(2021, 11, 15), default));
        Assert.Equal(("Phường Mỹ Xuyên", "30307"), (old!.Name, old.SuccessorCodes));
    }

    private static Task<IReadOnlyList<OrgUnit>> SuccessorsAsync(TestOffice office, Guid unit, DateOnly day) =>
        office.WithAsync<OrgQueries, IReadOnlyList<OrgUnit>>(queries => queries.SuccessorsOnAsync(unit, day, default));

    private static Task<OrgUnit> UnitAsync(TestOffice office, string code) => office.WithAsync<Store, OrgUnit>(async store =>
        await store.Units.SingleOrDefaultAsync(unit => unit.Code == code) ?? throw new InvalidOperationException(code));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MotCua.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
