using Microsoft.EntityFrameworkCore.Design;
using MotCua.Storage.Postgres;
using MotCua.Storage.Sqlite;

namespace MotCua.Commands;

/// <summary>
/// Lets <c>dotnet ef migrations</c> build each context without a database, but with the program's own services:
/// Identity's options shape its tables.
/// </summary>
internal static class DesignTime
{
    public static T Create<T>(StoreSettings settings) where T : Store
    {
        var services = new ServiceCollection().AddLogging();
        Serving.AddServices(services, new ConfigurationBuilder().Build(), settings, TimeProvider.System);
        return services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<T>();
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteStore>
{
    public SqliteStore CreateDbContext(string[] args) => DesignTime.Create<SqliteStore>(new StoreSettings(Path.GetTempPath(), null));
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresStore>
{
    public PostgresStore CreateDbContext(string[] args) => DesignTime.Create<PostgresStore>(new StoreSettings(Path.GetTempPath(), "Host=localhost"));
}
