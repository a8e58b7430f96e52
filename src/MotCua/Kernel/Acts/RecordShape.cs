using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MotCua.Kernel.Acts;

/// <summary>How rows of one table stand in payloads. Found out once for each table: an act is written with every request.</summary>
internal sealed class RecordShape
{
    private static readonly ConditionalWeakTable<IReadOnlyEntityType, RecordShape> Known = [];

    private readonly RecordColumn[] key;

    private RecordShape(IReadOnlyEntityType entity)
    {
        Table = entity.GetTableName()!;
        IsRecorded = entity.NotRecordedBecause() is null;
        key = [.. entity.FindPrimaryKey()!.Properties.Select(property => new RecordColumn(property))];
        Columns = [.. entity.GetProperties().Where(property => property.NotRecordedBecause() is null).Select(property => new RecordColumn(property))
            .OrderBy(column => column.Name, StringComparer.Ordinal)];
    }

    public string Table { get; }

    public bool IsRecorded { get; }

    /// <summary>The columns that acts carry, names in ordinal order.</summary>
    public RecordColumn[] Columns { get; }

    public static RecordShape Of(IReadOnlyEntityType entity) => Known.GetValue(entity, found => new RecordShape(found));

    /// <summary>A row's key as acts write it: the key columns' canonical values, joined by a bar.</summary>
    public string KeyOf(Func<IProperty, object?> value) =>
        key.Length == 1 ? key[0].Text(value(key[0].Property)) ?? "" : string.Join('|', key.Select(column => column.Text(value(column.Property))));
}

/// <summary>One column of a <see cref="RecordShape"/>.</summary>
internal sealed class RecordColumn(IReadOnlyProperty property)
{
    private readonly ValueConverter? converter = property.GetValueConverter() ?? property.FindTypeMapping()?.Converter;

    public IProperty Property { get; } = (IProperty)property;

    public string Name { get; } = property.GetColumnName();

    public bool IsPersonal { get; } = property.IsPersonal();

    /// <summary>A value as text: what the model gives the database, in one notation; null stays null.</summary>
    public string? Text(object? value) => value is null ? null : Canonical.Text(converter is null ? value : converter.ConvertToProvider(value));
}
