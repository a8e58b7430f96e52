using System.Data.Common;
using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Storage.Postgres;
using Npgsql;

namespace MotCua.Storage.Copying;

/// <summary>What was copied, or compared.</summary>
/// <param name="Rows">Table → number of rows.</param>
internal sealed record Copied(IReadOnlyDictionary<string, long> Rows, int CookieKeys);

/// <summary>
/// Carries a whole store from SQLite to PostgreSQL: every table by COPY in one transaction, compared row by row before it is
/// committed. Rows are streamed: memory does not grow with the store.
/// </summary>
internal sealed class StoreCopy(Store source, Store target, StoreSettings sourceSettings, IProgress<(string What, double Share)> progress)
{
    private readonly IReadOnlyList<CopiedTable> tables = CopiedTable.ParentsFirst(target);
    private long total = 1, done;

    /// <summary>Both at the schema of this program, and nothing in the target that would be buried.</summary>
    /// <exception cref="Refused"><see cref="OperationProblems.CopyRefused"/></exception>
    public async Task MustBeReadyAsync(CancellationToken cancellation)
    {
        var applied = await source.Database.GetAppliedMigrationsAsync(cancellation);
        if (!applied.SequenceEqual(source.Database.GetMigrations()))
            throw OperationProblems.CopyRefused.Because("Dữ liệu nguồn không cùng phiên bản với chương trình. Mời chạy ./run migrate trên nguồn trước.");
        if (await PostgresSnapshot.FilledTableAsync(target.Database.GetConnectionString()!, cancellation) is { } filled)
            throw OperationProblems.CopyRefused.Because($"Nơi đến đã có dữ liệu (bảng {filled}). Mời tạo một cơ sở dữ liệu PostgreSQL trống rồi chạy lại; chưa có gì bị thay đổi.");
    }

    /// <summary>Copies and compares; committed only if every row is the same.</summary>
    /// <param name="beforeCommit">What must be in place before the target names it: files.</param>
    /// <exception cref="Refused"><see cref="OperationProblems.CopyDiffers"/>: the target is as empty as it was.</exception>
    public async Task<Copied> CopyAsync(Func<Task> beforeCommit, CancellationToken cancellation)
    {
        await using var moment = await source.Dialect.OpenMomentAsync(source, cancellation);
        return await target.Dialect.WriteAsync(target, async inner =>
        {
            var rows = await CountAsync(moment, inner);
            foreach (var table in tables)
            {
                progress.Report(("Chép bảng " + table.Name, Share));
                await FillAsync(moment, table, inner);
            }
            var keys = await FillCookieKeysAsync(inner);
            await PostgresSnapshot.SetSequencesAsync(Connection, inner);
            // The planner reads what was just written; without figures it would sort badly what is compared next.
            await target.Database.ExecuteSqlRawAsync("ANALYZE", inner);
            await MustBeSameAsync(moment, inner);
            await beforeCommit();
            return new Copied(rows, keys);
        }, cancellation);
    }

    /// <summary>Only compares, for a target that was copied before and not used since.</summary>
    public async Task<Copied> CompareAsync(CancellationToken cancellation)
    {
        await using var moment = await source.Dialect.OpenMomentAsync(source, cancellation);
        await using var transaction = await target.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var rows = await CountAsync(moment, cancellation);
        done = total / 2;
        await MustBeSameAsync(moment, cancellation);
        return new Copied(rows, CookieKeys().Count);
    }

    private NpgsqlConnection Connection => (NpgsqlConnection)target.Database.GetDbConnection();

    private double Share => 0.95 * done / total;

    private async Task<Dictionary<string, long>> CountAsync(DbConnection moment, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            await using var command = moment.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table.Name}\"";
            rows[table.Name] = Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture);
        }
        // Each row is met twice: when it is copied and when it is compared.
        total = Math.Max(1, 2 * rows.Values.Sum());
        return rows;
    }

    private async Task FillAsync(DbConnection moment, CopiedTable table, CancellationToken cancellation)
    {
        await using var command = Reading(moment, table, "");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        try
        {
            await target.Dialect.InsertAsync(target, table.Name, table.Mappings, [.. table.Columns.Select(column => column.Name)], Rows(reader, table), cancellation);
        }
        catch (PostgresException e)
        {
            throw OperationProblems.CopyRefused.Because($"PostgreSQL không nhận một dòng của bảng {table.Name}: {e.MessageText}. Chưa có gì được ghi ở nơi đến.");
        }
    }

    private IEnumerable<object?[]> Rows(DbDataReader reader, CopiedTable table)
    {
        while (reader.Read())
        {
            Step("Chép bảng ", table);
            yield return table.Read(reader);
        }
    }

    private async Task MustBeSameAsync(DbConnection moment, CancellationToken cancellation)
    {
        var differences = new List<string>();
        foreach (var table in tables)
        {
            progress.Report(("Đối chiếu bảng " + table.Name, Share));
            await using var from = Reading(moment, table, "");
            await using var to = Reading(Connection, table, " COLLATE \"C\"");
            to.Transaction = target.Database.CurrentTransaction!.GetDbTransaction();
            await using var mine = await from.ExecuteReaderAsync(cancellation);
            await using var theirs = await to.ExecuteReaderAsync(cancellation);
            await foreach (var difference in RowComparison.RunAsync(table, mine, theirs, () => Step("Đối chiếu bảng ", table), cancellation))
            {
                differences.Add(difference);
                if (differences.Count == RowComparison.MostNamed) break;
            }
            if (differences.Count == RowComparison.MostNamed) break;
        }
        if (differences.Count < RowComparison.MostNamed && !await SameCookieKeysAsync(cancellation)) differences.Add($"{CopiedTable.CookieKeys}: khóa phiên không giống thư mục keys của nguồn");
        if (differences.Count > 0)
            throw OperationProblems.CopyDiffers.Because($"Hai bên không giống nhau ở {(differences.Count == RowComparison.MostNamed ? "ít nhất " : "")}{differences.Count} chỗ: {string.Join("; ", differences)}.");
    }

    private void Step(string what, CopiedTable table)
    {
        if (++done % 10_000 == 0) progress.Report((what + table.Name, Share));
    }

    /// <summary>On SQLite the keys of cookies are files of the data folder; whoever is signed in stays so after the copy.</summary>
    private List<(string Name, string Xml)> CookieKeys()
    {
        var folder = Path.Combine(sourceSettings.Folder, "keys");
        if (!Directory.Exists(folder)) return [];
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal)
                .Select(path => (Path.GetFileNameWithoutExtension(path), XElement.Load(path).ToString(SaveOptions.DisableFormatting)))];
        }
        catch (XmlException)
        {
            throw OperationProblems.CopyRefused.Because($"Có tệp khóa trong {folder} không đọc được. Mời khôi phục tệp đó từ bản sao lưu, hoặc chuyển đi nếu chấp nhận mọi người phải đăng nhập lại.");
        }
    }

    private async Task<int> FillCookieKeysAsync(CancellationToken cancellation)
    {
        var keys = CookieKeys();
        foreach (var (name, xml) in keys)
            await target.Database.ExecuteSqlAsync($"INSERT INTO kernel_cookie_keys (friendly_name, xml) VALUES ({name}, {xml})", cancellation);
        return keys.Count;
    }

    private async Task<bool> SameCookieKeysAsync(CancellationToken cancellation)
    {
        var there = await target.DataProtectionKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.Xml).ToListAsync(cancellation);
        return CookieKeys().Select(key => key.Xml).Order(StringComparer.Ordinal).SequenceEqual(there.Select(xml => xml ?? "").Order(StringComparer.Ordinal));
    }

    private static DbCommand Reading(DbConnection connection, CopiedTable table, string collate)
    {
        var command = connection.CreateCommand();
        command.CommandText = table.Select(collate);
        command.CommandTimeout = 0;
        return command;
    }
}
