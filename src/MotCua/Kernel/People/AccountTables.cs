using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People;

internal sealed class AccountTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const string Secrets = "Holds the means of signing in: secrets never go into acts.";

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("people_accounts").NotRecorded(Secrets);
        account.HasIndex(row => row.PersonId);
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
