using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>A link that works once lets somebody without an account bring what was asked for.</summary>
public sealed class SupplementLinkTests
{
    private static Task<string> MakeAsync(Stage stage, Actor by, string code) => stage.Office.WithAsync<SupplyByLink, string>(links => links.MakeAsync(by, code, new Sent(), default));

    private static async Task<HttpResponseMessage> SendAsync(Stage stage, string path, byte[]? file)
    {
        using var browser = stage.Office.Browser();
        var page = await browser.GetPageAsync(path);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("form[method=post] input[type=hidden]").OfType<IHtmlInputElement>()) form.Add(new StringContent(hidden.Value), hidden.Name!);
        var input = page.QuerySelectorAll("input[type=file]").OfType<IHtmlInputElement>().First();
        if (file is not null) form.Add(new ByteArrayContent(file), input.Name!, "don-moi.pdf");
        return await browser.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    [Theory, OnEveryDatabase]
    public async Task A_link_is_made_by_the_desk_shows_what_is_missing_and_works_once(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier.Code;
        await Stage.RefusedAsync(RoadProblems.NoOpenSupplement, () => MakeAsync(stage, stage.DeskActor, code));
        await stage.AskAsync(stage.DeskActor, code);
        await Stage.RefusedAsync(Problems.NotAllowed, () => MakeAsync(stage, stage.SpecialistActor, code));
        var other = await Assert.ThrowsAsync<Refused>(() => MakeAsync(stage, stage.OtherDesk.Actor(Role.DeskOfficer), code));
        Assert.Equal(DossierProblems.DossierUnknown, other.Problem);

        Assert.Equal(HttpStatusCode.Gone, (await stage.Office.Browser().OpenAsync("/bo-sung/khong-co-duong-dan-nao")).StatusCode);
        var first = SupplyByLink.PathOf(await MakeAsync(stage, stage.DeskActor, code));
        var answer = await stage.Desk.Browser.PostFormAsync($"/ho-so/{code}/duong-dan-bo-sung", [], form: "main form");
        var shown = (await answer.ReadPageAsync()).QuerySelector("#duong-dan")!.TextContent;
        var link = shown[shown.IndexOf("/bo-sung/", StringComparison.Ordinal)..];
        Assert.Equal(HttpStatusCode.Gone, (await stage.Office.Browser().OpenAsync(first)).StatusCode);
        await stage.Office.WithAsync<Store>(async store =>
        {
            var kept = await store.SupplementLinks.AsNoTracking().OrderBy(row => row.Id).LastAsync();
            Assert.Equal(32, kept.SecretHash.Length);
            Assert.DoesNotContain(link[9..], await store.Acts.Select(act => act.Payload).OrderBy(payload => payload).LastAsync(), StringComparison.Ordinal);
        });

        var page = (await stage.Office.Browser().GetPageAsync(link)).Body!.TextContent;
        Assert.Contains("Đơn đề nghị", page, StringComparison.Ordinal);
        Assert.Contains("Bản nộp mờ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Mẫu", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(stage, link, null)).StatusCode);
        Assert.True((await SendAsync(stage, link, "khong phai pdf"u8.ToArray())).StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity);
        var sent = await SendAsync(stage, link, SampleFiles.Pdf(1));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("Đã nhận giấy tờ bổ sung", await Stage.TextAsync(sent), StringComparison.Ordinal);
        Assert.Equal(DossierState.Registered, (await stage.ReadAsync(code)).State);
        Assert.Equal(HttpStatusCode.Gone, (await stage.Office.Browser().OpenAsync(link)).StatusCode);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_link_ends_after_its_days_and_when_the_papers_came_another_way(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier.Code;
        await stage.AskAsync(stage.DeskActor, code);
        var old = SupplyByLink.PathOf(await MakeAsync(stage, stage.DeskActor, code));
        stage.Office.Time.Move(SupplementLink.Lifetime);
        Assert.Equal(HttpStatusCode.Gone, (await stage.Office.Browser().OpenAsync(old)).StatusCode);
        var link = SupplyByLink.PathOf(await MakeAsync(stage, stage.DeskActor, code));
        Assert.Equal(HttpStatusCode.OK, (await stage.Office.Browser().OpenAsync(link)).StatusCode);
        await stage.SupplyAsync(stage.DeskActor, code);
        Assert.Equal(HttpStatusCode.Gone, (await stage.Office.Browser().OpenAsync(link)).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Guessing_is_limited(Database database)
    {
        await using var stage = await Stage.SetAsync(database, configure: builder => builder.Configuration["RateLimits:look-up"] = "3");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++) statuses.Add((await stage.Office.Browser().OpenAsync($"/bo-sung/doan-{i}")).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }
}
