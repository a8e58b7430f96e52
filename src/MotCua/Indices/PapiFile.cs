using System.Globalization;
using System.Text;
using MotCua.Indices.Papi;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Indices;

/// <summary>The tables of the PAPI pages as CSV, each with the mark a spreadsheet needs to read Vietnamese.</summary>
internal static class PapiFile
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/chi-so/papi/{year:int}/tai", YearAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);
        endpoints.MapGet("/chi-so/papi/{year:int}/tinh/tai", ProvincesAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);
        endpoints.MapGet("/chi-so/papi/xu-huong/{column}/tai", TrendAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);
    }

    /// <summary>Dimensions and parts of the own province beside all.</summary>
    private static async Task<IResult> YearAsync(int year, Store store, PapiShelf shelf, LawBook law, CancellationToken cancellation)
    {
        var table = await TableAsync(store, shelf, year, cancellation);
        var lines = table.Edition.Dimensions.SelectMany(dimension => dimension.Parts.Select(part => (part.Column, part.Name, Solutions: string.Join(' ', PapiEdition.Solutions(law, part)))).Prepend((dimension.Code, dimension.Name, "")))
            .Prepend((PapiEdition.Total, "Tổng điểm", "")).Select(line =>
            {
                var standing = shelf.Own(table, line.Item1);
                return new[] { Text(year), line.Item1, line.Item2, Text(standing.Score), Text(standing.Spread?.Least), Text(standing.Spread?.Median), Text(standing.Spread?.Most), Text(standing.Rank), Text(standing.Spread?.Count), line.Item3 };
            });
        return Answer($"papi-{year}.csv", ["năm", "mã", "tên", "điểm", "thấp nhất", "số giữa", "cao nhất", "hạng", "số tỉnh có điểm", "giải pháp"], lines);
    }

    private static async Task<IResult> ProvincesAsync(int year, Store store, PapiShelf shelf, CancellationToken cancellation)
    {
        var table = await TableAsync(store, shelf, year, cancellation);
        string[] columns = [PapiEdition.Total, .. table.Edition.Columns];
        return Answer($"papi-{year}-cac-tinh.csv", ["năm", "mã tỉnh", "tỉnh", "hạng", .. columns], table.Provinces.Select(line =>
            new[] { Text(year), line.Code, line.Name, Text(table.Of(line.Code, PapiEdition.Total).Rank) }.Concat(columns.Select(column => line.Scores.TryGetValue(column, out var score) ? Text(score) : ""))));
    }

    private static async Task<IResult> TrendAsync(string column, Store store, PapiShelf shelf, CancellationToken cancellation)
    {
        var points = shelf.Trend(await shelf.ReadAsync(store, cancellation), column);
        if (points.Count == 0) throw Problems.NotFound.Because();
        return Answer($"papi-xu-huong-{column}.csv", ["năm", "mã", "điểm", "thấp nhất", "số giữa", "cao nhất", "hạng", "số tỉnh có điểm", "không so được với năm trước vì"],
            points.Select(point => new[] { Text(point.Year), column, Text(point.Standing.Score), Text(point.Standing.Spread?.Least), Text(point.Standing.Spread?.Median), Text(point.Standing.Spread?.Most), Text(point.Standing.Rank), Text(point.Standing.Spread?.Count), point.Break ?? "" }));
    }

    public static async Task<PapiTable> TableAsync(Store store, PapiShelf shelf, int year, CancellationToken cancellation) =>
        (await shelf.ReadAsync(store, cancellation)).GetValueOrDefault(year) ?? throw IndexProblems.NoSuchYear.Because();

    public static IResult Answer(string name, IEnumerable<string> head, IEnumerable<IEnumerable<string>> lines)
    {
        var csv = new StringBuilder();
        foreach (var line in lines.Prepend(head)) csv.AppendJoin(',', line.Select(Csv.Cell)).Append("\r\n");
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", name);
    }

    /// <summary>A number asked for in the address; −1 where what stands there is none, which is no year and no quarter.</summary>
    public static int? Asked(HttpContext context, string name) =>
        context.Request.Query[name].ToString() is { Length: > 0 } text ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1 : null;

    public static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
