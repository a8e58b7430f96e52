using Microsoft.EntityFrameworkCore;

namespace MotCua.Storage.Postgres;

/// <summary>The database of a province: many writers, several nodes.</summary>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options) : Store(options)
{
    public override Dialect Dialect => PostgresDialect.Instance;
}
