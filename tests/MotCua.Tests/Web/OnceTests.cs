using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Organisation;
using MotCua.Storage;
using MotCua.Tests.Boundaries;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Web;

/// <summary>A form sent twice acts once. That each form in the suite does so, <see cref="Twice"/> sees to wherever a test posts one.</summary>
public sealed class OnceTests
{
    [Theory, OnEveryDatabase]
    public async Task Every_form_that_posts_carries_a_key_of_its_own(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        var administrator = await stage.Office.SignInAsync(Role.Administrator);
        var unit = await stage.Office.WithAsync<Store, Guid>(store => store.Units.Where(row => row.Kind == UnitKind.Desk).Select(row => row.Id).FirstAsync());
        var forms = 0;
        foreach (var browser in (HttpClient[])[stage.Office.Browser(), stage.Citizen.Browser, stage.Desk.Browser, stage.Specialist.Browser, administrator])
            foreach (var route in (await RouteTable.ReadAsync(stage.Office)).Where(route => route is { Method: "GET", Page: true, Handler: null }))
            {
                var address = route.Pattern.Contains("{code}", StringComparison.Ordinal) ? route.Pattern.Replace("{code}", route.Pattern.StartsWith("/nop-ho-so", StringComparison.Ordinal) || route.Pattern.StartsWith("/thu-tuc", StringComparison.Ordinal) ? TestCatalogue.Code : code, StringComparison.Ordinal)
                    : route.Pattern == "/quan-tri/don-vi/{id:guid}" ? $"/quan-tri/don-vi/{unit}"
                    : route.Pattern == "/quan-tri/nguoi-dung/{id:guid}" ? $"/quan-tri/nguoi-dung/{stage.Specialist.Account.Id}" : route.Address;
                using var answer = await browser.OpenAsync(address);
                if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
                var page = await answer.ReadPageAsync();
                var posting = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(form => form.Method == "post").ToList();
                forms += posting.Count;
                var keys = posting.ConvertAll(form => form.Elements["IdempotencyKey"] is IHtmlInputElement key ? key.Value : "");
                Assert.True(keys.TrueForAll(key => key.Length == 32) && keys.Distinct().Count() == keys.Count, $"{address}: {string.Join(", ", keys)}");
            }
        Assert.True(forms > 40, $"Only {forms} forms were seen.");
    }

    [Theory, OnEveryDatabase]
    public async Task The_second_sending_leads_where_the_first_led_and_what_was_changed_meanwhile_is_another_form(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var administrator = await office.SignInAsync(Role.Administrator);
        var form = await FormAsync(administrator, "/quan-tri/don-vi", "Form.Code", "phong-a", "Form.Name", "Phòng A");

        var first = await PostAsync(administrator, form);
        var second = await PostAsync(administrator, form);
        Assert.Equal((HttpStatusCode.Redirect, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.StartsWith("/quan-tri/don-vi/", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("không ghi thêm lần nữa", (await administrator.GetPageAsync(first.Headers.Location.ToString())).Body!.TextContent, StringComparison.Ordinal);

        form["Form.Code"] = "phong-b";
        var changed = await PostAsync(administrator, form);
        Assert.NotEqual(first.Headers.Location, changed.Headers.Location);
        Assert.Equal(2, await CountAsync(office));

        // A key of somebody else's form opens nothing: the same form by another administrator is their own.
        var other = await office.SignInAsync(Role.Administrator);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(other, await FormAsync(other, "/quan-tri/don-vi", "Form.Code", "phong-b", "Form.Name", "Phòng A", "IdempotencyKey", form["IdempotencyKey"]))).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Sent_eight_times_at_once_it_acts_once_and_nobody_sees_an_error(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var administrator = await office.SignInAsync(Role.Administrator);
        var form = await FormAsync(administrator, "/quan-tri/don-vi", "Form.Code", "phong-a", "Form.Name", "Phòng A");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(administrator, form)));
        foreach (var answer in answers)
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode}: {(await answer.ReadPageAsync()).QuerySelector(".govuk-error-summary, main")?.TextContent}");
        Assert.Equal(1, await CountAsync(office));
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.Acts.CountAsync(act => act.Kind == "unit.create")));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_refused_may_be_mended_and_sent_with_the_same_key(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var administrator = await office.SignInAsync(Role.Administrator);
        var form = await FormAsync(administrator, "/quan-tri/don-vi", "Form.Code", "Phòng", "Form.Name", "Phòng A");
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(administrator, form)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(administrator, form)).StatusCode);
        form["Form.Code"] = "phong-a";
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(administrator, form)).StatusCode);
        Assert.Equal(1, await CountAsync(office));
    }

    /// <summary>Units that the tests here made.</summary>
    private static Task<int> CountAsync(TestOffice office) => office.WithAsync<Store, int>(store => store.Units.CountAsync(unit => unit.Code.StartsWith("phong-")));

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient browser, string path, params string[] fields)
    {
        var page = await browser.GetPageAsync(path);
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(form => form.Method == "post");
        var values = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden").ToDictionary(input => input.Name!, input => input.Value);
        for (var i = 0; i < fields.Length; i += 2) values[fields[i]] = fields[i + 1];
        return values;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, Dictionary<string, string> form) =>
        await browser.PostAsync(new Uri("/quan-tri/don-vi", UriKind.Relative), new FormUrlEncodedContent(form));
}
