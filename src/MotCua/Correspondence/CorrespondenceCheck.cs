using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Correspondence;

/// <summary>Numbers of a year's book run from 1 without a gap, and no counter stands elsewhere than at the last of them.</summary>
internal static class CorrespondenceCheck
{
    public static async IAsyncEnumerable<Finding> RunAsync(Store store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var counters = await store.Counters.AsNoTracking().Where(row => row.Series.StartsWith("outgoing:") || row.Series.StartsWith("incoming:")).ToDictionaryAsync(row => row.Series, row => row.Value, cancellation);
        var books = (await store.OutgoingEntries.AsNoTracking().Where(row => row.Number != null).GroupBy(row => new { row.Year, row.Book })
            .Select(group => new { group.Key.Year, group.Key.Book, Count = group.Count(), Last = group.Max(row => row.Number) }).ToListAsync(cancellation))
            .Select(book => (Table: "correspondence_outgoing", Series: OutgoingBook.Series(book.Year, book.Book), book.Count, Last: book.Last ?? 0))
            .Concat((await store.IncomingEntries.AsNoTracking().GroupBy(row => row.Year).Select(group => new { Year = group.Key, Count = group.Count(), Last = group.Max(row => row.Number) }).ToListAsync(cancellation))
                .Select(book => (Table: "correspondence_incoming", Series: Acts.KeepIncoming.Series(book.Year), book.Count, book.Last)));
        foreach (var (table, series, count, last) in books)
        {
            if (count != last) yield return new Finding(table, series, "number", string.Create(CultureInfo.InvariantCulture, $"Sổ có {count} dòng mà số cuối là {last}: thiếu hoặc trùng số."));
            if (counters.GetValueOrDefault(series) != last) yield return new Finding("kernel_counters", series, "value", string.Create(CultureInfo.InvariantCulture, $"Số đếm là {counters.GetValueOrDefault(series)} mà số cuối trong sổ là {last}."));
        }
    }
}
