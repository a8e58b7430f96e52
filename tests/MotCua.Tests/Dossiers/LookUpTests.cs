using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>A code can be guessed: alone it opens how far and when; the secret the procedure and unit; the owner sees everything.</summary>
public sealed class LookUpTests
{
    [Theory, OnEveryDatabase]
    public async Task A_code_that_is_not_and_a_secret_that_is_wrong_are_refused(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        var stranger = stage.Office.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/tra-cuu/000.00.16.H01-211115-0999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/api/v1/dossiers/000.00.16.H01-211115-0999")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync($"/tra-cuu/{code}?bi-mat=AAAA-AAAA")).StatusCode);
        var wrong = await stranger.OpenAsync($"/api/v1/dossiers/{code}?secret=AAAA-AAAA");
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        Assert.Equal("application/problem+json", wrong.Content.Headers.ContentType!.MediaType);
        Assert.Equal("MC-3019", Json(wrong).GetProperty("code").GetString());
    }

    /// <summary>The calendar begins in 2015; an old book that was typed in may begin before it.</summary>
    [Theory, OnEveryDatabase]
    public async Task A_dossier_older_than_the_calendar_is_shown_without_counted_days(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        await stage.Office.WithAsync<Store>(store => store.Dossiers.Where(row => row.Code == code).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.CompleteAt, row => row.CompleteAt.AddYears(-8)).SetProperty(row => row.PromisedAt, row => row.PromisedAt!.Value.AddYears(-8)), TestContext.Current.CancellationToken));
        var page = await stage.Citizen.Browser.GetPageAsync($"/tra-cuu/{code}");
        Assert.Null(page.QuerySelector("#vi-sao"));
        Assert.Contains("Quá hạn từ 22/11/2013", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quá hạn từ 22/11/2013", (await stage.Specialist.Browser.GetPageAsync($"/ho-so/{code}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quá hạn từ 22/11/2013", (await stage.Specialist.Browser.GetPageAsync("/viec-cua-toi")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Each_level_shows_its_own_and_leaks_nothing_of_the_next(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        await stage.ProposeAsync(code);
        var secret = await stage.SecretAsync(code);
        string[] beyondCode = [TestCatalogue.Code, "Cấp giấy phép thử nghiệm", "Phòng thu-phong"];
        string[] beyondSecret = [stage.Specialist.Account.DisplayName, stage.Citizen.Person.FullName, stage.Citizen.Person.IdentityNumber, "Đơn đề nghị"];

        var stranger = stage.Office.Browser();
        var (open, api) = (await Stage.TextAsync(await stranger.OpenAsync($"/tra-cuu/{code}")), await Stage.TextAsync(await stranger.OpenAsync($"/api/v1/dossiers/{code}")));
        foreach (var text in new[] { open, api })
        {
            Assert.Contains("Đang xử lý", text, StringComparison.Ordinal);
            Assert.All(beyondCode.Concat(beyondSecret), word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }
        Assert.Contains("17:00, thứ Hai 22/11/2021", open, StringComparison.Ordinal);
        Assert.Contains("Vì sao là ngày 22/11?", open, StringComparison.Ordinal);

        // As somebody types it: small letters, a space for the hyphen.
        var typed = Uri.EscapeDataString(secret.ToLowerInvariant().Replace('-', ' '));
        open = await Stage.TextAsync(await stranger.OpenAsync($"/tra-cuu/{code}?bi-mat={typed}"));
        api = await Stage.TextAsync(await stranger.OpenAsync($"/api/v1/dossiers/{code}?secret={secret}"));
        Assert.All(beyondSecret, word => Assert.DoesNotContain(word, open + api, StringComparison.Ordinal));
        Assert.All(["Cấp giấy phép thử nghiệm", "Phòng thu-phong"], word => Assert.Contains(word, open, StringComparison.Ordinal));

        var another = await stage.Office.SignInAsAsync(Role.Citizen);
        Assert.DoesNotContain(stage.Specialist.Account.DisplayName, await Stage.TextAsync(await another.Browser.OpenAsync($"/tra-cuu/{code}")), StringComparison.Ordinal);
        var own = await Stage.TextAsync(await stage.Citizen.Browser.OpenAsync($"/tra-cuu/{code}"));
        Assert.Contains(stage.Specialist.Account.DisplayName, own, StringComparison.Ordinal);
        var whole = await Stage.TextAsync(await stage.Citizen.Browser.OpenAsync($"/ho-so-cua-toi/{code}"));
        Assert.All(["Đơn đề nghị", stage.Specialist.Account.DisplayName, "Cấp giấy phép thử nghiệm"], word => Assert.Contains(word, whole, StringComparison.Ordinal));
        // A draft outcome is not the owner's yet.
        Assert.DoesNotContain("Đủ điều kiện", whole, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_contract_of_the_answer_holds(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.AcceptedAsync();
        var stranger = stage.Office.Browser();
        var plain = Json(await stranger.OpenAsync($"/api/v1/dossiers/{code.ToLowerInvariant()}"));
        Assert.Equal(["code", "state", "receivedAt", "promisedAt", "history"], plain.EnumerateObject().Select(member => member.Name));
        Assert.Equal(code, plain.GetProperty("code").GetString());
        Assert.Equal((2, "Được tiếp nhận"), (plain.GetProperty("state").GetProperty("number").GetInt32(), plain.GetProperty("state").GetProperty("name").GetString()));
        Assert.Equal("2021-11-15T08:00:00+07:00", plain.GetProperty("receivedAt").GetString());
        Assert.Equal("2021-11-22T17:00:00+07:00", plain.GetProperty("promisedAt").GetString());
        Assert.Equal([1, 2], plain.GetProperty("history").EnumerateArray().Select(line => line.GetProperty("state").GetProperty("number").GetInt32()));
        var known = Json(await stranger.OpenAsync($"/api/v1/dossiers/{code}?secret={await stage.SecretAsync(code)}"));
        Assert.Equal((TestCatalogue.Code, "Bộ phận Một cửa"), (known.GetProperty("procedureCode").GetString(), known.GetProperty("unit").GetString()));
    }

    [Fact]
    public async Task Guessing_from_one_address_is_stopped()
    {
        await using var stage = await Stage.SetAsync(Database.Sqlite);
        var code = await stage.FiledAsync();
        var stranger = stage.Office.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 70; i++) answers.Add((await stranger.OpenAsync($"/tra-cuu/{code}?bi-mat=AAAA-{i:0000}")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task The_secret_is_the_same_whenever_it_is_asked_for_and_differs_from_code_to_code()
    {
        await using var stage = await Stage.SetAsync(Database.Sqlite);
        var secrets = new List<string>();
        for (var i = 0; i < 50; i++) secrets.Add(await stage.SecretAsync($"000.00.16.H01-211115-{i:0000}"));
        Assert.Equal(50, secrets.Distinct().Count());
        Assert.Equal(secrets[7], await stage.SecretAsync("000.00.16.H01-211115-0007"));
        Assert.All(secrets, secret => Assert.Matches("^[A-Z2-9]{4}-[A-Z2-9]{4}$", secret));
    }

    private static JsonElement Json(HttpResponseMessage answer)
    {
        using var content = answer.Content.ReadAsStream();
        return JsonDocument.Parse(content).RootElement;
    }
}
