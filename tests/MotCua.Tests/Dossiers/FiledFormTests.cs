using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Answers;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Procedures;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>A form filled in online and at the counter: kept in the draft, stored with the dossier, shown, prefilled the next time.</summary>
public sealed class FiledFormTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task A_form_is_kept_while_it_is_wrong_and_stands_in_the_dossier_when_it_is_right(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await FormTests.AddFormAsync(stage.Office);
        var browser = stage.Citizen.Browser;
        async Task<string> BeginAsync()
        {
            var at = (await browser.PostFormAsync($"/nop-ho-so/{TestCatalogue.Code}", [], "main form")).Headers.Location!.ToString();
            return (await browser.PostFormAsync(at, new() { ["For"] = "Myself" }, "main form")).Headers.Location!.ToString();
        }
        var asked = await BeginAsync();
        Assert.EndsWith("/to-khai", asked, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await stage.Office.SignInAsync(Role.Citizen)).OpenAsync(asked)).StatusCode);
        // Without scripts the box that the answer makes necessary comes with the page's return, and what was typed is there.
        var more = await browser.PostFormAsync(asked, new() { ["answers.ho-ngheo"] = "yes", ["answers.tre.1.ho-ten"] = "Em Một" }, "main form");
        Assert.Equal(HttpStatusCode.OK, more.StatusCode);
        Assert.Equal("Em Một", (await more.ReadPageAsync()).QuerySelector("input[name='answers.tre.1.ho-ten']")!.GetAttribute("value"));
        var wrong = await browser.PostFormAsync(asked, new() { ["answers.so-so"] = "12", ["answers.tre.1.ngay-sinh"] = "1/2/2016" }, "main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("gồm HN và 4 chữ số", (await wrong.ReadPageAsync()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("12", (await browser.GetPageAsync(asked)).QuerySelector("#answers_so-so")!.GetAttribute("value"));
        // One child more, and away again.
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync(asked, new() { ["group"] = "+tre" }, "main form")).StatusCode);
        Assert.NotNull((await browser.GetPageAsync(asked)).QuerySelector("input[name='answers.tre.2.ho-ten']"));
        await browser.PostFormAsync(asked, new() { ["group"] = "-tre.2" }, "main form");
        var papers = (await browser.PostFormAsync(asked, new() { ["answers.so-so"] = "HN1234" }, "main form")).Headers.Location!.ToString();
        Assert.EndsWith("/giay-to", papers, StringComparison.Ordinal);
        var token = (await browser.GetPageAsync(papers)).QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var check = (await browser.PostAsync(new Uri(papers, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("AtDesk", "don"), new("AtDesk", "giay-kham")]), TestContext.Current.CancellationToken)).Headers.Location!.ToString();
        Assert.Contains("Em Một", (await browser.GetPageAsync(check)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync(check, [], "main form")).StatusCode);

        var form = await stage.Office.WithAsync<Store, FiledForm>(store => store.FiledForms.AsNoTracking().SingleAsync(Stop));
        Assert.Equal("""{"ho-ngheo":"yes","so-so":"HN1234"}""", form.Answers);
        Assert.Equal("""{"tre.1.ho-ten":"Em Một","tre.1.ngay-sinh":"2016-02-01"}""", form.PersonalAnswers);
        var code = await stage.Office.WithAsync<Store, string>(store => store.Dossiers.Select(row => row.Code).SingleAsync(Stop));
        foreach (var (reader, path) in new[] { (stage.Desk, $"/ho-so/{code}"), (stage.Citizen, $"/ho-so-cua-toi/{code}") })
            Assert.Contains("01/02/2016", (await reader.Browser.GetPageAsync(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        // The next time: the field that says so is filled in from this one.
        Assert.Equal("HN1234", (await browser.GetPageAsync(await BeginAsync())).QuerySelector("#answers_so-so")!.GetAttribute("value"));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task At_the_counter_a_paper_form_need_not_be_typed_in_and_a_step_asks_for_an_answer(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await FormTests.AddFormAsync(stage.Office);
        var desk = stage.Desk.Browser;
        var counter = $"/quay?thu-tuc={TestCatalogue.Code}";
        Dictionary<string, string> typed = new() { ["Submitter.Name"] = "Trần Thị Quầy", ["Submitter.IdentityNumber"] = "089090000009", ["accept"] = "true" };
        var refused = await desk.PostFormAsync(counter, typed, "form[enctype]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("#answers_ho-ngheo", (await refused.ReadPageAsync()).QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.PostFormAsync(counter, new(typed) { ["ByPaper"] = "true", ["answers.tu"] = "hôm qua" }, "form[enctype]")).StatusCode);
        var accepted = await desk.PostFormAsync(counter, new(typed) { ["ByPaper"] = "true", ["answers.ho-ngheo"] = "yes" }, "form[enctype]");
        Assert.EndsWith("/in-bo", accepted.Headers.Location!.ToString(), StringComparison.Ordinal);
        var code = accepted.Headers.Location!.ToString().Split('/')[2];
        Assert.Contains("Tờ khai giấy", (await desk.GetPageAsync($"/ho-so/{code}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await stage.Office.WithAsync<Store>(async store =>
        {
            var version = await store.ProcedureVersions.Select(row => row.Id).SingleAsync(Stop);
            ProcessStep Step(string key, Role role, string? when = null) => new(key, key, role, null, 2, when);
            store.InternalProcesses.Add(new InternalProcess
            {
                Id = stage.Office.Clock.NewId(), VersionId = version, Number = 1, InForceFrom = new DateOnly(2021, 1, 1), TriedAt = stage.Office.Clock.UtcNow,
                Steps = [Step("khong-ngheo", Role.Specialist, "answer:ho-ngheo=no"), Step("ho-ngheo", Role.Specialist, "answer:ho-ngheo=yes"), Step("ky", Role.Director), Step("phat-hanh", Role.Clerk)],
            });
            await new ActLog(store, stage.Office.Clock).CommitAsync(new Doing("process.open", Actor.System, "process", version), default);
        });
        await stage.Office.WithAsync<MotCua.Dossiers.Acts.HandOver>(act => act.RunAsync(stage.DeskActor, code, null, null, default));
        Assert.Equal("ho-ngheo", (await stage.ReadAsync(code)).StepName);
    }
}
