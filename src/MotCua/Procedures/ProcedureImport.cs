using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Search;

namespace MotCua.Procedures;

/// <param name="Kept">Beside it stands something of the department's own, a version or a limit, which stays in front.</param>
/// <param name="Broken">What could not be read: file, line (0: the whole file), why. The rest was imported.</param>
public sealed record ImportReport(int New, int Changed, int Same, int Kept, IReadOnlyList<BrokenLine> Broken)
{
    /// <summary>What was imported though the record is not as it should be: one code given to two procedures.</summary>
    public IReadOnlyList<BrokenLine> Remarks { get; init; } = [];
}

public sealed record BrokenLine(string File, int Line, string Why);

/// <summary>
/// Brings in national records: catalogues (<c>.jsonl</c>) and detailed records (<c>.json</c>, or folders of them). Running it
/// again changes nothing. What the department itself wrote is never touched: the national record stands beside it.
/// </summary>
public sealed class ProcedureImport(Store store, ActLog acts, OfficeClock clock)
{
    private const int Batch = 500;

    private sealed record Known(Guid ProcedureId, Guid VersionId, int LastNumber, bool HasHouse, string? CatalogueHash, string? DetailHash);

    private int fresh, changed, same, kept;

    public async Task<ImportReport> RunAsync(IReadOnlyList<string> paths, IProgress<(string What, double Share)>? progress, CancellationToken cancellation)
    {
        (fresh, changed, same, kept) = (0, 0, 0, 0);
        progress?.Report(("Đọc tệp", 0));
        var read = await NationalFiles.ReadAsync(paths, cancellation);
        store.ChangeTracker.Clear();
        store.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var known = await KnownAsync(cancellation);
            var local = (await store.LocalTerms.AsNoTracking().Select(row => row.ProcedureId).Distinct().ToListAsync(cancellation)).ToHashSet();
            var work = read.Records.Select(record => UnderItsMark(record, known)).Where(record => Differs(record, known)).ToList();
            await store.Dialect.WriteAsync(store, async inner =>
            {
                foreach (var (index, batch) in work.Chunk(Batch).Index())
                {
                    await WriteAsync(batch, known, local, inner);
                    progress?.Report(("Ghi thủ tục", Math.Min(1, (index + 1) * (double)Batch / work.Count)));
                }
                return work.Count;
            }, cancellation);
        }
        finally
        {
            store.ChangeTracker.AutoDetectChangesEnabled = true;
            store.ChangeTracker.Clear();
        }
        progress?.Report(("Xong", 1));
        return new ImportReport(fresh, changed, same, kept, read.Broken) { Remarks = read.Remarks };
    }

    // A record that was given a mark of ours keeps it, also in a file that has it alone.
    private static NationalFile UnderItsMark(NationalFile record, Dictionary<string, Known> known) =>
        record.Id is { } id && NationalFiles.OwnMark(record.Code, id) is var mark && known.ContainsKey(mark) ? record with { Code = mark } : record;

    private bool Differs(NationalFile record, Dictionary<string, Known> known)
    {
        if (!known.TryGetValue(record.Code, out var before) || before.VersionId == Guid.Empty) return true;
        var differs = (record.Catalogue is not null && record.CatalogueHash != before.CatalogueHash)
            || (record.Detail is not null && record.DetailHash != before.DetailHash);
        if (!differs) same++;
        return differs;
    }

    private async Task WriteAsync(NationalFile[] batch, Dictionary<string, Known> known, HashSet<Guid> local, CancellationToken cancellation)
    {
        var at = clock.UtcNow;
        var (procedures, versions, entries) = (new List<Procedure>(), new List<ProcedureVersion>(), new List<SearchRow>());
        var olds = batch.Select(record => known.GetValueOrDefault(record.Code)?.VersionId ?? Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var replaced = olds.Count == 0 ? [] : await store.ProcedureVersions.Where(row => olds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        // Reading records into versions is most of the work besides the database's own, and each stands alone.
        foreach (var (before, old, fresher, procedure, version, entry) in batch.AsParallel().AsOrdered().Select(record => Made(record, known.GetValueOrDefault(record.Code), replaced, at)))
        {
            if (fresher is not null) procedures.Add(fresher);
            if (old is not null)
            {
                (old.State, old.ValidTo) = (VersionState.Ended, clock.Today.AddDays(-1));
                store.Entry(old).State = EntityState.Modified;
                store.Entry(old).Property(item => item.Content).IsModified = false;
                await store.Set<SearchRow>().Where(item => item.Scope == VersionMaking.SearchScope && item.SubjectId == old.Id).ExecuteDeleteAsync(cancellation);
            }
            versions.Add(version);
            if (entry is not null) entries.Add(entry);
            if (before is not null && (before.HasHouse || local.Contains(procedure))) kept++;
            else if (before is null) fresh++;
            else changed++;
        }
        await acts.CommitAsync(new Doing("procedure.import", Actor.System, "procedure-import", clock.NewId())
        {
            Added = [.. procedures, .. versions, .. entries],
            Inside = inner => store.Dialect.NextNumberAsync(store, VersionMaking.Series, inner),
        }, cancellation);
        store.ChangeTracker.Clear();
    }

    private (Known? Before, ProcedureVersion? Old, Procedure? New, Guid Procedure, ProcedureVersion Version, SearchRow? Entry) Made(
        NationalFile record, Known? before, Dictionary<Guid, ProcedureVersion> replaced, DateTime at)
    {
        var procedureId = before?.ProcedureId ?? clock.NewId();
        var old = before is null ? null : replaced.GetValueOrDefault(before.VersionId);
        // A run with only one of the two records keeps the other as it was.
        var content = NationalRecord.Content(
            record.Catalogue ?? (old?.Content.National.TryGetValue("catalogue", out var row) == true ? row : null),
            record.Detail ?? (old?.Content.National.TryGetValue("detail", out var detail) == true ? detail : null));
        var version = VersionMaking.Of(clock.NewId(), procedureId, (before?.LastNumber ?? 0) + 1, record.Code, record.Name, record.Agency,
            VersionState.InForce, null, null, content, new VersionOrigin(ProcedureSource.National, record.Ref,
                record.Detail is { } d ? NationalRecord.UpdatedAt(d) : old?.SourceUpdatedAt, at, record.CatalogueHash ?? old?.CatalogueHash, record.DetailHash ?? old?.DetailHash));
        return (before, old, before is null ? new Procedure { Id = procedureId, Code = record.Code, Agency = record.Agency } : null, procedureId, version,
            before?.HasHouse == true ? null : SearchRow.Of(VersionMaking.Entry(version, 0)));
    }

    private async Task<Dictionary<string, Known>> KnownAsync(CancellationToken cancellation)
    {
        var rows = await store.ProcedureVersions.AsNoTracking()
            .Select(row => new { row.Id, row.ProcedureId, row.Code, row.Number, row.Source, row.State, row.CatalogueHash, row.DetailHash }).ToListAsync(cancellation);
        var numbers = rows.GroupBy(row => row.ProcedureId).ToDictionary(group => group.Key, group => group.Max(row => row.Number));
        var byCode = rows.GroupBy(row => row.Code).ToDictionary(group => group.Key, group =>
        {
            var national = group.LastOrDefault(row => row.Source == ProcedureSource.National && row.State == VersionState.InForce);
            // Where two procedures came to share a code, the record belongs to the one it was first given to.
            var home = national?.ProcedureId ?? group.OrderBy(row => row.ProcedureId).First().ProcedureId;
            return new Known(home, national?.Id ?? Guid.Empty, numbers[home], group.Any(row => row.Source != ProcedureSource.National), national?.CatalogueHash, national?.DetailHash);
        });
        foreach (var procedure in await store.Procedures.AsNoTracking().Select(row => new { row.Id, row.Code }).ToListAsync(cancellation))
            byCode.TryAdd(procedure.Code, new Known(procedure.Id, Guid.Empty, numbers.GetValueOrDefault(procedure.Id), false, null, null));
        return byCode;
    }
}
