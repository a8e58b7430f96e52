using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using MotCua.Storage;
using Npgsql;

namespace Bench;

/// <summary>
/// P5 and P12: the pages people wait for over a million dossiers, and what the same page costs over ten thousand, asked of the published program. <c>$MOTCUA_SCALE</c> names the two folders,
/// small and large, separated by a colon, each made by <c>demo</c> (the large one then by <c>grow</c>); <c>$MOTCUA_SCALE_POSTGRES</c> likewise two databases of the server of
/// <c>$MOTCUA_TEST_POSTGRES</c>, filled from them by <c>copy</c>; <c>$MOTCUA_PAGES</c> some pages by name, separated by semicolons. Sixteen connections; each person signed in once.
/// </summary>
internal static partial class ScaleBench
{
    private const int Connections = 16, Codes = 5000;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5), Long = TimeSpan.FromSeconds(6);

    private sealed record Asked(string Name, string? Who, double Most, double Growth, Func<IReadOnlyList<string>, int, string> Path);

    private static readonly string[] Names = ["nguyen", "tran%20van", "Nguy%E1%BB%85n%20Th%E1%BB%8B", "le", "pham", "minh%20chau"], Words = ["lao%20dong", "tro%20cap", "tre%20em", "gia%20han"];

    private static readonly Asked[] Pages =
    [
        new("track", null, 100, 1.5, (codes, at) => $"/tra-cuu/{codes[at % codes.Count]}"),
        new("dossier, the director", "giamdoc", 100, 1.5, (codes, at) => $"/ho-so/{codes[at % codes.Count]}"),
        new("queue, waiting for me", "canbo.mot", 150, 2, (_, _) => "/viec-cua-toi"),
        new("queue, all open", "truong.motcua", 150, 2, (_, _) => "/viec-cua-toi?xem=dang-mo"),
        new("queue, closed", "truong.motcua", 150, 2, (_, _) => "/viec-cua-toi?xem=da-dong"),
        new("search, a name", "truong.motcua", 300, 2, (_, at) => $"/viec-cua-toi?xem=da-dong&tim={Names[at % Names.Length]}"),
        new("search, a name, who sees little", "truongphong.ba", 300, 2, (_, at) => $"/viec-cua-toi?xem=da-dong&tim={Names[at % Names.Length]}"),
        new("search, a code", "truong.motcua", 300, 2, (codes, at) => $"/viec-cua-toi?xem=da-dong&tim={codes[at % codes.Count]}"),
        new("search, a procedure", null, 300, 2, (_, at) => $"/thu-tuc?q={Words[at % Words.Length]}"),
        new("statistics, public", null, 300, 2, (_, _) => "/thong-ke"),
        new("statistics, a year", null, 300, 2, (_, at) => $"/thong-ke?nam=20{19 + (at % 3)}&ky=nam&theo=thu-tuc"),
        new("director's morning", "giamdoc", 300, 2, (_, _) => "/buoi-sang"),
        new("director, late and soon late", "giamdoc", 300, 2, (_, _) => "/buoi-sang/ho-so"),
        new("register of dossiers", "truong.motcua", 300, 2, (_, _) => "/so-theo-doi"),
        new("outgoing papers", "vanthu", 300, 2, (_, _) => "/van-thu/di"),
        new("administrator, people", "quantri", 300, 2, (_, _) => "/quan-tri/nguoi-dung"),
        new("administrator, units", "quantri", 300, 2, (_, _) => "/quan-tri/don-vi"),
        new("administrator, procedures", "kiemsoat", 300, 2, (_, _) => "/quan-tri/thu-tuc"),
    ];

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("P5, P12 pages over a million dossiers (sixteen connections)");
        if (Environment.GetEnvironmentVariable("MOTCUA_SCALE")?.Split(':') is not [var small, var large])
        {
            await output.WriteLineAsync("  not run: MOTCUA_SCALE names no two folders (demo, and demo then grow).");
            return;
        }
        var work = Directory.CreateTempSubdirectory("motcua-p5-").FullName;
        try
        {
            var published = await Installed.PublishedAsync(Path.Combine(work, "program"));
            if (Environment.GetEnvironmentVariable("MOTCUA_ONLY") is null or "SQLite") await BothAsync(output, published, new StoreSettings(small, null), new StoreSettings(large, null));
            if (Environment.GetEnvironmentVariable("MOTCUA_SCALE_POSTGRES")?.Split(':') is [var little, var much])
                await BothAsync(output, published, new StoreSettings(small, Named(little)), new StoreSettings(large, Named(much)));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string Named(string database) =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("MOTCUA_TEST_POSTGRES")) { Database = database, CommandTimeout = 0 }.ToString();

    private static async Task BothAsync(TextWriter output, string published, StoreSettings small, StoreSettings large)
    {
        await using var less = await Side.OpenAsync(published, small);
        await using var more = await Side.OpenAsync(published, large);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {(small.Postgres is null ? "SQLite" : "PostgreSQL")}: {less.Dossiers:N0} and {more.Dossiers:N0} dossiers; load {Rounds.Load()}"));
        var wanted = Environment.GetEnvironmentVariable("MOTCUA_PAGES")?.Split(';') ?? [];
        foreach (var page in Pages.Where(page => wanted.Length == 0 || wanted.Contains(page.Name))) await OneAsync(output, page, less, more);
    }

    private static async Task OneAsync(TextWriter output, Asked page, Side less, Side more)
    {
        var (small, large) = (await less.RequestsAsync(page), await more.RequestsAsync(page));
        try
        {
            await Asking.TimesAsync(more.Port, large, Connections, Long);
            var times = await Asking.TimesAsync(more.Port, large, Connections, Long);
            Array.Sort(times);
            double At(double share) => times[(int)Math.Ceiling(times.Length * share) - 1];
            var (little, much) = (new List<double>(), new List<double>());
            await Asking.TimesAsync(less.Port, small, 1, Round);
            for (var round = 0; round < 5; round++)
            {
                little.Add(Rounds.Median(await Asking.TimesAsync(less.Port, small, 1, Round)));
                much.Add(Rounds.Median(await Asking.TimesAsync(more.Port, large, 1, Round)));
            }
            var growth = Rounds.Median([.. much]) / Rounds.Median([.. little]);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  {page.Name}: {times.Length} answers, p50 {At(0.5):0} ms, p95 {At(0.95):0} ms (goal ≤ {page.Most}) {(At(0.95) <= page.Most ? "met" : "MISSED")}; alone {Rounds.Median([.. little]):0.0} → {Rounds.Median([.. much]):0.0} ms, {growth:0.00} × (goal ≤ {page.Growth}) {(growth <= page.Growth ? "met" : "MISSED")}; load {Rounds.Load()}"));
        }
        catch (InvalidOperationException fault)
        {
            await output.WriteLineAsync($"  {page.Name}: FAULT {fault.Message.Split('\n')[0]}");
        }
    }

    /// <summary>One office serving, with the cookies of those who signed in.</summary>
    private sealed partial class Side(System.Diagnostics.Process process, int port, long dossiers, List<string> codes) : IAsyncDisposable
    {
        private readonly Dictionary<string, string> signedIn = [];

        public int Port => port;

        public long Dossiers => dossiers;

        public static async Task<Side> OpenAsync(string published, StoreSettings settings)
        {
            var codes = new List<string>();
            await using System.Data.Common.DbConnection connection = settings.Postgres is { } postgres ? new NpgsqlConnection(postgres) : new SqliteConnection($"Data Source={settings.SqlitePath};Pooling=False;Mode=ReadOnly");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM dossiers_dossiers";
            var count = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
            command.CommandText = $"SELECT code FROM dossiers_dossiers WHERE promised_at IS NOT NULL AND agency_unit_id IS NULL AND {(settings.Postgres is null ? "rowid" : "hashtext(code)")} % {Math.Max(1, count / Codes / 2)} = 0 LIMIT {Codes}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) codes.Add(reader.GetString(0));
            var (process, address) = await new Installed(published, settings).ServeAsync();
            return new Side(process, address.Port, count, codes);
        }

        public async Task<Func<int, string>> RequestsAsync(Asked page)
        {
            var key = page.Who is { } who ? $"cookie:{await CookieAsync(who)}" : null;
            return at => Asking.Request("GET", page.Path(codes, at), key);
        }

        private async Task<string> CookieAsync(string name)
        {
            if (signedIn.TryGetValue(name, out var known)) return known;
            var jar = new CookieContainer();
            using var handler = new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false };
            using var browser = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            var page = await browser.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative));
            var fields = Field().Matches(page).Select(found => found.Value).Where(field => field.Contains("type=\"hidden\"", StringComparison.Ordinal))
                .GroupBy(field => Name().Match(field).Groups["it"].Value).ToDictionary(group => group.Key, group => WebUtility.HtmlDecode(Value().Match(group.First()).Groups["it"].Value));
            (fields["Name"], fields["Password"]) = (name, "motcua-2021");
            using var form = new FormUrlEncodedContent(fields);
            using var answer = await browser.PostAsync(new Uri("/dang-nhap", UriKind.Relative), form);
            if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{name} was not let in: {(int)answer.StatusCode}");
            return signedIn[name] = jar.GetCookieHeader(browser.BaseAddress);
        }

        public async ValueTask DisposeAsync() => await Installed.KillAsync(process);

        [GeneratedRegex("<input[^>]*>", RegexOptions.None, 1000)]
        private static partial Regex Field();

        [GeneratedRegex("name=\"(?<it>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Name();

        [GeneratedRegex("value=\"(?<it>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Value();
    }
}
