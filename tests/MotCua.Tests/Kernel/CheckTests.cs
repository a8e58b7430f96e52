using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel;

/// <summary>What is changed by SQL behind the program's back is named, for every table of the model.</summary>
public sealed class CheckTests
{
    [Theory, OnEveryDatabase]
    public async Task A_store_used_as_it_should_be_is_clean(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.SignInAsync(Role.Administrator);
        await ChangeAsync(office);

        var report = await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken);

        Assert.Empty(report.Findings);
        Assert.True(report.Acts >= 2);
    }

    /// <summary>
    /// Generated from the model: a table added later is covered without a line here. In each pass one column of every table is changed, and of
    /// each table that column alone must be named.
    /// </summary>
    [Theory, OnEveryDatabase]
    public async Task In_every_table_a_row_that_no_act_made_and_a_changed_column_are_named(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await using var scope = office.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        await using var connection = await RowMaker.OpenAsync(store);
        var rows = new List<(string Table, RowMaker Row, IReadOnlyList<IProperty> Columns)>();
        foreach (var entity in Recorded(store.Model)) rows.Add((entity.GetTableName()!, await new RowMaker(store, entity, connection).MakeAsync(), [.. RowMaker.Changeable(entity)]));
        Assert.True(rows.Count > 150, "Hardly a table was found.");
        Assert.Empty(await FindAsync(store));

        for (var pass = 0; pass < rows.Max(one => one.Columns.Count); pass++)
        {
            var changed = rows.Where(one => pass < one.Columns.Count).ToList();
            foreach (var (_, row, columns) in changed) await row.WriteAsync(columns[pass], RowMaker.Another(columns[pass], row.Was(columns[pass])));
            var found = (await FindAsync(store)).ToLookup(finding => finding.Table);
            Assert.Equal(changed.Select(one => one.Table).Order(StringComparer.Ordinal), found.Select(one => one.Key).Order(StringComparer.Ordinal));
            foreach (var (table, row, columns) in changed)
                Assert.True(found[table].ToList() is [{ } only] && only.Column == columns[pass].GetColumnName() && only.Key == row.Key,
                    $"{table}.{columns[pass].GetColumnName()} was changed and not named: {string.Join("; ", found[table])}");
            foreach (var (_, row, columns) in changed) await row.WriteAsync(columns[pass], row.Was(columns[pass]));
        }
        Assert.Empty(await FindAsync(store));
        foreach (var (_, row, _) in rows) await row.DeleteAsync();
        var missing = (await FindAsync(store)).ToLookup(finding => finding.Table);
        foreach (var (table, row, _) in rows) Assert.Equal(new Finding(table, row.Key, null, "Thiếu dòng mà các việc đã ghi nói là có."), Assert.Single(missing[table]));
        foreach (var (_, row, _) in rows) await row.InsertAsync();
        Assert.Empty(await FindAsync(store));
    }

    /// <summary>A table that acts leave out is left out on purpose: a new one fails here until somebody has thought about it.</summary>
    [Theory, OnEveryDatabase]
    public async Task Only_these_tables_are_not_held_against_the_acts(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var left = await office.WithAsync<Store, IEnumerable<string>>(store => Task.FromResult(store.Model.GetEntityTypes()
            .Where(entity => entity.GetTableName() is not null && !entity.IsOwned() && entity.NotRecordedBecause() is not null).Select(entity => entity.GetTableName()!)));
        Assert.Equal(
        [
            "dossiers_co_signature_answers", "dossiers_co_signatures", "dossiers_drafts", "dossiers_reads", "figures_cells", "kernel_act_words", "kernel_acts", "kernel_cookie_keys", "kernel_counters", "kernel_dispatches", "kernel_done_once", "kernel_notices",
            "kernel_outbox", "kernel_search", "kernel_secrets", "kernel_uploads", "kernel_webhook_deliveries", "people_account_claims", "people_account_logins", "people_account_passkeys",
            "people_account_tokens", "people_recovery_links", "petitions_prints", "petitions_sealed_contents", "petitions_sealed_draft_papers", "petitions_sealed_drafts", "questionnaires_papers", "ratings_slips",
        ], left.Order(StringComparer.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task A_deleted_act_and_the_rows_it_leaves_behind_are_named(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await ChangeAsync(office);
        await office.WithAsync<ActLog>(acts => acts.CommitAsync(new Doing("test.nothing", Actor.System, "test", office.Clock.NewId()), default));
        await ChangeAsync(office, "thu-kiem-tra-2");
        await office.WithAsync<Store, int>(store => DropTriggersAsync(store, database));
        var kinds = await office.WithAsync<Store, List<(long Number, string Kind)>>(async store =>
            (await store.Acts.OrderBy(act => act.Number).Select(act => new { act.Number, act.Kind }).ToListAsync()).ConvertAll(act => (act.Number, act.Kind)));

        // Its row is there and nothing made it.
        await office.WithAsync<Store, int>(store => ExecuteAsync(store, $"CREATE TABLE kept AS SELECT * FROM kernel_acts WHERE number = {kinds[0].Number}"));
        await office.WithAsync<Store, int>(store => ExecuteAsync(store, $"DELETE FROM kernel_acts WHERE number = {kinds[0].Number}"));
        Assert.Contains(await AllAsync(), finding => finding.Table == "organisation_units");
        await office.WithAsync<Store, int>(store => ExecuteAsync(store, database == Database.Sqlite ? "INSERT INTO kernel_acts SELECT * FROM kept" : "INSERT INTO kernel_acts OVERRIDING SYSTEM VALUE SELECT * FROM kept"));
        await office.WithAsync<Store, int>(store => ExecuteAsync(store, "DROP TABLE kept"));
        Assert.Empty(await AllAsync());

        // It changed no row: where numbers have no gap by themselves, the gap tells; at the end of the book too.
        foreach (var number in new[] { kinds.Single(act => act.Kind == "test.nothing").Number, kinds[^1].Number })
            await office.WithAsync<Store, int>(store => ExecuteAsync(store, $"DELETE FROM kernel_acts WHERE number = {number}"));
        var gaps = (await AllAsync()).Where(finding => finding is { Table: "kernel_acts", Column: "number" }).Select(finding => finding.Key);
        Assert.Equal(database == Database.Sqlite ? [$"{kinds[2].Number}", $"{kinds[^1].Number}"] : [], gaps);

        async Task<IReadOnlyList<Finding>> AllAsync() => (await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings;
    }

    /// <summary>As after a migration that rebuilt the table: the next start puts the triggers back.</summary>
    [Theory, OnEveryDatabase]
    public async Task The_triggers_that_keep_acts_are_there_again_after_a_start(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await ChangeAsync(office);
        Assert.True(await office.WithAsync<Store, int>(store => DropTriggersAsync(store, database)) != 0);
        Assert.Equal(0, await TriggersAsync());

        await office.Services.MigrateStoreAsync(TestContext.Current.CancellationToken);

        // SQLite: no update and no delete of acts, no update of words. PostgreSQL: the same two tables, and truncating them.
        Assert.Equal(database == Database.Sqlite ? 3 : 4, await TriggersAsync());
        foreach (var sql in new[] { "UPDATE kernel_acts SET kind = 'x'", "DELETE FROM kernel_acts", "UPDATE kernel_act_words SET words = 'x'" })
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => office.WithAsync<Store, int>(store => ExecuteAsync(store, sql)));

        Task<int> TriggersAsync() => office.WithAsync<Store, int>(store => store.Database.SqlQueryRaw<int>(database == Database.Sqlite
            ? "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('kernel_acts', 'kernel_act_words')"
            : "SELECT count(*)::int AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN ('kernel_acts'::regclass, 'kernel_act_words'::regclass)").SingleAsync());
    }

    private static async Task<int> DropTriggersAsync(Store store, Database database)
    {
        var names = await store.Database.SqlQueryRaw<string>(database == Database.Sqlite
            ? "SELECT name || '' AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('kernel_acts', 'kernel_act_words')"
            : "SELECT tgname || ' ON ' || tgrelid::regclass AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN ('kernel_acts'::regclass, 'kernel_act_words'::regclass)").ToListAsync();
        foreach (var name in names) await ExecuteAsync(store, $"DROP TRIGGER {name}");
        return names.Count;
    }

    private static async Task<List<Finding>> FindAsync(Store store)
    {
        var findings = new List<Finding>();
        await Checking.ReplayAsync(store, findings, null, default);
        return findings;
    }

    [Theory, OnEveryDatabase]
    public async Task Acts_and_their_words_are_held_to_their_hash(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await ChangeAsync(office);
        await office.WithAsync<Store>(async store =>
        {
            if (database == Database.Sqlite)
                foreach (var trigger in new[] { "kernel_acts_no_update", "kernel_act_words_no_update" }) await ExecuteAsync(store, $"DROP TRIGGER {trigger}");
            else
                foreach (var table in new[] { "kernel_acts", "kernel_act_words" }) await ExecuteAsync(store, $"DROP TRIGGER {table}_append_only ON {table}");
        });

        foreach (var (column, value) in new[] { ("kind", "'x'"), ("reason_code", "'x'"), ("subject_kind", "'x'"), ("actor_kind", "'Citizen'"), ("payload", "replace(payload, 'Phòng', 'Ban')") })
        {
            await office.WithAsync<Store, int>(store => ExecuteAsync(store, $"CREATE TABLE kept AS SELECT number, {column} AS was FROM kernel_acts"));
            await office.WithAsync<Store, int>(store => ExecuteAsync(store, $"UPDATE kernel_acts SET {column} = {value}"));
            Assert.Contains((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings, finding => finding is { Table: "kernel_acts", Column: "hash" });
            await office.WithAsync<Store, int>(store => ExecuteAsync(store, $"UPDATE kernel_acts SET {column} = (SELECT was FROM kept WHERE kept.number = kernel_acts.number)"));
            await office.WithAsync<Store, int>(store => ExecuteAsync(store, "DROP TABLE kept"));
        }
        Assert.Empty((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);

        await office.WithAsync<Store, int>(store => ExecuteAsync(store, "UPDATE kernel_act_words SET words = replace(words, 'nhầm', 'đúng')"));
        Assert.Contains((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings, finding => finding is { Table: "kernel_act_words", Column: "words" });
    }

    [Theory, OnEveryDatabase]
    public async Task Erased_words_are_no_fault_and_are_counted(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.SignInAsync(Role.Citizen);
        await office.WithAsync<Store>(store => store.Database.ExecuteSqlRawAsync("DELETE FROM kernel_act_words", TestContext.Current.CancellationToken));

        var report = await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken);

        Assert.Empty(report.Findings);
        Assert.True(report.Erased > 0);
    }

    [Theory, OnEveryDatabase]
    public async Task Every_exempt_table_and_column_says_why_and_no_recorded_one_hides_its_data(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await using var scope = office.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        Assert.All(Checking.NotRecorded(store).Values, reason => Assert.True(reason.Length >= 20, reason));
        foreach (var entity in Recorded(store.Model))
        {
            // Payloads carry plain columns: what EF keeps in owned or complex types would escape them.
            Assert.Empty(entity.GetComplexProperties());
            Assert.DoesNotContain(entity.GetReferencingForeignKeys(), key => key.IsOwnership);
        }
    }

    private static IEnumerable<IEntityType> Recorded(IModel model) =>
        model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && entity.NotRecordedBecause() is null && !entity.IsOwned());

    private static async Task ChangeAsync(TestOffice office, string code = "thu-kiem-tra")
    {
        await using var scope = office.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var acts = scope.ServiceProvider.GetRequiredService<ActLog>();
        var unit = new OrgUnit { Id = office.Clock.NewId(), Code = code, Name = "Phòng Một", Kind = UnitKind.Division };
        store.Add(unit);
        await acts.CommitAsync(new Doing("unit.add", Actor.System, "unit", unit.Id), default);
        unit.Name = "Phòng Hai";
        await acts.CommitAsync(new Doing("unit.rename", Actor.System, "unit", unit.Id) { Reason = "ghi nhầm tên" }, default);
    }

    private static Task<int> ExecuteAsync(Store store, string sql) => store.Database.ExecuteSqlRawAsync(sql);
}
