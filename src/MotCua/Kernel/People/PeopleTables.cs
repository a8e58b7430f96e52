using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Organisation;

namespace MotCua.Kernel.People;

public static class PeopleTables
{
    extension(Store store)
    {
        public DbSet<Account> Accounts => store.Set<Account>();

        public DbSet<Person> Persons => store.Set<Person>();

        public DbSet<StaffMember> Staff => store.Set<StaffMember>();

        public DbSet<RoleHolding> RoleHoldings => store.Set<RoleHolding>();

        public DbSet<Organisation> Organisations => store.Set<Organisation>();

        public DbSet<OrganisationMember> OrganisationMembers => store.Set<OrganisationMember>();

        public DbSet<ClientKey> ClientKeys => store.Set<ClientKey>();

        public DbSet<RecoveryLink> RecoveryLinks => store.Set<RecoveryLink>();
    }
}

internal sealed class PeopleConfiguration : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<StaffMember>,
    IEntityTypeConfiguration<RoleHolding>, IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OrganisationMember>,
    IEntityTypeConfiguration<ClientKey>, IEntityTypeConfiguration<RecoveryLink>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people_persons");
        person.Property(row => row.IdentityType).HasConversion<string>();
        person.Property(row => row.IdentityProof).HasConversion<string>();
        person.HasIndex(row => new { row.IdentityType, row.IdentityNumber, row.IdentityCountry }).IsUnique()
            .HasFilter("identity_confirmed_at IS NOT NULL");
        person.HasIndex(row => row.JoinedIntoId);
        person.HasOne<Person>().WithMany().HasForeignKey(row => row.JoinedIntoId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StaffMember> staff)
    {
        staff.ToTable("people_staff");
        staff.HasKey(row => row.PersonId);
        staff.HasIndex(row => row.StaffCode).IsUnique();
        staff.HasOne<Person>().WithOne().HasForeignKey<StaffMember>(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoleHolding> holding)
    {
        holding.ToTable("people_role_holdings");
        holding.Property(row => row.Role).HasConversion<string>();
        holding.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        holding.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("people_organisations");
        organisation.HasIndex(row => row.TaxCode).IsUnique();
        organisation.Property(row => row.Kind).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<OrganisationMember> member)
    {
        member.ToTable("people_organisation_members");
        member.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        member.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ClientKey> key)
    {
        key.ToTable("people_client_keys");
        key.HasIndex(row => row.SecretHash).IsUnique();
        key.Property(row => row.Role).HasConversion<string>();
        key.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        key.HasOne<ClientKey>().WithMany().HasForeignKey(row => row.ReplacesId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RecoveryLink> link)
    {
        link.ToTable("people_recovery_links");
        link.HasIndex(row => row.SecretHash).IsUnique();
        link.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
