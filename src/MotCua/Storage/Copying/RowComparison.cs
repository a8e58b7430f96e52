using System.Data.Common;
using System.Runtime.CompilerServices;

namespace MotCua.Storage.Copying;

/// <summary>Two streams of rows in the order of their keys, side by side: every column of every row.</summary>
internal static class RowComparison
{
    public const int MostNamed = 20;

    /// <param name="step">Called for each row of the source.</param>
    /// <returns>Each difference: table, key, column; never the values, which may be personal.</returns>
    public static async IAsyncEnumerable<string> RunAsync(CopiedTable table, DbDataReader source, DbDataReader target, Action step, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (mine, theirs) = (await NextAsync(table, source, cancellation), await NextAsync(table, target, cancellation));
        while (mine is not null || theirs is not null)
        {
            var order = mine is null ? 1 : theirs is null ? -1 : table.CompareKeys(mine, theirs);
            if (order < 0) yield return $"{table.Name} [{table.KeyText(mine!)}] thiếu ở nơi đến";
            if (order > 0) yield return $"{table.Name} [{table.KeyText(theirs!)}] thừa ở nơi đến";
            if (order == 0)
                for (var place = 0; place < table.Columns.Length; place++)
                    if (!table.Columns[place].Same(mine![place], theirs![place])) yield return $"{table.Name} [{table.KeyText(mine)}] khác ở cột {table.Columns[place].Name}";
            if (order <= 0)
            {
                step();
                mine = await NextAsync(table, source, cancellation);
            }
            if (order >= 0) theirs = await NextAsync(table, target, cancellation);
        }
    }

    private static async Task<object?[]?> NextAsync(CopiedTable table, DbDataReader reader, CancellationToken cancellation) =>
        await reader.ReadAsync(cancellation) ? table.Read(reader) : null;
}
