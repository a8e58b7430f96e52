using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;

namespace MotCua.Dossiers.Demo;

/// <summary>Who plays: officers by role and unit, citizens and representatives with their accounts. All invented.</summary>
internal sealed record DemoCast(IReadOnlyDictionary<(Role Role, Guid Unit), IReadOnlyList<Actor>> Staff, IReadOnlyList<(Actor Actor, Person Person, Organisation? For)> Public)
{
    public Actor Of(Role role, Guid unit, Random random) =>
        Staff.TryGetValue((role, unit), out var there) ? there[random.Next(there.Count)]
            : Staff.First(pair => pair.Key.Role == role).Value[0];

    public bool Has(Role role, Guid unit) => Staff.ContainsKey((role, unit));

    public static async Task<DemoCast?> FindAsync(Store store, DateOnly today, CancellationToken cancellation)
    {
        var held = await (from holding in store.RoleHoldings.AsNoTracking()
                          join account in store.Accounts.AsNoTracking() on holding.PersonId equals account.PersonId
                          where holding.From <= today && (holding.To == null || holding.To >= today)
                          orderby account.UserName, holding.Role, holding.Id
                          select new { holding.Role, holding.UnitId, holding.PersonId, account.Id, account.DisplayName }).ToListAsync(cancellation);
        var staff = held.GroupBy(row => (row.Role, row.UnitId)).ToDictionary(group => group.Key,
            group => (IReadOnlyList<Actor>)[.. group.Select(row => new Actor(ActorKind.Staff, row.Id, row.PersonId, row.DisplayName,
                [.. held.Where(other => other.PersonId == row.PersonId).Select(other => new HeldRole(other.Role, other.UnitId))]))]);

        var people = await (from account in store.Accounts.AsNoTracking()
                            join person in store.Persons.AsNoTracking() on account.PersonId equals person.Id
                            where !account.IsStaff
                            orderby account.UserName
                            select new { account.Id, account.DisplayName, Person = person }).ToListAsync(cancellation);
        var members = await (from member in store.OrganisationMembers.AsNoTracking()
                             join organisation in store.Organisations.AsNoTracking() on member.OrganisationId equals organisation.Id
                             select new { member.PersonId, Organisation = organisation }).ToListAsync(cancellation);
        if (staff.Count == 0 || people.Count == 0) return null;
        return new DemoCast(staff, [.. people.Select(row => (new Actor(ActorKind.Citizen, row.Id, row.Person.Id, row.DisplayName, []), row.Person,
            members.Find(member => member.PersonId == row.Person.Id)?.Organisation))]);
    }
}
