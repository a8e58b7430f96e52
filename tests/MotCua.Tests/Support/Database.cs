using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace MotCua.Tests.Support;

/// <summary>The databases a province may run. Every test that touches the Store runs on each.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Gives a theory one row for each database; the one that is not there is shown as skipped, by name.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([
            new TheoryDataRow<Database>(Database.Sqlite),
            new TheoryDataRow<Database>(Database.Postgres)
            {
                Skip = TestPostgres.Server is null ? "No PostgreSQL: $MOTCUA_TEST_POSTGRES is not set (./test starts one)." : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
