using Microsoft.EntityFrameworkCore;

namespace MotCua.Indices.Rounds;

/// <summary>Adds every published round up again from its rows, which `check` has held against the acts.</summary>
internal static class RoundCheck
{
    public static async IAsyncEnumerable<Finding> RunAsync(Store store, RoundQueries queries, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var round in await store.IndexRounds.AsNoTracking().Where(row => row.State == RoundState.Published).ToListAsync(cancellation))
        {
            var published = RoundResult.Read(round.Content).ToDictionary(unit => unit.UnitId);
            foreach (var unit in await queries.ResultsAsync(round, score => score.FinalPoints, cancellation))
                if (!published.TryGetValue(unit.UnitId, out var said) || said.Percent != unit.Percent || said.Rank != unit.Rank || !said.Leaves.SequenceEqual(unit.Leaves))
                    yield return new Finding("indices_rounds", round.Code, "content", $"Kết quả công bố của {unit.Name} khác với điểm đã chốt.");
        }
    }
}
