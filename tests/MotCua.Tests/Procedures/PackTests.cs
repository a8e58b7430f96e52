using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Procedures.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Procedures;

public sealed class PackTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<TestOffice> WithDemoAsync(Database database)
    {
        var office = await TestOffice.StartAsync(database);
        await office.WithAsync<ProcedureDemo>(demo => demo.LoadAsync(default));
        return office;
    }

    private static async Task<MemoryStream> WriteAsync(TestOffice office)
    {
        var pack = new MemoryStream();
        await office.WithAsync<Store>(async store =>
        {
            var ids = await store.Procedures.OrderBy(row => row.Code).Select(row => row.Id).ToListAsync(Stop);
            await office.WithAsync<PackWriting>(packs => packs.WriteAsync(pack, ids, Stop));
        });
        pack.Position = 0;
        return pack;
    }

    private static async Task<PackReport> TakeAsync(TestOffice office, Stream pack, string? key = null)
    {
        pack.Position = 0;
        return await office.WithAsync<ImportPack, PackReport>(packs => packs.RunAsync(pack, Actor.System, key, Stop));
    }

    private static string Text(MemoryStream pack, Action<JsonNode>? change = null)
    {
        pack.Position = 0;
        using var zip = new ZipArchive(pack, ZipArchiveMode.Read, leaveOpen: true);
        using var reader = new StreamReader(zip.GetEntry(PackWriting.Entry)!.Open());
        var json = JsonNode.Parse(reader.ReadToEnd())!;
        json["writtenAt"] = null;
        change?.Invoke(json);
        return json.ToJsonString(ContentJson.Options);
    }

    private static MemoryStream Zip(string text, string name = PackWriting.Entry)
    {
        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry(name).Open()) entry.Write(Encoding.UTF8.GetBytes(text));
        made.Position = 0;
        return made;
    }

    [Theory, OnEveryDatabase]
    public async Task What_goes_out_of_one_house_comes_whole_into_another_with_another_database(Database database)
    {
        await using var first = await WithDemoAsync(database);
        using var pack = await WriteAsync(first);
        await using var second = await TestOffice.StartAsync(database == Database.Sqlite && TestPostgres.Server is not null ? Database.Postgres : Database.Sqlite);
        var report = await TakeAsync(second, pack);
        Assert.Equal((75, 0, 0, 0), (report.New, report.Changed, report.Same, report.Kept));
        using var again = await WriteAsync(second);
        Assert.Equal(Text(pack), Text(again));

        var (acts, versions) = await second.WithAsync<Store, (int, int)>(async store => (await store.Acts.CountAsync(Stop), await store.ProcedureVersions.CountAsync(Stop)));
        Assert.Equal(122, versions);
        var repeat = await TakeAsync(second, pack);
        Assert.Equal((0, 0, 75, 0), (repeat.New, repeat.Changed, repeat.Same, repeat.Kept));
        Assert.Equal((acts, versions), await second.WithAsync<Store, (int, int)>(async store => (await store.Acts.CountAsync(Stop), await store.ProcedureVersions.CountAsync(Stop))));
        Assert.Empty((await Checking.RunAsync(second.Services, null, Stop)).Findings);
        using var browser = second.Browser();
        Assert.Contains("2.000205", await browser.GetStringAsync(new Uri("/api/v1/procedures?q=giay%20phep%20lao%20dong", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_department_wrote_itself_is_kept(Database database)
    {
        await using var first = await WithDemoAsync(database);
        using var pack = await WriteAsync(first);
        await using var second = await TestOffice.StartAsync(database);
        await second.WithAsync<Store>(async store =>
        {
            var id = second.Clock.NewId();
            store.Procedures.Add(new Procedure { Id = id, Code = "2.000205", Agency = "Sở" });
            store.ProcedureVersions.Add(VersionMaking.Of(second.Clock.NewId(), id, 1, "2.000205", "Của chúng tôi", "Sở", VersionState.InForce, new DateOnly(2021, 1, 1), null, new ProcedureContent(), new VersionOrigin(ProcedureSource.Local)));
            await new ActLog(store, second.Clock).CommitAsync(new Doing("procedure.draft", Actor.System, "procedure", id), Stop);
        });
        var report = await TakeAsync(second, pack);
        Assert.Equal((74, 1), (report.New, report.Kept));
        Assert.Equal("Của chúng tôi", await second.WithAsync<Store, string>(async store => (await store.InForceAsync("2.000205", second.Clock.Today, Stop))!.Name));
    }

    [Theory, OnEveryDatabase]
    public async Task A_pack_that_was_changed_or_is_none_is_refused_and_nothing_is_taken(Database database)
    {
        await using var office = await WithDemoAsync(database);
        using var pack = await WriteAsync(office);
        await using var other = await TestOffice.StartAsync(database);
        MemoryStream[] wrong =
        [
            new(Encoding.UTF8.GetBytes("không phải zip")), Zip("{}"), Zip("[1]"), Zip("{}", "khac.json"),
            Zip(Text(pack, json => json["procedures"]![0]!["versions"]![0]!["content"]!["note"] = "bị sửa")),
            Zip(Text(pack, json => json["procedures"]![3]!["versions"]![0]!["name"] = "")),
            Zip(Text(pack, json => json["format"] = 99)),
            Zip(Text(pack, json => json["procedures"]!.AsArray().Add(json["procedures"]![0]!.DeepClone()))),
        ];
        foreach (var file in wrong)
            Assert.Equal(ProcedureProblems.PackInvalid, (await Assert.ThrowsAsync<Refused>(() => TakeAsync(other, file))).Problem);
        Assert.Equal(0, await other.WithAsync<Store, int>(store => store.Procedures.CountAsync(Stop)));
    }

    [Theory, OnEveryDatabase]
    public async Task Only_the_keeper_takes_a_pack_in_anybody_may_take_one_away(Database database)
    {
        await using var office = await WithDemoAsync(database);
        using var stranger = office.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.OpenAsync("/quan-tri/thu-tuc/nhap-goi")).StatusCode);
        using var citizen = await office.SignInAsync(Role.Citizen);
        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.OpenAsync("/quan-tri/thu-tuc/nhap-goi")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/thu-tuc/9.999999/goi")).StatusCode);
        var one = await stranger.GetByteArrayAsync(new Uri("/thu-tuc/2.000205/goi", UriKind.Relative), Stop);

        using var keeper = await office.SignInAsync(Role.ProcedureController);
        var page = await keeper.GetPageAsync("/quan-tri/thu-tuc/nhap-goi");
        string Hidden(string name) => page.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Hidden("__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(Hidden("IdempotencyKey")), "IdempotencyKey" },
            { new ByteArrayContent(one), "File", "goi.zip" },
        };
        var answer = await keeper.PostAsync(new Uri("/quan-tri/thu-tuc/nhap-goi", UriKind.Relative), form, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("0 mới, 0 thay đổi, 1 giữ nguyên", (await answer.ReadPageAsync()).QuerySelector(".panel")!.TextContent, StringComparison.Ordinal);
    }
}
