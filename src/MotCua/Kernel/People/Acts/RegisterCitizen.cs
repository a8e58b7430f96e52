using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Vietnamese;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People.Acts;

/// <param name="Contact">Phone number or e-mail: what one signs in with.</param>
internal sealed record Registration(string FullName, PersonIdentity Identity, DateOnly? BirthDate, string Contact, string Password);

/// <summary>
/// Somebody makes an account alone. The answer is the same whether or not the contact has an account already; the
/// identity stays a claim until it is confirmed (<see cref="PersonLookup"/>).
/// </summary>
internal sealed class RegisterCitizen(Store store, ActLog acts, OfficeClock clock, PersonLookup people, AccountMaking making, ILookupNormalizer normalizer)
{
    public async Task RunAsync(Registration registration, CancellationToken cancellation)
    {
        if (registration.FullName.Trim().Length is < 2 or > 100) throw Problems.PersonInvalid.Because("Mời nhập họ và tên như trên giấy tờ (2 đến 100 ký tự).", "FullName");
        var identity = IdentityRules.Check(registration.Identity, clock.Today, "IdentityNumber");
        var (name, email, phone) = Contact(registration.Contact);
        AccountMaking.CheckPassword(registration.Password, "Password");

        // Made, and its password hashed, before we look: a known contact takes as long as an unknown one.
        var normal = normalizer.NormalizeName(name);
        var person = new PersonDetails(registration.FullName, registration.BirthDate, phone, email);
        var account = making.New(name, registration.FullName.Trim(), Guid.Empty, false, registration.Password, email, phone);
        if (await store.Accounts.AnyAsync(row => row.NormalizedUserName == normal, cancellation)) return;

        var claim = people.AddClaim(identity, person);
        account.PersonId = claim.Id;
        store.Accounts.Add(account);
        try
        {
            await acts.CommitAsync(new Doing("account.register",
                new Actor(ActorKind.Citizen, account.Id, claim.Id, account.DisplayName, []), "person", claim.Id), cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            // Registered in the same moment by another request: the answer is the same.
            store.ChangeTracker.Clear();
        }
    }

    private static (string Name, string? Email, string? Phone) Contact(string typed)
    {
        var name = AccountMaking.SignInName(typed);
        if (name.Contains('@', StringComparison.Ordinal))
        {
            var parts = name.Split('@');
            if (parts is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal) && name.Length <= 200
                && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '@' or '.' or '-' or '_' or '+')) return (name.ToLowerInvariant(), name, null);
            throw Problems.PersonInvalid.Because("Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@example.vn.", "Contact");
        }
        return PhoneNumber.TryParse(name, out var phone) ? (phone.Value, null, phone.Value)
            : throw Problems.PersonInvalid.Because("Mời nhập số điện thoại Việt Nam (ví dụ 0912 345 678) hoặc địa chỉ thư điện tử.", "Contact");
    }
}
