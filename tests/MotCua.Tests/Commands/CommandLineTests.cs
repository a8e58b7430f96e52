using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Commands;
using MotCua.Dossiers;
using MotCua.Kernel;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Commands;

/// <summary>The verbs as operators and scripts use them: what they do to the store, what they print and how they end.</summary>
[Collection("environment")]
public sealed class CommandLineTests
{
    [Theory, OnEveryDatabase]
    public async Task The_demonstration_is_served_kept_by_the_next_start_and_shown_today_by_the_real_clock(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await CommandPlace.DoAsync("demo", "--dossiers", "30");
        Assert.Equal(Exit.FoundProblems, (await CommandPlace.RunAsync("demo", "--dossiers", "30")).Exit);
        Assert.Equal(0, await FindingsAsync());

        for (var start = 1; start <= 2; start++)
        {
            await using var server = await Served.StartAsync();
            Assert.Equal(HttpStatusCode.OK, (await server.Browser.OpenAsync("/health/live")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await server.Browser.OpenAsync("/health/ready")).StatusCode);
            Assert.Contains("Sở Lao động - Thương binh và Xã hội", (await server.Browser.GetPageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("quantri", server.Said, StringComparison.Ordinal);
            Assert.Contains("/11/2021", server.Said, StringComparison.Ordinal);
            Assert.Equal(Exit.Good, await server.StopAsync());
            Assert.Equal(30, await CommandPlace.WithAsync<Store, int>(store => store.Dossiers.CountAsync()));
        }

        await using var today = await Served.StartAsync("--clock", "real");
        Assert.Contains(TimeProvider.System.GetUtcNow().ToOffset(OfficeClock.UtcOffset).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), today.Said, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Setup_leaves_one_administrator_and_nothing_of_the_demonstration_and_is_repeated_only_until_a_password_is_set(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await CommandPlace.DoAsync("demo", "--dossiers", "10");
        var first = await CommandPlace.DoAsync("setup", "--agency", "Sở Thử nghiệm", "--identifier", "000.00.99.H99", "--code-pattern", "{agency}-{yyMMdd}-{nnnnn}", "--yes");
        Assert.Single(Directory.EnumerateFiles(place.At("backups")));
        Assert.Equal((1, 1, 1, 0, 0), await CommandPlace.WithAsync<Store, (int, int, int, int, int)>(async store => (await store.Accounts.CountAsync(),
            await store.RoleHoldings.CountAsync(holding => holding.Role == Role.Administrator), await store.Units.CountAsync(), await store.Dossiers.CountAsync(), await store.Procedures.CountAsync())));

        var second = await CommandPlace.DoAsync("setup", "--agency", "Sở Tên Khác");
        Assert.Contains("Sở Thử nghiệm đã được cài đặt và giữ nguyên", second, StringComparison.Ordinal);
        var third = await CommandPlace.DoAsync("setup");
        await using (var server = await Served.StartAsync())
        {
            Assert.DoesNotContain("minh họa", server.Said, StringComparison.Ordinal);
            Assert.Contains("Sở Thử nghiệm", (await server.Browser.GetPageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
            // Only the last link opens; the demonstration's people are gone.
            foreach (var dead in new[] { first, second })
                Assert.Null((await (await server.Browser.OpenAsync(LinkOf(dead))).ReadPageAsync()).QuerySelector("input[type=password]"));
            var set = await server.Browser.PostFormAsync(LinkOf(third), new() { ["Password"] = SignIn.Password });
            Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await server.Browser.PostFormAsync("/dang-nhap", new() { ["Name"] = "giamdoc", ["Password"] = DemoSignIns.Password })).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await server.Browser.PostFormAsync("/dang-nhap", new() { ["Name"] = "quantri", ["Password"] = SignIn.Password })).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await server.Browser.OpenAsync("/quan-tri/nguoi-dung")).StatusCode);
        }
        // Real data is never buried by a second setup or a demonstration.
        Assert.Equal(Exit.CouldNot, (await CommandPlace.RunAsync("setup", "--agency", "Sở Khác")).Exit);
        Assert.Equal(Exit.FoundProblems, (await CommandPlace.RunAsync("demo", "--dossiers", "1", "--replace")).Exit);
        Assert.Equal(0, await FindingsAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task Without_the_demonstration_the_first_start_is_empty_and_a_port_in_use_is_told_in_a_sentence(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await using (var server = await Served.StartAsync("--no-demo"))
        {
            Assert.Contains("Mời chạy ./run setup", server.Said, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await server.Browser.OpenAsync("/health/ready")).StatusCode);
        }
        Assert.Equal(0, await CommandPlace.WithAsync<Store, int>(store => store.Accounts.CountAsync()));

        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var (exit, output, error) = await CommandPlace.RunAsync("serve", "--no-demo", "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal(Exit.CouldNot, exit);
        Assert.StartsWith("Đã có chương trình khác dùng địa chỉ http://127.0.0.1:", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error + output, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task While_a_server_runs_the_store_is_not_replaced_but_may_be_read_and_backed_up(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await CommandPlace.DoAsync("setup", "--agency", "Sở Thử nghiệm");
        await CommandPlace.DoAsync("backup", place.At("a.tar"));
        await using var server = await Served.StartAsync();
        foreach (var line in new string[][] { ["restore", place.At("a.tar"), "--replace"], ["setup", "--agency", "Sở Khác"] })
        {
            var (exit, _, error) = await CommandPlace.RunAsync(line);
            Assert.Equal(Exit.FoundProblems, exit);
            Assert.Contains(Problems.StoreInUse.Code, error, StringComparison.Ordinal);
        }
        // Several nodes serve one PostgreSQL; the embedded database has one server.
        if (database == Database.Sqlite) Assert.Equal(Exit.FoundProblems, (await CommandPlace.RunAsync("serve", "--urls", "http://127.0.0.1:0")).Exit);
        Assert.Equal(0, await FindingsAsync());
        await CommandPlace.DoAsync("backup", place.At("b.tar"));
        Assert.Equal(HttpStatusCode.OK, (await server.Browser.OpenAsync("/health/ready")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_backup_goes_back_whole_and_only_a_backup_does(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await CommandPlace.DoAsync("demo", "--dossiers", "20");
        var whole = place.At("a.tar");
        await CommandPlace.DoAsync("backup", whole);
        Assert.Equal(Exit.FoundProblems, (await CommandPlace.RunAsync("backup", whole)).Exit);
        var before = await DigestAsync();

        await CommandPlace.DoAsync("key", "create", "--name", "Sau bản sao lưu", "--scopes", "uploads");
        var changed = await DigestAsync();
        Assert.NotEqual(before, changed);
        var bytes = await File.ReadAllBytesAsync(whole, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(place.At("cut.tar"), bytes[..(bytes.Length * 2 / 3)], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(place.At("letter.tar"), "Đây không phải bản sao lưu.", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(place.At("foreign.tar"), Foreign(bytes, database), TestContext.Current.CancellationToken);
        Assert.Equal(Exit.FoundProblems, (await CommandPlace.RunAsync("restore", whole)).Exit);
        Assert.Equal(Exit.CouldNot, (await CommandPlace.RunAsync("restore", place.At("khong-co.tar"), "--replace")).Exit);
        foreach (var name in new[] { "cut.tar", "letter.tar", "foreign.tar" })
        {
            var (exit, _, error) = await CommandPlace.RunAsync("restore", place.At(name), "--replace");
            Assert.Equal((name, Exit.FoundProblems), (name, exit));
            Assert.Contains(Problems.BackupBroken.Code, error, StringComparison.Ordinal);
            Assert.Equal(changed, await DigestAsync());
        }

        await CommandPlace.DoAsync("restore", whole, "--replace");
        Assert.Equal(before, await DigestAsync());
        Assert.Equal(0, await FindingsAsync());
        // What was there before the restore was kept; and a backup goes into an empty place as well.
        Assert.Single(Directory.EnumerateFiles(place.At("backups")));
        await using var other = await CommandPlace.OpenAsync(database);
        await CommandPlace.DoAsync("restore", whole);
        Assert.Equal(before, await DigestAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task A_store_made_by_a_newer_program_is_left_alone(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        Assert.Contains("Đã nâng cấp 1 bước.", await CommandPlace.DoAsync("migrate"), StringComparison.Ordinal);
        Assert.Contains("Cơ sở dữ liệu đã đúng phiên bản.", await CommandPlace.DoAsync("migrate"), StringComparison.Ordinal);
        await CommandPlace.DoAsync("setup", "--agency", "Sở Thử nghiệm");
        await CommandPlace.WithAsync<Store, int>(store => store.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '10.0.0')"));
        foreach (var verb in new[] { "migrate", "check", "serve" })
        {
            var (exit, _, error) = await CommandPlace.RunAsync(verb);
            Assert.Equal(Exit.FoundProblems, exit);
            Assert.Contains("29991231000000_Later", error, StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Imports_report_what_they_did_name_what_is_broken_and_change_nothing_the_second_time(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await CommandPlace.DoAsync("setup", "--agency", "Sở Thử nghiệm");
        var calendar = place.At("lich.csv");
        await File.WriteAllTextAsync(calendar, "date,kind,name,decision\n2031-05-02,off,Nghỉ hoán đổi,QĐ 1\n2031-05-10,make-up,Làm bù,QĐ 1\nhôm qua,off,Sai,QĐ 1\n", TestContext.Current.CancellationToken);
        await TwiceAsync(["import", "calendar", calendar], "2 ngày mới, 0 ngày giữ nguyên, 1 dòng bỏ qua.", "0 ngày mới, 2 ngày giữ nguyên, 1 dòng bỏ qua.", "Dòng 4");

        var catalogue = place.At("danh-muc.jsonl");
        const string line = """{"id":"%","name":"Thủ tục thử %","code":"1.00000%","codeNotation":"1.00000%","categories":["Việc làm"],"departments":["Sở Thử nghiệm"],"departmentPromulgate":"Bộ Thử nghiệm","formalityTargetType":["Công dân Việt Nam"],"state":"ACTIVE","type":"GENERAL"}""";
        await File.WriteAllLinesAsync(catalogue, [line.Replace('%', '1'), "{\"id\": hỏng", line.Replace('%', '2')], TestContext.Current.CancellationToken);
        await TwiceAsync(["import", "procedures", catalogue], "2 thủ tục mới, 0 thay đổi, 0 giữ nguyên", "0 thủ tục mới, 0 thay đổi, 2 giữ nguyên", "dòng 2");
        Assert.Equal(2, await CommandPlace.WithAsync<Store, int>(store => store.Procedures.CountAsync()));

        Assert.Equal(Exit.CouldNot, (await CommandPlace.RunAsync("import", "procedures", place.At("khong-co"))).Exit);
        Assert.Equal(Exit.CouldNot, (await CommandPlace.RunAsync("import", "calendar", place.At("khong-co"))).Exit);
        var places = await CommandPlace.RunAsync("import", "places", place.Folder);
        Assert.Equal(Exit.FoundProblems, places.Exit);
        Assert.Contains(Problems.ImportUnreadable.Code, places.Error, StringComparison.Ordinal);
        Assert.Equal(0, await FindingsAsync());

        static async Task TwiceAsync(string[] command, string first, string second, string broken)
        {
            foreach (var said in new[] { first, second })
            {
                var acts = await CommandPlace.WithAsync<Store, int>(store => store.Acts.CountAsync());
                var (exit, output, error) = await CommandPlace.RunAsync(command);
                Assert.Equal(Exit.FoundProblems, exit);
                Assert.Contains(said, output, StringComparison.Ordinal);
                Assert.Contains(broken, error, StringComparison.Ordinal);
                if (said == second) Assert.Equal(acts, await CommandPlace.WithAsync<Store, int>(store => store.Acts.CountAsync()));
            }
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_is_printed_once_opens_only_its_scopes_and_nothing_when_revoked(Database database)
    {
        await using var place = await CommandPlace.OpenAsync(database);
        await CommandPlace.DoAsync("setup", "--agency", "Sở Thử nghiệm");
        var secret = (await CommandPlace.DoAsync("key", "create", "--name", "Thử", "--scopes", "uploads,dossiers.read")).Trim();
        Assert.Matches("^mc_\\S+$", secret);
        var (id, hash) = await CommandPlace.WithAsync<Store, (Guid, byte[])>(async store => await store.ClientKeys.Select(key => new ValueTuple<Guid, byte[]>(key.Id, key.SecretHash)).SingleAsync());
        Assert.Equal(32, hash.Length);
        Assert.DoesNotContain(secret, string.Concat(await CommandPlace.WithAsync<Store, List<string>>(store => store.Acts.Select(act => act.Payload).ToListAsync())), StringComparison.Ordinal);

        await using var server = await Served.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("uploads", "mc_khong-phai"));
        Assert.NotEqual(HttpStatusCode.Unauthorized, await PostAsync("uploads", secret));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("dossiers", secret));
        await CommandPlace.WithAsync<ClientKeys, bool>(async keys =>
        {
            await keys.RevokeAsync(id, Actor.System, default);
            return true;
        });
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("uploads", secret));

        async Task<HttpStatusCode> PostAsync(string path, string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
            request.Headers.Add("Idempotency-Key", "k");
            request.Content = path == "uploads" ? new ByteArrayContent([0]) { Headers = { ContentType = new("application/octet-stream") } } : new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
            return (await server.Browser.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
        }
    }

    private static string LinkOf(string output) => new Uri(output.Split('\n').Single(line => line.Contains("/dat-mat-khau/", StringComparison.Ordinal)).Trim()).AbsolutePath;

    private static async Task<int> FindingsAsync()
    {
        using var report = JsonDocument.Parse(await CommandPlace.DoAsync("check", "--json"));
        Assert.True(report.RootElement.GetProperty("acts").GetInt64() > 0);
        return report.RootElement.GetProperty("findings").GetArrayLength();
    }

    /// <summary>The number of rows of every table, and the hash of every act, whose payloads name every column.</summary>
    private static Task<string> DigestAsync() => CommandPlace.WithAsync<Store, string>(async store =>
    {
        var text = new System.Text.StringBuilder();
        foreach (var table in store.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            // A server or a command of ours may make keys for itself at any time.
            if (table is "kernel_secrets" or "kernel_cookie_keys") continue;
#pragma warning disable EF1002, EF1003 // Names of the model's own tables.
            text.Append(CultureInfo.InvariantCulture, $"{table}:{await store.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM \"{table}\"").SingleAsync()};");
#pragma warning restore EF1002, EF1003
        }
        foreach (var hash in await store.Acts.OrderBy(act => act.Number).Select(act => act.Hash).ToListAsync()) text.Append(Convert.ToHexString(hash));
        return text.ToString();
    });

    /// <summary>The same backup with another kind of database in its manifest.</summary>
    private static byte[] Foreign(byte[] backup, Database database)
    {
        var (own, other) = database == Database.Sqlite ? ("\"Database\":\"SQLite\""u8.ToArray(), "\"Database\":\"SQLitx\""u8.ToArray()) : ("\"Database\":\"PostgreSQL\""u8.ToArray(), "\"Database\":\"PostgreSQx\""u8.ToArray());
        var copy = (byte[])backup.Clone();
        var at = copy.AsSpan().LastIndexOf(own);
        Assert.True(at >= 0, "The manifest does not name its database.");
        other.CopyTo(copy, at);
        return copy;
    }
}
