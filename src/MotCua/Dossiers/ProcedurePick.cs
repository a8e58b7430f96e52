using Microsoft.EntityFrameworkCore;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>
/// Finds a procedure in as few keys as the counter has time for: its code, the last digits of it, or words without marks.
/// What is handled here stands before what only the national catalogue knows.
/// </summary>
internal sealed class ProcedurePick(Store store, ProcedureSearch procedures, OfficeClock clock)
{
    public const int MostOffered = 9;
    private const int FewestDigits = 3, MostLooked = 200;

    /// <returns>The version, where only one can be meant; otherwise those that may be.</returns>
    public async Task<(ProcedureVersion? Version, IReadOnlyList<ProcedureLine> Offered)> FindAsync(string? text, CancellationToken cancellation)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return (null, []);
        if (await store.InForceAsync(text, clock.Today, cancellation) is { } exact) return (exact, []);
        var byDigits = text.Length >= FewestDigits && text.All(char.IsAsciiDigit) ? await EndingInAsync(text, cancellation) : [];
        var found = byDigits.Count > 0 ? byDigits : await procedures.AllAsync(new ProcedureQuery(text), cancellation);
        var here = await HandledHereAsync(found, cancellation);
        // Words may mean several things; digits that end one code of ours mean that one.
        var meant = found is [var only] ? only : byDigits.Count > 0 && byDigits.Count(line => here.Contains(line.ProcedureId)) == 1 ? byDigits.First(line => here.Contains(line.ProcedureId)) : null;
        return meant is not null
            ? (await store.InForceAsync(meant.Code, clock.Today, cancellation), [])
            : (null, [.. found.OrderByDescending(line => here.Contains(line.ProcedureId)).Take(MostOffered)]);
    }

    private async Task<HashSet<Guid>> HandledHereAsync(IReadOnlyList<ProcedureLine> found, CancellationToken cancellation)
    {
        var ids = found.Take(MostLooked).Select(line => line.ProcedureId).ToList();
        return [.. await store.Procedures.AsNoTracking().Where(row => ids.Contains(row.Id) && row.OwnerUnitId != null).Select(row => row.Id).ToListAsync(cancellation)];
    }

    private async Task<IReadOnlyList<ProcedureLine>> EndingInAsync(string digits, CancellationToken cancellation) =>
        [.. (await procedures.AllAsync(new ProcedureQuery(null), cancellation)).Where(line => line.Code.EndsWith(digits, StringComparison.Ordinal))];
}
