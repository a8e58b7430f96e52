using System.Data;
using System.Text.Json;
using MotCua.Storage.Backup;
using Npgsql;

namespace MotCua.Storage.Postgres;

/// <summary>
/// Every table by COPY in one REPEATABLE READ transaction: one moment, while writers go on. Not pg_dump, which refuses a
/// server newer than itself and may not be installed; the schema comes from our own migrations.
/// </summary>
internal static class PostgresSnapshot
{
    private const string History = "__EFMigrationsHistory";
    private const string TablesFile = "tables.json";

    private sealed record Table(string Name, IReadOnlyList<string> Columns);

    public static async Task<Snapshot> TakeAsync(string connectionString, string folder, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var tables = await TablesAsync(connection, cancellation);
        var rows = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            await using (var file = File.Create(Path.Combine(folder, table.Name + ".copy")))
            {
                await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {Shape(table)} TO STDOUT (FORMAT BINARY)", cancellation);
                await copy.CopyToAsync(file, cancellation);
            }
            rows[table.Name] = await NumberAsync(connection, $"SELECT count(*) FROM \"{table.Name}\"", cancellation);
        }
        var contents = new Dictionary<string, long>();
        await using (var command = new NpgsqlCommand("SELECT DISTINCT sha256, length FROM kernel_files", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
            while (await reader.ReadAsync(cancellation)) contents[reader.GetString(0)] = reader.GetInt64(1);
        var migrations = await TextsAsync(connection, $"SELECT migration_id FROM \"{History}\" ORDER BY migration_id", cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, TablesFile), JsonSerializer.Serialize(tables), cancellation);
        return new Snapshot(migrations, rows, contents);
    }

    /// <summary>Fills the tables, which are there and empty, parents before children, in one transaction.</summary>
    public static async Task LoadAsync(string connectionString, string folder, CancellationToken cancellation)
    {
        var kept = JsonSerializer.Deserialize<List<Table>>(await File.ReadAllTextAsync(Path.Combine(folder, TablesFile), cancellation))!;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var present = (await TablesAsync(connection, cancellation)).ToDictionary(table => table.Name);
        foreach (var name in await ParentsFirstAsync(connection, cancellation))
        {
            if (name == History || kept.Find(table => table.Name == name) is not { } table) continue;
            if (present[name].Columns.Count(table.Columns.Contains) != table.Columns.Count)
                throw Problems.BackupBroken.Because($"Bảng {name} trong bản sao lưu có cột mà phiên bản này không có.");
            await NonQueryAsync(connection, $"DELETE FROM \"{name}\"", cancellation);
            await using var file = File.OpenRead(Path.Combine(folder, name + ".copy"));
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {Shape(table)} FROM STDIN (FORMAT BINARY)", cancellation);
            await file.CopyToAsync(copy, cancellation);
        }
        if (kept.Find(table => table.Name != History && !present.ContainsKey(table.Name)) is { } strange)
            throw Problems.BackupBroken.Because($"Bản sao lưu có bảng {strange.Name} mà phiên bản này không có.");
        await SetSequencesAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>How many others are connected to this database.</summary>
    public static async Task<long> OthersAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        return await NumberAsync(connection,
            $"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND application_name <> '{StoreSettings.CommandName}'", cancellation);
    }

    /// <summary>A table that holds something, other than the list of migrations; null where there is none, or no table at all.</summary>
    public static async Task<string?> FilledTableAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        foreach (var table in await TablesAsync(connection, cancellation))
            if (table.Name != History && await NumberAsync(connection, $"SELECT count(*) FROM (SELECT 1 FROM \"{table.Name}\" LIMIT 1) one", cancellation) > 0) return table.Name;
        return null;
    }

    private static string Shape(Table table) => $"\"{table.Name}\" ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))})";

    private static async Task<List<Table>> TablesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT t.table_name, array_agg(c.column_name::text ORDER BY c.ordinal_position)
            FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
            WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
            GROUP BY t.table_name ORDER BY t.table_name
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var tables = new List<Table>();
        while (await reader.ReadAsync(cancellation)) tables.Add(new Table(reader.GetString(0), reader.GetFieldValue<string[]>(1)));
        return tables;
    }

    private static async Task<List<string>> ParentsFirstAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var parents = (await TablesAsync(connection, cancellation)).ToDictionary(table => table.Name, _ => new HashSet<string>());
        await using (var command = new NpgsqlCommand(
            """
            SELECT child.relname, parent.relname FROM pg_constraint f
            JOIN pg_class child ON child.oid = f.conrelid JOIN pg_class parent ON parent.oid = f.confrelid
            WHERE f.contype = 'f' AND child.relnamespace = current_schema()::regnamespace AND child.oid <> parent.oid
            """, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
            while (await reader.ReadAsync(cancellation)) parents[reader.GetString(0)].Add(reader.GetString(1));
        var order = new List<string>();
        while (parents.Count > 0)
        {
            var next = parents.Where(table => !table.Value.Overlaps(parents.Keys)).Select(table => table.Key).Order(StringComparer.Ordinal).ToList();
            if (next.Count == 0) throw new InvalidOperationException($"Tables point at each other in a ring: {string.Join(", ", parents.Keys)}.");
            order.AddRange(next);
            foreach (var name in next) parents.Remove(name);
        }
        return order;
    }

    internal static async Task SetSequencesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var statements = await TextsAsync(connection,
            """
            SELECT format('SELECT setval(%L, greatest(1, coalesce((SELECT max(%I) FROM %I), 0)), (SELECT count(*) > 0 FROM %I))', pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name, table_name)
            FROM information_schema.columns WHERE table_schema = current_schema() AND (is_identity = 'YES' OR column_default LIKE 'nextval(%')
            """, cancellation);
        foreach (var statement in statements) await NonQueryAsync(connection, statement, cancellation);
    }

    private static async Task<long> NumberAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task NonQueryAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<List<string>> TextsAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancellation)) texts.Add(reader.GetString(0));
        return texts;
    }
}
