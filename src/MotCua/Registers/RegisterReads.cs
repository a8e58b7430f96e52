using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Search;

namespace MotCua.Registers;

/// <summary>A line of the public register.</summary>
internal sealed record RegisterLine(Guid Id, string ProcedureCode, string ProcedureName, string Number, string HolderName, string? HolderTaxCode, DateOnly ValidFrom, DateOnly? ValidTo, DateOnly? RevokedOn, string? RevokedBecause, bool WasCorrected)
{
    public EntryState StateOn(DateOnly day) => RevokedOn <= day ? EntryState.Revoked : ValidTo < day ? EntryState.Expired : EntryState.Valid;
}

/// <summary>A procedure whose results are public now.</summary>
internal sealed record OpenedRegister(string ProcedureCode, string LegalBasis, DateOnly Since, bool IncludesPersons);

/// <summary>What everybody reads of the register: only of procedures that are open now.</summary>
internal sealed class RegisterReads(Store store, SearchIndex search)
{
    public const int PageSize = 50;
    private const int MostFound = 2_000;
    public const string Scope = "register";

    public async Task<IReadOnlyList<OpenedRegister>> OpenAsync(CancellationToken cancellation) =>
        await store.RegisterOpenings.AsNoTracking().Where(row => row.ClosedAt == null).OrderBy(row => row.ProcedureCode).Select(row => new OpenedRegister(row.ProcedureCode, row.LegalBasis, row.Since, row.IncludesPersons)).ToListAsync(cancellation);

    /// <summary>Newest first; with words, the best hits.</summary>
    /// <param name="text">A name or number, with or without marks.</param>
    /// <returns>One more than a page where there are more.</returns>
    public async Task<IReadOnlyList<RegisterLine>> FindAsync(string? text, string? procedure, Guid? before, int most, CancellationToken cancellation)
    {
        var entries = Shown(procedure);
        if (!string.IsNullOrWhiteSpace(text))
        {
            // What is not public now is left out first, so that it takes no place among the best.
            var ids = await search.FindIdsAsync(store, Scope, text, MostFound, cancellation);
            var shown = (await entries.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation)).ToHashSet();
            var best = ids.Where(shown.Contains).Take(most).ToList();
            var found = await Lines(entries.Where(row => best.Contains(row.Id))).ToListAsync(cancellation);
            return [.. best.Select(id => found.Find(line => line.Id == id)).OfType<RegisterLine>()];
        }
        if (before is { } last) entries = entries.Where(row => row.Id < last);
        return await Lines(entries.OrderByDescending(row => row.Id)).Take(most + 1).ToListAsync(cancellation);
    }

    public async Task<(RegisterLine Line, IReadOnlyList<EntryCorrection> Corrections, EntryRevocation? Revocation)> OneAsync(Guid id, CancellationToken cancellation) =>
        (await Lines(Shown(null).Where(row => row.Id == id)).SingleOrDefaultAsync(cancellation) ?? throw RegisterProblems.EntryUnknown.Because(),
            await store.EntryCorrections.AsNoTracking().Where(row => row.EntryId == id).OrderBy(row => row.At).ToListAsync(cancellation),
            await store.EntryRevocations.AsNoTracking().SingleOrDefaultAsync(row => row.EntryId == id, cancellation));

    public IAsyncEnumerable<RegisterLine> AllAsync(string? procedure) => Lines(Shown(procedure).OrderBy(row => row.Id)).AsAsyncEnumerable();

    private IQueryable<RegisterEntry> Shown(string? procedure)
    {
        // A person's entry shows only while persons' do; of a register opened again, what is of its day or later.
        var shown = store.RegisterEntries.AsNoTracking().Where(row => store.Set<RegisterOpening>().Any(opening => opening.ProcedureCode == row.ProcedureCode && opening.ClosedAt == null && opening.Since <= row.ValidFrom && (opening.IncludesPersons || row.HolderTaxCode != null)));
        return string.IsNullOrWhiteSpace(procedure) ? shown : shown.Where(row => row.ProcedureCode == procedure);
    }

    private IQueryable<RegisterLine> Lines(IQueryable<RegisterEntry> entries) => entries.Select(row => new RegisterLine(row.Id, row.ProcedureCode, row.ProcedureName, row.Number, row.HolderName, row.HolderTaxCode, row.ValidFrom, row.ValidTo,
        store.Set<EntryRevocation>().Where(revocation => revocation.EntryId == row.Id).Select(revocation => (DateOnly?)revocation.Day).FirstOrDefault(),
        store.Set<EntryRevocation>().Where(revocation => revocation.EntryId == row.Id).Select(revocation => revocation.Reason).FirstOrDefault(),
        store.Set<EntryCorrection>().Any(correction => correction.EntryId == row.Id)));
}
