using System.Globalization;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MotCua.Procedures.Pages.Public;
using MotCua.Web;

namespace MotCua.Procedures;

/// <summary>The filtered list as a file: CSV and JSON written straight into the answer, XLSX through a file that deletes itself.</summary>
internal static class ProcedureExport
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>One line of the table; the heads are Vietnamese, numbers and days are numbers and days.</summary>
    public sealed record Row
    {
        [ExcelColumn(Name = "Mã thủ tục", Width = 14)] public string Code { get; init; } = "";
        [ExcelColumn(Name = "Tên thủ tục", Width = 70)] public string Name { get; init; } = "";
        [ExcelColumn(Name = "Lĩnh vực", Width = 30)] public string Field { get; init; } = "";
        [ExcelColumn(Name = "Cơ quan công bố", Width = 30)] public string Agency { get; init; } = "";
        [ExcelColumn(Name = "Đối tượng", Width = 30)] public string Subjects { get; init; } = "";
        [ExcelColumn(Name = "Cấp thực hiện", Width = 20)] public string Levels { get; init; } = "";
        [ExcelColumn(Name = "Cách nộp", Width = 30)] public string Channels { get; init; } = "";
        [ExcelColumn(Name = "Thời hạn", Width = 10)] public int? Limit { get; init; }
        [ExcelColumn(Name = "Đơn vị thời hạn", Width = 16)] public string Unit { get; init; } = "";
        [ExcelColumn(Name = "Có hiệu lực từ", Format = "dd/mm/yyyy", Width = 14)] public DateTime? From { get; init; }
        [ExcelColumn(Name = "Đến", Format = "dd/mm/yyyy", Width = 14)] public DateTime? To { get; init; }
        [ExcelColumn(Name = "Nguồn", Width = 40)] public string Source { get; init; } = "";
    }

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/thu-tuc/tai/{kind}", AnswerAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);

    private static async Task<IResult> AnswerAsync(HttpContext context, string kind, ProcedureSearch search, PackWriting packs, OfficeClock clock, CancellationToken cancellation)
    {
        if (kind is not ("csv" or "json" or "xlsx" or "goi")) throw Problems.NotFound.Because();
        string? Asked(string name) => context.Request.Query[name].ToString() is { Length: > 0 } value ? TypedText.Clean(value) : null;
        var lines = await search.AllAsync(ListFilter.Query(Asked("q"), Asked("linh-vuc"), Asked("doi-tuong"), Asked("cap"), Asked("cach-nop")), cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"thu-tuc-{clock.Today:yyyyMMdd}.{(kind == "goi" ? "zip" : kind)}");
        return kind switch
        {
            "csv" => Results.Stream(body => CsvAsync(body, lines, cancellation), "text/csv; charset=utf-8", name),
            "json" => Results.Stream(body => JsonAsync(body, lines, cancellation), "application/json", name),
            "xlsx" => Results.File(await XlsxAsync(lines, cancellation), Xlsx, name),
            _ => await packs.AnswerAsync([.. lines.Select(line => line.ProcedureId).Distinct()], name, cancellation),
        };
    }

    private static Row Of(ProcedureLine line) => new()
    {
        Code = line.Code,
        Name = line.Name,
        Field = line.Field,
        Agency = line.Agency,
        Subjects = string.Join(", ", Terms.SubjectKinds.Where(kind => (line.Subjects & kind.Flag) != Subjects.None).Select(kind => kind.Vietnamese)),
        Levels = string.Join(", ", Terms.Levels.Where(level => line.Levels.Split(',').Contains(level.Code)).Select(level => level.Vietnamese)),
        Channels = string.Join(", ", Enum.GetValues<Channel>().Where(channel => (line.ChannelBits & (1 << (int)channel)) != 0).Select(channel => Terms.ShortChannel(channel))),
        Limit = line.Limit?.Amount,
        Unit = line.Limit is { } limit ? Terms.Unit(limit.Unit) : "",
        From = line.ValidFrom?.ToDateTime(TimeOnly.MinValue),
        To = line.ValidTo?.ToDateTime(TimeOnly.MinValue),
        Source = Terms.Source(line.Source),
    };

    private static async Task CsvAsync(Stream body, IReadOnlyList<ProcedureLine> lines, CancellationToken cancellation)
    {
        // With the mark, without which a spreadsheet reads the file in the wrong alphabet.
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 15, leaveOpen: true);
        await LineAsync(["Mã thủ tục", "Tên thủ tục", "Lĩnh vực", "Cơ quan công bố", "Đối tượng", "Cấp thực hiện", "Cách nộp", "Thời hạn", "Đơn vị thời hạn", "Có hiệu lực từ", "Đến", "Nguồn"]);
        foreach (var row in lines.Select(Of))
            await LineAsync([Text(row.Code), Text(row.Name), Text(row.Field), Text(row.Agency), Text(row.Subjects), Text(row.Levels), Text(row.Channels),
                row.Limit?.ToString(CultureInfo.InvariantCulture) ?? "", Text(row.Unit), Day(row.From), Day(row.To), Text(row.Source)]);

        async Task LineAsync(IEnumerable<string> cells)
        {
            await writer.WriteAsync(string.Join(',', cells.Select(Quoted)).AsMemory(), cancellation);
            await writer.WriteAsync("\r\n".AsMemory(), cancellation);
        }
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",;\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>A spreadsheet takes a text that begins like a formula for one; with an apostrophe before it stays a text.</summary>
    internal static string Text(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;

    private static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static async Task JsonAsync(Stream body, IReadOnlyList<ProcedureLine> lines, CancellationToken cancellation) =>
        await JsonSerializer.SerializeAsync(body, lines.Select(line => new
        {
            line.Code, line.Name, line.Field, line.Agency,
            Subjects = Terms.SubjectKinds.Where(kind => (line.Subjects & kind.Flag) != Subjects.None).Select(kind => kind.Slug),
            Levels = line.Levels.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Channels = Enum.GetValues<Channel>().Where(channel => (line.ChannelBits & (1 << (int)channel)) != 0),
            line.Limit, line.ValidFrom, line.ValidTo, line.Source,
        }).ToAsyncEnumerable(), ContentJson.Options, cancellation);

    private static async Task<Stream> XlsxAsync(IReadOnlyList<ProcedureLine> lines, CancellationToken cancellation)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await file.SaveAsAsync(lines.Select(line => Guarded(Of(line))), sheetName: "Thủ tục", cancellationToken: cancellation);
        file.Position = 0;
        return file;
    }

    private static Row Guarded(Row row) => row with { Code = Text(row.Code), Name = Text(row.Name), Field = Text(row.Field), Agency = Text(row.Agency) };
}
