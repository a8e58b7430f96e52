using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People.Acts;

internal sealed record NewStaff(string StaffCode, string FullName, string Title, string? OfficePhone, string UserName, string? Email, PersonIdentity Identity);

/// <summary>The administrator takes in staff and lets them go.</summary>
internal sealed class StaffDesk(Store store, ActLog acts, OfficeClock clock, AccountMaking making, ILookupNormalizer normalizer, ActorCache actors)
{
    /// <summary>Adds one member of staff with an account that has no password yet; a recovery link opens it.</summary>
    public async Task<Account> AddAsync(NewStaff staff, Actor by, CancellationToken cancellation)
    {
        var (person, account) = await AddTrackedAsync(staff, by, cancellation);
        try
        {
            await acts.CommitAsync(new Doing("staff.add", by, "person", person.Id), cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            throw Problems.StaffInvalid.Because("Mã cán bộ, tên đăng nhập hoặc số giấy tờ này vừa được người khác dùng. Mời kiểm tra lại.");
        }
        return account;
    }

    /// <summary>As <see cref="AddAsync"/>, tracked but not committed: the caller's act carries it.</summary>
    public async Task<(Person Person, Account Account)> AddTrackedAsync(NewStaff staff, Actor by, CancellationToken cancellation)
    {
        var userName = staff.UserName.Trim();
        var code = staff.StaffCode.Trim();
        Must(code.Length is > 0 and <= 30, "Mời nhập mã cán bộ (nhiều nhất 30 ký tự).", "StaffCode");
        Must(staff.FullName.Trim().Length is >= 2 and <= 100, "Mời nhập họ và tên (2 đến 100 ký tự).", "FullName");
        Must(userName.Length is >= 3 and <= 60 && userName.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_' or '@'),
            "Tên đăng nhập gồm 3 đến 60 chữ cái không dấu, chữ số hoặc . - _ @. Mời nhập lại.", "UserName");
        var identity = IdentityRules.Check(staff.Identity, clock.Today, "IdentityNumber");
        var normal = normalizer.NormalizeName(userName);
        Must(!await store.Staff.AnyAsync(row => row.StaffCode == code, cancellation), $"Mã cán bộ {code} đã có. Mời nhập mã khác.", "StaffCode");
        Must(!await store.Accounts.AnyAsync(row => row.NormalizedUserName == normal, cancellation), $"Tên đăng nhập {userName} đã có. Mời nhập tên khác.", "UserName");

        var person = await store.Persons.SingleOrDefaultAsync(row => row.IdentityType == identity.Type && row.IdentityNumber == identity.Number
            && row.IdentityCountry == identity.Country && row.IdentityConfirmedAt != null, cancellation);
        if (person is null)
        {
            person = new Person
            {
                Id = clock.NewId(),
                FullName = staff.FullName.Trim(),
                IdentityType = identity.Type,
                IdentityNumber = identity.Number,
                IdentityCountry = identity.Country,
            };
            person.Confirm(IdentityProof.Desk, clock.UtcNow, by.AccountId);
            store.Persons.Add(person);
        }
        else Must(!await store.Staff.AnyAsync(row => row.PersonId == person.Id, cancellation), "Người có số giấy tờ này đã là cán bộ. Mời tìm trong danh sách.", "IdentityNumber");

        store.Staff.Add(new StaffMember { PersonId = person.Id, StaffCode = code, Name = staff.FullName.Trim(), Title = staff.Title.Trim(), OfficePhone = staff.OfficePhone });
        var account = making.New(userName, staff.FullName.Trim(), person.Id, true, null, string.IsNullOrWhiteSpace(staff.Email) ? null : staff.Email.Trim());
        store.Accounts.Add(account);
        return (person, account);
    }

    /// <summary>Changes title, telephone, and whether they work here; without the last, no role counts from now on.</summary>
    public async Task ChangeAsync(Guid personId, string title, string? officePhone, bool active, int version, Actor by, CancellationToken cancellation)
    {
        var staff = await store.Staff.SingleOrDefaultAsync(row => row.PersonId == personId, cancellation) ?? throw Problems.NotFound.Because();
        store.Entry(staff).Property(row => row.Version).OriginalValue = version;
        (staff.Title, staff.OfficePhone, staff.Active) = (title.Trim(), officePhone?.Trim(), active);
        var accounts = await store.Accounts.Where(row => row.PersonId == personId).ToListAsync(cancellation);
        // Who no longer works here is signed out everywhere.
        if (!active) foreach (var account in accounts) (account.SecurityStamp, account.ConcurrencyStamp) = (RoleDesk.NewStamp(), RoleDesk.NewStamp());
        await acts.CommitAsync(new Doing("staff.change", by, "person", personId), cancellation);
        foreach (var account in accounts) actors.Forget(account.Id);
    }

    private static void Must(bool holds, string sentence, string field)
    {
        if (!holds) throw Problems.StaffInvalid.Because(sentence, field);
    }
}
