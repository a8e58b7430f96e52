using MotCua.Kernel.Law;
using MotCua.Petitions.Reception;

namespace MotCua.Petitions.Reports;

/// <summary>Turns and sittings of a period as facts. A matter is counted once, where it was first heard in these days; a turn that is to denounce is counted and leads nowhere.</summary>
internal sealed class ReceptionFacts(Store store, ReceptionBook book, LawBook law) : IReportFacts
{
    public async Task<IReadOnlyList<ReportFact>> FactsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var turns = await book.TurnsAsync(from, to, cancellation);
        var crowd = law.Rule("reception-crowd", to).Number;
        var counted = turns.Where(turn => turn.WasReceived).OrderBy(turn => turn.At).ThenBy(turn => turn.Id).DistinctBy(turn => turn.Root).Select(turn => turn.Id).ToHashSet();
        return
        [
            .. turns.Select(turn => Fact(turn, counted.Contains(turn.Id), crowd)),
            .. (await store.SittingsAsync(from, to, cancellation, int.MaxValue)).Select(line => new ReportFact("sitting", null, line.Sitting.Id, Tags((Kind(line.Sitting.Kind), true), ("opened", line.Opening is not null), ("delegated", line.Opening?.Delegated == true)), ReportFact.NoFigures)
            {
                Door = new ReportDoor($"Buổi tiếp ngày {Web.Say.Day(line.Sitting.Day)}", $"/don-thu/tiep-dan/buoi/{line.Sitting.Id}"),
            }),
        ];
    }

    private static ReportFact Fact(FigureTurn turn, bool counted, int? crowd) =>
        new("turn", null, turn.Root, Tags(("heard", turn.WasReceived), ("counted", counted), ("first", turn.Root == turn.Id), ("refused", turn.Refused), ("crowd", turn.People >= crowd), ($"matter:{turn.Matter}", true),
            (turn.Kind == SittingKind.Regular ? "by:regular" : turn.Delegated ? "by:delegated" : "by:head", true)), new Dictionary<string, decimal> { ["people"] = turn.People })
        {
            Door = turn.Matter == ReceptionMatter.Denunciation ? null : new ReportDoor($"Lượt {turn.Code}, ngày {Web.Say.Day(OfficeClock.DayOf(turn.At))}", $"/don-thu/tiep-dan/luot/{turn.Code}"),
        };

    private static string Kind(SittingKind kind) => kind switch { SittingKind.Head => "head", SittingKind.Regular => "regular", _ => "unscheduled" };

    private static HashSet<string> Tags(params (string Tag, bool Holds)[] tags) => [.. tags.Where(tag => tag.Holds).Select(tag => tag.Tag)];
}
