using System.Globalization;
using System.Text;
using MotCua.Procedures;
using MotCua.Web;

namespace MotCua.Statistics;

/// <summary>The table of the statistics as a file: CSV with the mark a spreadsheet needs to read Vietnamese.</summary>
internal static class FigureFile
{
    private static readonly (string Head, Func<FigureLine, string> Of)[] Columns =
    [
        ("Mã", line => line.Key), ("Tên", line => line.Name), ("Tiếp nhận", line => Number(line.Received)), ("Tại quầy", line => By(line, Channel.Direct)),
        ("Trực tuyến", line => By(line, Channel.Online)), ("Bưu chính", line => By(line, Channel.Post)), ("Kỳ trước chuyển sang", line => Number(line.CarriedOver)),
        ("Xong trước hạn", line => Number(line.Within.Early)), ("Xong đúng hạn", line => Number(line.Within.OnTime)), ("Xong quá hạn", line => Number(line.Within.Late)),
        ("Xong, không có thời hạn", line => Number(line.Within.Unlimited)), ("Từ chối", line => Number(line.Within.Refused)), ("Rút", line => Number(line.Within.Withdrawn)),
        ("Dừng", line => Number(line.Within.Stopped)), ("Lượt yêu cầu bổ sung", line => Number(line.Within.SupplementsAsked)), ("Đang giải quyết", line => Number(line.InProcess)),
        ("Đang giải quyết, quá hạn", line => Number(line.LateInProcess)), ("Hồ sơ tính theo Quyết định 766", line => Number(line.Promised)), ("Đúng hẹn theo Quyết định 766", line => Number(line.PromisedInTime)),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/thong-ke/tai/csv", AnswerAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);

    private static async Task<IResult> AnswerAsync(HttpContext context, FigureView view, OfficeClock clock, CancellationToken cancellation)
    {
        string? Asked(string name) => context.Request.Query[name].ToString() is { Length: > 0 } value ? TypedText.Clean(value) : null;
        var year = Asked("nam") is { } text ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0 : (int?)null;
        var asked = new FigureQuestion(FigurePeriod.Parse(year, Asked("ky"), clock.Today), FigureWords.ByOf(Asked("theo")), Asked("don-vi"), Asked("linh-vuc"), Asked("thu-tuc"));
        var report = await view.AnswerAsync(asked, cancellation);
        var csv = new StringBuilder();
        csv.AppendJoin(',', Columns.Select(column => Quoted(column.Head))).Append("\r\n");
        foreach (var line in report.Lines.Append(report.Total with { Name = "Cộng" })) csv.AppendJoin(',', Columns.Select(column => Quoted(Text(column.Of(line))))).Append("\r\n");
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8",
            string.Create(CultureInfo.InvariantCulture, $"thong-ke-{asked.Period.Year}-{asked.Period.Slug}-den-{report.LastDay:yyyyMMdd}.csv"));
    }

    private static string By(FigureLine line, Channel channel) => Number(line.ReceivedBy.GetValueOrDefault(channel));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",;\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>A spreadsheet takes a text that begins like a formula for one; with an apostrophe before it stays a text.</summary>
    private static string Text(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;
}
