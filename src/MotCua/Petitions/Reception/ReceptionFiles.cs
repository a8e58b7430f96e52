using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MotCua.Web;

namespace MotCua.Petitions.Reception;

/// <summary>The register and the figures as CSV or XLSX, for whoever may see the page they stand on. Names of people are never in a file's name.</summary>
internal static class ReceptionFiles
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int MostLines = 20_000;

    public static readonly string[] Heads =
        ["Số thứ tự", "Ngày tiếp", "Họ tên, địa chỉ", "Số giấy tờ", "Nội dung", "Phân loại", "Số người cùng nội dung", "Cơ quan đã giải quyết", "Thuộc thẩm quyền", "Hướng dẫn (nơi đến, văn bản)", "Nhận hoặc chuyển (nơi xử lý, văn bản)", "Theo dõi kết quả", "Ghi chú"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/don-thu/tiep-dan/tai/so/{year:int}/{month:int}/{kind}", RegisterAsync).RequireAuthorization(ReceptionPermissions.Receive.Code);
        endpoints.MapGet("/don-thu/tiep-dan/tai/so-lieu/{year:int}/{month:int}/{kind}", FiguresAsync).RequireAuthorization(ReceptionPermissions.Receive.Code);
    }

    public static string[] Cells(BookLine line) =>
    [
        line.Turn.RegisterNumber.ToString(CultureInfo.InvariantCulture), Say.Day(line.Turn.Day), line.IsSealed ? "Giữ kín" : $"{line.Turn.Name}, {line.Turn.Address}", line.Turn.IdNumber ?? "", line.Summary, ReceptionWords.MatterShort(line.Turn.Matter),
        line.Turn.People.ToString(CultureInfo.InvariantCulture), line.Record?.SettledBy ?? "", line.Record?.WithinCompetence == true ? "x" : "", line.Guided, line.Transferred, line.Tracking, line.Turn.TypedAt is null ? "" : "Nhập từ phiếu giấy",
    ];

    private static async Task<IResult> RegisterAsync(int year, int month, string kind, ActorAccess actors, ReceptionAccess access, ReceptionBook book, CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        var (from, to) = Month(year, month);
        var lines = await book.LinesAsync(from, to, 0, MostLines, cancellation);
        return await AnswerAsync(kind, $"so-tiep-cong-dan-{from:yyyy-MM}", "Sổ tiếp công dân", Heads, lines.Select(Cells), cancellation);
    }

    private static async Task<IResult> FiguresAsync(int year, int month, string kind, ActorAccess actors, ReceptionAccess access, ReceptionBook book, CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        var (from, to) = Month(year, month);
        var figures = await book.FiguresAsync(from, to, cancellation);
        return await AnswerAsync(kind, $"so-lieu-tiep-cong-dan-{from:yyyy-MM}", "Số liệu", ["Số", "Chỉ tiêu", "Giá trị"],
            figures.Cells.Select(cell => new[] { cell.Number.ToString(CultureInfo.InvariantCulture), cell.Title, cell.Value.ToString(CultureInfo.InvariantCulture) }), cancellation);
    }

    /// <param name="month">0: the whole year.</param>
    public static (DateOnly From, DateOnly To) Month(int year, int month)
    {
        if (year is < 2014 or > 2044 || month is < 0 or > 12) throw ReceptionProblems.PeriodInvalid.Because();
        return month == 0 ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    }

    private static async Task<IResult> AnswerAsync(string kind, string name, string sheet, string[] heads, IEnumerable<string[]> rows, CancellationToken cancellation)
    {
        if (kind == "csv")
        {
            var csv = new StringBuilder();
            foreach (var row in rows.Prepend(heads)) csv.AppendJoin(',', row.Select(Csv.Cell)).Append("\r\n");
            return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", name + ".csv");
        }
        if (kind != "xlsx") throw Problems.NotFound.Because();
        var workbook = new MemoryStream();
        await workbook.SaveAsAsync(rows.Select(row => heads.Zip(row).ToDictionary(pair => pair.First, object (pair) => pair.Second)), sheetName: sheet, cancellationToken: cancellation);
        workbook.Position = 0;
        return Results.File(workbook, Xlsx, name + ".xlsx");
    }
}
