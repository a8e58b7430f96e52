using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Storage;
using Xunit;

namespace MotCua.Tests.Support;

/// <summary>Somebody made for a test, and their signed-in browser.</summary>
internal sealed record SignedIn(HttpClient Browser, Account Account, Person Person, Guid? UnitId)
{
    public Actor Actor(Role role) => new(role == Role.Citizen ? ActorKind.Citizen : ActorKind.Staff, Account.Id, Person.Id, Account.DisplayName,
        UnitId is { } unit ? [new HeldRole(role, unit)] : []);
}

/// <summary>Makes people with roles and signs them in the way people do: through the page.</summary>
internal static class SignIn
{
    public const string Password = "mat-khau-thu-1";
    private static string? passwordHash;
    private static int count;

    /// <summary>Makes a unit, a person, an account with the role, and signs in. <see cref="Role.Citizen"/> holds no role.</summary>
    /// <param name="unitCode">The unit, made as a division (or a desk for desk roles) when it is not there.</param>
    public static async Task<HttpClient> SignInAsync(this TestOffice office, Role role, string? unitCode = null) =>
        (await office.SignInAsAsync(role, unitCode)).Browser;

    public static async Task<SignedIn> SignInAsAsync(this TestOffice office, Role role, string? unitCode = null)
    {
        var (account, person, unit) = await office.MakeAccountAsync(role, unitCode);
        var browser = office.Browser();
        var answer = await browser.PostFormAsync("/dang-nhap", new() { ["Name"] = account.UserName!, ["Password"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new SignedIn(browser, account, person, unit);
    }

    public static async Task<(Account Account, Person Person, Guid? UnitId)> MakeAccountAsync(this TestOffice office, Role role, string? unitCode = null)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var clock = office.Clock;
        var number = Interlocked.Increment(ref count);
        var name = $"Nguyễn Thử {number}";
        passwordHash ??= scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), Password);

        var person = new Person { Id = clock.NewId(), FullName = name, IdentityType = IdentityType.PersonalNumber, IdentityNumber = $"096090{number:000000}" };
        person.Confirm(IdentityProof.Desk, clock.UtcNow, null);
        store.Persons.Add(person);
        Guid? unitId = null;
        if (role != Role.Citizen)
        {
            var isDesk = role is Role.DeskOfficer or Role.DeskHead;
            unitCode ??= isDesk ? "thu-1cua" : "thu-phong";
            var unit = await store.Units.SingleOrDefaultAsync(row => row.Code == unitCode);
            if (unit is null)
            {
                unit = new OrgUnit { Id = clock.NewId(), Code = unitCode, Name = isDesk ? "Bộ phận Một cửa" : $"Phòng {unitCode}", Kind = isDesk ? UnitKind.Desk : UnitKind.Division };
                store.Units.Add(unit);
            }
            unitId = unit.Id;
            store.Staff.Add(new StaffMember { PersonId = person.Id, StaffCode = $"T{number:0000}", Name = name });
            store.RoleHoldings.Add(new RoleHolding { Id = clock.NewId(), PersonId = person.Id, Role = role, UnitId = unit.Id, From = clock.Today.AddYears(-1) });
        }
        var userName = $"thu.{number}";
        var account = new Account
        {
            Id = clock.NewId(),
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = name,
            PersonId = person.Id,
            IsStaff = role != Role.Citizen,
            LockoutEnabled = true,
            PasswordHash = passwordHash,
            SecurityStamp = $"{number:0000000000000000}",
        };
        store.Accounts.Add(account);
        await scope.ServiceProvider.GetRequiredService<ActLog>().CommitAsync(new Doing("staff.add", Actor.System, "person", person.Id), default);
        return (account, person, unitId);
    }

    /// <summary>The same person in a new browser: a session does not last for months.</summary>
    public static async Task<SignedIn> SignInAgainAsync(this TestOffice office, SignedIn who)
    {
        var browser = office.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync("/dang-nhap", new() { ["Name"] = who.Account.UserName!, ["Password"] = Password })).StatusCode);
        return who with { Browser = browser };
    }

    /// <summary>Everything that is due has left the outbox, whichever round took it.</summary>
    public static async Task DrainOutboxAsync(this TestOffice office)
    {
        for (var round = 0; round < 100; round++)
        {
            await office.WithAsync<MotCua.Kernel.Notifications.OutboxRun>(run => run.OnceAsync(default));
            await office.WithAsync<MotCua.Kernel.Notifications.OutboxRun>(run => run.OnceAsync(default, slow: true));
            var now = office.Clock.UtcNow;
            if (!await office.WithAsync<Store, bool>(store => store.Outbox.AnyAsync(row => row.DoneAt == null && row.LastError == null && (row.DueAt <= now || row.Attempts > 0)))) return;
            await Task.Delay(100);
        }
        Assert.Fail("The outbox did not become empty.");
    }

    /// <summary>GET, whatever it answers.</summary>
    public static Task<HttpResponseMessage> OpenAsync(this HttpClient browser, string path) => browser.GetAsync(new Uri(path, UriKind.Relative));

    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient browser, string path)
    {
        var answer = await browser.OpenAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}");
        return await answer.ReadPageAsync();
    }

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>
    /// Does what a browser does: gets the page, finds the form, takes everything it already holds (hidden fields, values,
    /// chosen options), puts the given fields over it and posts it where the form points.
    /// </summary>
    /// <param name="handler">The button pressed, where buttons of one form go to different handlers.</param>
    /// <param name="form">CSS selector of the form; by default the first form that posts and has every given field, else the first in main.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient browser, string path, Dictionary<string, string> fields, string? form = null, string? handler = null) =>
        await (await browser.FillFormAsync(path, fields, form, handler))();

    /// <summary>As <see cref="PostFormAsync"/>, up to the button: several people may have it before them at once.</summary>
    public static async Task<Func<Task<HttpResponseMessage>>> FillFormAsync(this HttpClient browser, string path, Dictionary<string, string> fields, string? form = null, string? handler = null)
    {
        var document = await browser.GetPageAsync(path);
        var forms = document.QuerySelectorAll(form ?? "form").OfType<IHtmlFormElement>().Where(item => item.Method == "post").ToList();
        var chosen = forms.Find(item => fields.Keys.All(name => item.Elements[name] is not null))
            ?? forms.Find(item => item.Closest("main") is not null) ?? forms.FirstOrDefault();
        Assert.True(chosen is not null, $"{path} has no form to post");
        var values = Held(chosen);
        values.RemoveAll(value => fields.ContainsKey(value.Key));
        values.AddRange(fields);
        var action = chosen.GetAttribute("action") is { Length: > 0 } target ? target : path;
        if (handler is not null) action = $"{action.Split('?')[0]}?handler={handler}";
        return () => browser.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(values));
    }

    private static List<KeyValuePair<string, string>> Held(IHtmlFormElement form)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("checkbox" or "radio" or "submit" or "button" or "file") || input.IsChecked:
                    if (input.Type is not ("submit" or "button" or "file")) values.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    values.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select when select.Value is { } value:
                    values.Add(new(name, value));
                    break;
                default:
                    break;
            }
        return values;
    }
}
