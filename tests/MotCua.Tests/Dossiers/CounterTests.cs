using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>Intake at the counter in few keys: what is typed, what the office fills in, what is printed.</summary>
public sealed class CounterTests
{
    private const string Number = "089090000123", Name = "Trần Thị Quầy";

    private static async Task<IHtmlDocument> FoundAsync(HttpClient browser, string procedure, string number)
    {
        var answer = await browser.PostFormAsync("/quay", new() { ["thu-tuc"] = procedure, ["Number"] = number }, handler: "Find");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadPageAsync();
    }

    private static string Value(IHtmlDocument page, string name) => ((IHtmlInputElement)page.QuerySelector($"main [name='{name}']")!).Value;

    /// <summary>Posts the second form as the browser holds it, with the first button, which Enter presses.</summary>
    private static async Task<HttpResponseMessage> EnterAsync(HttpClient browser, IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)page.QuerySelector("form[action='/quay']")!;
        Assert.Equal("accept", form.QuerySelector("button[type=submit]")!.GetAttribute("name"));
        var fields = form.Elements.Where(element => element is IHtmlInputElement { Type: not "file" } or IHtmlSelectElement)
            .Select(element => (Name: element.GetAttribute("name")!, Value: element is IHtmlInputElement input ? input.Value : ((IHtmlSelectElement)element).Value ?? "")).ToDictionary(field => field.Name, field => field.Value);
        foreach (var (name, value) in typed) fields[name] = value;
        fields["accept"] = "true";
        return await browser.PostAsync(new Uri("/quay", UriKind.Relative), new FormUrlEncodedContent(fields));
    }

    [Theory, OnEveryDatabase]
    public async Task Only_the_desk_serves_the_counter_and_prints_for_it(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.AcceptedAsync();
        foreach (var who in new[] { stage.Citizen, stage.Specialist, stage.Head, stage.Director, stage.Clerk })
            foreach (var address in new[] { "/quay", $"/ho-so/{code}/in-bo" })
                Assert.Equal(HttpStatusCode.Forbidden, (await who.Browser.OpenAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.OtherDesk.Browser.OpenAsync($"/ho-so/{code}/in-bo")).StatusCode);
        var filed = await stage.FiledAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await stage.Desk.Browser.OpenAsync($"/ho-so/{filed}/in-bo")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_walk_in_without_phone_or_mail_is_received_and_the_second_time_known(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var page = await FoundAsync(stage.Desk.Browser, "0001", Number);
        // The digits that end one code of ours are enough; the next key belongs to the name.
        Assert.Contains("Cấp giấy phép thử nghiệm", page.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Submitter.Name", page.QuerySelector("[autofocus]")!.GetAttribute("name"));
        Assert.Equal(("", Number, "1", "1"), (Value(page, "Submitter.Name"), Value(page, "Submitter.IdentityNumber"), Value(page, "originals:don"), Value(page, "originals:giay-kham")));
        var done = await EnterAsync(stage.Desk.Browser, page, ("Submitter.Name", Name));
        Assert.Equal("/ho-so/000.00.16.H01-211115-0001/in-bo", done.Headers.Location!.ToString());
        var filed = await stage.Office.WithAsync<Store, List<SubmittedPaper>>(store => store.SubmittedPapers.ToListAsync());
        Assert.Equal([("don", 1), ("giay-kham", 1)], filed.OrderBy(paper => paper.RequiredPaperKey, StringComparer.Ordinal).Select(paper => (paper.RequiredPaperKey!, paper.Originals)));
        Assert.Null((await stage.Office.WithAsync<Store, DossierParty>(store => store.DossierParties.FirstAsync())).Phone);

        var again = await FoundAsync(stage.Desk.Browser, TestCatalogue.Code, "089 090 000 123");
        Assert.Equal(Name, Value(again, "Submitter.Name"));
        Assert.Contains("Đã điền sẵn", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("accept", again.QuerySelector("[autofocus]")!.GetAttribute("name"));
        Assert.Equal("/ho-so/000.00.16.H01-211115-0002/in-bo", (await EnterAsync(stage.Desk.Browser, again)).Headers.Location!.ToString());
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_stranger_typed_under_a_number_fills_in_nothing_and_what_the_desk_saw_does(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var typed = Stage.Somebody(Number, "Kẻ Mạo Danh") with { Address = "Nơi bịa đặt" };
        await stage.FileAsync(stage.Citizen.Actor(Role.Citizen), stage.Online() with { Owner = typed });
        Assert.Equal("", Value(await FoundAsync(stage.Desk.Browser, TestCatalogue.Code, Number), "Submitter.Name"));

        var firm = new PartyInput(PartyKind.Enterprise, "Công ty TNHH Ví Dụ", IdentityType.TaxCode, "0100109106", Phone: "0296 3 000 000", Address: "1 đường Giả Định");
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk(firm));
        var page = await FoundAsync(stage.Desk.Browser, TestCatalogue.Code, "0100109106");
        Assert.Equal(("Công ty TNHH Ví Dụ", "0296 3 000 000", "1 đường Giả Định"), (Value(page, "Submitter.Name"), Value(page, "Submitter.Phone"), Value(page, "Submitter.Address")));
        Assert.Equal("Enterprise", ((IHtmlSelectElement)page.QuerySelector("[name='Submitter.Kind']")!).Value);
    }

    [Theory, OnEveryDatabase]
    public async Task What_may_mean_several_procedures_offers_them_and_keeps_the_number(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await stage.Office.AddProcedureAsync("8.000001");
        var page = await FoundAsync(stage.Desk.Browser, "0001", Number);
        Assert.Equal(["8.000001", "9.000001"], page.QuerySelectorAll("button[name=Chosen]").Select(button => button.GetAttribute("value")).Order(StringComparer.Ordinal));
        Assert.Equal(Number, Value(page, "Number"));
        Assert.Equal("Chosen", page.QuerySelector("[autofocus]")!.GetAttribute("name"));
        var chosen = await (await stage.Desk.Browser.PostFormAsync("/quay", new() { ["thu-tuc"] = "0001", ["Number"] = Number, ["Chosen"] = "8.000001" }, form: "form[role=search]", handler: "Find")).ReadPageAsync();
        Assert.Equal(("8.000001", Number), (Value(chosen, "thu-tuc"), Value(chosen, "Submitter.IdentityNumber")));
        Assert.Contains("Không tìm thấy thủ tục nào", (await FoundAsync(stage.Desk.Browser, "zzzz", "")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Both_slips_are_printed_at_once(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.AcceptedAsync();
        var sheets = (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/in-bo")).QuerySelectorAll("article.paper.form-slip").Select(sheet => sheet.TextContent).ToList();
        Assert.Equal(2, sheets.Count);
        Assert.All(["GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", await stage.SecretAsync(code), code], word => Assert.Contains(word, sheets[0], StringComparison.Ordinal));
        Assert.All(["PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Tiếp nhận, chuyển xử lý", code], word => Assert.Contains(word, sheets[1], StringComparison.Ordinal));
        Assert.DoesNotContain(await stage.SecretAsync(code), sheets[1], StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_typed_stays_when_something_is_missing_and_the_address_holds_no_number(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var page = await FoundAsync(stage.Desk.Browser, TestCatalogue.Code, Number);
        Assert.Equal("/quay?handler=Find", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        var refused = await EnterAsync(stage.Desk.Browser, page, ("Submitter.Phone", "12"), ("Submitter.Name", Name), ("originals:don", "2"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var shown = await refused.ReadPageAsync();
        Assert.Equal((Name, "12", "2"), (Value(shown, "Submitter.Name"), Value(shown, "Submitter.Phone"), Value(shown, "originals:don")));
        Assert.Equal("/quay", shown.QuerySelector("form[enctype]")!.GetAttribute("action"));
    }
}
