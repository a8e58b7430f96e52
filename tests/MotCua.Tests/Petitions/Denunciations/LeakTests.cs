using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Petitions.Denunciations;
using MotCua.Storage.Backup;
using MotCua.Tests.Support;
using Npgsql;
using Xunit;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>
/// What was denounced is nowhere: after a whole life of a denunciation and a tip, every file of the database with its log, every table, backups, logs, uploads, outbox
/// and index are searched for names, numbers and ten words that stand nowhere else. The same life in a program that keeps what was sent in clear must be found there.
/// </summary>
public sealed class LeakTests
{
    private static readonly string[] Stems = ["quờnquạtngữ", "lảođảovẹt", "mắmruốcthẫm", "xốcxếchđỏ", "kèncựaưỡn", "vằnvệncuống", "nhộnnhạomẫn", "thắcthỏmvịt", "gậpghềnhũng", "loắtchoắtẵm"];

    [Theory, OnEveryDatabase]
    public async Task Nothing_of_a_sealed_case_is_found_anywhere(Database database)
    {
        var what = Words.Fresh();
        Assert.True(what.Needles.Count > 300, "The words were hardly spelt.");
        using var log = new KeptLog();
        await using var stage = await SealedStage.SetAsync(database, configure: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        var since = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
        IReadOnlyList<string> receipts;
        using (var watch = new TemporaryFiles(what.Needles))
        {
            receipts = await SealedLife.LiveAsync(stage, what.From, what.Sealed, what.Key);
            Assert.Empty(watch.Found);
        }
        // Somebody who is not assigned goes where something might be listed, counted, found or exported.
        foreach (var door in new[] { "/", "/thu-tuc?q=chi", "/viec-cua-toi", "/thong-bao", "/don-thu", "/don-thu/qua-han", "/don-thu/keo-dai", "/don-thu/bao-cao", "/luu-tru", "/don-thu/to-cao", "/don-thu/to-cao/giu-khoa", "/don-thu/to-cao/so-luong", "/don-thu/to-cao/phan-cong", "/to-cao/ket-luan" })
            Assert.Null(what.Needles.In(await (await stage.Director.Browser.OpenAsync(door)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        await BackUpAsync(stage);
        Assert.Equal([], await LeakSearch.RunAsync(stage, what.Needles, log, since));
        // Nor the receipts, by which a conversation opens.
        using var silent = new KeptLog();
        Assert.Equal([], await LeakSearch.RunAsync(stage, new Needles(receipts), silent, since));
    }

    /// <summary>The control. Each place must be found, or the search has said nothing of it.</summary>
    [Theory, OnEveryDatabase]
    public async Task The_same_life_without_sealing_is_found_everywhere(Database database)
    {
        var what = Words.Fresh();
        using var log = new KeptLog();
        await using var stage = await SealedStage.SetAsync(database, configure: builder =>
        {
            builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton<IStartupFilter, LeakingProgram>();
        });
        var since = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
        using var watch = new TemporaryFiles(what.Needles);
        await SealedLife.LiveAsync(stage, what.From, what.Sealed, what.Key);
        await LeakingProgram.UnsealAsync(stage);
        await BackUpAsync(stage);
        var found = (await LeakSearch.RunAsync(stage, what.Needles, log, since)).Select(one => one.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        string[] places =
        [
            "petitions_sealed_contents", "petitions_sealed_drafts", "petitions_sealed_draft_papers", "kernel_act_words", "kernel_outbox", "kernel_search", "kernel_notices", "kernel_uploads", "log", "backup", "uploads",
            .. database == Database.Sqlite ? ["database", "database log"] : await MayReadServerAsync(stage) ? new[] { "pg_base", "pg_wal" } : [],
        ];
        Assert.Equal([], places.Where(place => !found.Contains(place)));
        Assert.NotEmpty(watch.Found);
        var said = log.Bytes();
        Assert.All(what.All, word => Assert.NotNull(new Needles([word]).In(said)));
    }

    /// <summary>A word is found in every spelling that it may take on its way.</summary>
    [Fact]
    public void Words_are_found_however_they_are_spelt()
    {
        const string word = "gậpghềnhũng";
        var needles = new Needles([word]);
        foreach (var text in new[] { word, word.Normalize(NormalizationForm.FormD), Vietnamese.Folding.Fold(word), word.ToUpperInvariant() })
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
                for (var before = 0; before < 4; before++)
                {
                    byte[] bytes = [.. encoding.GetBytes(new string('x', before) + text + "yz")];
                    Assert.NotNull(needles.In(bytes));
                    Assert.NotNull(needles.In(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes))));
                    Assert.NotNull(needles.In(Encoding.ASCII.GetBytes(Convert.ToHexString(bytes))));
                    Assert.NotNull(needles.In(new MemoryStream([.. new byte[(1 << 22) - 7], .. bytes])));
                }
        Assert.NotNull(needles.In(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(word)));
        Assert.NotNull(needles.In(Encoding.ASCII.GetBytes(Uri.EscapeDataString(word))));
        Assert.Null(needles.In("gập ghềnh, lảo đảo"u8));
    }

    /// <summary>Pages that take files take none larger than what they hold in memory: the framework writes no temporary file for them.</summary>
    [Fact]
    public void No_page_that_seals_lets_the_framework_write_a_file()
    {
        var pages = typeof(SealedCase).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("MotCua.Petitions.Denunciations.Pages", StringComparison.Ordinal) == true && type.IsAssignableTo(typeof(PageModel))).ToList();
        var taking = pages.Where(page => page.GetProperties().Any(property => property.PropertyType == typeof(List<IFormFile>))).ToList();
        Assert.True(taking.Count >= 5, "The pages were hardly read.");
        Assert.All(taking, page =>
        {
            var form = page.GetCustomAttribute<RequestFormLimitsAttribute>();
            Assert.True(form is not null && page.GetCustomAttribute<RequestSizeLimitAttribute>() is not null, page.Name);
            Assert.True(form.MemoryBufferThreshold > form.MultipartBodyLengthLimit, page.Name);
        });
        // The outside's pages know nobody, signed in or not.
        Assert.All(pages.Where(page => page.Namespace!.EndsWith(".Public", StringComparison.Ordinal) && page.Name != "PublishedModel"), page => Assert.NotNull(page.GetCustomAttribute<NobodyAttribute>()));
    }

    private static Task<(BackupManifest Manifest, IReadOnlyList<string> Broken)> BackUpAsync(SealedStage stage) =>
        stage.Office.Services.GetRequiredService<Backups>().BackupAsync(Path.Combine(stage.Office.DataFolder, "sao-luu.tar"), new Progress<(string, double)>(), TestContext.Current.CancellationToken);

    private static async Task<bool> MayReadServerAsync(SealedStage stage)
    {
        await using var connection = new NpgsqlConnection(stage.Office.Settings.Postgres);
        await connection.OpenAsync();
        return await LeakSearch.MayReadAsync(connection);
    }

    /// <summary>Words that no other run has: the server's log of changes is shared by all tests.</summary>
    private sealed record Words(string[] Sealed, Denouncer From, string Key)
    {
        public string[] All { get; } = [.. Sealed, From.Name, From.Address, From.Phone, From.IdentityNumber!, From.Email!, Key];

        public Needles Needles => field ??= new Needles(All);

        public static Words Fresh()
        {
            var mark = RandomNumberGenerator.GetString("klmnpqrstvxy", 8);
            var figures = RandomNumberGenerator.GetString("123456789", 8);
            return new Words([.. Stems.Select(stem => stem + mark)], new Denouncer($"Trần Thị Ngữ{mark}", $"Ấp Đường{mark}, xã Thửng", $"09{figures}", $"0891{figures}", $"ngu{mark}@vidu.vn"), $"khoa-cua-may-{mark}");
        }
    }
}
