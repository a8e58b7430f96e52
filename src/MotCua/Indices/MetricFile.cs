using System.Globalization;
using MotCua.Indices.Decision766;
using MotCua.Web;

namespace MotCua.Indices;

/// <summary>The table of Decision 766 as CSV.</summary>
internal static class MetricFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/chi-so/766/tai", AnswerAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);

    private static async Task<IResult> AnswerAsync(HttpContext context, ScoreMetrics score, OfficeClock clock, CancellationToken cancellation)
    {
        var card = await score.RunAsync(MetricPeriod.Of(PapiFile.Asked(context, "nam"), PapiFile.Asked(context, "quy"), clock.Today), cancellation);
        return PapiFile.Answer(string.Create(CultureInfo.InvariantCulture, $"chi-so-766-{card.Period.Year}-{card.Period.Quarter}.csv"), ["mã", "nhóm", "chỉ số", "cách lấy", "tử số", "mẫu số", "điểm", "tối đa", "nguồn"],
            card.Lines.Select(line => new[]
            {
                line.Metric.Code, line.Metric.Group, line.Metric.Name, line.Metric.Way switch { MetricWay.Computed => "tính từ hồ sơ", MetricWay.Typed => "nhập từ nguồn ngoài", _ => "không chấm" },
                PapiFile.Text(line.Part), PapiFile.Text(line.Whole), PapiFile.Text(line.Points), PapiFile.Text(line.Metric.Most), line.Source,
            }));
    }
}
