using MotCua.Petitions.Reception;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>The figures of receptions are what a plain count gives, and their sums hold whatever happened.</summary>
public sealed class ReceptionFiguresTests
{
    private static readonly DateTime Begin = new(2021, 11, 1, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_recount_by_hand_gives_the_same_and_every_sum_holds(int seed)
    {
        var random = new Random(seed);
        var ids = Enumerable.Range(1, 400).Select(number => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1])).ToList();
        var turns = ids.Select((id, index) =>
        {
            var refused = random.Next(8) == 0;
            return new FigureTurn(id, random.Next(4) == 0 ? ids[random.Next(index + 1)] : id, Begin.AddMinutes(index), refused ? TurnState.Refused : (TurnState)random.Next(8), refused, (ReceptionMatter)random.Next(5),
                random.Next(6) == 0 ? random.Next(5, 30) : 1, (SittingKind)random.Next(3), random.Next(5) == 0);
        }).Select(turn => turn with { Root = Root(turn), Refused = turn.Refused || turn.State == TurnState.Refused, Delegated = turn.Delegated && turn.Kind == SittingKind.Head }).ToList();
        var sittings = Enumerable.Range(0, 30).Select(_ => (Opened: random.Next(3) > 0, Kind: (SittingKind)random.Next(3))).Select(one => new FigureSitting(one.Kind, one.Opened, one.Opened && one.Kind == SittingKind.Head && random.Next(3) == 0, !one.Opened && random.Next(2) == 0, random.Next(2))).ToList();
        var figures = ReceptionFigures.Of(turns, sittings, 5);

        Assert.All(figures.Checks, check => Assert.True(check.Holds, check.Words));
        var (total, people, refusedCount, crowds, complaints) = (0, 0, 0, 0, 0);
        foreach (var turn in turns)
        {
            if (turn.Refused) refusedCount++;
            if (turn.Refused || turn.State is TurnState.Waiting or TurnState.Left or TurnState.Refused) continue;
            total++;
            people += turn.People;
            if (turn.People >= 5 && turn.Kind == SittingKind.Regular) crowds++;
            if (turn.Matter == ReceptionMatter.Complaint) complaints++;
        }
        Assert.Equal((total, people, refusedCount, crowds, complaints), (figures[1], figures[2], figures[29], figures[8], figures[24]));
        Assert.Equal(turns.Where(turn => turn.WasReceived).Select(turn => turn.Root).Distinct().Count(), figures[3]);

        // Nobody's later turn makes a matter that is not there.
        static Guid Root(FigureTurn turn) => turn.Root;
    }

    [Fact]
    public void A_matter_is_first_where_it_was_first_heard_and_again_where_it_began_before()
    {
        var (one, two, before) = (new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), new Guid(3, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
        FigureTurn Turn(Guid id, Guid root, SittingKind kind, int minute, bool delegated = false) => new(id, root, Begin.AddMinutes(minute), TurnState.Closed, false, ReceptionMatter.Complaint, 1, kind, delegated);
        var figures = ReceptionFigures.Of([Turn(one, one, SittingKind.Regular, 0), Turn(two, one, SittingKind.Head, 5), Turn(new Guid(4, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), before, SittingKind.Head, 9, delegated: true)], [new FigureSitting(SittingKind.Head, true, true, false, 1)], null);
        Assert.Equal((3L, 2L, 1L, 0L, 0L, 1L, 1L), (figures[1], figures[3], figures[6], figures[13], figures[20], figures[21], figures[33]));
        Assert.All(figures.Checks, check => Assert.True(check.Holds, check.Words));
    }
}
