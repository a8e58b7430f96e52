using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;

namespace MotCua.Kernel.Acts;

/// <summary>What a check looked at, and what it found.</summary>
/// <param name="Erased">Acts whose words were erased, as the law may ask.</param>
/// <param name="NotRecorded">Tables and columns that acts do not carry → why.</param>
public sealed record CheckReport(IReadOnlyList<Finding> Findings, long Acts, long Rows, long Files, long Erased, IReadOnlyDictionary<string, string> NotRecorded);

/// <summary>
/// Holds everything kept against the acts: replays them into the rows there must be, recomputes their hashes, holds words
/// to their digests and stored files to their names, and lets each room look at its own. Reads one moment; writes nothing.
/// </summary>
public static class Checking
{
    private const int MostPerTable = 1_000;

    public static async Task<CheckReport> RunAsync(IServiceProvider services, IProgress<(string What, double Share)>? progress = null, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var findings = new List<Finding>();
        var (replay, rows) = await ReplayAsync(store, findings, progress, cancellation);
        progress?.Report(("Kiểm tra tệp hồ sơ", 0.8));
        var files = await CheckFilesAsync(store, scope.ServiceProvider.GetRequiredService<FileFolder>(), findings, cancellation);
        progress?.Report(("Kiểm tra từng phân hệ", 0.9));
        foreach (var room in scope.ServiceProvider.GetRequiredService<IEnumerable<Room>>())
            await foreach (var finding in room.CheckAsync(scope.ServiceProvider, cancellation)) findings.Add(finding);
        return new CheckReport(findings, replay.Count, rows, files, replay.Erased, NotRecorded(store));
    }

    /// <summary>Only the acts and the rows that follow from them.</summary>
    internal static async Task<(Replay Replay, long Rows)> ReplayAsync(Store store, List<Finding> findings, IProgress<(string What, double Share)>? progress, CancellationToken cancellation)
    {
        var tables = RecordedTable.Of(store.Model);
        long rows = 0;
        await using var moment = await store.Dialect.OpenMomentAsync(store, cancellation);
        var replay = new Replay(tables, findings, store.Dialect.LastActNumberSql);
        await replay.RunAsync(moment, progress, cancellation);
        var done = 0;
        foreach (var table in tables.Values)
        {
            progress?.Report(("Đối chiếu bảng " + table.Name, 0.5 + (0.3 * done++ / tables.Count)));
            rows += table.Expected;
            var found = 0;
            await foreach (var finding in table.CompareAsync(moment, cancellation))
                if (++found <= MostPerTable) findings.Add(finding);
            if (found > MostPerTable) findings.Add(new Finding(table.Name, "", null, $"Còn {found - MostPerTable} chỗ sai khác trong bảng này."));
        }
        return (replay, rows);
    }

    /// <summary>Tables and columns that acts do not carry, each with the reason written in the model.</summary>
    public static IReadOnlyDictionary<string, string> NotRecorded(Store store)
    {
        var reasons = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in store.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && !entity.IsOwned()))
        {
            if (entity.NotRecordedBecause() is { } table) reasons[entity.GetTableName()!] = table;
            else
                foreach (var property in entity.GetProperties())
                    if (property.NotRecordedBecause() is { } column) reasons[$"{entity.GetTableName()}.{property.GetColumnName()}"] = column;
        }
        return reasons;
    }

    private static async Task<long> CheckFilesAsync(Store store, FileFolder folder, List<Finding> findings, CancellationToken cancellation)
    {
        long count = 0;
        string? last = null;
        await foreach (var file in store.StoredFiles.AsNoTracking().OrderBy(row => row.Sha256).Select(row => new { row.Id, row.Sha256, row.Length }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (file.Sha256 == last) continue;
            last = file.Sha256;
            count++;
            if (await folder.FaultAsync(file.Sha256, file.Length, cancellation) is { } fault)
                findings.Add(new Finding("kernel_files", file.Id.ToString(), "sha256", fault));
        }
        return count;
    }
}
