using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Organisation.Acts;

/// <summary>Sends officers to the one-stop desk for a term, and somebody to stand in; the role at the desk runs as long as the posting.</summary>
internal sealed class DeskPosts(Store store, ActLog acts, OfficeClock clock, ActorCache actors, LawBook law)
{
    public async Task PostAsync(Guid deskId, Guid personId, DateOnly from, DateOnly to, Guid? standInFor, Actor by, CancellationToken cancellation)
    {
        var desk = await store.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == deskId, cancellation) ?? throw Problems.NotFound.Because();
        if (!desk.IsValidOn(from)) throw Problems.PostingInvalid.Because($"{desk.Name} không hoạt động vào ngày {from:dd/MM/yyyy}.", "From");
        if (!await store.Staff.AnyAsync(row => row.PersonId == personId && row.Active, cancellation))
            throw Problems.PostingInvalid.Because("Mời chọn một cán bộ đang công tác.", "PersonId");
        if (standInFor is { } replaced && !await store.DeskPostings.AnyAsync(row => row.Id == replaced && row.DeskId == deskId && row.PersonId != personId && row.From <= from && row.To >= to, cancellation))
            throw Problems.PostingInvalid.Because("Thời gian thay thế phải nằm trong thời gian của người được thay.", "To");
        if (await store.DeskPostings.AnyAsync(row => row.DeskId == deskId && row.PersonId == personId && row.From <= to && row.To >= from, cancellation))
            throw Problems.PostingInvalid.Because("Người này đã được cử đến đây trong thời gian đó.", "PersonId");

        store.DeskPostings.Add(DeskPosting.Post(clock.NewId(), desk, personId, from, to, PostingTerms.On(law, from), standInFor));
        if (!await store.RoleHoldings.AnyAsync(row => row.PersonId == personId && row.UnitId == deskId && row.Role == Role.DeskOfficer
                && row.From <= from && (row.To == null || row.To >= to), cancellation))
            store.RoleHoldings.Add(new RoleHolding { Id = clock.NewId(), PersonId = personId, Role = Role.DeskOfficer, UnitId = deskId, From = from, To = to });
        await acts.CommitAsync(new Doing("unit.post", by, "unit", deskId), cancellation);
        await ForgetAsync(personId, cancellation);
    }

    /// <summary>Ends a posting after today; roles at the desk that would run on end with it.</summary>
    public async Task EndAsync(Guid postingId, int version, DateOnly last, Actor by, CancellationToken cancellation)
    {
        var posting = await store.DeskPostings.SingleOrDefaultAsync(row => row.Id == postingId, cancellation) ?? throw Problems.NotFound.Because();
        if (last < clock.Today) throw Problems.PostingInvalid.Because("Ngày thôi không được trước hôm nay.", "To");
        store.Entry(posting).Property(row => row.Version).OriginalValue = version;
        posting.EndOn(last);
        foreach (var role in await store.RoleHoldings.Where(row => row.PersonId == posting.PersonId && row.UnitId == posting.DeskId
                     && row.Role == Role.DeskOfficer && row.From <= last && (row.To == null || row.To > last)).ToListAsync(cancellation))
            role.EndBefore(last.AddDays(1));
        await acts.CommitAsync(new Doing("unit.post-end", by, "unit", posting.DeskId), cancellation);
        await ForgetAsync(posting.PersonId, cancellation);
    }

    private async Task ForgetAsync(Guid personId, CancellationToken cancellation)
    {
        foreach (var account in await store.Accounts.Where(row => row.PersonId == personId).Select(row => row.Id).ToListAsync(cancellation))
            actors.Forget(account);
    }
}
