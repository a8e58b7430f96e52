using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Organisation;

internal sealed record DeskOfficerLine(Guid PostingId, Guid DeskId, Guid PersonId, string Name, string Title, string? Phone, DateOnly From, DateOnly To, Guid? StandInForId, int Version);

internal sealed record DeskLine(Guid Id, string Name, string? HeadName, string? HeadTitle, string? HeadPhone, IReadOnlyList<DeskOfficerLine> Officers);

internal sealed class DeskQueries(Store store)
{
    /// <summary>The desks open on a day with who sits there: what the law wants published (Nghị định 61/2018/NĐ-CP, Điều 9).</summary>
    public async Task<IReadOnlyList<DeskLine>> OnAsync(DateOnly day, CancellationToken cancellation)
    {
        var desks = await store.Units.AsNoTracking()
            .Where(unit => unit.Kind == UnitKind.Desk && (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day))
            .OrderBy(unit => unit.Code).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellation);
        var heads = await (from holding in store.RoleHoldings
                           join staff in store.Staff on holding.PersonId equals staff.PersonId
                           where holding.Role == Role.DeskHead && staff.Active && holding.From <= day && (holding.To == null || holding.To >= day)
                           orderby holding.From
                           select new { holding.UnitId, staff.Name, staff.Title, staff.OfficePhone }).ToListAsync(cancellation);
        var lines = new List<DeskLine>();
        foreach (var desk in desks)
        {
            var head = heads.Find(row => row.UnitId == desk.Id);
            var officers = (await PostingsAsync(desk.Id, cancellation)).Where(row => row.From <= day && row.To >= day).ToList();
            lines.Add(new DeskLine(desk.Id, desk.Name, head?.Name, head?.Title, head?.OfficePhone, officers));
        }
        return lines;
    }

    public async Task<IReadOnlyList<DeskOfficerLine>> PostingsAsync(Guid deskId, CancellationToken cancellation) =>
        await (from posting in store.DeskPostings
               join staff in store.Staff on posting.PersonId equals staff.PersonId
               where posting.DeskId == deskId
               orderby posting.From, staff.StaffCode
               select new DeskOfficerLine(posting.Id, posting.DeskId, posting.PersonId, staff.Name, staff.Title, staff.OfficePhone, posting.From, posting.To, posting.StandInForId, posting.Version))
            .ToListAsync(cancellation);
}
