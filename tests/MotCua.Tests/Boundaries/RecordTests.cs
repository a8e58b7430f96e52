using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>
/// Every door that leads to one dossier × those it concerns and those it does not, with a real dossier behind the door.
/// What is expected stands in <c>records.csv</c>; the doors come from the running program. A stranger's answer is the same
/// as for a dossier that does not exist.
/// </summary>
public sealed class RecordTests
{
    private static readonly string File = Path.Combine(Sources.Root, "tests/MotCua.Tests/Boundaries/records.csv");

    /// <summary>Those who may enter the room, but whom this dossier does not concern.</summary>
    private static readonly string[] Strangers = ["OtherCitizen", "OtherDesk", "OtherSpecialist", "OtherHead"];

    private sealed record Scene(string Code, Guid PaperId, Guid OpinionId, Guid SignatureId, IReadOnlyList<(string Name, HttpClient Browser)> People);

    [Theory, OnEveryDatabase]
    public async Task A_real_dossier_opens_to_those_it_concerns_and_to_nobody_else(Database database)
    {
        await using var office = await Visitors.StartAsync(database);
        var scene = await SetAsync(office);
        var doors = (await RouteTable.ReadAsync(office)).Where(route => route is { Method: "GET", Handler: null } && LeadsToADossier(route)).ToList();
        Assert.True(doors.Count >= 10, "Hardly any door leads to a dossier.");

        var lines = System.IO.File.ReadAllLines(File).Where(line => line.Length > 0).ToList();
        Assert.Equal($"Route,{string.Join(',', scene.People.Select(person => person.Name))}", lines[0]);
        var expected = lines.Skip(1).ToDictionary(line => line.Split(',')[0], StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var door in doors)
        {
            var cells = new List<string>();
            foreach (var (_, browser) in scene.People) cells.Add(await TryAsync(browser, Address(door, scene)));
            var found = $"{door.Name},{string.Join(',', cells)}";
            if (expected.GetValueOrDefault(door.Name) != found) wrong.Add($"found {found}\n  not {expected.GetValueOrDefault(door.Name) ?? "in the matrix"}");
        }
        wrong.AddRange(expected.Keys.Except(doors.Select(door => door.Name)).Select(gone => $"row without a door: {gone}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, OnEveryDatabase]
    public async Task A_stranger_who_acts_on_a_real_dossier_is_answered_as_if_there_were_none_and_changes_nothing(Database database)
    {
        await using var office = await Visitors.StartAsync(database);
        var scene = await SetAsync(office);
        var before = await StateAsync(office, scene.Code);
        var doors = (await RouteTable.ReadAsync(office)).Where(route => !route.IsSafe && LeadsToADossier(route)).ToList();
        Assert.True(doors.Count >= 10, "Hardly any act leads to a dossier.");
        var wrong = new List<string>();
        foreach (var (name, browser) in scene.People.Where(person => Strangers.Contains(person.Name)))
        {
            var token = (await browser.GetPageAsync("/tra-cuu")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var door in doors)
            {
                using var real = await PostAsync(browser, Address(door, scene), token);
                using var none = await PostAsync(browser, Address(door, scene with { Code = "000.00.16.H01-211115-9999" }), token);
                if (real.StatusCode != none.StatusCode || real.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
                    wrong.Add($"{door.Name} for {name}: {(int)real.StatusCode}, and {(int)none.StatusCode} where there is none");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await StateAsync(office, scene.Code));
    }

    private static bool LeadsToADossier(Route route) =>
        route.Pattern.Contains("{code}", StringComparison.Ordinal)
        && (route.Pattern.StartsWith("/ho-so", StringComparison.Ordinal) || route.Pattern.StartsWith("/tra-cuu", StringComparison.Ordinal)
            // What is posted there is JSON: StaffApiTests tries strangers.
            || (route.IsSafe && route.Pattern.StartsWith("/api/v1/staff/", StringComparison.Ordinal)));

    private static string Address(Route route, Scene scene) => route.Pattern
        .Replace("{code}", scene.Code, StringComparison.Ordinal)
        .Replace("{paperId:guid}", scene.PaperId.ToString(), StringComparison.Ordinal)
        .Replace("{signatureId:guid}", scene.SignatureId.ToString(), StringComparison.Ordinal)
        .Replace("{form}", "kiem-soat", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{id:guid}", scene.OpinionId.ToString(), StringComparison.Ordinal) + (route.Handler is null ? "" : $"?handler={route.Handler}");

    private static async Task<string> TryAsync(HttpClient browser, string address)
    {
        using var answer = await browser.OpenAsync(address);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => "yes",
            // Nothing makes a PDF in this office: who is told so was let in.
            HttpStatusCode.ServiceUnavailable when address.EndsWith(".pdf", StringComparison.Ordinal) => "yes",
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.NotFound => "none",
            HttpStatusCode.Unauthorized => "sign-in",
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/dang-nhap?ve=", StringComparison.Ordinal) => "sign-in",
            HttpStatusCode.Redirect => "elsewhere",
            _ => $"{(int)answer.StatusCode}",
        };
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, string token) =>
        browser.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

    private static Task<(DossierState, int, int)> StateAsync(TestOffice office, string code) => office.WithAsync<Store, (DossierState, int, int)>(async store =>
    {
        var dossier = await store.Dossiers.AsNoTracking().SingleAsync(row => row.Code == code);
        return (dossier.State, dossier.Version, await store.Acts.CountAsync(act => act.SubjectId == dossier.Id));
    });

    /// <summary>An online dossier with a file, finished, its outcome waiting; and everybody who may or may not see it.</summary>
    private static async Task<Scene> SetAsync(TestOffice office)
    {
        var owner = await office.SignInAsAsync(Role.Citizen);
        var desk = await office.SignInAsAsync(Role.DeskOfficer);
        var specialist = await office.SignInAsAsync(Role.Specialist);
        var head = await office.SignInAsAsync(Role.DivisionHead);
        var director = await office.SignInAsAsync(Role.Director, "thu-ld");
        var clerk = await office.SignInAsAsync(Role.Clerk, "thu-vp");
        await office.AddProcedureAsync();

        var citizen = owner.Actor(Role.Citizen);
        var (form, health) = (await UploadAsync(office, citizen), await UploadAsync(office, citizen));
        var code = (await office.WithAsync<SubmitDossier, Filed>(act => act.RunAsync(citizen, new Submission(TestCatalogue.Code, null, Channel.Online,
            new PartyInput(PartyKind.Citizen, owner.Person.FullName, IdentityType.PersonalNumber, owner.Person.IdentityNumber!, PersonId: owner.Person.Id),
            null, [new PaperInput("don", form), new PaperInput("giay-kham", health)]), null, null, default))).Dossier.Code;
        await office.WithAsync<AcceptDossier>(act => act.RunAsync(desk.Actor(Role.DeskOfficer), code, null, null, default));
        await office.WithAsync<HandOver>(act => act.RunAsync(desk.Actor(Role.DeskOfficer), code, null, null, default));
        await office.WithAsync<ConsultUnit>(act => act.AskAsync(specialist.Actor(Role.Specialist), code, clerk.UnitId!.Value, "Có hồ sơ trùng không?", new DateOnly(2021, 11, 17), new Sent(), default));
        var outcome = await UploadAsync(office, specialist.Actor(Role.Specialist));
        await office.WithAsync<ProposeOutcome>(act => act.RunAsync(specialist.Actor(Role.Specialist), code, OutcomeKind.Granted, "Đủ điều kiện", outcome, null, null, default));
        await office.WithAsync<MoveStep>(act => act.ForwardAsync(specialist.Actor(Role.Specialist), code, null, null, null, default));
        await office.WithAsync<MoveStep>(act => act.ForwardAsync(head.Actor(Role.DivisionHead), code, null, null, null, default));
        await office.WithAsync<SignOutcome>(act => act.RunAsync(director.Actor(Role.Director), code, null, null, default));
        await office.WithAsync<ReleaseOutcome>(act => act.RunAsync(clerk.Actor(Role.Clerk), code, "1/GP", new DateOnly(2021, 11, 15), null, null, default));

        using var certificate = MotCua.Tests.Kernel.Signatures.SigningTests.SelfIssued("Người ký thử");
        var signed = await office.WithAsync<MotCua.Dossiers.Papers.PaperSigning, MotCua.Kernel.Signatures.FileSignature>(signing => signing.SignAsync(director.Actor(Role.Director), code, null, null,
            MotCua.Kernel.Signatures.CmsMaking.Sign(SampleFiles.Pdf(1), certificate, [], office.Clock.UtcNow), null, default));

        var paperId = await office.WithAsync<Store, Guid>(store => store.SubmittedPapers.Where(row => row.Round == 0).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync());
        var opinionId = await office.WithAsync<Store, Guid>(store => store.Consultations.Select(row => row.Id).SingleAsync());
        return new Scene(code, paperId, opinionId, signed.Id,
        [
            ("Anonymous", office.Browser()), ("Owner", owner.Browser), ("OtherCitizen", await office.SignInAsync(Role.Citizen)),
            ("Desk", desk.Browser), ("OtherDesk", await office.SignInAsync(Role.DeskOfficer, "thu-1cua-khac")),
            ("Specialist", specialist.Browser), ("OtherSpecialist", await office.SignInAsync(Role.Specialist, "thu-phong-khac")),
            ("Head", head.Browser), ("OtherHead", await office.SignInAsync(Role.DivisionHead, "thu-phong-khac")),
            ("Director", director.Browser), ("Clerk", clerk.Browser), ("Inspector", await office.SignInAsync(Role.Inspector, "thu-ttr")),
            ("Administrator", await office.SignInAsync(Role.Administrator, "thu-qt")),
        ]);
    }

    private static Task<Guid> UploadAsync(TestOffice office, Actor by) => office.WithAsync<FileDesk, Guid>(async files =>
        (await files.ReceiveAsync(new MemoryStream(SampleFiles.Pdf(1)), "giay-to.pdf", by, default)).Id);
}
