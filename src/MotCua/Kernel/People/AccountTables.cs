using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People;

internal sealed class AccountTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const string Secrets = "Holds the means of signing in: secrets never go into acts.";

    private const string Framework = "The framework's own count of tries, locks and second steps; it writes without an act.";

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("people_accounts");
        account.HasIndex(row => row.PersonId);
        account.Property(row => row.UserName).Personal();
        account.Property(row => row.NormalizedUserName).Personal();
        account.Property(row => row.Email).Personal();
        account.Property(row => row.NormalizedEmail).Personal();
        account.Property(row => row.PhoneNumber).Personal();
        account.Property(row => row.DisplayName).Personal();
        account.Property(row => row.SearchKey).Personal();
        account.Property(row => row.PasswordHash).NotRecorded(Secrets);
        account.Property(row => row.SecurityStamp).NotRecorded(Secrets);
        account.Property(row => row.ConcurrencyStamp).NotRecorded(Framework);
        account.Property(row => row.TwoFactorEnabled).NotRecorded(Framework);
        account.Property(row => row.LockoutEnabled).NotRecorded(Framework);
        account.Property(row => row.LockoutEnd).NotRecorded(Framework);
        account.Property(row => row.AccessFailedCount).NotRecorded(Framework);
        account.Property(row => row.EmailConfirmed).NotRecorded(Framework);
        account.Property(row => row.PhoneNumberConfirmed).NotRecorded(Framework);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("people_account_claims").NotRecorded(Secrets);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("people_account_logins").NotRecorded(Secrets);

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("people_account_tokens").NotRecorded(Secrets);

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("people_account_passkeys").NotRecorded(Secrets);
        passkey.HasKey(row => row.CredentialId);
        passkey.OwnsOne(row => row.Data, data => data.ToJson("data"));
    }
}
