using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Representatives.Acts;

namespace MotCua.Representatives;

/// <summary>Solution 6: acting for another with proof.</summary>
internal sealed class RepresentativesRoom : Room
{
    static RepresentativesRoom()
    {
        ActNames.Add("representation.offer", "ủy quyền cho người khác");
        ActNames.Add("representation.take-up", "nhận ủy quyền bằng mã");
        ActNames.Add("representation.declare", "khai quyền làm thay");
        ActNames.Add("representation.confirm", "xác nhận quyền làm thay");
        ActNames.Add("representation.refuse", "không xác nhận quyền làm thay");
        ActNames.Add("representation.end", "chấm dứt quyền làm thay");
    }

    public override IEnumerable<Permission> Permissions => RepresentationPermissions.All;

    public override IEnumerable<MenuEntry> Menu => [new("Quyền làm thay", "Acting for others", "/quay/lam-thay", 57, RepresentationPermissions.Check)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<GrantRepresentation>();
        services.AddScoped<SettleRepresentation>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Representatives/Pages/Own", RepresentationPermissions.Own.Code);
        pages.AuthorizeFolder("/Representatives/Pages/Desk", RepresentationPermissions.Check.Code);
    }

    /// <summary>One of two demonstration citizens acts for the other.</summary>
    public override async Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation)
    {
        var store = demonstration.Services.GetRequiredService<Store>();
        if (await store.Representations.AnyAsync(cancellation)) return;
        var people = await (from account in store.Accounts.AsNoTracking()
                            join person in store.Persons on account.PersonId equals person.Id
                            where !account.IsStaff && person.IdentityConfirmedAt != null && person.IdentityType == IdentityType.PersonalNumber
                            orderby account.UserName
                            select new { account.Id, Person = person }).Take(2).ToListAsync(cancellation);
        if (people is not [var principal, var friend]) return;
        var grant = demonstration.Services.GetRequiredService<GrantRepresentation>();
        var today = demonstration.Services.GetRequiredService<OfficeClock>().Today;
        Actor Of(Guid account, Person person) => new(ActorKind.Citizen, account, person.Id, person.FullName, []);
        var code = await grant.OfferAsync(Of(principal.Id, principal.Person), new RepresentationWish(friend.Person.FullName, friend.Person.IdentityNumber, null, today, today.AddYears(1)), cancellation);
        await grant.TakeUpAsync(Of(friend.Id, friend.Person), code, cancellation);
        store.ChangeTracker.Clear();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => RepresentationPaper.Map(endpoints);
}
