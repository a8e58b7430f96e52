using MotCua.Kernel;
using MotCua.Petitions;
using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;
using MotCua.Petitions.Demo;
using MotCua.Tests.Support;

namespace MotCua.Tests.Petitions;

/// <summary>Sets the scene of a petition: a clerk, a specialist of the division, its head, the director; somebody plainly invented complains.</summary>
internal sealed class PetitionStage : IAsyncDisposable
{
    public TestOffice Office { get; private init; } = null!;
    public SignedIn Clerk { get; private init; } = null!;
    public SignedIn Specialist { get; private init; } = null!;
    public SignedIn Head { get; private init; } = null!;
    public SignedIn Director { get; private init; } = null!;
    public Guid Unit => Specialist.UnitId!.Value;
    public Actor AsClerk => Clerk.Actor(Role.Clerk);
    public Actor AsDirector => Director.Actor(Role.Director);
    public PetitionCast Cast => new(AsClerk, Head.Actor(Role.DivisionHead), AsDirector);
    public DateOnly Today => Office.Clock.Today;

    public static async Task<PetitionStage> SetAsync(Database database, DateTime? at = null)
    {
        var office = await TestOffice.StartAsync(database);
        if (at is { } moment) office.Time.SetOffice(moment);
        return new PetitionStage { Office = office, Clerk = await office.SignInAsAsync(Role.Clerk, "thu-vp"), Specialist = await office.SignInAsAsync(Role.Specialist), Head = await office.SignInAsAsync(Role.DivisionHead), Director = await office.SignInAsAsync(Role.Director, "thu-ld") };
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    public static PetitionInput Input(PetitionKind kind = PetitionKind.Complaint, string about = "Cắt trợ cấp người có công", DateOnly? on = null) =>
        new(PetitionWay.Paper, kind, on ?? new DateOnly(2021, 11, 15), new PetitionAuthor("Ông Trần Ví Dụ", "ấp Mẫu, xã Mẫu"), "ncc", about, "Tôi không đồng ý với quyết định cắt trợ cấp, vì tôi vẫn đủ điều kiện.");

    public static Task<Petition> ReceiveAsync(TestOffice office, SignedIn clerk, PetitionInput? input = null, Guid? unit = null) =>
        office.WithAsync<ReceivePetition, Petition>(act => act.RunAsync(clerk.Actor(Role.Clerk), input ?? Input(), unit, null, null, default));

    public Task<Petition> ReceiveAsync(PetitionInput? input = null) => ReceiveAsync(Office, Clerk, input ?? Input(on: Today), Unit);

    public Task<Petition> SortAsync(Petition petition, bool within = true, params string[] faults) =>
        Office.WithAsync<TriagePetition, Petition>(act => act.SortAsync(AsClerk, petition.Code, new TriageFinding(petition.Kind, petition.FieldCode, Unit, faults, within), null, default));

    public Task<Petition> DisposeAsync(Petition petition, Way way, Actor? by = null) => Office.WithAsync<TriagePetition, Petition>(act => act.DisposeAsync(by ?? AsClerk, petition.Code, way, null, default));

    public Task<PetitionLetter> WriteAsync(Petition petition, string form, Guid? complaint = null, Actor? by = null, SendingWay? way = SendingWay.Post) =>
        Office.WithAsync<PetitionLetters, PetitionLetter>(act => act.WriteAsync(by ?? AsDirector, petition.Code, new LetterInput(form, "Người nhận", "Nội dung.", complaint, way), null, default));

    public async Task<Complaint> AcceptAsync(Petition petition, ComplaintInput? input = null)
    {
        await SortAsync(petition);
        return await Office.WithAsync<AcceptComplaint, Complaint>(act => act.RunAsync(AsDirector, petition.Code, input ?? Accepted(), null, default));
    }

    public ComplaintInput Accepted(int level = 1, ComplaintObject @object = ComplaintObject.SubordinateHead, DateOnly? known = null) => new(level, @object, "Quyết định 12/QĐ", known ?? Today.AddDays(-5), Unit);

    public Task VerifyAsync(Func<VerifyComplaint, Task> run) => Office.WithAsync(run);

    public Task RuleAsync(Func<RuleComplaint, Task> run) => Office.WithAsync(run);
}
