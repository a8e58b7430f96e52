using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Inspections;
using MotCua.Inspections.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Inspections;

/// <summary>A mandate opens dossiers to those it names, on its days, within its scope; every look is on record.</summary>
public sealed class InspectionTests
{
    private static readonly DateOnly Today = new(2021, 11, 15);

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    private static DecisionInput Decision(SignedIn inspector, IReadOnlyList<Guid>? units = null, IReadOnlyList<string>? procedures = null, DateOnly? registeredFrom = null, DateOnly? registeredTo = null) =>
        new("05/QĐ-SLĐTBXH", Today, "Giám đốc Sở", "Kiểm tra việc tiếp nhận hồ sơ", Today, Today.AddDays(9), [inspector.Person.Id], units ?? [], procedures ?? [], registeredFrom ?? new DateOnly(2021, 1, 1), registeredTo ?? new DateOnly(2021, 12, 31));

    private static Task<Mandate> OpenAsync(Stage stage, DecisionInput decision) =>
        stage.Office.WithAsync<OpenMandate, Mandate>(open => open.RunAsync(stage.Director.Actor(Role.Director), decision, null, default));

    [Theory, OnEveryDatabase]
    public async Task An_inspector_without_a_mandate_sees_no_dossier_and_with_one_only_those_it_covers(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (inspector, other) = (await stage.Office.SignInAsAsync(Role.Inspector, "thu-ttr"), await stage.Office.SignInAsAsync(Role.Inspector, "thu-ttr"));
        var code = await stage.AcceptedAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.Browser.OpenAsync($"/ho-so/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.Browser.OpenAsync("/viec-cua-toi")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.Browser.OpenAsync("/thanh-tra/moi")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Specialist.Browser.OpenAsync("/thanh-tra")).StatusCode);

        var covering = await OpenAsync(stage, Decision(inspector, [stage.Desk.UnitId!.Value], [TestCatalogue.Code]));
        var elsewhere = await OpenAsync(stage, Decision(inspector, [stage.OtherDesk.UnitId!.Value]));
        var before = await OpenAsync(stage, Decision(inspector, registeredTo: new DateOnly(2021, 11, 14)));
        async Task<HttpStatusCode> TryAsync(SignedIn who, Mandate mandate, string address) => (await who.Browser.OpenAsync($"/thanh-tra/{mandate.Id}{address}")).StatusCode;
        Assert.Equal(HttpStatusCode.NotFound, await TryAsync(inspector, elsewhere, $"/ho-so/{code}"));
        Assert.Equal(HttpStatusCode.NotFound, await TryAsync(inspector, before, $"/ho-so/{code}"));
        Assert.Equal(HttpStatusCode.NotFound, await TryAsync(inspector, elsewhere, $"/ho-so/{code}/tai-ve"));
        foreach (var address in new[] { "", $"/ho-so/{code}", $"/ho-so/{code}/tai-ve", "/tim/tiep-nhan-cham" })
            Assert.Equal(HttpStatusCode.NotFound, await TryAsync(other, covering, address));
        Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(stage.Director, covering, $"/ho-so/{code}"));
        Assert.Equal(0, await stage.Office.WithAsync<Store, int>(store => store.Set<InspectionLook>().CountAsync()));

        var page = Text(await inspector.Browser.GetPageAsync($"/thanh-tra/{covering.Id}/ho-so/{code}"));
        Assert.Contains(stage.Citizen.Person.FullName, page, StringComparison.Ordinal);
        var look = await stage.Office.WithAsync<Store, InspectionLook>(store => store.Set<InspectionLook>().SingleAsync());
        Assert.Equal((LookKind.Dossier, covering.Id, inspector.Account.Id), (look.Kind, look.MandateId, look.By));
        Assert.Contains(code, Text(await stage.Director.Browser.GetPageAsync($"/thanh-tra/{covering.Id}")), StringComparison.Ordinal);
        Assert.Equal(1, await stage.Office.WithAsync<Store, int>(store => store.Acts.CountAsync(act => act.Kind == "mandate.look")));

        // Before its first day, after its last, and after it was ended, it opens nothing; what was opened stays to be read.
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 25, 9, 0, 0));
        Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(inspector, covering, $"/ho-so/{code}"));
        Assert.Equal(HttpStatusCode.OK, await TryAsync(inspector, covering, ""));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 24, 9, 0, 0));
        Assert.Equal(HttpStatusCode.OK, await TryAsync(inspector, covering, $"/ho-so/{code}"));
        await Stage.RefusedAsync(InspectionProblems.EndReasonNeeded, () => stage.Office.WithAsync<OpenMandate>(open => open.EndAsync(stage.Director.Actor(Role.Director), covering.Id, " ", default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<OpenMandate>(open => open.EndAsync(inspector.Actor(Role.Inspector), covering.Id, "Xong", default)));
        await stage.Office.WithAsync<OpenMandate>(open => open.EndAsync(stage.Director.Actor(Role.Director), covering.Id, "Đã xong sớm", default));
        Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(inspector, covering, $"/ho-so/{code}"));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_decision_needs_number_dates_inspectors_and_a_scope_that_exists(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var inspector = await stage.Office.SignInAsAsync(Role.Inspector, "thu-ttr");
        var good = Decision(inspector);
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<OpenMandate>(open => open.RunAsync(inspector.Actor(Role.Inspector), good, null, default)));
        await Stage.RefusedAsync(InspectionProblems.DecisionNeeded, () => OpenAsync(stage, good with { Number = " " }));
        await Stage.RefusedAsync(InspectionProblems.DecisionNeeded, () => OpenAsync(stage, good with { DecidedBy = null }));
        await Stage.RefusedAsync(InspectionProblems.DatesInvalid, () => OpenAsync(stage, good with { To = Today.AddDays(-1) }));
        await Stage.RefusedAsync(InspectionProblems.DatesInvalid, () => OpenAsync(stage, good with { From = Today.AddDays(-1) }));
        await Stage.RefusedAsync(InspectionProblems.MembersNeeded, () => OpenAsync(stage, good with { Members = [] }));
        await Stage.RefusedAsync(InspectionProblems.MembersNeeded, () => OpenAsync(stage, good with { Members = [stage.Specialist.Person.Id] }));
        await Stage.RefusedAsync(InspectionProblems.ScopeInvalid, () => OpenAsync(stage, good with { Units = [Guid.CreateVersion7()] }));
        await Stage.RefusedAsync(InspectionProblems.ScopeInvalid, () => OpenAsync(stage, good with { Procedures = ["0.0"] }));
        await Stage.RefusedAsync(InspectionProblems.ScopeInvalid, () => OpenAsync(stage, good with { RegisteredTo = new DateOnly(2020, 12, 31) }));
        var posted = await stage.Director.Browser.PostFormAsync("/thanh-tra/moi", new()
        {
            ["Number"] = "06/QĐ", ["DecidedBy"] = "Thanh tra tỉnh", ["Subject"] = "Kiểm tra", ["Date"] = "2021-11-15", ["From"] = "2021-11-15", ["To"] = "2021-11-20",
            ["RegisteredFrom"] = "2021-01-01", ["RegisteredTo"] = "2021-11-30", ["Members"] = inspector.Person.Id.ToString(), ["Procedures"] = TestCatalogue.Code,
        });
        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        var page = Text(await inspector.Browser.GetPageAsync(posted.Headers.Location!.ToString()));
        Assert.Contains("06/QĐ", page, StringComparison.Ordinal);
        Assert.Contains("06/QĐ", Text(await inspector.Browser.GetPageAsync("/thanh-tra")), StringComparison.Ordinal);
        Assert.DoesNotContain("06/QĐ", Text(await (await stage.Office.SignInAsAsync(Role.Inspector, "thu-ttr")).Browser.GetPageAsync("/thanh-tra")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_sample_is_drawn_from_its_seed_and_anybody_draws_it_again(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var inspector = await stage.Office.SignInAsAsync(Role.Inspector, "thu-ttr");
        var mandate = await OpenAsync(stage, Decision(inspector));
        var codes = new List<string>();
        for (var i = 0; i < 9; i++) codes.Add((await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier.Code);
        Task<InspectionSample> DrawAsync(string? seed, int? size) => stage.Office.WithAsync<DrawSample, InspectionSample>(async draw => await draw.RunAsync(inspector.Actor(Role.Inspector), mandate, seed, size, default));
        await Stage.RefusedAsync(InspectionProblems.SampleInvalid, () => DrawAsync(" ", 3));
        await Stage.RefusedAsync(InspectionProblems.SampleInvalid, () => DrawAsync("hạt", 0));
        var first = await DrawAsync("hạt-2021", 4);
        var again = await DrawAsync("hạt-2021", 4);
        var another = await DrawAsync("khác", 4);
        Assert.Equal(first.Codes, again.Codes);
        Assert.Equal((4, 9, first.PopulationDigest), (first.Codes.Count, first.Population, again.PopulationDigest));
        Assert.NotEqual(first.Codes, another.Codes);
        // By hand, from the words on the page alone.
        var byHand = codes.Select(code => (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("hạt-2021:" + code))), code)).Order().Take(4).Select(one => one.code);
        Assert.Equal(byHand, first.Codes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(codes.Order(StringComparer.Ordinal).Select(code => code + "\n"))))), first.PopulationDigest);
        var page = Text(await inspector.Browser.GetPageAsync($"/thanh-tra/{mandate.Id}/mau/{first.Id}"));
        Assert.Contains("hạt-2021", page, StringComparison.Ordinal);
        Assert.All(first.Codes, code => Assert.Contains(code, page, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await inspector.Browser.PostFormAsync($"/thanh-tra/{mandate.Id}", new() { ["Seed"] = "ba", ["Size"] = "2" }, handler: "Sample")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task The_queries_find_what_is_there_and_nothing_else(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var inspector = await stage.Office.SignInAsAsync(Role.Inspector, "thu-ttr");
        var mandate = await OpenAsync(stage, Decision(inspector));
        Task<FoundPage> FindAsync(string word, string? after = null) => stage.Office.WithAsync<InspectionQueries, FoundPage>(queries => queries.RunAsync(mandate, word, after, default));
        async Task<IEnumerable<string>> CodesAsync(string word) => (await FindAsync(word)).Lines.Select(line => line.Code);

        // In time, and late: online at 08:00 on Monday, answered at 16:00 and on Wednesday.
        var (prompt, slow, twice) = (await stage.FiledAsync(), await stage.FiledAsync(), await stage.FiledAsync());
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 15, 16, 0, 0));
        await stage.AcceptAsync(prompt);
        foreach (var _ in new[] { 1, 2 })
        {
            await stage.AskAsync(stage.DeskActor, twice);
            await stage.SupplyAsync(stage.DeskActor, twice);
        }
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 17, 9, 0, 0));
        await stage.AcceptAsync(slow);
        Assert.Equal([slow], await CodesAsync("tiep-nhan-cham"));
        Assert.Equal([twice], await CodesAsync("bo-sung-nhieu-lan"));

        // Told later than it was: accepted on the 15th, written on the 17th.
        Assert.Empty(await CodesAsync("ghi-ngay-sau"));
        var told = await stage.FiledAsync();
        await stage.Office.WithAsync<MotCua.Dossiers.Acts.AcceptDossier>(act => act.RunAsync(stage.DeskActor, told, null, null, default, at: OfficeClock.ToUtc(new DateTime(2021, 11, 15, 9, 0, 0))));
        Assert.Equal([told], await CodesAsync("ghi-ngay-sau"));

        // The later one was finished first.
        Assert.Empty(await CodesAsync("thu-tu-giai-quyet"));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 18, 9, 0, 0));
        var overtaking = await stage.SignedAsync();
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 18, 10, 0, 0));
        await stage.Office.WithAsync<MotCua.Dossiers.Acts.HandOver>(act => act.RunAsync(stage.DeskActor, slow, null, null, default));
        await stage.ReleaseAsync(overtaking);
        Assert.Equal([overtaking], await CodesAsync("thu-tu-giai-quyet"));
        // The paper bears the 15th and was signed on the 18th.
        Assert.Contains(overtaking, await CodesAsync("ghi-ngay-sau"));

        await Stage.RefusedAsync(InspectionProblems.QueryUnknown, () => FindAsync("khac"));
        foreach (var (word, title, _) in InspectionQueries.All)
            Assert.Contains(title, Text(await inspector.Browser.GetPageAsync($"/thanh-tra/{mandate.Id}/tim/{word}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await inspector.Browser.OpenAsync($"/thanh-tra/{mandate.Id}/tim/tiep-nhan-cham?sau=x.y")).StatusCode);
        Assert.Equal(InspectionQueries.All.Count + 1, await stage.Office.WithAsync<Store, int>(store => store.Set<InspectionLook>().CountAsync(row => row.Kind == LookKind.Query)));
        // The last row's key leads to a page with nothing left.
        var dossiers = await stage.Office.WithAsync<Store, Dossier>(store => store.Set<Dossier>().OrderByDescending(row => row.RegisteredAt).ThenByDescending(row => row.Code).FirstAsync());
        Assert.Equal(0, (await FindAsync("tiep-nhan-cham", $"{dossiers.RegisteredAt.Ticks}.{dossiers.Code}")).Looked);
    }

    [Theory, OnEveryDatabase]
    public async Task A_dossier_leaves_whole_and_is_checked_without_the_program(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var inspector = await stage.Office.SignInAsAsync(Role.Inspector, "thu-ttr");
        var mandate = await OpenAsync(stage, Decision(inspector));
        var file = SampleFiles.Pdf(2);
        var code = await stage.SignedAsync(file);
        using var certificate = Kernel.Signatures.SigningTests.SelfIssued("Giám đốc Thử");
        await Kernel.Signatures.SigningTests.SignAsync(stage, stage.Director, Role.Director, code, null, MotCua.Kernel.Signatures.CmsMaking.Sign(file, certificate, [], stage.Office.Clock.UtcNow));
        await stage.ReleaseAsync(code);
        var answer = await inspector.Browser.OpenAsync($"/thanh-tra/{mandate.Id}/ho-so/{code}/tai-ve");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(LookKind.Export, await stage.Office.WithAsync<Store, LookKind>(store => store.Set<InspectionLook>().Select(row => row.Kind).SingleAsync()));
        var folder = Directory.CreateTempSubdirectory("motcua-export-");
        try
        {
            await using (var zip = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))) await ZipFile.ExtractToDirectoryAsync(zip, folder.FullName, TestContext.Current.CancellationToken);
            Assert.Equal(file, await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "ket-qua/01-ket-qua.pdf"), TestContext.Current.CancellationToken));
            var acts = await stage.Office.WithAsync<Store, int>(async store =>
            {
                var id = await store.Set<Dossier>().Where(row => row.Code == code).Select(row => row.Id).SingleAsync();
                return await store.Acts.CountAsync(act => act.SubjectKind == "dossier" && act.SubjectId == id);
            });
            Assert.Equal(acts, Directory.GetFiles(Path.Combine(folder.FullName, "viec"), "*.act").Length);
            Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "chu-ky"), "*.p7s"));
            Assert.Contains(stage.Citizen.Person.FullName, await File.ReadAllTextAsync(Path.Combine(folder.FullName, "ho-so.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var listed = (await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "SHA256SUMS"), TestContext.Current.CancellationToken)).Select(line => line[66..]).Append("SHA256SUMS");
            Assert.Equal(Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.FullName, path)).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
            Assert.Equal(0, Check(folder));

            // One byte of an act, or of a file, and the check says so.
            var act = Directory.GetFiles(Path.Combine(folder.FullName, "viec"), "*-dossier.sign.act").Single();
            var bytes = await File.ReadAllBytesAsync(act, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(act, [.. bytes, 32], TestContext.Current.CancellationToken);
            Assert.NotEqual(0, Check(folder));
            await File.WriteAllBytesAsync(act, bytes, TestContext.Current.CancellationToken);
            Assert.Equal(0, Check(folder));
            await File.AppendAllTextAsync(Path.Combine(folder.FullName, "ket-qua/01-ket-qua.pdf"), " ", TestContext.Current.CancellationToken);
            Assert.NotEqual(0, Check(folder));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var line = (await stage.Office.WithAsync<DossierReading, DossierFile>(async reading => await reading.ReadAsync(await stage.ReadAsync(code), default))).Files.Single();
        Assert.Equal(file, await (await inspector.Browser.OpenAsync($"/thanh-tra/{mandate.Id}/ho-so/{code}/tep/{line.StoredFileId}")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await inspector.Browser.OpenAsync($"/thanh-tra/{mandate.Id}/ho-so/{code}/tep/{Guid.CreateVersion7()}")).StatusCode);
    }

    private static int Check(DirectoryInfo folder)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", [Path.Combine(folder.FullName, "kiem-tra.sh")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
