using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Ratings;

/// <summary>A comment with what became of it.</summary>
internal sealed record CommentLine(Guid Id, Guid UnitId, string Unit, int Year, int Quarter, string Words, bool? IsShown, string? Reason);

/// <summary>What everybody may read of satisfaction.</summary>
public static class SatisfactionReads
{
    /// <summary>Released answers of each unit, added up over the quarters from one to another.</summary>
    /// <param name="from">First day of a quarter.</param>
    /// <param name="to">A day of the last quarter.</param>
    public static async Task<IReadOnlyDictionary<Guid, SatisfactionCount>> SatisfactionAsync(this Store store, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (first, last, firstYear, lastYear) = (OrderOf(from), OrderOf(to), from.Year, to.Year);
        var asked = store.Ratings.AsNoTracking().Where(row => row.Year >= firstYear && row.Year <= lastYear && (row.Year * 4) + row.Quarter >= first && (row.Year * 4) + row.Quarter <= last);
        var lots = asked.GroupBy(row => new { row.UnitId, row.Year, row.Quarter })
            .Select(group => new { group.Key.UnitId, group.Key.Year, group.Key.Quarter, Released = group.Count() - (group.Count() % SatisfactionCount.Lot) });
        var answers = from row in asked
                      join lot in lots on new { row.UnitId, row.Year, row.Quarter } equals new { lot.UnitId, lot.Year, lot.Quarter }
                      group row by new { row.UnitId, row.Overall, row.Attitude, row.Places, IsReleased = row.Number <= lot.Released } into alike
                      select new { alike.Key.UnitId, alike.Key.IsReleased, Alike = new AnsweredAlike(alike.Key.Overall, alike.Key.Attitude, alike.Key.Places, alike.Count()) };
        // A unit of which nothing is released stands all the same: it was answered, and less than a lot.
        return (await answers.ToListAsync(cancellation)).GroupBy(one => one.UnitId).ToDictionary(group => group.Key, group => SatisfactionCount.Of(group.Where(one => one.IsReleased).Select(one => one.Alike)));
    }

    public static int QuarterOf(DateOnly day) => (day.Month + 2) / 3;

    private static int OrderOf(DateOnly day) => (day.Year * 4) + QuarterOf(day);
}

internal static class RatingQueries
{
    public const int PageSize = 20;

    /// <summary>Comments, newest first.</summary>
    /// <param name="units">Only of these; null: of all.</param>
    /// <param name="shown">True: what everybody reads; false: what waits for a verdict; null: all.</param>
    /// <param name="before">The last line of the page before.</param>
    public static async Task<IReadOnlyList<CommentLine>> CommentsAsync(this Store store, IReadOnlyList<Guid>? units, bool? shown, Guid? before, CancellationToken cancellation)
    {
        var comments = store.RatingComments.AsNoTracking();
        if (units is not null) comments = comments.Where(row => units.Contains(row.UnitId));
        if (before is { } last) comments = comments.Where(row => row.Id < last);
        var lines = from comment in comments
                    join unit in store.Units.AsNoTracking() on comment.UnitId equals unit.Id
                    join judged in store.CommentVerdicts.AsNoTracking() on comment.Id equals judged.CommentId into verdicts
                    from verdict in verdicts.DefaultIfEmpty()
                    where shown == null || (shown == true ? verdict != null && verdict.IsShown : verdict == null)
                    orderby comment.Id descending
                    select new CommentLine(comment.Id, comment.UnitId, unit.Name, comment.Year, comment.Quarter, comment.Words, verdict == null ? null : verdict.IsShown, verdict == null ? null : verdict.Reason);
        return await lines.Take(PageSize + 1).ToListAsync(cancellation);
    }
}
