using System.Globalization;
using MotCua.Web;

namespace MotCua.Indices;

/// <summary>The table by commune as CSV.</summary>
internal static class CommuneFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/chi-so/theo-xa/tai", AnswerAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);

    private static async Task<IResult> AnswerAsync(HttpContext context, CommuneShares shares, CancellationToken cancellation)
    {
        var (year, last, lines) = await shares.OfAsync(PapiFile.Asked(context, "nam"), cancellation);
        return PapiFile.Answer($"theo-xa-{year}.csv", ["năm", "đến ngày", "mã", "xã", "tiếp nhận", "xong, có thời hạn", "trong đó đúng hạn", "phiếu đánh giá đã nêu", "trong đó hài lòng"],
            lines.Select(line => new[] { PapiFile.Text(year), last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.Code, line.Name, PapiFile.Text(line.Received), PapiFile.Text(line.Limited), PapiFile.Text(line.InTime), PapiFile.Text(line.Answers), PapiFile.Text(line.Content) }));
    }
}
