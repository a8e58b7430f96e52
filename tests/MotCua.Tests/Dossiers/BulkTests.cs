using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>One act for many dossiers: what would happen to each, and what did.</summary>
public sealed class BulkTests
{
    private static async Task<IHtmlDocument> PreviewAsync(HttpClient browser, string kind, IEnumerable<string> codes, HttpStatusCode expected = HttpStatusCode.OK, params (string, string)[] more)
    {
        var token = (await browser.GetPageAsync("/viec-cua-toi?xem=dang-mo")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = codes.Select(code => new KeyValuePair<string, string>("Codes", code)).Append(new("Kind", kind)).Append(new("__RequestVerificationToken", token)).Concat(more.Select(item => new KeyValuePair<string, string>(item.Item1, item.Item2)));
        var answer = await browser.PostAsync(new Uri("/viec-cua-toi/hang-loat?handler=Preview", UriKind.Relative), new FormUrlEncodedContent(fields));
        Assert.Equal(expected, answer.StatusCode);
        return await answer.ReadPageAsync();
    }

    private static async Task<IHtmlDocument> DoAsync(HttpClient browser, IHtmlDocument preview, params (string Name, string Value)[] said)
    {
        var form = (IHtmlFormElement)preview.QuerySelector("form[action='/viec-cua-toi/hang-loat?handler=Do']")!;
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } && said.All(item => item.Name != input.Name)).Select(input => new KeyValuePair<string, string>(input.Name!, input.Value))
            .Concat(said.Select(item => new KeyValuePair<string, string>(item.Name, item.Value)));
        var answer = await browser.PostAsync(new Uri("/viec-cua-toi/hang-loat?handler=Do", UriKind.Relative), new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadPageAsync();
    }

    private static List<string> Lines(IHtmlDocument page) => [.. page.QuerySelectorAll("table tbody tr td:last-child").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static Task<int> ActsAsync(Stage stage, string kind) => stage.Office.WithAsync<Store, int>(store => store.Acts.CountAsync(act => act.Kind == kind));

    [Theory, OnEveryDatabase]
    public async Task Nobody_does_to_many_what_they_may_not_do_to_one(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Citizen.Browser.OpenAsync("/viec-cua-toi/hang-loat")).StatusCode);
        await stage.FileAsync(stage.OtherDesk.Actor(Role.DeskOfficer), Stage.AtDesk());
        // Another desk sees no such dossier; what it may not try at all is not offered.
        Assert.StartsWith("Không được Không có hồ sơ mang mã này", Lines(await PreviewAsync(stage.OtherDesk.Browser, "tiep-nhan", [code]))[0], StringComparison.Ordinal);
        foreach (var (kind, expected) in new[] { ("giao-lai", HttpStatusCode.BadRequest), ("ky", HttpStatusCode.BadRequest) }) await PreviewAsync(stage.OtherDesk.Browser, kind, [code], expected);
        await PreviewAsync(stage.OtherDesk.Browser, "tiep-nhan", [], HttpStatusCode.BadRequest);
        await PreviewAsync(stage.OtherDesk.Browser, "tiep-nhan", Enumerable.Range(1, 101).Select(n => $"000.00.16.H01-211115-{n:0000}"), HttpStatusCode.BadRequest);
        Assert.Equal(DossierState.Registered, (await stage.ReadAsync(code)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task The_preview_says_for_each_what_would_happen_and_changes_nothing_then_each_is_done_by_itself(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (first, second, accepted) = (await stage.FiledAsync(), await stage.FiledAsync(), await stage.AcceptedAsync());
        var before = await stage.Office.WithAsync<Store, int>(store => store.Acts.CountAsync());
        var preview = await PreviewAsync(stage.Desk.Browser, "tiep-nhan", [first, second, accepted]);
        Assert.Equal(["Được Tiếp nhận, hẹn trả 17:00, thứ Hai 22/11/2021.", "Được Tiếp nhận, hẹn trả 17:00, thứ Hai 22/11/2021."], Lines(preview)[..2]);
        Assert.StartsWith("Không được", Lines(preview)[2], StringComparison.Ordinal);
        Assert.Equal(before, await stage.Office.WithAsync<Store, int>(store => store.Acts.CountAsync()));
        Assert.Equal(DossierState.Registered, (await stage.ReadAsync(first)).State);

        // Somebody is quicker with one of them: the other is done all the same.
        await stage.AcceptAsync(second);
        var done = Lines(await DoAsync(stage.Desk.Browser, preview));
        Assert.StartsWith("Đã xong Tiếp nhận, hẹn trả", done[0], StringComparison.Ordinal);
        Assert.StartsWith("Không được", done[1], StringComparison.Ordinal);
        Assert.Equal(2, done.Count);
        Assert.Equal(DossierState.Accepted, (await stage.ReadAsync(first)).State);
        // Sent again: nothing is done twice.
        await DoAsync(stage.Desk.Browser, preview);
        Assert.Equal(3, await ActsAsync(stage, "dossier.accept"));
    }

    [Theory, OnEveryDatabase]
    public async Task Many_are_handed_over_given_to_somebody_forwarded_and_returned(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        string[] codes = [await stage.AcceptedAsync(), await stage.AcceptedAsync()];
        Assert.All(Lines(await DoAsync(stage.Desk.Browser, await PreviewAsync(stage.Desk.Browser, "chuyen-phong", codes))), line => Assert.Equal("Đã xong Chuyển đến Phòng thu-phong, bước “Thẩm định”.", line));
        var given = await DoAsync(stage.Head.Browser, await PreviewAsync(stage.Head.Browser, "giao-lai", codes), ("PersonId", stage.Specialist.Person.Id.ToString()));
        Assert.All(Lines(given), line => Assert.StartsWith("Đã xong Giao cho", line, StringComparison.Ordinal));
        await stage.ProposeAsync(codes[0]);
        var forward = await PreviewAsync(stage.Specialist.Browser, "chuyen-buoc", codes);
        Assert.StartsWith("Được Chuyển đến", Lines(forward)[0], StringComparison.Ordinal);
        Assert.StartsWith("Không được Chưa có dự thảo kết quả", Lines(forward)[1], StringComparison.Ordinal);
        await DoAsync(stage.Specialist.Browser, forward);
        Assert.Equal(Role.DivisionHead, (await stage.ReadAsync(codes[0])).StepRole);
        await stage.ForwardAsync(stage.Head, Role.DivisionHead, codes[0]);
        await stage.SignAsync(codes[0]);
        await stage.ReleaseAsync(codes[0]);
        var back = await DoAsync(stage.Desk.Browser, await PreviewAsync(stage.Desk.Browser, "tra-ket-qua", [codes[0]]), ("Way", "Counter"), ("Receiver", "Người Nhận Thử"));
        Assert.Equal(["Đã xong Trả tại quầy cho Người Nhận Thử."], Lines(back));
        Assert.Equal(DossierState.Returned, (await stage.ReadAsync(codes[0])).State);
    }
}
