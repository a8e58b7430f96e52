using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Commands;
using MotCua.Dossiers;
using MotCua.Statistics;
using MotCua.Storage;

namespace Bench;

/// <summary>
/// <c>grow FOLDER COUNT</c>: makes a demonstration in SQLite as large as asked by writing its closed dossiers again into earlier years, with all
/// that hangs on them (route, papers, parties, acts and their words, search keys) under new keys and codes. What is open stays what it was,
/// as in an office that has worked for years. Acts are copied as they are, so `check` is not meant for the result; reading it is.
/// </summary>
internal static class Multiplied
{
    private const int PerYear = 9;

    /// <summary>Copies hang on a dossier by this column; of the others, by a foreign key to one of these.</summary>
    private static readonly string[] Owners = ["dossier_id", "subject_id"];

    public static async Task GrowAsync(TextWriter output, string folder, int wanted)
    {
        var settings = new StoreSettings(folder, null);
        await using var services = Work.Services(settings, TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<Store>().Model;
        await using var connection = new SqliteConnection($"Data Source={settings.SqlitePath};Pooling=False");
        await connection.OpenAsync();
        await DoAsync(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -1000000; PRAGMA temp_store = MEMORY");
        // Of one year only: copies of two would meet in the same day with the same number.
        var year = await WordsAsync(connection, "SELECT substr(code, -11, 2) FROM dossiers_dossiers GROUP BY 1 ORDER BY count(*) DESC LIMIT 1");
        await DoAsync(connection, $"CREATE TEMP TABLE base AS SELECT id FROM dossiers_dossiers WHERE state IN ({(int)DossierState.NotAccepted}, {(int)DossierState.Stopped}, {(int)DossierState.Returned}) AND substr(code, -11, 2) = '{year.Single()}'");
        await DoAsync(connection, "CREATE UNIQUE INDEX temp.base_id ON base (id)");
        var (have, closed) = (await NumberAsync(connection, "SELECT count(*) FROM dossiers_dossiers"), await NumberAsync(connection, "SELECT count(*) FROM base"));
        var tables = Tables(model);
        await MarkKeysAsync(connection, tables);
        foreach (var table in tables) await DoAsync(connection, $"CREATE TEMP TABLE \"{table.Source}\" AS SELECT {string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))} FROM {table.Name} WHERE {table.Where}");
        var indexes = await WordsAsync(connection, $"SELECT name || char(10) || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({string.Join(", ", tables.Select(table => $"'{table.Name}'"))})");
        foreach (var index in indexes) await DoAsync(connection, $"DROP INDEX \"{index.Split('\n')[0]}\"");
        var copies = (int)Math.Ceiling((wanted - have) / (double)closed);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{have} dossiers, {closed} closed; {copies} copies of these in {tables.Count} tables"));
        for (var copy = 1; copy <= copies; copy++)
        {
            await DoAsync(connection, "BEGIN");
            foreach (var table in tables) await CopyAsync(connection, table, copy);
            await DoAsync(connection, "COMMIT");
            if (copy % 5 == 0) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {copy} of {copies}"));
        }
        // Sorted once at the end: kept while rows come in, they would be most of the time.
        await DoAsync(connection, "PRAGMA threads = 2");
        foreach (var index in indexes) await DoAsync(connection, index[(index.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        await output.WriteLineAsync($"  {indexes.Count} indexes made again");
        await FiguresAsync(connection, copies);
        await DoAsync(connection, "ANALYZE");
        await DoAsync(connection, "PRAGMA journal_mode = WAL");
        var now = await NumberAsync(connection, "SELECT count(*) FROM dossiers_dossiers");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{now} dossiers, {new FileInfo(settings.SqlitePath).Length / 1048576.0:0} MB"));
    }

    private sealed record Copied(string Name, string Where, List<Column> Columns)
    {
        public string Source => "base_" + Name;
    }

    private sealed record Column(string Name, Type Type)
    {
        /// <summary>Names a row that is copied too, so in the copy it names the copy's.</summary>
        public bool IsKey { get; set; }
    }

    private static List<Copied> Tables(IModel model)
    {
        var found = new List<Copied>();
        var entities = model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && entity.GetViewName() is null).ToList();
        found.Add(Of(entities.Single(entity => entity.ClrType == typeof(Dossier)), "id IN (SELECT id FROM base)"));
        foreach (var entity in entities)
            if (entity.GetTableName() is { } table && (table.StartsWith("dossiers_", StringComparison.Ordinal) || table is "kernel_acts" or "kernel_search")
                && entity.GetProperties().Select(property => property.GetColumnName()).FirstOrDefault(Owners.Contains) is { } owner)
                found.Add(Of(entity, $"{owner} IN (SELECT id FROM base)"));
        foreach (var entity in entities)
            // Samples, feedback and the like hang on a dossier too, but are not of it.
            if (entity.GetTableName()!.StartsWith("dossiers_", StringComparison.Ordinal) && found.TrueForAll(one => one.Name != entity.GetTableName()) && entity.GetForeignKeys().FirstOrDefault(key => found.Exists(one => one.Name == key.PrincipalEntityType.GetTableName())) is { Properties: [var property] } key)
                found.Add(Of(entity, $"{property.GetColumnName()} IN (SELECT id FROM {key.PrincipalEntityType.GetTableName()} WHERE {found.First(one => one.Name == key.PrincipalEntityType.GetTableName()).Where})"));
        if (found.TrueForAll(one => one.Name != "kernel_act_words"))
            found.Add(Of(entities.Single(entity => entity.GetTableName() == "kernel_act_words"), "act_id IN (SELECT id FROM kernel_acts WHERE subject_id IN (SELECT id FROM base))"));
        return found;
    }

    private static Copied Of(IEntityType entity, string where) =>
        new(entity.GetTableName()!, where, [.. entity.GetProperties().Where(property => !property.IsPrimaryKey() || property.ClrType != typeof(long))
            .Where(property => property.GetColumnName() is not ("number" or "id") || property.ClrType != typeof(long))
            .Select(property => new Column(property.GetColumnName(), Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))]);

    /// <summary>A key of ours is one whose value stands as the key of a copied row; units, people and versions stay those they are.</summary>
    private static async Task MarkKeysAsync(SqliteConnection connection, List<Copied> tables)
    {
        await DoAsync(connection, "CREATE TEMP TABLE keys (id TEXT PRIMARY KEY) WITHOUT ROWID");
        foreach (var table in tables.Where(table => table.Columns.Exists(column => column.Name == "id" && column.Type == typeof(Guid))))
            await DoAsync(connection, $"INSERT OR IGNORE INTO keys SELECT id FROM {table.Name} WHERE {table.Where}");
        foreach (var table in tables)
            foreach (var column in table.Columns.Where(column => column.Type == typeof(Guid)))
                column.IsKey = await NumberAsync(connection, $"SELECT count(*) FROM (SELECT 1 FROM {table.Name} WHERE {table.Where} AND \"{column.Name}\" IN (SELECT id FROM keys) LIMIT 1)") > 0;
    }

    private static Task CopyAsync(SqliteConnection connection, Copied table, int copy)
    {
        var years = ((copy - 1) / PerYear) + 1;
        var digit = ((copy - 1) % PerYear) + 1;
        var mark = copy.ToString("X8", CultureInfo.InvariantCulture);
        string Value(Column column) => column switch
        {
            { IsKey: true } => $"CASE WHEN \"{column.Name}\" IN (SELECT id FROM keys) THEN '{mark}' || substr(\"{column.Name}\", 9) ELSE \"{column.Name}\" END",
            { Name: "code" } when table.Name is "dossiers_dossiers" or "kernel_search" => Code(column.Name),
            { Name: "all_words" } => $"\"{column.Name}\"",
            _ when column.Type == typeof(DateTime) || column.Type == typeof(DateOnly) => $"(CAST(substr(\"{column.Name}\", 1, 4) AS INTEGER) - {years}) || substr(\"{column.Name}\", 5)",
            _ => $"\"{column.Name}\"",
        };
        // …-yyMMdd-nnnn: another year, and numbers that the day has not used.
        string Code(string name) => $"substr(\"{name}\", 1, length(\"{name}\") - 11) || printf('%02d', substr(\"{name}\", -11, 2) - {years}) || substr(\"{name}\", -9, 5) || '{digit}' || substr(\"{name}\", -3)";
        return DoAsync(connection, $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))}) SELECT {string.Join(", ", table.Columns.Select(Value))} FROM \"{table.Source}\"");
    }

    /// <summary>The sums of the earlier years: those of the demonstration, as often as a year holds a copy. What stands open now is summed in its own year only.</summary>
    private static async Task FiguresAsync(SqliteConnection connection, int copies)
    {
        var measures = FigureCounts.Measures.Select(measure => measure.Name).ToList();
        for (var (years, left) = (1, copies); left > 0; years++, left -= PerYear)
            await DoAsync(connection, $"""
                INSERT OR IGNORE INTO figures_cells (id, grain, day, unit_id, procedure_code, channel, officer_id, {string.Join(", ", measures)})
                SELECT printf('%08X', {years}) || substr(id, 9), grain, (CAST(substr(day, 1, 4) AS INTEGER) - {years}) || substr(day, 5), unit_id, procedure_code, channel, officer_id,
                    {string.Join(", ", measures.Select(name => $"{name} * {Math.Min(left, PerYear)}"))}
                FROM figures_cells WHERE substr(day, 1, 4) >= '2021' AND grain > 0 AND id NOT LIKE '0000%'
                """);
    }

    private static async Task DoAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> WordsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var words = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) words.Add(reader.GetString(0));
        return words;
    }

    private static async Task<long> NumberAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
