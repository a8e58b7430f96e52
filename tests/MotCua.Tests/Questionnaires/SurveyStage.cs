using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Questionnaires;
using MotCua.Questionnaires.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;

namespace MotCua.Tests.Questionnaires;

/// <summary>An office whose two divisions finished forty dossiers, a questionnaire in use, and those who work on a round.</summary>
internal sealed record SurveyStage(TestOffice Office, SignedIn Director, SignedIn Controller, SignedIn Desk, SignedIn Second, SignedIn Stranger) : IAsyncDisposable
{
    public const string Text = """
        tieu-de: Khảo sát thử | Trial survey
        # yeu-to tiep-can: Tiếp cận | Access
        ? a1 thang noi-dung=hai-long bat-buoc: Chỗ chờ | Waiting
        ? a2 thang noi-dung=hai-long bat-buoc: Chỉ dẫn | Signs
        # yeu-to can-bo: Cán bộ | Officers
        ? b1 thang noi-dung=hai-long bat-buoc: Lịch sự | Manners
        ? b2 nhieu noi-dung=mong-doi: Mong đợi | Wishes
        - nhanh: Nhanh hơn | Faster
        - gan: Gần hơn | Nearer
        # phan khac: Khác | Other
        ? ly-do chu neu=b1=1;2: Vì sao | Why
        ? so-lan so tu=0 den=20: Mấy lần | Trips
        """;

    public static async Task<SurveyStage> SetAsync(Database database, int dossiers = 40)
    {
        var office = await TestOffice.StartAsync(database);
        var stage = new SurveyStage(office, await office.SignInAsAsync(Role.Director, "thu-ld"), await office.SignInAsAsync(Role.ProcedureController, "thu-kstt"), await office.SignInAsAsync(Role.DeskOfficer), await office.SignInAsAsync(Role.Specialist), await office.SignInAsAsync(Role.Specialist, "thu-phong-b"));
        await office.AddProcedureAsync();
        await stage.FinishAsync(dossiers);
        return stage;
    }

    public Actor DirectorActor => Director.Actor(Role.Director);
    public Actor DeskActor => Desk.Actor(Role.DeskOfficer);
    public Actor SecondActor => Second.Actor(Role.Specialist);

    /// <summary>Finished dossiers of as many people, half in each division, a quarter filed online.</summary>
    private async Task FinishAsync(int count)
    {
        await using var scope = Office.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var version = await store.Set<ProcedureVersion>().FirstAsync();
        for (var at = 1; at <= count; at++)
        {
            var id = Office.Clock.NewId();
            var dossier = new Dossier
            {
                Id = id, Code = $"000.00.01.H01-211001-{at:0000}", ProcedureVersionId = version.Id, ProcedureCode = version.Code, ProcedureName = version.Name, VariantKey = "v1", Channel = at % 4 == 0 ? Channel.Online : Channel.Direct,
                RegisteredAt = Stage.At(1, 8, month: 10), DeskUnitId = Desk.UnitId!.Value, HandlingUnitId = at % 2 == 0 ? Second.UnitId!.Value : Stranger.UnitId!.Value, OwnerName = $"Người {at}",
            };
            dossier.Register(Guid.Empty, Stage.At(1, 8, month: 10), Office.Clock.NewId);
            store.Add(dossier);
            store.Entry(dossier).Property(nameof(Dossier.State)).CurrentValue = DossierState.Finished;
            store.Entry(dossier).Property(nameof(Dossier.FinishedAt)).CurrentValue = Stage.At(20, 9, month: 10);
            store.Add(new DossierParty { Id = Office.Clock.NewId(), DossierId = id, Role = PartyRole.Submitter, Kind = PartyKind.Citizen, Name = $"Trần Khảo Sát {at}", IdentityType = IdentityType.PersonalNumber, IdentityNumber = $"08909100{at:0000}", Phone = $"0911000{at:000}" });
        }
        await scope.ServiceProvider.GetRequiredService<ActLog>().CommitAsync(new Doing("test.dossiers", Actor.System, "test", Office.Clock.NewId()), default);
    }

    public async Task<QuestionnaireVersion> PublishedAsync()
    {
        var code = await Office.WithAsync<KeepQuestionnaire, string>(async keep => (await keep.MakeAsync(DirectorActor, "Thử", null, false, default)).Code);
        await Office.WithAsync<KeepQuestionnaire>(keep => keep.WriteAsync(DirectorActor, code, Text, "Thử", null, default));
        await Office.WithAsync<KeepQuestionnaire>(keep => keep.PublishAsync(DirectorActor, code, null, default));
        return await Office.WithAsync<Store, QuestionnaireVersion>(store => store.Set<QuestionnaireVersion>().AsNoTracking().SingleAsync());
    }

    /// <summary>A round of a sample of twenty, drawn and open, with two who work on it.</summary>
    public async Task<string> OpenAsync(int doublePercent = 100)
    {
        var version = await PublishedAsync();
        var code = await Office.WithAsync<KeepSurvey, string>(async keep => (await keep.MakeAsync(DirectorActor, new SurveyFacts("Đợt thử", version.Id, StrataBy.Unit, new DateOnly(2021, 10, 1), new DateOnly(2021, 10, 31), 20, 20, 2021, doublePercent, OverallRule.MeanOfFactors), default)).Code);
        foreach (var worker in new[] { Desk, Second }) await Office.WithAsync<KeepSurvey>(keep => keep.AddWorkerAsync(DirectorActor, code, worker.Account.UserName, default));
        await Office.WithAsync<KeepSurvey>(keep => keep.DrawAsync(DirectorActor, code, null, default));
        return code;
    }

    public Task<List<SampleUnit>> SampleAsync() => Office.WithAsync<Store, List<SampleUnit>>(store => store.Set<SampleUnit>().AsNoTracking().OrderBy(row => row.Number).ToListAsync());

    public async Task<List<SampleUnit>> AskedAsync() => [.. (await SampleAsync()).Where(unit => unit.IsAsked)];

    public Task<string> LinkAsync(SampleUnit unit) => Office.WithAsync<CodeSecret, string>(async secrets => "/khao-sat/" + AccessCode.Clean(await KeepSurvey.CodeOfAsync(secrets, unit.Id, default)));

    public Task<List<FieldPaper>> PapersAsync() => Office.WithAsync<Store, List<FieldPaper>>(store => store.Set<FieldPaper>().AsNoTracking().ToListAsync());

    public static Dictionary<string, string> Answers(string a1 = "4", string a2 = "5", string b1 = "4") => new() { ["a1"] = a1, ["a2"] = a2, ["b1"] = b1 };

    public Task RecordAsync(Actor by, string code, int number, Dictionary<string, string> typed, AnswerWay way = AnswerWay.Phone, string? key = null, int pass = 1) =>
        Office.WithAsync<TakeAnswers>(async take => Xunit.Assert.Empty((await take.RecordAsync(by, code, new TypedPaper(number, typed, way, key, pass), default)).Faults));

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
