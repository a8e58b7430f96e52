using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MotCua.Kernel.Acts;

/// <summary>Writes new rows the way the model says and past the change tracker, which for thousands costs more than the database.</summary>
internal static class ManyRows
{
    public static async Task InsertAsync(Store store, IReadOnlyList<object> rows, CancellationToken cancellation)
    {
        foreach (var group in rows.GroupBy(row => row.GetType()))
        {
            var entity = store.Model.FindEntityType(group.Key)!;
            // What the database numbers itself is left to it.
            var columns = entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToList();
            var types = columns.ConvertAll(property => property.GetRelationalTypeMapping());
            var getters = columns.ConvertAll(property => property.GetGetter());
            await store.Dialect.InsertAsync(store, entity.GetTableName()!, types, columns.ConvertAll(property => property.GetColumnName()), group.Select(row =>
            {
                var values = new object?[columns.Count];
                for (var place = 0; place < values.Length; place++)
                {
                    var value = getters[place].GetClrValue(row);
                    if (value is not null && (columns[place].GetValueConverter() ?? types[place].Converter) is { } converter) value = converter.ConvertToProvider(value);
                    values[place] = value is Enum choice ? Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture) : value;
                }
                return values;
            }), cancellation);
        }
    }
}
