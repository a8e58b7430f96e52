using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Storage;

/// <summary>
/// Everything the program keeps. One model, one derived context per database; which one it is, only the
/// <see cref="Dialect"/> knows. Rooms reach their tables through extension properties beside their nouns.
/// </summary>
public abstract class Store(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public abstract Dialect Dialect { get; }

    public DbSet<Act> Acts => Set<Act>();

    public DbSet<ActWords> ActWords => Set<ActWords>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<DoneOnce> DoneOnce => Set<DoneOnce>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(Store).Assembly);
        Recording.ApplyAttributes(builder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }

    /// <summary>
    /// Writing waits its turn where the database has one writer: always asynchronous. Only the framework's own keeper of
    /// cookie keys knows no other way, and it keeps them here on PostgreSQL alone.
    /// </summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(entry => entry.Entity is DataProtectionKey) ? base.SaveChanges(acceptAllChangesOnSuccess) : throw new NotSupportedException("Write with SaveChangesAsync, or better with ActLog.CommitAsync.");
}
