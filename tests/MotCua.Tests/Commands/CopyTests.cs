using Microsoft.EntityFrameworkCore;
using MotCua.Commands;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Storage.Copying;
using MotCua.Tests.Support;
using Npgsql;
using Xunit;

namespace MotCua.Tests.Commands;

/// <summary>From SQLite to PostgreSQL. Shares the process's environment with the other command tests.</summary>
[Collection("environment")]
public sealed class CopyTests
{
    [Theory, OnEveryDatabase]
    public async Task What_cannot_be_copied_is_told_and_nothing_is_touched(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await RefusedAsync("Không tìm thấy cơ sở dữ liệu SQLite", "copy", "--from", place.At("khong-co"));
        await CommandPlace.DoAsync("migrate");
        if (database == Database.Sqlite)
        {
            await RefusedAsync("Chưa nói chép đến đâu", "copy", "--from", place.Folder);
            await RefusedAsync("MOTCUA_DATABASE", "copy", "--from", $"sqlite:{place.At("motcua.db")}", "--to", "không phải kết nối");
            return;
        }
        // A PostgreSQL store has no SQLite file to copy from; and a store that serves is not copied.
        await RefusedAsync("Không tìm thấy cơ sở dữ liệu SQLite", "copy");
        var folder = Directory.CreateDirectory(place.At("nguon")).FullName;
        await MigratedAsync(folder);
        await using (new FileStream(Path.Combine(folder, "motcua.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            await RefusedAsync("Một máy chủ hoặc một lệnh khác đang dùng", "copy", "--from", folder);
        await CommandPlace.DoAsync("demo", "--dossiers", "0");
        await RefusedAsync("Nơi đến đã có dữ liệu", "copy", "--from", folder);
    }

    [Fact]
    public async Task Every_row_file_and_key_arrives_the_same_and_work_goes_on()
    {
        Assert.SkipWhen(TestPostgres.Server is null, "No PostgreSQL: $MOTCUA_TEST_POSTGRES is not set (./test starts one).");
        await using var place = await CommandPlace.OpenAsync();
        await CommandPlace.DoAsync("demo", "--dossiers", "40");
        Directory.CreateDirectory(place.At("keys"));
        await File.WriteAllTextAsync(place.At("keys/key-1.xml"), "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<key id=\"1\">\n  <a />\n</key>", TestContext.Current.CancellationToken);
        var filled = await CommandPlace.WithAsync<Store, Dictionary<string, long>>(CountAsync);
        var target = await TestPostgres.CreateEmptyAsync();
        try
        {
            var said = await CommandPlace.DoAsync("copy", "--from", $"sqlite:{place.At("motcua.db")}", "--to", target, "--files-to", place.At("moi"));
            Assert.Contains($"{filled.Values.Sum()} dòng", said, StringComparison.Ordinal);
            Assert.Contains($"{Directory.GetFiles(place.At("keys")).Length} khóa phiên", said, StringComparison.Ordinal);
            Assert.Contains("Hai bên giống nhau", await CommandPlace.DoAsync("copy", "--to", target, "--compare"), StringComparison.Ordinal);
            // A second copy would bury the first.
            await RefusedAsync("Nơi đến đã có dữ liệu", "copy", "--to", target);

            Environment.SetEnvironmentVariable("MOTCUA_DATABASE", target);
            Environment.SetEnvironmentVariable("MOTCUA_DATA", place.At("moi"));
            Assert.Equal(filled, await CommandPlace.WithAsync<Store, Dictionary<string, long>>(CountAsync));
            Assert.True(filled.Count(table => table.Value > 0) > 25, $"The demonstration fills few tables: {string.Join(", ", filled.Where(table => table.Value > 0).Select(table => table.Key))}");
            Assert.Contains("Không tìm thấy sai khác", await CommandPlace.DoAsync("check"), StringComparison.Ordinal);
            // What the database numbers goes on after the last; nobody is given a number twice.
            await CommandPlace.WithAsync<ClientKeys, string>(keys => keys.CreateAsync("sau khi chép", [Scopes.ProceduresRead], Actor.System, default));
            Assert.Contains("Không tìm thấy sai khác", await CommandPlace.DoAsync("check"), StringComparison.Ordinal);

            await AChangedRowIsFoundAsync(place, target);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await TestPostgres.DropAsync(target);
        }
    }

    /// <summary>The comparison is no use if it cannot fail: one column, one row less, one row more.</summary>
    private static async Task AChangedRowIsFoundAsync(CommandPlace place, string target)
    {
        var dossier = await CommandPlace.WithAsync<Store, Guid>(store => store.Dossiers.Select(row => row.Id).OrderBy(id => id).FirstAsync());
        await ExecuteAsync(target, "UPDATE dossiers_dossiers SET owner_name = owner_name || ' ' WHERE id = $1", dossier);
        await ExecuteAsync(target, "DELETE FROM kernel_counters WHERE series = (SELECT min(series COLLATE \"C\") FROM kernel_counters)");
        await ExecuteAsync(target, "INSERT INTO kernel_done_once (key, at, subject_id) VALUES ('~', now(), $1)", dossier);
        var ran = await CommandPlace.RunAsync("copy", "--from", place.Folder, "--to", target, "--compare");
        Assert.Equal(Exit.FoundProblems, ran.Exit);
        Assert.Contains($"dossiers_dossiers [{dossier}] khác ở cột owner_name", ran.Error, StringComparison.Ordinal);
        Assert.Contains("kernel_counters [", ran.Error, StringComparison.Ordinal);
        Assert.Contains("] thiếu ở nơi đến", ran.Error, StringComparison.Ordinal);
        Assert.Contains("kernel_done_once [~] thừa ở nơi đến", ran.Error, StringComparison.Ordinal);
        // What a clerk after the copy did is there too; three of the differences are ours.
        Assert.DoesNotContain("Nguyễn", ran.Error, StringComparison.Ordinal);
    }

    /// <summary>A row that PostgreSQL does not take leaves the target as empty as it was, and a second try succeeds.</summary>
    [Fact]
    public async Task What_the_target_refuses_leaves_nothing_half_done()
    {
        Assert.SkipWhen(TestPostgres.Server is null, "No PostgreSQL: $MOTCUA_TEST_POSTGRES is not set (./test starts one).");
        await using var place = await CommandPlace.OpenAsync();
        await CommandPlace.DoAsync("migrate");
        await ExecuteSqliteAsync(place, "INSERT INTO kernel_counters (series, value) VALUES ('a', 1), ('b' || char(0) || 'c', 2)");
        var target = await TestPostgres.CreateEmptyAsync();
        try
        {
            await RefusedAsync("không nhận một dòng của bảng kernel_counters", "copy", "--to", target);
            await ExecuteSqliteAsync(place, "DELETE FROM kernel_counters WHERE series <> 'a'");
            Assert.Contains("Đã chép", await CommandPlace.DoAsync("copy", "--to", target), StringComparison.Ordinal);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await TestPostgres.DropAsync(target);
        }
    }

    /// <summary>A million rows take longer than a page may: what is asked of a page's patience does not bind a command.</summary>
    [Fact]
    public async Task A_command_waits_for_its_database_as_long_as_the_work_takes()
    {
        Assert.SkipWhen(TestPostgres.Server is null, "No PostgreSQL: $MOTCUA_TEST_POSTGRES is not set (./test starts one).");
        var hasty = new NpgsqlConnectionStringBuilder(TestPostgres.Server) { CommandTimeout = 1 }.ToString();
        await using var connection = new NpgsqlConnection(StoreSettings.ForCopy("data", hasty).Postgres);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_sleep(1.5)", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A type that is not known would stop a copy on the day it is needed: it stops here.</summary>
    [Theory, OnEveryDatabase]
    public async Task Every_table_of_the_model_can_be_copied_parents_first(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.WithAsync<Store>(store =>
        {
            var tables = CopiedTable.ParentsFirst(store);
            Assert.Equal(store.Model.GetRelationalModel().Tables.Select(table => table.Name).Except([CopiedTable.CookieKeys]).Order(StringComparer.Ordinal),
                tables.Select(table => table.Name).Order(StringComparer.Ordinal));
            var place = tables.Select((table, index) => (table.Name, index)).ToDictionary(item => item.Name, item => item.index);
            Assert.All(store.Model.GetRelationalModel().Tables.SelectMany(table => table.ForeignKeyConstraints),
                link => Assert.True(link.PrincipalTable == link.Table || place[link.PrincipalTable.Name] < place[link.Table.Name], link.Name));
            return Task.CompletedTask;
        });
    }

    private static async Task RefusedAsync(string sentence, params string[] line)
    {
        var ran = await CommandPlace.RunAsync(line);
        Assert.NotEqual(Exit.Good, ran.Exit);
        Assert.Contains(sentence, ran.Error, StringComparison.Ordinal);
    }

    private static async Task MigratedAsync(string folder)
    {
        var connection = Environment.GetEnvironmentVariable("MOTCUA_DATABASE");
        var before = Environment.GetEnvironmentVariable("MOTCUA_DATA");
        Environment.SetEnvironmentVariable("MOTCUA_DATABASE", null);
        Environment.SetEnvironmentVariable("MOTCUA_DATA", folder);
        await CommandPlace.DoAsync("migrate");
        Environment.SetEnvironmentVariable("MOTCUA_DATABASE", connection);
        Environment.SetEnvironmentVariable("MOTCUA_DATA", before);
    }

    private static async Task<Dictionary<string, long>> CountAsync(Store store)
    {
        var rows = new Dictionary<string, long>();
        await store.Database.OpenConnectionAsync();
        foreach (var table in CopiedTable.ParentsFirst(store))
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table.Name}\"";
            rows[table.Name] = Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        }
        return rows;
    }

    private static Task<int> ExecuteSqliteAsync(CommandPlace place, string sql)
    {
        Assert.True(Directory.Exists(place.Folder));
#pragma warning disable EF1002 // The test's own words.
        return CommandPlace.WithAsync<Store, int>(store => store.Database.ExecuteSqlRawAsync(sql));
#pragma warning restore EF1002
    }

    private static async Task ExecuteAsync(string target, string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(target) { Pooling = false, ApplicationName = StoreSettings.CommandName }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
