using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Organisation;
using MotCua.Storage;
using MotCua.Storage.Backup;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Commands;

public sealed class BackupTests
{
    private static readonly IProgress<(string, double)> Quiet = new Progress<(string, double)>();

    [Theory, OnEveryDatabase]
    public async Task A_backup_taken_under_load_brings_back_every_row_and_file_of_its_moment(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await WriteAsync(office, 20);
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await WriteAsync(office, 1);
        })).ToList();
        var path = Path.Combine(office.DataFolder, "sao-luu.tar");

        var (manifest, broken) = await office.Services.GetRequiredService<Backups>().BackupAsync(path, Quiet, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        Assert.Empty(broken);
        Assert.True(await CountAsync(office) > 0);
        await using var other = await TestOffice.StartAsync(database);
        await RestoreAsync(other, path);

        foreach (var (table, rows) in manifest.Rows)
            Assert.Equal(rows, await other.WithAsync<Store, long>(store => NumberAsync(store, $"SELECT count(*) FROM \"{table}\"")));
        Assert.Equal(manifest.Rows["organisation_units"], manifest.Rows["kernel_files"]);
        var report = await Checking.RunAsync(other.Services, null, TestContext.Current.CancellationToken);
        Assert.Empty(report.Findings);
        Assert.True(report.Files >= 20);
        // What follows goes on where the backup ended: numbers are not given out twice.
        await WriteAsync(other, 1);
        Assert.Empty((await Checking.RunAsync(other.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_backup_that_was_touched_is_refused_and_changes_nothing(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await WriteAsync(office, 3);
        var path = Path.Combine(office.DataFolder, "sao-luu.tar");
        await office.Services.GetRequiredService<Backups>().BackupAsync(path, Quiet, TestContext.Current.CancellationToken);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        var cut = Path.Combine(office.DataFolder, "cut.tar");
        await File.WriteAllBytesAsync(cut, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        var changed = Path.Combine(office.DataFolder, "changed.tar");
        var at = bytes.AsSpan().IndexOf("%PDF-1.4"u8);
        bytes[at + 5] ^= 1;
        await File.WriteAllBytesAsync(changed, bytes, TestContext.Current.CancellationToken);

        await using var other = await TestOffice.StartAsync(database);
        await WriteAsync(other, 2);
        foreach (var broken in new[] { cut, changed })
        {
            var refused = await Assert.ThrowsAsync<Refused>(() => RestoreAsync(other, broken));
            Assert.Equal(Problems.BackupBroken, refused.Problem);
        }
        Assert.Equal(2, await CountAsync(other));
        Assert.Empty(Directory.EnumerateDirectories(other.DataFolder, "restoring-*"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_file_lost_from_the_store_is_named_by_backup_and_by_check(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await WriteAsync(office, 2);
        var file = await office.WithAsync<Store, StoredFile>(store => store.StoredFiles.OrderBy(row => row.Id).FirstAsync());
        File.Delete(office.Services.GetRequiredService<FileFolder>().PathOf(file.Sha256));

        var (_, broken) = await office.Services.GetRequiredService<Backups>().BackupAsync(Path.Combine(office.DataFolder, "a.tar"), Quiet, TestContext.Current.CancellationToken);

        Assert.Equal([file.Sha256], broken);
        var finding = Assert.Single((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);
        Assert.Equal(("kernel_files", file.Id.ToString()), (finding.Table, finding.Key));
    }

    private static async Task RestoreAsync(TestOffice office, string path) =>
        await office.Services.GetRequiredService<Restoring>().RestoreAsync(path, () => Task.CompletedTask, Quiet, TestContext.Current.CancellationToken);

    /// <summary>Each unit comes with one file, in one act: a backup holds both or neither.</summary>
    private static async Task WriteAsync(TestOffice office, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await using var scope = office.Services.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            var id = office.Clock.NewId();
            var content = new MemoryStream(SampleFiles.Pdf(1, catalog: $"/Lang ({id:N})"));
            await scope.ServiceProvider.GetRequiredService<FileDesk>().StoreAsync(content, "don.pdf", default);
            store.Add(new OrgUnit { Id = id, Code = $"thu-{id:N}", Name = "Phòng Thử", Kind = UnitKind.Division });
            await scope.ServiceProvider.GetRequiredService<ActLog>().CommitAsync(new Doing("unit.add", Actor.System, "unit", id), default);
        }
    }

    private static Task<int> CountAsync(TestOffice office) => office.WithAsync<Store, int>(store => store.Set<OrgUnit>().CountAsync());

    private static async Task<long> NumberAsync(Store store, string sql)
    {
        await store.Database.OpenConnectionAsync();
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
