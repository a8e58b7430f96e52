using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>Officers' work over the API: by service accounts, within unit, role and scopes, over the acts of the pages.</summary>
public sealed class StaffApiTests
{
    [Theory, OnEveryDatabase]
    public async Task A_service_account_is_made_only_whole_and_for_what_a_program_may_do(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.SignInAsync(Role.DeskOfficer);
        await office.SignInAsync(Role.Specialist);
        var (desk, division) = (await UnitAsync(office, "thu-1cua"), await UnitAsync(office, "thu-phong"));
        var day = office.Clock.Today.AddDays(30);
        foreach (var (wish, field) in new (KeyWish, string)[]
        {
            (new("a", [Scopes.StaffRead], null, null, day), "Role"),
            (new("a", [Scopes.ProceduresRead], division, Role.Specialist, day), "Role"),
            (new("a", [Scopes.StaffAct], division, Role.Director, day), "Role"),
            (new("a", [Scopes.StaffAct], division, Role.Administrator, day), "Role"),
            (new("a", [Scopes.StaffRead], division, Role.Specialist), "ExpiresOn"),
            (new("a", [Scopes.StaffRead], division, Role.Specialist, office.Clock.Today.AddDays(367)), "ExpiresOn"),
            (new("a", [Scopes.ProceduresRead], null, null, office.Clock.Today.AddDays(-1)), "ExpiresOn"),
            (new("a", [Scopes.StaffRead], desk, Role.Specialist, day), "Unit"),
            (new("a", [Scopes.StaffRead], division, Role.DeskOfficer, day), "Unit"),
            (new("a", [Scopes.StaffRead], office.Clock.NewId(), Role.Specialist, day), "Unit"),
        })
            Assert.Equal(field, (await Stage.RefusedAsync(Problems.KeyInvalid, () => office.WithAsync<ClientKeys>(keys => keys.CreateAsync(wish, Actor.System, default)))).Field);
        Assert.Empty(await office.WithAsync<Store, List<ClientKey>>(store => store.ClientKeys.ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_ends_on_its_day_with_its_unit_and_a_week_after_it_was_changed(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.SignInAsync(Role.Specialist);
        var division = await UnitAsync(office, "thu-phong");
        Task<string> MakeAsync(DateOnly? last) => office.WithAsync<ClientKeys, string>(keys => keys.CreateAsync(new KeyWish("Phần mềm thử", [Scopes.StaffRead], division, Role.Specialist, last), Actor.System, default));
        async Task<HttpStatusCode> AskAsync(string secret) => (await Client(office, secret).OpenAsync("/api/v1/staff/dossiers")).StatusCode;
        var first = await MakeAsync(office.Clock.Today.AddDays(20));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(first));
        var second = await office.WithAsync<ClientKeys, string>(async keys => await keys.RotateAsync((await KeyAsync(office, null)).Id, Actor.System, default));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await AskAsync(first), await AskAsync(second)));
        office.Time.Move(TimeSpan.FromDays(8));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await AskAsync(first), await AskAsync(second)));
        // An ended key is not changed for a new one.
        await Stage.RefusedAsync(Problems.KeyInvalid, async () => await office.WithAsync<ClientKeys>(async keys => await keys.RotateAsync((await KeyAsync(office, null)).Id, Actor.System, default)));

        await office.WithAsync<Store>(async store =>
        {
            var unit = await store.Units.SingleAsync(row => row.Id == division);
            store.Entry(unit).Property(row => row.ValidTo).CurrentValue = office.Clock.Today.AddDays(-1);
            await new ActLog(store, office.Clock).CommitAsync(new Doing("unit.change", Actor.System, "unit", division), default);
        });
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(second));
        Assert.Empty((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Programs_bring_a_dossier_from_the_desk_to_its_return_and_see_only_their_own(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        var desk = await ServiceAsync(stage, "thu-1cua", Role.DeskOfficer, Scopes.StaffRead, Scopes.StaffAct);
        var division = await ServiceAsync(stage, "thu-phong", Role.Specialist, Scopes.StaffRead, Scopes.StaffAct, Scopes.StaffPersonal);

        // Who is refused: without the scope, of another desk, of another step, without having read, without a key.
        var reader = await ServiceAsync(stage, "thu-1cua", Role.DeskOfficer, Scopes.StaffRead);
        Assert.Equal((HttpStatusCode.Forbidden, "MC-1109"), await ActAsync(reader, code, "acceptance", new { seenVersion = 0 }));
        var other = await ServiceAsync(stage, "thu-1cua-b", Role.DeskOfficer, Scopes.StaffRead, Scopes.StaffAct);
        Assert.Equal((HttpStatusCode.NotFound, "MC-3020"), await ActAsync(other, code, "acceptance", new { seenVersion = 0 }));
        Assert.Empty((await ReadAsync(other, "/api/v1/staff/dossiers")).GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await ActAsync(division, code, "acceptance", new { seenVersion = 0 })).Status);
        Assert.Equal((HttpStatusCode.BadRequest, "MC-1005"), await ActAsync(desk, code, "acceptance", new { }));
        Assert.Equal((HttpStatusCode.BadRequest, "MC-1005"), await ActAsync(desk, code, "acceptance", new { seenVersion = 0 }, key: null));
        Assert.Equal((HttpStatusCode.Conflict, "MC-1004"), await ActAsync(desk, code, "acceptance", new { seenVersion = 7 }));

        var line = Assert.Single((await ReadAsync(desk, "/api/v1/staff/dossiers?view=new&size=1")).GetProperty("items").EnumerateArray());
        Assert.Equal(code, line.GetProperty("code").GetString());
        Assert.False(line.TryGetProperty("owner", out _), "Names need the scope staff.personal.");
        var read = (await ReadAsync(desk, $"/api/v1/staff/dossiers/{code}")).GetRawText();
        Assert.DoesNotContain(stage.Citizen.Person.FullName, read, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Citizen.Person.IdentityNumber, read, StringComparison.Ordinal);
        Assert.Contains(stage.Citizen.Person.IdentityNumber, (await ReadAsync(division, $"/api/v1/staff/dossiers/{code}")).GetRawText(), StringComparison.Ordinal);

        async Task<int> VersionAsync() => (await stage.ReadAsync(code)).Version;
        async Task GoAsync(HttpClient client, string what, object body, int state)
        {
            Assert.Equal((HttpStatusCode.OK, ""), await ActAsync(client, code, what, body, key: "một khóa"));
            Assert.Equal(state, (int)(await stage.ReadAsync(code)).State);
        }
        var seen = await VersionAsync();
        await GoAsync(desk, "acceptance", new { seenVersion = seen }, 2);
        // The same again acts no second time; the same key with another body is another act, and is judged.
        await GoAsync(desk, "acceptance", new { seenVersion = seen }, 2);
        Assert.Equal(HttpStatusCode.Conflict, (await ActAsync(desk, code, "refusal", new { reason = "other-agency", sentence = "Không thuộc thẩm quyền.", seenVersion = await VersionAsync() })).Status);
        await GoAsync(desk, "hand-over", new { seenVersion = await VersionAsync() }, 4);
        Assert.Equal(HttpStatusCode.Forbidden, (await ActAsync(desk, code, "step", new { seenVersion = await VersionAsync() })).Status);
        await GoAsync(division, "proposal", new { kind = "granted", summary = "Đủ điều kiện", seenVersion = await VersionAsync() }, 4);
        await GoAsync(division, "step", new { note = "Đã soát", seenVersion = await VersionAsync() }, 4);
        await stage.ForwardAsync(stage.Head, Role.DivisionHead, code);
        await stage.SignAsync(code);
        await stage.ReleaseAsync(code);
        await GoAsync(desk, "delivery", new { way = "counter", receiver = "Nguyễn Văn Mẫu", seenVersion = await VersionAsync() }, 10);

        var by = await stage.Office.WithAsync<Store, List<string>>(store => store.Acts.Where(act => act.ActorKind == ActorKind.Client && act.Kind.StartsWith("dossier.")).OrderBy(act => act.Number).Select(act => act.Kind).ToListAsync());
        Assert.Equal(["dossier.accept", "dossier.hand-over", "dossier.propose", "dossier.forward", "dossier.deliver"], by);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_supplement_a_refusal_and_the_next_page_go_over_the_API_too(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var codes = new[] { await stage.FiledAsync(), await stage.FiledAsync(), await stage.FiledAsync() };
        var desk = await ServiceAsync(stage, "thu-1cua", Role.DeskOfficer, Scopes.StaffRead, Scopes.StaffAct);
        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await ReadAsync(desk, $"/api/v1/staff/dossiers?size=2{(next is null ? "" : $"&after={Uri.EscapeDataString(next)}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);
        Assert.Equal(codes, seen);
        foreach (var wrong in new[] { "view=x", "size=0", "size=101", "after=x", "after=1-5" })
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.OpenAsync($"/api/v1/staff/dossiers?{wrong}")).StatusCode);

        var version = (await stage.ReadAsync(codes[0])).Version;
        Assert.Equal((HttpStatusCode.BadRequest, "MC-3002"), await ActAsync(desk, codes[0], "supplement-request", new { items = Array.Empty<object>(), seenVersion = version }));
        Assert.Equal((HttpStatusCode.OK, ""), await ActAsync(desk, codes[0], "supplement-request",
            new { items = new[] { new { requiredPaper = "don", reason = "unreadable", sentence = "Bản nộp mờ." } }, seenVersion = version }));
        Assert.Equal((HttpStatusCode.OK, ""), await ActAsync(desk, codes[1], "refusal", new { reason = "other-agency", sentence = "Mời nộp tại nơi khác.", seenVersion = (await stage.ReadAsync(codes[1])).Version }));
        Assert.Equal((5, 3), ((int)(await stage.ReadAsync(codes[0])).State, (int)(await stage.ReadAsync(codes[1])).State));
    }

    private static Task<ClientKey> KeyAsync(TestOffice office, Guid? replaces) =>
        office.WithAsync<Store, ClientKey>(store => store.ClientKeys.AsNoTracking().SingleAsync(key => key.ReplacesId == replaces, TestContext.Current.CancellationToken));

    private static Task<Guid> UnitAsync(TestOffice office, string code) => office.WithAsync<Store, Guid>(store => store.Units.Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync());

    private static async Task<HttpClient> ServiceAsync(Stage stage, string unit, Role role, params string[] scopes)
    {
        var unitId = await UnitAsync(stage.Office, unit);
        return Client(stage.Office, await stage.Office.WithAsync<ClientKeys, string>(keys =>
            keys.CreateAsync(new KeyWish($"{role}", scopes, unitId, role, stage.Office.Clock.Today.AddDays(30)), Actor.System, default)));
    }

    private static HttpClient Client(TestOffice office, string secret)
    {
        var client = office.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client, string path)
    {
        var answer = await client.OpenAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<(HttpStatusCode Status, string Code)> ActAsync(HttpClient client, string code, string what, object body, string? key = "khoa")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/staff/dossiers/{code}/{what}") { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", Uri.EscapeDataString(key));
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, answer.IsSuccessStatusCode ? "" : JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()!);
    }
}
