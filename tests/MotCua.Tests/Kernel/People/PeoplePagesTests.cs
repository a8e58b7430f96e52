using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Kernel.People.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.People;

public sealed class PeoplePagesTests
{
    private static readonly Dictionary<string, Role[]> Pages = new()
    {
        ["/quan-tri/don-vi"] = [Role.Administrator],
        ["/quan-tri/nguoi-dung"] = [Role.Administrator],
        ["/quan-tri/nguoi-dung/them"] = [Role.Administrator],
        ["/quan-tri/nguoi-dung/nhap"] = [Role.Administrator],
        ["/quan-tri/khoa-ung-dung"] = [Role.Administrator],
        ["/quan-tri/lich"] = [Role.Administrator],
        ["/quay/khoi-phuc"] = [Role.DeskOfficer, Role.DeskHead],
        ["/tai-khoan"] = Enum.GetValues<Role>(),
        ["/tai-khoan/hai-buoc"] = Enum.GetValues<Role>(),
        ["/tai-khoan/khoa-truy-cap"] = Enum.GetValues<Role>(),
        ["/to-chuc"] = Enum.GetValues<Role>(),
    };

    [Theory, OnEveryDatabase]
    public async Task Who_is_refused_every_page_by_every_role(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        foreach (var page in Pages.Keys)
            Assert.StartsWith("/dang-nhap", (await office.Browser().OpenAsync(page)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        foreach (var role in Enum.GetValues<Role>())
        {
            var browser = await office.SignInAsync(role);
            foreach (var (page, roles) in Pages)
                Assert.True(roles.Contains(role) == ((await browser.OpenAsync(page)).StatusCode == HttpStatusCode.OK), $"{role} at {page}");
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_an_administrator_may_do_others_may_not_post(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var officer = await office.SignInAsync(Role.DeskOfficer);
        var token = (await officer.GetPageAsync("/tai-khoan")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var page in Pages.Keys.Where(page => page.StartsWith("/quan-tri", StringComparison.Ordinal)))
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.PostAsync(new Uri(page, UriKind.Relative),
                new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken)).StatusCode);
        var administrator = await office.SignInAsync(Role.Administrator);
        // Without the form's token nothing happens, whoever asks.
        var forged = await administrator.PostAsync(new Uri("/quan-tri/khoa-ung-dung", UriKind.Relative),
            new FormUrlEncodedContent([new("Name", "Giả"), new("Scopes", Scopes.Uploads)]), TestContext.Current.CancellationToken);
        Assert.True(forged.StatusCode >= HttpStatusCode.BadRequest);
        Assert.False(await office.WithAsync<Store, bool>(store => store.ClientKeys.AnyAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Registering_answers_a_known_contact_like_an_unknown_one_and_leaves_it_alone(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var first = await RegisterAsync(office, "0912 345 678", "089090000123", "mat-khau-dau-1");
        var second = await RegisterAsync(office, "+84912345678", "089190000124", "mat-khau-khac-2");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal((first.StatusCode, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.Persons.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(office, "0912345678", "mat-khau-dau-1")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(office, "0912345678", "mat-khau-khac-2")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await RegisterAsync(office, "0912345679", "08909000012", "mat-khau-dau-1")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await RegisterAsync(office, "0912345679", "089090000125", "ngan")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_number_typed_at_registration_shows_nobodys_dossiers_until_an_officer_compared_the_paper(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var officer = await office.SignInAsAsync(Role.DeskOfficer);
        var identity = new PersonIdentity(IdentityType.PersonalNumber, "089090 000 123");
        Task<Guid> ServeAsync() => office.WithAsync<PersonLookup, Guid>(people => people.FindOrCreateAsync(identity, new PersonDetails("Trần Mẫu"), officer.Actor(Role.DeskOfficer), default));
        var served = await ServeAsync();
        Assert.Equal(served, await ServeAsync());

        await RegisterAsync(office, "0912345678", "089090000123", "mat-khau-dau-1");
        Task<Account> AccountAsync() => office.WithAsync<Store, Account>(store => store.Accounts.SingleAsync(row => row.UserName == "0912345678"));
        Assert.NotEqual(served, (await AccountAsync()).PersonId);

        var refused = await PostDeskAsync(officer.Browser, (await AccountAsync()).Id, "confirm", seen: false);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEqual(served, (await AccountAsync()).PersonId);

        Assert.Equal(HttpStatusCode.OK, (await PostDeskAsync(officer.Browser, (await AccountAsync()).Id, "confirm", seen: true)).StatusCode);
        Assert.Equal(served, (await AccountAsync()).PersonId);
        Assert.Equal(2, (await office.WithAsync<PersonLookup, IReadOnlyList<Guid>>(people => people.SamePersonAsync(served, default))).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task A_recovery_link_works_once_within_thirty_minutes_and_ends_every_session(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var officer = await office.SignInAsAsync(Role.DeskOfficer);
        var citizen = await office.SignInAsAsync(Role.Citizen);
        Task<string> IssueAsync() => office.WithAsync<AccountRecovery, string>(recovery => recovery.IssueAsync(citizen.Account.Id, false, officer.Actor(Role.DeskOfficer), "đối chiếu", default));

        var old = await IssueAsync();
        office.Time.Move(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.BadRequest, (await office.Browser().OpenAsync($"/dat-mat-khau/{old}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.Browser().OpenAsync("/dat-mat-khau/khong-co")).StatusCode);

        var secret = await IssueAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await office.Browser().PostFormAsync($"/dat-mat-khau/{secret}", new() { ["Password"] = "mat-khau-moi-9" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.Browser().OpenAsync($"/dat-mat-khau/{secret}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await citizen.Browser.OpenAsync("/tai-khoan")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(office, citizen.Account.UserName!, "mat-khau-moi-9")).StatusCode);
        Assert.Equal(2, await office.WithAsync<Store, int>(store => store.Acts.CountAsync(act => act.Kind == "account.recovery")));

        // An officer's own account is the administrator's to recover.
        await Assert.ThrowsAsync<Refused>(() => office.WithAsync<AccountRecovery>(recovery => recovery.IssueAsync(officer.Account.Id, false, officer.Actor(Role.DeskOfficer), "thử", default)));
    }

    [Theory, OnEveryDatabase]
    public async Task Forgetting_answers_alike_and_writes_only_to_who_has_a_mail_address(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await RegisterAsync(office, "an@example.vn", "089090000123", "mat-khau-dau-1");
        var known = await (await office.Browser().PostFormAsync("/quen-mat-khau", new() { ["Name"] = "an@example.vn" })).ReadPageAsync();
        var unknown = await (await office.Browser().PostFormAsync("/quen-mat-khau", new() { ["Name"] = "khong.ai@example.vn" })).ReadPageAsync();

        Assert.Equal(known.QuerySelector("[role=status]")!.TextContent, unknown.QuerySelector("[role=status]")!.TextContent);
        await DrainAsync(office);
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.RecoveryLinks.CountAsync(TestContext.Current.CancellationToken)));
        await office.Browser().PostFormAsync("/quen-mat-khau", new() { ["Name"] = "an@example.vn" });
        await DrainAsync(office);
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.RecoveryLinks.CountAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task DrainAsync(TestOffice office)
    {
        for (var round = 0; round < 100 && await office.WithAsync<Store, bool>(store => store.Outbox.AnyAsync(row => row.Kind == RecoveryMail.MessageKind && row.DoneAt == null)); round++)
        {
            await office.WithAsync<MotCua.Kernel.Notifications.OutboxRun>(run => run.OnceAsync(default));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Staff_by_csv_stores_nothing_while_one_line_is_wrong_then_all(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var administrator = await office.SignInAsync(Role.Administrator, "thu-vp");
        const string Header = "ma_can_bo;ho_ten;chuc_danh;dien_thoai;ten_dang_nhap;thu_dien_tu;so_dinh_danh;vai_tro;ma_don_vi\n";
        const string Good = "A1;Nguyễn Mẫu;Chuyên viên;;nguyen.mau;;089090000001;Specialist;thu-vp\n";

        var report = await ImportAsync(administrator, Header + Good
            + "A2;Lê Ví Dụ;Chuyên viên;;le.vidu;;123;Specialist;thu-vp\n" + "A1;Phạm Thử;;;pham.thu;;089090000003;;\n"
            + "A4;Võ Thử;;;vo.thu;;089090000004;Citizen;thu-vp\n" + "A5;Mai Thử;;;mai.thu;;089090000005;Clerk;khong-co\n");
        Assert.Equal(5, report.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Đúng", report.QuerySelector("tbody tr td:last-child")!.TextContent);
        Assert.Equal(1, report.QuerySelectorAll("tbody tr td:last-child").Count(cell => cell.TextContent == "Đúng"));
        Assert.False(await office.WithAsync<Store, bool>(store => store.Accounts.AnyAsync(row => row.UserName == "nguyen.mau")));

        await ImportAsync(administrator, "\uFEFF" + Header + Good + "\"A2\";\"Lê \"\"Ví\"\" Dụ; con\";;;le.vidu;;089090000002;;\n");
        var names = await office.WithAsync<Store, List<string>>(store => store.Staff.Where(row => EF.Functions.Like(row.StaffCode, "A%")).OrderBy(row => row.StaffCode).Select(row => row.Name).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["Nguyễn Mẫu", "Lê \"Ví\" Dụ; con"], names);
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.RoleHoldings.CountAsync(row => row.Role == Role.Specialist)));
        Assert.Equal("nguyen.mau", (await administrator.GetPageAsync("/quan-tri/nguoi-dung?q=NGUYEN+mau")).QuerySelector("tbody a")!.TextContent);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_administrators_at_once_the_second_is_told_who_did_what(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (first, second) = (await office.SignInAsAsync(Role.Administrator), await office.SignInAsAsync(Role.Administrator));
        var (account, person, _) = await office.MakeAccountAsync(Role.Specialist);
        var version = (await office.WithAsync<Store, StaffMember>(store => store.Staff.SingleAsync(row => row.PersonId == person.Id))).Version;

        await office.WithAsync<StaffDesk>(desk => desk.ChangeAsync(person.Id, "Phó trưởng phòng", null, true, version, first.Actor(Role.Administrator), default));
        var late = await second.Browser.PostFormAsync($"/quan-tri/nguoi-dung/{account.Id}", new() { ["StaffTitle"] = "Chuyên viên chính", ["StaffVersion"] = $"{version}", ["Active"] = "true" }, "form[action*=Staff]");

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadPageAsync();
        Assert.Contains(first.Account.DisplayName, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Chuyên viên chính", page.QuerySelector("[name=StaffTitle]")!.GetAttribute("value"));
    }

    private static Task<HttpResponseMessage> RegisterAsync(TestOffice office, string contact, string number, string password) =>
        office.Browser().PostFormAsync("/dang-ky", new() { ["FullName"] = "Trần Mẫu", ["IdentityNumber"] = number, ["Contact"] = contact, ["Password"] = password });

    private static Task<HttpResponseMessage> SignInAsync(TestOffice office, string name, string password) =>
        office.Browser().PostFormAsync("/dang-nhap", new() { ["Name"] = name, ["Password"] = password });

    private static async Task<HttpResponseMessage> PostDeskAsync(HttpClient browser, Guid account, string what, bool seen)
    {
        var token = (await browser.GetPageAsync("/quay/khoi-phuc")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.PostAsync(new Uri("/quay/khoi-phuc?handler=Act", UriKind.Relative), new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("AccountId", account.ToString()), new("Number", "089090000123"), new("What", what), new("Seen", seen ? "true" : "false")]));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ImportAsync(HttpClient browser, string csv)
    {
        const string Path = "/quan-tri/nguoi-dung/nhap";
        var token = (await browser.GetPageAsync(Path)).QuerySelector("form[enctype] [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "Csv", "can-bo.csv" } };
        return await (await browser.PostAsync(new Uri(Path, UriKind.Relative), form)).ReadPageAsync();
    }
}
