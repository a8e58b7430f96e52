using Microsoft.EntityFrameworkCore;

namespace MotCua.Procedures;

/// <summary>What other rooms and the pages ask of the catalogue.</summary>
public static class ProcedureQueries
{
    extension(Store store)
    {
        /// <summary>
        /// The version of a code that holds on a day, with the department's own limit of that day; null when none does.
        /// What the house wrote or loaded itself stands before the national record; the national record, which does not say
        /// from when it holds, stands alone only where the house has nothing.
        /// </summary>
        public async Task<ProcedureVersion?> InForceAsync(string code, DateOnly on, CancellationToken cancellation = default)
        {
            var key = await store.ProcedureVersions.AsNoTracking()
                .Where(row => row.Code == code && row.State != VersionState.Draft)
                .Select(row => new VersionKey(row.Id, row.ProcedureId, row.Source, row.ValidFrom, row.ValidTo, row.Number))
                .ToListAsync(cancellation);
            return Front(key, on) is { } found ? await store.VersionAsync(found, on, cancellation) : null;
        }

        /// <summary>A version by its id, with the department's own limit of the day.</summary>
        public async Task<ProcedureVersion?> VersionAsync(Guid id, DateOnly on, CancellationToken cancellation = default)
        {
            var version = await store.ProcedureVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
            if (version is not null) version.LocalTerms = await store.LocalTermsAsync(version.ProcedureId, on, cancellation);
            return version;
        }

        /// <summary>The internal process of a version that holds on a day; null where none was put in force.</summary>
        public Task<InternalProcess?> ProcessOfAsync(Guid versionId, DateOnly on, CancellationToken cancellation = default) =>
            store.InternalProcesses.AsNoTracking().Where(row => row.VersionId == versionId && row.InForceFrom != null && row.InForceFrom <= on)
                .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);

        /// <summary>The limit the department set for itself, as it holds on a day.</summary>
        public Task<LocalTerms?> LocalTermsAsync(Guid procedureId, DateOnly on, CancellationToken cancellation = default) =>
            store.LocalTerms.AsNoTracking()
                .Where(row => row.ProcedureId == procedureId && row.From <= on && (row.To == null || row.To >= on))
                .OrderByDescending(row => row.From).ThenBy(row => row.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Which of a code's versions stands in front on a day.</summary>
    internal static Guid? Front(IReadOnlyList<VersionKey> versions, DateOnly on)
    {
        var house = versions.Where(row => row.Source != ProcedureSource.National).ToList();
        return (house.Count > 0 ? house : versions)
            .Where(row => (row.ValidFrom is null || row.ValidFrom <= on) && (row.ValidTo is null || row.ValidTo >= on))
            .OrderByDescending(row => row.Source == ProcedureSource.Local)
            .ThenByDescending(row => row.ValidFrom).ThenByDescending(row => row.Number).ThenBy(row => row.ProcedureId)
            .Select(row => (Guid?)row.Id).FirstOrDefault();
    }
}

internal sealed record VersionKey(Guid Id, Guid ProcedureId, ProcedureSource Source, DateOnly? ValidFrom, DateOnly? ValidTo, int Number);
