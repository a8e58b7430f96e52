using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People.Acts;

namespace MotCua.Kernel.People;

/// <summary>Staff of every role, citizens and enterprises of the demonstration; every one of them invented.</summary>
internal sealed class PeopleDemo(Store store, ActLog acts, OfficeClock clock, AccountMaking making, IPasswordHasher<Account> hasher)
{
    private static readonly DateOnly PostsFrom = new(2020, 1, 1), TermFrom = new(2021, 1, 1), TermTo = new(2022, 12, 31);
    private static readonly DateOnly MergedOn = new(2025, 3, 1), ProvinceMergedOn = new(2025, 7, 1);

    internal sealed record StaffRow(string Name, string Title, string User, Role Role, string Unit, string After);

    internal sealed record CitizenRow(string Name, string Number, DateOnly Birth, string Phone, string Address);

    internal sealed record EnterpriseRow(string Name, string TaxCode, string Address);

    internal sealed record Content(IReadOnlyList<StaffRow> Staff, IReadOnlyList<CitizenRow> Citizens, IReadOnlyList<EnterpriseRow> Enterprises);

    public static IReadOnlyList<DemoSignIn> SignIns()
    {
        var content = Read();
        return
        [
            new(Role.Citizen, CitizenUser(0), content.Citizens[0].Name, "Người dân"),
            new(Role.Citizen, EnterpriseUser(0), content.Citizens[^content.Enterprises.Count].Name, $"Đại diện {content.Enterprises[0].Name}"),
            .. content.Staff.DistinctBy(row => row.Role).OrderBy(row => row.Role).Select(row => new DemoSignIn(row.Role, row.User, row.Name, row.Title)),
        ];
    }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.Persons.AnyAsync(cancellation)) return;
        var content = Read();
        var units = await store.Units.ToDictionaryAsync(unit => unit.Code, unit => unit.Id, cancellation);
        var hash = hasher.HashPassword(new Account(), DemoSignIns.Password);

        for (var i = 0; i < content.Staff.Count; i++) AddStaff(i, content.Staff[i], units, hash);
        var citizens = content.Citizens.Select((row, i) => AddCitizen(i, row, content, hash)).ToList();
        for (var i = 0; i < content.Enterprises.Count; i++)
            AddEnterprise(content.Enterprises[i], citizens[^(content.Enterprises.Count - i)].Id);
        await acts.CommitAsync(new Doing("person.demonstration", Actor.System, "person", citizens[0].Id) { At = OrganisationDemo.At }, cancellation);
        store.ChangeTracker.Clear();
    }

    private void AddStaff(int i, StaffRow row, Dictionary<string, Guid> units, string hash)
    {
        var person = AddPerson(row.Name, $"089090888{i:000}", null, null, null);
        store.Staff.Add(new StaffMember { PersonId = person.Id, StaffCode = $"AG-{i + 1:000}", Name = row.Name, Title = row.Title, OfficePhone = $"0296 000 {i + 100:000}" });
        AddAccount(row.User, row.Name, person.Id, true, hash);
        Hold(person.Id, row.Role, units[row.Unit], PostsFrom, MergedOn.AddDays(-1));
        var next = units[row.After];
        if (row.After.StartsWith("snv-", StringComparison.Ordinal))
        {
            Hold(person.Id, row.Role, units["snv-2025"], MergedOn, ProvinceMergedOn.AddDays(-1));
            Hold(person.Id, row.Role, next, ProvinceMergedOn, null);
        }
        else Hold(person.Id, row.Role, next, MergedOn, null);
        if (row.Role == Role.DeskOfficer)
            store.DeskPostings.Add(new DeskPosting { Id = clock.NewId(), DeskId = units[row.Unit], PersonId = person.Id, From = TermFrom, To = TermTo });
    }

    private Person AddCitizen(int i, CitizenRow row, Content content, string hash)
    {
        var enterprise = i - (content.Citizens.Count - content.Enterprises.Count);
        var person = AddPerson(row.Name, row.Number, row.Birth, row.Phone, row.Address);
        AddAccount(enterprise < 0 ? CitizenUser(i) : EnterpriseUser(enterprise), row.Name, person.Id, false, hash);
        return person;
    }

    private void AddEnterprise(EnterpriseRow row, Guid representative)
    {
        var enterprise = new Organisation { Id = clock.NewId(), TaxCode = row.TaxCode, Name = row.Name, Kind = OrganisationKind.Enterprise, Address = row.Address };
        var member = new OrganisationMember
        {
            Id = clock.NewId(),
            OrganisationId = enterprise.Id,
            PersonId = representative,
            From = TermFrom,
            Proof = "Giấy chứng nhận đăng ký doanh nghiệp (trình diễn)",
        };
        member.Confirm(OrganisationDemo.At, null);
        store.Organisations.Add(enterprise);
        store.OrganisationMembers.Add(member);
    }

    private Person AddPerson(string name, string number, DateOnly? birth, string? phone, string? address)
    {
        var person = new Person
        {
            Id = clock.NewId(),
            FullName = name,
            IdentityType = IdentityType.PersonalNumber,
            IdentityNumber = number,
            BirthDate = birth,
            Phone = phone,
            Address = address,
            Nationality = "VN",
        };
        person.Confirm(IdentityProof.Desk, OrganisationDemo.At, null);
        store.Persons.Add(person);
        return person;
    }

    private void AddAccount(string user, string name, Guid person, bool isStaff, string hash)
    {
        var account = making.New(user, name, person, isStaff, null);
        account.PasswordHash = hash;
        store.Accounts.Add(account);
    }

    private void Hold(Guid person, Role role, Guid unit, DateOnly from, DateOnly? to) =>
        store.RoleHoldings.Add(new RoleHolding { Id = clock.NewId(), PersonId = person, Role = role, UnitId = unit, From = from, To = to });

    private static Content Read() => OrganisationDemo.Read<Content>("people.demo.json");

    private static string CitizenUser(int i) => $"congdan.{i + 1:00}";

    private static string EnterpriseUser(int i) => $"doanhnghiep.{i + 1:0}";
}
