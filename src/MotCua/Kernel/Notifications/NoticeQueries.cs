using Microsoft.EntityFrameworkCore;

namespace MotCua.Kernel.Notifications;

internal sealed record NoticeLine(Guid Id, string Subject, string Body, string? Href, DateTime At, bool IsNew);

/// <summary>A person's own notices; nobody else's can be asked for.</summary>
internal sealed class NoticeQueries(Store store, OfficeClock clock)
{
    public const int PageSize = 30;

    public Task<int> UnreadAsync(Guid? personId, CancellationToken cancellation) => personId is null
        ? Task.FromResult(0)
        : store.Notices.CountAsync(row => row.PersonId == personId && row.ReadAt == null, cancellation);

    /// <param name="before">The last line of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<NoticeLine>> ListAsync(Guid? personId, Guid? before, CancellationToken cancellation)
    {
        if (personId is null) return [];
        var notices = store.Notices.AsNoTracking().Where(row => row.PersonId == personId);
        if (before is { } id && await notices.Where(row => row.Id == id).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(cancellation) is { } at)
            notices = notices.Where(row => row.At < at || (row.At == at && row.Id < id));
        return await notices.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize)
            .Select(row => new NoticeLine(row.Id, row.Subject, row.Body, row.Href, row.At, row.ReadAt == null)).ToListAsync(cancellation);
    }

    /// <summary>Marks the person's own notices read; without an id, all of them.</summary>
    public Task<int> ReadAsync(Guid? personId, Guid? id, CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        return store.Dialect.WriteAsync(store, inner => store.Notices
            .Where(row => row.PersonId == personId && row.ReadAt == null && (id == null || row.Id == id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), inner), cancellation);
    }
}
