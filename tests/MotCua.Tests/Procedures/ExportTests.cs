using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Procedures;

public sealed class ExportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Filter = "?linh-vuc=Vi%E1%BB%87c%20l%C3%A0m";

    private static async Task<TestOffice> OpenAsync(Database database)
    {
        var office = await TestOffice.StartAsync(database);
        await office.WithAsync<ProcedureDemo>(demo => demo.LoadAsync(default));
        await office.WithAsync<Store>(async store =>
        {
            var id = office.Clock.NewId();
            store.Procedures.Add(new Procedure { Id = id, Code = "9.000009", Agency = "=1+1" });
            store.ProcedureVersions.Add(VersionMaking.Of(office.Clock.NewId(), id, 1, "9.000009", "=HYPERLINK(\"x\"), \"xem\"", "@Sở", VersionState.InForce, new DateOnly(2021, 1, 1), null,
                new ProcedureContent { Fields = ["Việc làm"], Channels = [new ChannelTerms(Channel.Direct, new TermLimit(7, LimitUnit.WorkingDay, false), null, [], true)] }, new VersionOrigin(ProcedureSource.Local)));
            await new ActLog(store, office.Clock).CommitAsync(new Doing("procedure.draft", Actor.System, "procedure", id) { Inside = inner => store.Dialect.NextNumberAsync(store, VersionMaking.Series, inner) }, Stop);
        });
        return office;
    }

    [Theory, OnEveryDatabase]
    public async Task The_filtered_list_comes_as_csv_json_and_a_workbook_with_numbers_and_days_as_such(Database database)
    {
        await using var office = await OpenAsync(database);
        using var browser = office.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/thu-tuc/tai/exe")).StatusCode);

        var json = JsonDocument.Parse(await browser.GetStringAsync(new Uri("/thu-tuc/tai/json" + Filter, UriKind.Relative), Stop)).RootElement;
        Assert.All(json.EnumerateArray(), item => Assert.Equal("Việc làm", item.GetProperty("field").GetString()));
        var own = json.EnumerateArray().Single(item => item.GetProperty("code").GetString() == "9.000009");
        Assert.Equal(7, own.GetProperty("limit").GetProperty("amount").GetInt32());
        Assert.Equal("2021-01-01", own.GetProperty("validFrom").GetString());

        var bytes = await browser.GetByteArrayAsync(new Uri("/thu-tuc/tai/csv" + Filter, UriKind.Relative), Stop);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        using var reader = new StringReader(Encoding.UTF8.GetString(bytes));
        var lines = Csv.Read(reader).ToList();
        Assert.Equal(json.GetArrayLength() + 1, lines.Count);
        var row = lines.Single(line => line.Fields[0] == "9.000009").Fields;
        Assert.Equal("'=HYPERLINK(\"x\"), \"xem\"", row[1]);
        Assert.Equal(("'@Sở", "7", "2021-01-01"), (row[3], row[7], row[9]));

        await using var workbook = new MemoryStream(await browser.GetByteArrayAsync(new Uri("/thu-tuc/tai/xlsx" + Filter, UriKind.Relative), Stop));
        var rows = workbook.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(json.GetArrayLength(), rows.Count);
        var line = rows.Single(item => (string)item["Mã thủ tục"]! == "9.000009");
        Assert.Equal(7d, line["Thời hạn"]);
        Assert.Equal(new DateTime(2021, 1, 1), line["Có hiệu lực từ"]);
        workbook.Position = 0;
        using var zip = new ZipArchive(workbook);
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.Contains("worksheets", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(sheet.Open());
            var xml = await text.ReadToEndAsync(Stop);
            Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\tx", "'\tx")]
    [InlineData("Cấp giấy phép = lao động", "Cấp giấy phép = lao động")]
    [InlineData("", "")]
    public void A_text_that_begins_like_a_formula_stays_a_text(string text, string written) => Assert.Equal(written, ProcedureExport.Text(text));
}
