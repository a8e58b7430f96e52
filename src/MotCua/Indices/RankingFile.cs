using MotCua.Indices.Rounds;
using MotCua.Web;

namespace MotCua.Indices;

/// <summary>A published round, criterion by criterion, as CSV.</summary>
internal static class RankingFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/chi-so/cchc/{code}/tai", AnswerAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);

    private static async Task<IResult> AnswerAsync(string code, RoundQueries queries, CancellationToken cancellation)
    {
        var round = await queries.RoundAsync(code, cancellation);
        if (round.State != RoundState.Published) throw Problems.NotFound.Because();
        var edition = queries.EditionOf(round);
        return PapiFile.Answer($"{round.Code}.csv", ["hạng", "đơn vị", "tiêu chí", "tên tiêu chí", "điểm", "tối đa"],
            RoundResult.Read(round.Content).SelectMany(unit => unit.Leaves.Select(leaf => new[] { PapiFile.Text(unit.Rank), unit.Name, leaf.Code, edition.Leaf(leaf.Code).Name, leaf.Points is null ? "không áp dụng" : PapiFile.Text(leaf.Points), PapiFile.Text(leaf.Most) })));
    }
}
