using System.Collections.Concurrent;
using MotCua.Procedures;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers;

/// <summary>What every dossier of one procedure and day needs to know: the version in force, what it asks and decides, the desks, the division.</summary>
/// <param name="Handling">Null: no division here handles it.</param>
internal sealed record FilingFact(ProcedureVersion Version, FilingRules Rules, IReadOnlyList<DeskLine> Desks, Guid? Handling, DateTime ReadAt);

/// <summary>
/// Keeps those facts for a few seconds: they change by the day, not by the second, and a burst of dossiers would read and
/// parse the same record again for each. A version's content never changes.
/// </summary>
internal sealed class FilingFacts(OfficeClock clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<(string Code, DateOnly Day), FilingFact> known = new();

    /// <returns>Null where no version is in force on that day.</returns>
    public async Task<FilingFact?> FindAsync(Store store, DossierUnits units, string code, DateOnly day, CancellationToken cancellation)
    {
        if (known.TryGetValue((code, day), out var held) && clock.UtcNow - held.ReadAt < Lifetime && held.ReadAt <= clock.UtcNow) return held;
        if (await store.InForceAsync(code, day, cancellation) is not { } version) return null;
        if (known.Count > MostKept) known.Clear();
        return known[(code, day)] = new FilingFact(version, await store.RulesOfAsync(version.Id, day, cancellation), await units.DesksAsync(day, cancellation), await units.HandlingAsync(version, day, cancellation), clock.UtcNow);
    }
}
