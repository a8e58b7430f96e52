using Microsoft.EntityFrameworkCore;
using MotCua.Accountability;
using MotCua.Accountability.Acts;
using MotCua.Kernel;
using MotCua.Storage;
using MotCua.Tests.Support;

namespace MotCua.Tests.Accountability;

/// <summary>A unit with a duty, its head, an officer, and the director.</summary>
internal sealed record ExplanationStage(TestOffice Office, SignedIn Head, SignedIn Specialist, SignedIn Director, UnitDuty Duty) : IAsyncDisposable
{
    public static async Task<ExplanationStage> SetAsync(Database database)
    {
        var office = await TestOffice.StartAsync(database);
        var head = await office.SignInAsAsync(Role.DivisionHead);
        var (specialist, director) = (await office.SignInAsAsync(Role.Specialist), await office.SignInAsAsync(Role.Director, "thu-lanhdao"));
        var duty = await office.WithAsync<KeepDuties, UnitDuty>(keep => keep.GiveAsync(Actor.System,
            new DutyInput("nv-01", head.UnitId, DutyKind.Duty, null, "Thẩm định hồ sơ", "Quyết định 1", new DateOnly(2021, 1, 4), null), default));
        return new ExplanationStage(office, head, specialist, director, duty);
    }

    public Task<ExplanationRequest> AskAsync(AskedWay way = AskedWay.Online, string about = "Vì sao hồ sơ bị trả lại?") => Office.WithAsync<AskExplanation, ExplanationRequest>(ask => ask.RunAsync(
        way == AskedWay.Online ? AccountabilityPermissions.Asker : Head.Actor(Role.DivisionHead), new ExplanationWish("NV-01", AskerKind.Person, "Trần Thị Mẫu", "12 đường Thử, xã Mẫu", "0912 345 678", null, null, null, about, "Tôi là người nộp hồ sơ", way), default));

    public Task<ExplanationRequest> ReadAsync(string code) => Office.WithAsync<Store, ExplanationRequest>(store => store.Set<ExplanationRequest>().AsNoTracking().SingleAsync(row => row.Code == code));

    public Task<string> SecretAsync(string code) => Office.WithAsync<CodeSecret, string>(secrets => secrets.OfAsync(AskExplanation.Series, code, default));

    public Task ByHeadAsync(Func<HandleExplanation, Actor, Task> run) => Office.WithAsync<HandleExplanation>(handle => run(handle, Head.Actor(Role.DivisionHead)));

    public Task ByDirectorAsync(Func<HandleExplanation, Actor, Task> run) => Office.WithAsync<HandleExplanation>(handle => run(handle, Director.Actor(Role.Director)));

    public Task ByAskerAsync(string code, Func<AskExplanation, ExplanationRequest, Task> run) => Office.WithAsync<AskExplanation>(async ask => await run(ask, await ask.OfAsync(code, await SecretAsync(code), default)));

    public void At(int year, int month, int day, int hour = 9) => Office.Time.SetOffice(new DateTime(year, month, day, hour, 0, 0));

    public static AnswerInput Answer => new("Nghị định 20/2021/NĐ-CP", "Trưởng phòng", "Hai bước", "Hồ sơ thiếu bản sao giấy tờ.", null);

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
