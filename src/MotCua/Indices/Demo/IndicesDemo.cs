using Microsoft.EntityFrameworkCore;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Kernel.People;
using MotCua.Plans;

namespace MotCua.Indices.Demo;

/// <summary>
/// A published round of 2020 and one of 2021 that is under way, of three divisions, by the example set. Invented, and said so; made by the same
/// acts as real ones. No score of PAPI is invented: those are imported.
/// </summary>
internal sealed class IndicesDemo(Store store, OfficeClock clock, DirectRound direct, ScoreUnit score, RoundQueries queries)
{
    private static readonly string[] Heads = ["truongphong.mot", "truongphong.hai", "truongphong.ba"];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.IndexRounds.AnyAsync(cancellation) || clock.Today < new DateOnly(2021, 11, 15) || await ActorAsync("giamdoc", Role.Director, cancellation) is not { } director || await ActorAsync("vanthu", Role.Clerk, cancellation) is not { } clerk) return;
        var heads = new List<Actor>();
        foreach (var user in Heads)
            if (await ActorAsync(user, Role.DivisionHead, cancellation) is { } head) heads.Add(head);
        if (heads.Count < Heads.Length) return;
        var units = heads.ConvertAll(head => head.UnitId!.Value);
        var past = await direct.OpenAsync(director, new RoundInput(2020, "Chấm điểm cải cách hành chính các phòng năm 2020 (trình diễn)", "Kế hoạch cải cách hành chính năm 2020 của Sở (trình diễn)", units), cancellation, At(2021, 1, 11));
        foreach (var (place, head) in heads.Index())
        {
            await SubmitAsync(head, past.Code, place, At(2021, 1, 20), cancellation);
            await AppraiseAsync(clerk, past.Code, units[place], place, At(2021, 2, 22), cancellation);
            if (place < 2) await score.AcceptAsync(head, past.Code, units[place], null, cancellation, At(2021, 2, 26));
        }
        await score.ObjectAsync(heads[2], past.Code, units[2], new Dictionary<string, Appraisal> { ["3.2.1"] = new(9, "Hồ sơ trễ do chờ ý kiến cơ quan khác (trình diễn)") }, null, cancellation, At(2021, 2, 26));
        await direct.SettleAsync(director, past.Code, units[2], new Dictionary<string, Appraisal> { ["3.2.1"] = new(8.5m, "Chấp nhận một phần (trình diễn)") }, null, cancellation, At(2021, 3, 3));
        await direct.PublishAsync(director, past.Code, null, cancellation, At(2021, 3, 5));

        var now = await direct.OpenAsync(director, new RoundInput(2021, "Chấm điểm cải cách hành chính các phòng năm 2021 (trình diễn)", "Kế hoạch cải cách hành chính năm 2021 của Sở (trình diễn)", units), cancellation, At(2021, 11, 1));
        await SubmitAsync(heads[0], now.Code, 1, At(2021, 11, 10), cancellation);
        store.ChangeTracker.Clear();
    }

    private async Task SubmitAsync(Actor head, string code, int place, DateTime at, CancellationToken cancellation)
    {
        var (unit, edition) = (head.UnitId!.Value, queries.EditionOf(await queries.RoundAsync(code, cancellation)));
        var own = edition.Leaves.Where(leaf => !leaf.IsSurvey).ToList();
        var said = own.Index().ToDictionary(leaf => leaf.Item.Code, leaf => new SelfScore(leaf.Item.Rule switch
        {
            "yes-no" => (leaf.Index + place) % 7 == 3 ? 0 : 1,
            "deduction" => (leaf.Index + place) % 6 == 2 ? 1 : 0,
            _ when leaf.Item.Code == "3.2.1" => 92 + place,
            _ => 100 - (((leaf.Index * 7) + (place * 5)) % 30),
        }, false, "Trình diễn"));
        await score.SelfAsync(head, code, unit, said, null, cancellation, at);
        foreach (var leaf in own) await score.EvidenceAsync(head, code, unit, leaf.Code, new EvidenceInput(EvidenceKind.Page, $"Minh chứng {leaf.Code} (trình diễn)", null, null, leaf.Href ?? "/thong-ke", null, null, null, null, []), cancellation, at);
        await score.SubmitAsync(head, code, unit, null, cancellation, at);
    }

    private async Task AppraiseAsync(Actor clerk, string code, Guid unit, int place, DateTime at, CancellationToken cancellation)
    {
        var sheet = await queries.SheetAsync(code, unit, cancellation);
        await score.AppraiseAsync(clerk, code, unit, sheet.Leaves.ToDictionary(line => line.Leaf.Code, line => line.Leaf.IsSurvey ? new Appraisal(82 + (place * 3), "Kết quả điều tra (trình diễn)")
            : line.Leaf.Code == "3.2.1" ? new Appraisal(8, "Theo số liệu thống kê (trình diễn)") : new Appraisal(line.Score!.SelfPoints, null)), null, cancellation, at);
        await score.FinishAsync(clerk, code, unit, null, cancellation, at);
    }

    private Task<Actor?> ActorAsync(string user, Role role, CancellationToken cancellation) => DemoActor.OfAsync(store, user, role, clock.Today, cancellation);

    private static DateTime At(int year, int month, int day) => OfficeClock.ToUtc(new DateTime(year, month, day, 9, 0, 0, DateTimeKind.Unspecified));
}
