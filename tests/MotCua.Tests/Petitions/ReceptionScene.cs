using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Petitions.Reception;
using MotCua.Petitions.Reception.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;

namespace MotCua.Tests.Petitions;

/// <summary>An office with a director, somebody assigned to receive, and somebody who is not.</summary>
internal sealed class ReceptionScene(TestOffice office, SignedIn director, SignedIn officer, SignedIn stranger) : IAsyncDisposable
{
    public static readonly TimeOnly Eight = new(8, 0), Eleven = new(11, 0);

    public TestOffice Office => office;
    public SignedIn Director => director;
    public SignedIn Officer => officer;
    public SignedIn Stranger => stranger;
    public Actor OnDuty => officer.Actor(Role.Specialist);

    public static async Task<ReceptionScene> SetAsync(Database database, DateTime? now = null)
    {
        var office = await TestOffice.StartAsync(database);
        if (now is { } moment) office.Time.SetOffice(moment);
        var (director, officer, stranger) = (await office.SignInAsAsync(Role.Director), await office.SignInAsAsync(Role.Specialist), await office.SignInAsAsync(Role.Specialist, "thu-phong-khac"));
        await office.WithAsync<PostPaper>(assign => assign.AssignAsync(director.Actor(Role.Director), officer.Person.Id, "01/QĐ", office.Clock.Today, default));
        return new ReceptionScene(office, director, officer, stranger);
    }

    public SittingForm Form(SittingKind kind, DateOnly day, string? late = null, Guid? receiver = null) => new(kind, day, Eight, Eleven, "Phòng tiếp công dân", receiver ?? (kind == SittingKind.Regular ? officer : director).Person.Id, null, null, late);

    public Task<ReceptionSitting> PublishAsync(SittingKind kind, DateOnly day, string? late = null) => office.WithAsync<ArrangeSittings, ReceptionSitting>(arrange => arrange.PublishAsync(OnDuty, Form(kind, day, late), default));

    /// <summary>A sitting of today, open.</summary>
    public async Task<Guid> OpenedAsync(SittingKind kind = SittingKind.Unscheduled)
    {
        var sitting = await PublishAsync(kind, office.Clock.Today, "Vụ việc cần tiếp ngay");
        await office.WithAsync<ArrangeSittings>(arrange => arrange.OpenAsync(OnDuty, sitting.Id, null, null, [officer.Person.Id], default));
        return sitting.Id;
    }

    public static RegistrationForm Person(Guid sitting, ReceptionMatter matter = ReceptionMatter.Complaint, string name = "Trần Thị Mẫu", int people = 1, string? number = "079000000001") =>
        new(sitting, matter, name, "Ấp Mẫu", "0912 345 678", null, number, "Chưa được trợ cấp", people);

    public Task<ReceptionTurn> ComeAsync(Guid sitting, RegistrationForm? person = null, string? registration = null, TurnCapacity capacity = TurnCapacity.Own, bool papers = false, string? representatives = null) =>
        office.WithAsync<ReceiveTurn, ReceptionTurn>(receive => receive.CheckInAsync(OnDuty, sitting, new TurnForm(registration, person ?? Person(sitting), capacity, papers, representatives, false), default));

    public async Task CallAsync(string code) => await office.WithAsync<ReceiveTurn>(async receive => await receive.CallAsync(OnDuty, code, await VersionAsync(code), default));

    /// <summary>Called, written, read back and signed.</summary>
    public async Task SignedAsync(string code)
    {
        await CallAsync(code);
        await office.WithAsync<KeepRecord>(keep => keep.WriteAsync(OnDuty, code, new RecordWords("Chưa được trợ cấp", "Được trả lời", "Đã giải thích", null, true), 0, default));
        await office.WithAsync<KeepRecord>(keep => keep.SignAsync(OnDuty, code, SigningWay.Signature, true, null, 0, default));
    }

    public async Task RefuseAsync(string code, string ground, string? words = "Đã giải thích") => await office.WithAsync<EndTurn>(async end => await end.RefuseAsync(OnDuty, code, ground, words, await VersionAsync(code), default));

    public async Task AnswerAsync(string code, AnswerKind kind, string? body = null, string? petition = null) => await office.WithAsync<EndTurn>(async end => await end.AnswerAsync(OnDuty, code, new AnswerForm(kind, "Đã trả lời", body, null, petition), await VersionAsync(code), default));

    public async Task CloseAsync(string code) => await office.WithAsync<EndTurn>(async end => await end.CloseAsync(OnDuty, code, await VersionAsync(code), default));

    public Task<int> VersionAsync(string code) => office.WithAsync<Store, int>(store => store.Set<ReceptionTurn>().Where(row => row.Code == code).Select(row => row.Version).SingleAsync());

    public static string Text(IHtmlDocument page) => page.Body!.TextContent;

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
