using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MotCua.Storage.Copying;

/// <summary>One column of a table that is copied.</summary>
/// <param name="Type">What the database gives and takes, without its nullable wrapping; a document column is text here.</param>
internal sealed record CopiedColumn(string Name, Type Type, bool IsDocument)
{
    /// <summary>The value at a place of a row, in one form whatever database gave it; null for NULL.</summary>
    public object? Read(DbDataReader reader, int place)
    {
        if (reader.IsDBNull(place)) return null;
        if (Type == typeof(string)) return reader.GetString(place);
        if (Type == typeof(Guid)) return reader.GetFieldValue<Guid>(place);
        if (Type == typeof(DateTime)) return DateTime.SpecifyKind(reader.GetFieldValue<DateTime>(place), DateTimeKind.Utc);
        if (Type == typeof(DateTimeOffset)) return reader.GetFieldValue<DateTimeOffset>(place).ToUniversalTime();
        if (Type == typeof(DateOnly)) return reader.GetFieldValue<DateOnly>(place);
        if (Type == typeof(TimeOnly)) return reader.GetFieldValue<TimeOnly>(place);
        if (Type == typeof(bool)) return reader.GetFieldValue<bool>(place);
        if (Type == typeof(decimal)) return reader.GetFieldValue<decimal>(place);
        if (Type == typeof(double)) return reader.GetFieldValue<double>(place);
        if (Type == typeof(byte[])) return reader.GetFieldValue<byte[]>(place);
        return Convert.ChangeType(reader.GetInt64(place), Type, CultureInfo.InvariantCulture);
    }

    /// <summary>Do both databases hold the same? PostgreSQL keeps instants to the microsecond and documents by their meaning.</summary>
    public bool Same(object? one, object? other) => (one, other) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (DateTime a, DateTime b) => a.Ticks / TimeSpan.TicksPerMicrosecond == b.Ticks / TimeSpan.TicksPerMicrosecond,
        (DateTimeOffset a, DateTimeOffset b) => a.UtcTicks / TimeSpan.TicksPerMicrosecond == b.UtcTicks / TimeSpan.TicksPerMicrosecond,
        (string a, string b) when IsDocument => SameDocument(a, b),
        _ => one.Equals(other),
    };

    private static bool SameDocument(string one, string other)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other));
        }
        catch (JsonException)
        {
            return one == other;
        }
    }
}

/// <summary>A table of the model, as both databases have it. Found in the model, so that a new room's table is carried along.</summary>
internal sealed class CopiedTable
{
    /// <summary>Where the keys of cookies lie on PostgreSQL; on SQLite they are files.</summary>
    public const string CookieKeys = "kernel_cookie_keys";

    private readonly int[] key;

    private CopiedTable(ITable table)
    {
        Name = table.Name;
        Columns = [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(Of)];
        Mappings = [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => column.StoreTypeMapping)];
        key = [.. table.PrimaryKey!.Columns.Select(column => Array.FindIndex(Columns, one => one.Name == column.Name))];
    }

    public string Name { get; }

    public CopiedColumn[] Columns { get; }

    /// <summary>How the target writes each column.</summary>
    public Microsoft.EntityFrameworkCore.Storage.RelationalTypeMapping[] Mappings { get; }

    /// <summary>Every table of the target's model but the keys of cookies, parents before children.</summary>
    public static IReadOnlyList<CopiedTable> ParentsFirst(Store target)
    {
        var left = target.Model.GetRelationalModel().Tables.Where(table => table.Name != CookieKeys).OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<CopiedTable>();
        while (left.Count > 0)
        {
            var next = left.Where(table => table.ForeignKeyConstraints.All(link => link.PrincipalTable == table || !left.Contains((ITable)link.PrincipalTable))).ToList();
            if (next.Count == 0) throw new InvalidOperationException($"Tables point at each other in a ring: {string.Join(", ", left.Select(table => table.Name))}.");
            ordered.AddRange(next.Select(table => new CopiedTable(table)));
            left.RemoveAll(next.Contains);
        }
        return ordered;
    }

    /// <param name="collate">What makes text sort by its bytes, where the database does not by itself.</param>
    public string Select(string collate)
    {
        var order = key.Select(place => $"\"{Columns[place].Name}\"{(Columns[place].Type == typeof(string) ? collate : "")}");
        return $"SELECT {string.Join(", ", Columns.Select(column => $"\"{column.Name}\""))} FROM \"{Name}\" ORDER BY {string.Join(", ", order)}";
    }

    public object?[] Read(DbDataReader reader)
    {
        var row = new object?[Columns.Length];
        for (var place = 0; place < row.Length; place++)
            try
            {
                row[place] = Columns[place].Read(reader, place);
            }
            catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
            {
                var place0 = key[0];
                var which = place0 < place ? KeyText(row) : Convert.ToString(reader.GetValue(place0), CultureInfo.InvariantCulture);
                throw OperationProblems.CopyRefused.Because($"Bảng {Name}, dòng {which}: cột {Columns[place].Name} có giá trị không đọc được. Mời chạy ./run check trên nguồn trước.");
            }
        return row;
    }

    public string KeyText(object?[] row) => string.Join('|', key.Select(place => row[place] is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(row[place], CultureInfo.InvariantCulture)));

    /// <summary>Which of two rows comes first, by the order in which both databases give them.</summary>
    public int CompareKeys(object?[] one, object?[] other)
    {
        foreach (var place in key)
            if (Compare(one[place], other[place]) is var order and not 0) return order;
        return 0;
    }

    private static int Compare(object? one, object? other) => (one, other) switch
    {
        (string a, string b) => System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b)),
        (Guid a, Guid b) => string.CompareOrdinal(a.ToString(), b.ToString()),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        (IComparable a, _) => a.CompareTo(other),
        _ => throw new NotSupportedException($"A key of {one?.GetType()} is not compared."),
    };

    private static CopiedColumn Of(IColumn column)
    {
        if (column.StoreTypeMapping is Microsoft.EntityFrameworkCore.Storage.JsonTypeMapping) return new CopiedColumn(column.Name, typeof(string), true);
        var type = Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType;
        if (type.IsEnum) type = Enum.GetUnderlyingType(type);
        Type[] known = [typeof(string), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(bool), typeof(decimal), typeof(double), typeof(byte[]), typeof(long), typeof(int), typeof(short), typeof(byte)];
        return known.Contains(type) ? new CopiedColumn(column.Name, type, false) : throw new NotSupportedException($"{column.Table.Name}.{column.Name} holds {type}, which is not copied yet.");
    }
}
