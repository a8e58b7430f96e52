using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MotCua.Kernel.Acts;

/// <summary>
/// A table that acts carry, and what its rows must hold by the acts read so far: of each column eight bytes of its SHA-256,
/// so that hundreds of thousands of rows fit into memory.
/// </summary>
internal sealed class RecordedTable
{
    /// <summary>Words were erased: what the column held cannot be known any more.</summary>
    private const ulong Unknown = 1;
    private const ulong Null = 2;

    private readonly Dictionary<string, int> placeOf;
    private readonly Dictionary<string, ulong[]> rows = [];
    private readonly IReadOnlyList<IProperty> key;
    private readonly IReadOnlyList<IProperty> columns;

    public RecordedTable(IEntityType entity)
    {
        Name = entity.GetTableName()!;
        key = entity.FindPrimaryKey()!.Properties;
        columns = [.. entity.GetProperties().Where(property => property.NotRecordedBecause() is null)];
        placeOf = columns.Select((property, place) => (Column: property.GetColumnName(), place)).ToDictionary(item => item.Column, item => item.place);
    }

    public string Name { get; }

    public int Expected => rows.Count;

    public static IReadOnlyDictionary<string, RecordedTable> Of(IModel model) => model.GetEntityTypes()
        .Where(entity => entity.GetTableName() is not null && entity.NotRecordedBecause() is null && !entity.IsOwned())
        .Select(entity => new RecordedTable(entity)).ToDictionary(table => table.Name);

    /// <summary>Takes in what one act says of one row. Returns what cannot be, or null.</summary>
    /// <param name="values">Column → value; <c>Erased</c> where only the digest is left.</param>
    public (string? Column, string Sentence)? Apply(string kind, string rowKey, IEnumerable<(string Column, string? Value, bool Erased)> values)
    {
        switch (kind)
        {
            case "i" when rows.ContainsKey(rowKey): return (null, "Hai việc cùng tạo dòng này.");
            case "i": rows[rowKey] = new ulong[columns.Count]; break;
            case "d": return rows.Remove(rowKey) ? null : (null, "Một việc xóa dòng không có.");
            case "u" when !rows.ContainsKey(rowKey): return (null, "Một việc sửa dòng không có.");
            default: break;
        }
        var row = rows[rowKey];
        foreach (var (column, value, erased) in values)
        {
            // A column that no longer exists is nobody's loss: the act keeps what it said.
            if (placeOf.TryGetValue(column, out var place)) row[place] = erased ? Unknown : Short(value);
        }
        return null;
    }

    /// <summary>Holds the rows in the database against what the acts say.</summary>
    public async IAsyncEnumerable<Finding> CompareAsync(DbConnection connection, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var all = key.Concat(columns).Distinct().ToList();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"SELECT {string.Join(", ", all.Select(property => $"\"{property.GetColumnName()}\""))} FROM \"{Name}\"";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                var texts = all.Select((property, place) => Read(reader, place, property)).ToList();
                var rowKey = string.Join('|', key.Select(property => texts[all.IndexOf(property)].Text));
                if (!rows.Remove(rowKey, out var expected))
                {
                    yield return new Finding(Name, rowKey, null, "Dòng này không do việc nào tạo ra.");
                    continue;
                }
                for (var place = 0; place < columns.Count; place++)
                {
                    if (expected[place] == Unknown) continue;
                    var (text, readable) = texts[all.IndexOf(columns[place])];
                    if (!readable || Differs(expected[place], text))
                        yield return new Finding(Name, rowKey, columns[place].GetColumnName(), readable ? "Giá trị không đúng với các việc đã ghi." : "Giá trị không đọc được.");
                }
            }
        }
        foreach (var rowKey in rows.Keys) yield return new Finding(Name, rowKey, null, "Thiếu dòng mà các việc đã ghi nói là có.");
        rows.Clear();
    }

    /// <summary>A column added by a later version starts empty or at its default, which no act has said.</summary>
    private static bool Differs(ulong expected, string? found) => expected == 0 ? !IsDefault(found) : expected != Short(found);

    private static bool IsDefault(string? found) => found is null or "" or "0" or "false" or "[]" or "{}";

    private static (string? Text, bool Readable) Read(DbDataReader reader, int place, IProperty property)
    {
        if (reader.IsDBNull(place)) return (null, true);
        var type = (property.GetValueConverter() ?? property.FindTypeMapping()?.Converter)?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            return (Canonical.Text(Value(reader, place, type)), true);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            return (null, false);
        }
    }

    private static object Value(DbDataReader reader, int place, Type type) =>
        type == typeof(string) ? reader.GetString(place)
        : type == typeof(Guid) ? reader.GetFieldValue<Guid>(place)
        : type == typeof(DateTime) ? reader.GetFieldValue<DateTime>(place)
        : type == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(place)
        : type == typeof(TimeOnly) ? reader.GetFieldValue<TimeOnly>(place)
        : type == typeof(bool) ? reader.GetFieldValue<bool>(place)
        : type == typeof(decimal) ? reader.GetFieldValue<decimal>(place)
        : type == typeof(double) ? reader.GetFieldValue<double>(place)
        : type == typeof(byte[]) ? reader.GetFieldValue<byte[]>(place)
        : type.IsEnum || type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte) ? reader.GetFieldValue<long>(place)
        : throw new NotSupportedException($"check cannot read {type}.");

    private static ulong Short(string? value)
    {
        if (value is null) return Null;
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(value), hash);
        var number = BitConverter.ToUInt64(hash);
        return number <= Null ? Null + 1 : number;
    }
}
