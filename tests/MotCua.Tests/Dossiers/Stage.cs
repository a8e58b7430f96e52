using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>An office with everybody a dossier meets, and short ways to bring a dossier to a state by the real acts.</summary>
internal sealed class Stage(TestOffice office) : IAsyncDisposable
{
    public TestOffice Office => office;
    public SignedIn Desk { get; private set; } = null!;
    public SignedIn OtherDesk { get; private set; } = null!;
    public SignedIn Specialist { get; private set; } = null!;
    public SignedIn Head { get; private set; } = null!;
    public SignedIn Director { get; private set; } = null!;
    public SignedIn Clerk { get; private set; } = null!;
    public SignedIn Citizen { get; private set; } = null!;

    public Actor DeskActor => Desk.Actor(Role.DeskOfficer);
    public Actor SpecialistActor => Specialist.Actor(Role.Specialist);

    /// <param name="procedure">False: the test adds its own.</param>
    public static async Task<Stage> SetAsync(Database database, bool procedure = true, Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? configure = null)
    {
        var stage = new Stage(await TestOffice.StartAsync(database, configure));
        stage.Desk = await stage.Office.SignInAsAsync(Role.DeskOfficer);
        stage.OtherDesk = await stage.Office.SignInAsAsync(Role.DeskOfficer, "thu-1cua-b");
        stage.Specialist = await stage.Office.SignInAsAsync(Role.Specialist);
        stage.Head = await stage.Office.SignInAsAsync(Role.DivisionHead);
        stage.Director = await stage.Office.SignInAsAsync(Role.Director, "thu-ld");
        stage.Clerk = await stage.Office.SignInAsAsync(Role.Clerk, "thu-vp");
        stage.Citizen = await stage.Office.SignInAsAsync(Role.Citizen);
        if (procedure) await stage.Office.AddProcedureAsync();
        return stage;
    }

    public static PartyInput Somebody(string number = "089090000001", string name = "Nguyễn Văn Mẫu") => new(PartyKind.Citizen, name, IdentityType.PersonalNumber, number);

    public static Submission AtDesk(PartyInput? submitter = null, string code = TestCatalogue.Code) => new(code, null, Channel.Direct, submitter ?? Somebody(), null,
        [new PaperInput("don", Originals: 1), new PaperInput("giay-kham", Originals: 1)]);

    public Submission Online() => AtDesk(Somebody(Citizen.Person.IdentityNumber, Citizen.Person.FullName) with { PersonId = Citizen.Person.Id }) with { Channel = Channel.Online };

    public Task<Filed> FileAsync(Actor by, Submission submission, string? key = null) =>
        office.WithAsync<SubmitDossier, Filed>(act => act.RunAsync(by, submission, key, null, default));

    /// <summary>Filed online by the citizen.</summary>
    public async Task<string> FiledAsync() => (await FileAsync(Citizen.Actor(Role.Citizen), Online())).Dossier.Code;

    public async Task<string> AcceptedAsync()
    {
        var code = await FiledAsync();
        await AcceptAsync(code);
        return code;
    }

    public Task<Dossier> AcceptAsync(string code) => office.WithAsync<AcceptDossier, Dossier>(act => act.RunAsync(DeskActor, code, null, null, default));

    /// <summary>With the specialist.</summary>
    public async Task<string> HandedOverAsync()
    {
        var code = await AcceptedAsync();
        await office.WithAsync<HandOver>(act => act.RunAsync(DeskActor, code, null, null, default));
        return code;
    }

    public async Task ProposeAsync(string code, byte[]? file = null)
    {
        Guid? upload = file is null ? null : (await office.WithAsync<FileDesk, Upload>(files => files.ReceiveAsync(new MemoryStream(file), "ket-qua.pdf", SpecialistActor, default))).Id;
        await office.WithAsync<ProposeOutcome>(act => act.RunAsync(SpecialistActor, code, OutcomeKind.Granted, "Đủ điều kiện", upload, null, null, default));
    }

    public Task ForwardAsync(SignedIn by, Role role, string code) => office.WithAsync<MoveStep>(act => act.ForwardAsync(by.Actor(role), code, null, null, null, default));

    public Task BackAsync(SignedIn by, Role role, string code) => office.WithAsync<MoveStep>(act => act.BackAsync(by.Actor(role), code, "Soát lại", null, null, default));

    public Task SignAsync(string code) => office.WithAsync<SignOutcome>(act => act.RunAsync(Director.Actor(Role.Director), code, null, null, default));

    /// <summary>Signed, with the clerk.</summary>
    public async Task<string> SignedAsync(byte[]? file = null)
    {
        var code = await HandedOverAsync();
        await ProposeAsync(code, file);
        await ForwardAsync(Specialist, Role.Specialist, code);
        await ForwardAsync(Head, Role.DivisionHead, code);
        await SignAsync(code);
        return code;
    }

    public Task ReleaseAsync(string code) => office.WithAsync<ReleaseOutcome>(act => act.RunAsync(Clerk.Actor(Role.Clerk), code, "12/GP-SLĐTBXH", new DateOnly(2021, 11, 15), null, null, default));

    public Task AskAsync(Actor by, string code, params SupplementInput[] inputs) =>
        office.WithAsync<RequestSupplement>(act => act.RunAsync(by, code, inputs.Length > 0 ? inputs : [new("don", null, "unreadable", "Bản nộp mờ")], null, null, default));

    public async Task SupplyAsync(Actor by, string code, params PaperInput[] papers)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var dossier = await scope.ServiceProvider.GetRequiredService<Store>().Dossiers.SingleAsync(row => row.Code == code);
        await scope.ServiceProvider.GetRequiredService<SupplyPapers>().RunAsync(by, dossier, papers.Length > 0 ? papers : [new PaperInput("don", Originals: 1)], null, null, default);
    }

    public Task<Dossier> ReadAsync(string code) => office.WithAsync<Store, Dossier>(store => store.Dossiers.AsNoTracking().SingleAsync(row => row.Code == code));

    public Task<string> SecretAsync(string code) => office.WithAsync<ReceiptSecret, string>(secrets => secrets.OfAsync(code, default));

    public static async Task<Refused> RefusedAsync(Problem problem, Func<Task> act)
    {
        var refused = await Assert.ThrowsAsync<Refused>(act);
        Assert.Equal(problem, refused.Problem);
        return refused;
    }

    public static async Task<string> TextAsync(HttpResponseMessage answer) => Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());

    public static DateTime At(int day, int hour, int minute = 0, int month = 11) => OfficeClock.ToUtc(new DateTime(2021, month, day, hour, minute, 0));

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
