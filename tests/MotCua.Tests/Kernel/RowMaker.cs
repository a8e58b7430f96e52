using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using Npgsql;

namespace MotCua.Tests.Kernel;

/// <summary>Makes one row of any recorded table, with an act, and changes it by SQL. Foreign keys are switched off: only the one table is looked at.</summary>
internal sealed class RowMaker(Store store, IEntityType entity, DbConnection connection)
{
    private readonly Dictionary<string, object?> row = [];

    public string Key { get; private set; } = "";

    /// <summary>Columns an act carries, but the key, which is the row's name.</summary>
    public static IEnumerable<IProperty> Changeable(IEntityType entity) =>
        entity.GetProperties().Where(property => !property.IsPrimaryKey() && property.NotRecordedBecause() is null);

    /// <summary>For any number of rows.</summary>
    public static async Task<DbConnection> OpenAsync(Store store)
    {
        var address = store.Database.GetConnectionString();
        DbConnection connection = store.Dialect.Name == "SQLite" ? new SqliteConnection(address) : new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = store.Dialect.Name == "SQLite" ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public async Task<RowMaker> MakeAsync()
    {
        foreach (var property in entity.GetProperties()) row[property.GetColumnName()] = First(property);
        Key = string.Join('|', entity.FindPrimaryKey()!.Properties.Select(property => Canonical.Text(row[property.GetColumnName()])));
        var instance = Activator.CreateInstance(entity.ClrType, nonPublic: true)!;
        foreach (var property in entity.GetProperties())
        {
            var entry = store.Entry(instance).Property(property.Name);
            var value = row[property.GetColumnName()];
            entry.CurrentValue = Back(property, value);
        }
        store.Entry(instance).State = EntityState.Added;
        var (payload, words) = new Payload(store, Guid.CreateVersion7()).Take(null, []);
        store.ChangeTracker.Clear();
        var id = words?.ActId ?? Guid.CreateVersion7();
        var at = new DateTime(2021, 11, 15, 1, 0, 0, DateTimeKind.Utc);
        store.Acts.Add(new Act
        {
            Id = id,
            At = at,
            Kind = "test.make",
            ActorKind = ActorKind.System,
            SubjectKind = "test",
            SubjectId = id,
            Payload = payload,
            Hash = Canonical.Hash(id, at, "test.make", ActorKind.System, null, null, "test", id, null, payload),
        });
        if (words is not null) store.ActWords.Add(words);
        await store.SaveChangesAsync(default);
        await InsertAsync();
        return this;
    }

    public Task InsertAsync() => RunAsync(
        $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", row.Keys.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", row.Keys.Select((_, place) => $"@p{place}"))})",
        [.. row.Values]);

    public Task DeleteAsync() => RunAsync($"DELETE FROM \"{entity.GetTableName()}\"", []);

    public object? Was(IProperty column) => row[column.GetColumnName()];

    public Task WriteAsync(IProperty column, object? value) => RunAsync($"UPDATE \"{entity.GetTableName()}\" SET \"{column.GetColumnName()}\" = @p0", [value]);

    /// <summary>A value of the same type that is not this one.</summary>
    public static object Another(IProperty property, object? value) => value switch
    {
        string text when property.ClrType.IsEnum || Nullable.GetUnderlyingType(property.ClrType)?.IsEnum == true =>
            Enum.GetNames(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).First(name => name != text),
        string text => text + "x",
        bool flag => !flag,
        DateTime instant => instant.AddSeconds(1),
        DateTimeOffset instant => instant.AddSeconds(1),
        DateOnly day => day.AddDays(1),
        TimeOnly time => time.AddMinutes(1),
        Guid => Guid.CreateVersion7(),
        byte[] bytes => new byte[] { 1, 2, 3 }.Concat(bytes).ToArray(),
        decimal number => number + 1,
        double number => number + 1,
        int number => number + 1,
        long number => number + 1,
        _ => throw new NotSupportedException($"{property}: {value?.GetType()}"),
    };

    private static object First(IProperty property)
    {
        var provider = Converter(property)?.ProviderClrType ?? property.ClrType;
        provider = Nullable.GetUnderlyingType(provider) ?? provider;
        var model = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (model.IsEnum) return provider == typeof(string) ? Enum.GetNames(model)[0] : Convert.ChangeType(Enum.GetValues(model).GetValue(0)!, provider, CultureInfo.InvariantCulture);
        if (provider == typeof(string) && model != typeof(string)) return Json(property);
        return provider == typeof(string) ? "a" : provider == typeof(bool) ? true : provider == typeof(DateTime) ? new DateTime(2021, 11, 15, 1, 0, 0, DateTimeKind.Utc)
            : provider == typeof(DateTimeOffset) ? new DateTimeOffset(2021, 11, 15, 1, 0, 0, TimeSpan.Zero)
            : provider == typeof(DateOnly) ? new DateOnly(2021, 11, 15) : provider == typeof(TimeOnly) ? new TimeOnly(8, 0) : provider == typeof(Guid) ? Guid.CreateVersion7()
            : provider == typeof(byte[]) ? new byte[] { 7 } : provider == typeof(decimal) ? 12.5m : provider == typeof(double) ? (object)1.5
            : provider == typeof(int) ? (object)3 : provider == typeof(long) ? 3L : throw new NotSupportedException($"{property}: {provider}");
    }

    /// <summary>A document column: what its own converter writes for a fresh value.</summary>
    private static string Json(IProperty property)
    {
        foreach (var candidate in new[] { "[]", "{}", "\"a\"" })
            try
            {
                if (Converter(property)!.ConvertFromProvider(candidate) is { } value && Converter(property)!.ConvertToProvider(value) is string text) return text;
            }
            catch (Exception e) when (e is System.Text.Json.JsonException or NotSupportedException or FormatException or ArgumentException)
            {
                // Not this shape: the next one.
            }
        throw new NotSupportedException($"{property} takes no empty document.");
    }

    private static object? Back(IProperty property, object? value) => Converter(property) is { } converter ? converter.ConvertFromProvider(value) : value;

    private static Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter? Converter(IProperty property) =>
        property.GetValueConverter() ?? property.FindTypeMapping()?.Converter;

    private async Task RunAsync(string sql, IReadOnlyList<object?> values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var place = 0; place < values.Count; place++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{place}";
            parameter.Value = values[place] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync();
    }
}
