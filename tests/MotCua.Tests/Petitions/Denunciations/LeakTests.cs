using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Search;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Storage;
using MotCua.Storage.Backup;
using MotCua.Tests.Support;
using Npgsql;
using Xunit;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>
/// What was denounced is nowhere: after a whole life of a denunciation and a tip, every file of the database with its log, every table, backups, logs, uploads, outbox
/// and index are searched for names, numbers and ten words that stand nowhere else. Then the same words are put there unsealed, and the same search must find them.
/// </summary>
public sealed class LeakTests
{
    private static readonly string[] Stems = ["quờnquạtngữ", "lảođảovẹt", "mắmruốcthẫm", "xốcxếchđỏ", "kèncựaưỡn", "vằnvệncuống", "nhộnnhạomẫn", "thắcthỏmvịt", "gậpghềnhũng", "loắtchoắtẵm"];

    /// <summary>Words that no other run has: the server's log is shared by all tests.</summary>
    private static string[] Fresh(string mark) => [.. Stems.Select(stem => stem + mark)];

    [Theory, OnEveryDatabase]
    public async Task Nothing_of_a_sealed_case_is_found_anywhere_and_the_same_unsealed_is_found_everywhere(Database database)
    {
        using var log = new Kept();
        await using var stage = await SealedStage.SetAsync(database, configure: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        var mark = string.Concat(Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(5)).Select(sign => (char)(sign < 'a' ? sign - '0' + 'k' : sign)));
        var (words, bare) = (Fresh("s" + mark), Fresh("u" + mark));
        var from = new Denouncer($"Trần Thị Ngữ{mark}s", $"Ấp Đường{mark}s, xã Thửng", "0987" + string.Concat(mark.Select(sign => (char)('0' + (sign % 10))))[..6] + "77", "0891900" + string.Concat(mark.Select(sign => (char)('0' + (sign % 7))))[..5], $"ngu{mark}s@vidu.vn");
        string[] sealedWords = [.. words, from.Name, $"Ngữ{mark}s", from.Address, $"Đường{mark}s", from.Phone, from.IdentityNumber!, from.Email!];
        var needles = new Needles(sealedWords);
        Assert.True(needles.Count > 300, "The words were hardly spelt.");

        using (var watch = new TemporaryFiles(needles))
        {
            await LifeAsync(stage, from, words);
            Assert.Empty(watch.Found);
        }
        var path = Path.Combine(stage.Office.DataFolder, "sao-luu.tar");
        await BackUpAsync(stage, path);
        Assert.Equal([], await SearchAsync(stage, needles, log));

        // The control: the same places, without sealing. Each of them must be found, or the search above has said nothing.
        var plain = new Needles(bare);
        await SpillAsync(stage, bare, log);
        await BackUpAsync(stage, path + "2");
        var found = (await SearchAsync(stage, plain, log)).Select(one => one.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        string[] places = ["petitions_sealed_contents", "petitions_sealed_drafts", "petitions_sealed_draft_papers", "kernel_act_words", "kernel_outbox", "kernel_search", "kernel_notices", "kernel_uploads", "log", "backup", "uploads", database == Database.Sqlite ? "database" : "pg_wal"];
        Assert.Empty(places.Where(place => !found.Contains(place)));
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

    /// <summary>Drafts, uploads, filing by the pages and by an officer, openings, redaction, verification, protection, conclusion, publication, a tip with its conversation.</summary>
    private static async Task LifeAsync(SealedStage stage, Denouncer from, string[] words)
    {
        var citizen = (await stage.Office.SignInAsAsync(Role.Citizen)).Browser;
        await SealedStage.PostedAsync(citizen, "/to-cao/viet", new() { ["Respondent"] = words[0], ["Position"] = words[1], ["Text"] = $"Việc {words[2]} đã xảy ra.", ["Where"] = words[3], ["When"] = words[4] });
        await SealedStage.PostedAsync(citizen, "/to-cao/nguoi-viet", new() { ["IsIndividual"] = "yes", ["Name"] = from.Name, ["Address"] = from.Address, ["Phone"] = from.Phone, ["IdentityNumber"] = from.IdentityNumber!, ["Email"] = from.Email!, ["Protection"] = words[5] });
        // A picture of 300 KB full of a word: larger than what the framework keeps in memory by itself.
        var heavy = Spoken(words[6]);
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(citizen, "/to-cao/giay-to", new() { ["stay"] = "true" }, [($"{words[7]}.png", heavy)])).StatusCode);
        Assert.Contains(words[7], (await citizen.GetPageAsync("/to-cao/kiem-tra")).Body!.TextContent, StringComparison.Ordinal);
        await SealedStage.PostedAsync(citizen, "/to-cao/kiem-tra", []);
        var page = (await citizen.GetPageAsync("/to-cao/da-gui")).QuerySelector("main")!;
        var (code, digits) = (page.QuerySelector(".secret")!.TextContent, page.QuerySelector(".code")!.TextContent);
        // One that is being written and stays; one that an officer types in; what the page refuses.
        var other = stage.Office.Browser();
        await SealedStage.PostedAsync(other, "/to-cao/viet", new() { ["Respondent"] = words[0], ["Text"] = string.Join(' ', words) });
        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostFormAsync("/to-cao/nguoi-viet", new() { ["IsIndividual"] = "yes", ["Name"] = from.Name, ["Address"] = "", ["Phone"] = from.Phone })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(stage.Verifier.Browser, "/don-thu/to-cao/nhap-don", new() { ["Way"] = "Paper", ["Name"] = from.Name, ["Address"] = from.Address, ["Phone"] = from.Phone, ["Respondent"] = words[0], ["Text"] = words[1] }, [])).StatusCode);

        var (receiver, at) = (stage.Receiver, SealedStage.PathOf(code));
        await stage.OpenAsync(receiver, code);
        Assert.Contains(words[2], await SealedStage.TextAsync(receiver, code), StringComparison.Ordinal);
        var file = (await receiver.Browser.GetPageAsync(at)).QuerySelector("main a[href*='/tep/']")!.GetAttribute("href")!;
        Assert.Equal(heavy, await (await receiver.Browser.OpenAsync(file)).Content.ReadAsByteArrayAsync());
        await SealedStage.StepAsync(receiver, code, StepKind.Accepted, words: words[8]);
        foreach (var kind in new[] { StepKind.DenouncerTold, StepKind.RespondentTold, StepKind.VerificationAssigned }) await SealedStage.StepAsync(receiver, code, kind);
        Assert.Equal(HttpStatusCode.BadRequest, (await SealedStage.SendAsync(receiver.Browser, at + "/luoc-danh-tinh", new() { ["Words"] = $"Theo {from.Name}: {words[9]}" }, [])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(receiver.Browser, at + "/luoc-danh-tinh", new() { ["Words"] = $"Bản lược: {words[9]}" }, [($"{words[3]}.png", SampleFiles.Png())])).StatusCode);
        await SealedStage.PostedAsync(receiver.Browser, at + "/nguoi-duoc-giao", new() { ["Person"] = stage.Verifier.Person.Id.ToString(), ["Role"] = "Verifier" }, "Add");
        await stage.OpenAsync(stage.Verifier, code, "verify");
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(stage.Verifier.Browser, at, new() { ["Text"] = $"Báo cáo {words[4]}" }, [], "Write")).StatusCode);
        foreach (var handler in new[] { "Assess", "Grant" }) await SealedStage.PostedAsync(receiver.Browser, at + "/bao-ve", new() { ["Words"] = $"Bảo vệ {words[5]}" }, handler);
        await SealedStage.PostedAsync(receiver.Browser, at + "/nguoi-duoc-giao", new() { ["Person"] = stage.Verifier.Person.Id.ToString() }, "Remove");
        await SealedStage.StepAsync(receiver, code, StepKind.Concluded, "true", $"Kết luận {words[6]}");
        await SealedStage.StepAsync(receiver, code, StepKind.Handled, words: $"Xử lý {words[7]}");
        Assert.Equal(HttpStatusCode.BadRequest, (await receiver.Browser.PostFormAsync(at + "/cong-khai", new() { ["Heading"] = "Kết luận", ["Words"] = $"Có {from.Phone}" })).StatusCode);
        await SealedStage.PostedAsync(receiver.Browser, at + "/cong-khai", new() { ["Heading"] = "Kết luận", ["Words"] = "Đã xử lý người vi phạm." });
        Assert.Equal(HttpStatusCode.OK, (await citizen.PostFormAsync("/to-cao/theo-doi", new() { ["Code"] = code, ["Receipt"] = digits })).StatusCode);
        await stage.Office.WithAsync<FollowCase>(follow => follow.AddAsync(SealedKind.Denunciation, code, digits, $"Thêm {words[8]}", [new SealedPaper($"{words[9]}.png", "image/png", SampleFiles.Png())], default));

        var (tip, receipt) = await stage.FileAsync(new SealedFiling(SealedKind.Tip, SealedWay.Portal, null, new Statement(new Respondent(words[0]), "", string.Join(' ', words)), []));
        await stage.OpenAsync(receiver, tip, "answer");
        Assert.Equal(HttpStatusCode.Redirect, (await SealedStage.SendAsync(receiver.Browser, SealedStage.PathOf(tip), new() { ["Text"] = $"Hỏi {words[1]}" }, [], "Write")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stage.Office.Browser().PostFormAsync("/bao-tin/doc", new() { ["Receipt"] = receipt })).StatusCode);
        // Somebody not assigned goes where something might be listed, found or exported.
        var needles = new Needles([.. words, from.Name, from.Phone]);
        foreach (var door in new[] { "/", "/thu-tuc?q=chi", "/viec-cua-toi", "/thong-bao", "/don-thu/to-cao", "/don-thu/to-cao/giu-khoa", "/don-thu/to-cao/so-luong", "/don-thu/to-cao/phan-cong", "/to-cao/ket-luan", at })
            Assert.Null(needles.In(await (await stage.Director.Browser.OpenAsync(door)).Content.ReadAsByteArrayAsync()));
        await stage.Office.WithAsync<OutboxRun>(run => run.OnceAsync(default));
    }

    /// <summary>A picture with a note of 300 KB in it, uncompressed.</summary>
    private static byte[] Spoken(string word)
    {
        var note = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat(word, 300_000 / Encoding.UTF8.GetByteCount(word))));
        var length = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, note.Length);
        var png = SampleFiles.Png();
        // Behind the header, which is 8 bytes of sign and a chunk of 25; the reader does not reckon check sums of what it does not know.
        return [.. png[..33], .. length, .. "tEXt"u8, .. note, 0, 0, 0, 0, .. png[33..]];
    }

    /// <summary>What the program would leave behind if it sealed nothing.</summary>
    private static async Task SpillAsync(SealedStage stage, string[] words, Kept log)
    {
        var text = string.Join(' ', words);
        var director = stage.Director.Actor(Role.Director);
        await stage.Office.WithAsync<Store>(async store =>
        {
            var first = await store.SealedContents.OrderBy(row => row.PartId).Select(row => row.PartId).FirstAsync();
            var utf8 = Encoding.UTF8.GetBytes(text);
            await store.SealedContents.Where(row => row.PartId == first).ExecuteUpdateAsync(set => set.SetProperty(row => row.Bytes, utf8));
            store.SealedDrafts.Add(new SealedDraft { Id = "khong-niem-phong", Closed = Encoding.Unicode.GetBytes(text), At = stage.Office.Clock.UtcNow });
            store.SealedDraftPapers.Add(new SealedDraftPaper { Id = "khong-niem-phong", DraftId = "khong-niem-phong", Closed = Encoding.ASCII.GetBytes("x" + Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + text.Normalize(NormalizationForm.FormD)))), At = stage.Office.Clock.UtcNow });
            SearchIndex.AddNew(store, [new SearchEntry("thu", Guid.NewGuid(), "THU", text)]);
            await store.SaveChangesAsync();
        });
        await stage.Office.WithAsync<ActLog>(acts => acts.CommitAsync(new Doing("sealed-case.write", director, "sealed-case", Guid.NewGuid())
        {
            Reason = text,
            Outbox = [Notify.Message(stage.Office.Clock, stage.Director.Person.Id, null, "Có việc mới", text, null)],
        }, default));
        await stage.Office.WithAsync<OutboxRun>(run => run.OnceAsync(default));
        await stage.Office.WithAsync<FileDesk>(files => files.ReceiveAsync(new MemoryStream(SampleFiles.Pdf(1, $"/Title ({words[0]})")), $"{words[1]}.pdf", director, default));
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(log));
#pragma warning disable CA1848, CA2254 // A log line that says too much, on purpose.
        factory.CreateLogger("thu").LogInformation(text);
#pragma warning restore CA1848, CA2254
    }

    /// <returns>Where something was found: "place: what".</returns>
    private static async Task<IReadOnlyList<string>> SearchAsync(SealedStage stage, Needles needles, Kept log)
    {
        var found = new ConcurrentBag<string>();
        void Note(string place, string? what)
        {
            if (what is not null) found.Add($"{place}: {what}");
        }

        Note("log", needles.In(log.Bytes()));
        foreach (var file in Directory.EnumerateFiles(stage.Office.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var name = Path.GetRelativePath(stage.Office.DataFolder, file);
            Note(name.StartsWith("sao-luu", StringComparison.Ordinal) ? "backup" : name.StartsWith("files", StringComparison.Ordinal) ? "uploads" : name.Contains(".db", StringComparison.Ordinal) ? "database" : name, needles.In(content));
            Note(name, needles.In(Encoding.UTF8.GetBytes(name)));
        }
        await stage.StoreAsync(async store =>
        {
            foreach (var entity in store.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null).DistinctBy(entity => entity.GetTableName())) Note(entity.GetTableName()!, needles.In(await DumpAsync(store, entity.GetTableName()!)));
            return true;
        });
        if (stage.Office.Settings.Postgres is { } connection) await SearchServerAsync(connection, needles, Note);
        return [.. found];
    }

    /// <summary>Every value of a table as the database gives it: texts as UTF-8, bytes as they are.</summary>
    private static async Task<byte[]> DumpAsync(Store store, string table)
    {
        await using var connection = store.Dialect.Connect(store.Database.GetConnectionString()!);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        using var all = new MemoryStream();
        while (await reader.ReadAsync())
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (await reader.IsDBNullAsync(column)) continue;
                all.Write(reader.GetValue(column) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) ?? ""));
                all.WriteByte((byte)'\n');
            }
        return all.ToArray();
    }

    /// <summary>The server's own files: this database's tables, what it writes for sorting, its log of changes and of messages.</summary>
    private static async Task SearchServerAsync(string connectionString, Needles needles, Action<string, string?> note)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        string? folder;
        try
        {
            await new NpgsqlCommand("CHECKPOINT", connection).ExecuteNonQueryAsync();
            folder = (string?)await new NpgsqlCommand("SHOW data_directory", connection).ExecuteScalarAsync();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            folder = null;
        }
        Assert.SkipWhen(folder is null || !CanRead(Path.Combine(folder, "pg_wal")), "The server's own files cannot be read by whoever runs the tests; its tables were searched.");
        var number = Convert.ToString(await new NpgsqlCommand("SELECT oid FROM pg_database WHERE datname = current_database()", connection).ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
        foreach (var (place, part) in new[] { ("pg_base", $"base/{number}"), ("pg_tmp", "base/pgsql_tmp"), ("pg_wal", "pg_wal"), ("pg_log", "log") })
        {
            if (!CanRead(Path.Combine(folder!, part))) continue;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder!, part)))
            {
                try
                {
                    await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                    note(place, needles.In(content));
                }
                catch (FileNotFoundException)
                {
                    // The server has just recycled it.
                }
            }
        }
    }

    private static bool CanRead(string folder)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Take(1).Count() >= 0;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Task BackUpAsync(SealedStage stage, string path) =>
        stage.Office.Services.GetRequiredService<Backups>().BackupAsync(path, new Progress<(string, double)>(), TestContext.Current.CancellationToken);

    /// <summary>Everything the program logs, at the finest level.</summary>
    private sealed class Kept : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public byte[] Bytes() => Encoding.UTF8.GetBytes(string.Join('\n', lines));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {(state as IEnumerable<KeyValuePair<string, object?>> is { } values ? string.Join(' ', values.Select(value => value.Value)) : "")} {exception}");

        public void Dispose() { }
    }

    /// <summary>Reads every file that appears in the machine's temporary folder while it lasts.</summary>
    private sealed class TemporaryFiles : IDisposable
    {
        private readonly FileSystemWatcher watcher;

        public TemporaryFiles(Needles needles)
        {
            watcher = new FileSystemWatcher(Path.GetTempPath(), "ASPNETCORE_*") { EnableRaisingEvents = true };
            void Look(object sender, FileSystemEventArgs change)
            {
                try
                {
                    using var content = new FileStream(change.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                    if (needles.In(content) is { } what) Found.Add(what);
                }
                catch (IOException)
                {
                    // Gone before it could be read; whose it was, the limits of the pages say.
                }
            }
            watcher.Created += Look;
            watcher.Changed += Look;
        }

        public ConcurrentBag<string> Found { get; } = [];

        public void Dispose() => watcher.Dispose();
    }
}
