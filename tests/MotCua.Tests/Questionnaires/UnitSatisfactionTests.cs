using System.Net;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Kernel;
using MotCua.Questionnaires;
using MotCua.Questionnaires.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Questionnaires;

/// <summary>What a published round found of a unit stands in its appraisal, and nothing before it is published.</summary>
public sealed class UnitSatisfactionTests
{
    [Theory, OnEveryDatabase]
    public async Task The_appraisal_of_a_unit_shows_what_a_published_round_found(Database database)
    {
        await using var stage = await SurveyStage.SetAsync(database);
        var code = await stage.OpenAsync(doublePercent: 0);
        // Every fifth is not content with the officers: the factor of two questions is whole, the other 8 of 10 in each unit.
        foreach (var group in (await stage.AskedAsync()).GroupBy(unit => unit.StratumKey))
            foreach (var (at, unit) in group.Index())
                await stage.RecordAsync(stage.DeskActor, code, unit.Number, SurveyStage.Answers(b1: at % 5 == 0 ? "2" : "4"));
        await stage.Office.WithAsync<CloseSurvey>(close => close.RunAsync(stage.DirectorActor, code, null, default));

        var (head, clerk) = (await stage.Office.SignInAsAsync(Role.DivisionHead, "thu-phong-b"), await stage.Office.SignInAsAsync(Role.Clerk, "thu-vp"));
        var unitId = stage.Stranger.UnitId!.Value;
        Assert.Equal(unitId, head.UnitId);
        Task<SatisfactionFound?> FoundAsync(int year) => stage.Office.WithAsync<Store, SatisfactionFound?>(store => store.UnitSatisfactionAsync(unitId, year, default));
        Assert.Null(await FoundAsync(2021));
        await stage.Office.WithAsync<KeepSurvey>(keep => keep.PublishAsync(stage.DirectorActor, code, null, default));
        Assert.Null(await FoundAsync(2020));
        var found = await FoundAsync(2021);
        Assert.Equal((code, 90m), (found!.SurveyCode, found.Percent));
        Assert.Contains("10 người trả lời", found.Source, StringComparison.Ordinal);

        var round = await stage.Office.WithAsync<DirectRound, IndexRound>(direct => direct.OpenAsync(stage.DirectorActor, new RoundInput(2021, "Chấm điểm", "Kế hoạch", [unitId, stage.Second.UnitId!.Value]), default));
        var page = await clerk.Browser.GetPageAsync($"/chi-so/cham-diem/{round.Code}/{unitId}/tham-dinh");
        Assert.Equal("90", page.QuerySelector("#so-8-1-1")!.GetAttribute("value"));
        Assert.Contains(code, page.QuerySelector("#ly-do-8-1-1")!.TextContent, StringComparison.Ordinal);
        // The opinion of officers is another survey: nothing is put in for it.
        Assert.Equal("", page.QuerySelector("#so-8-1-2")!.GetAttribute("value") ?? "");
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Browser.OpenAsync($"/chi-so/cham-diem/{round.Code}/{unitId}/tham-dinh")).StatusCode);
    }
}
