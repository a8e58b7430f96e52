using System.Globalization;
using MiniExcelLibs;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Plans;

/// <summary>A plan as XLSX: its annex and its targets.</summary>
internal static class PlanSheet
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/ke-hoach/{code}/tai", AnswerAsync).RequireAuthorization(PlanPermissions.Read.Code);

    private static async Task<IResult> AnswerAsync(string code, PlanQueries queries, LawBook law, OfficeClock clock, CancellationToken cancellation)
    {
        var plan = await queries.PlanAsync(code, cancellation);
        var (lines, targets, today) = (await queries.AssignmentsAsync(new AssignmentFilter(plan.Id), cancellation), await queries.TargetsAsync(plan, cancellation), clock.Today);
        var sheets = new Dictionary<string, object>
        {
            ["Nhiệm vụ"] = lines.Select((line, index) => new Dictionary<string, object?>
            {
                ["TT"] = index + 1, ["Giải pháp"] = PlanWords.Solution(line.Row.Solution), ["Mã"] = line.Row.Code, ["Chỉ số thành phần, chỉ tiêu"] = string.Join("; ", line.Criteria.Select(one => PlanWords.Criterion(law, one))),
                ["Nhiệm vụ"] = line.Row.Text, ["Chủ trì"] = line.LeadName, ["Người đứng đầu"] = line.Row.HeadName, ["Phối hợp"] = string.Join("; ", line.Supports), ["Bắt đầu"] = Say.Day(line.Row.StartOn), ["Hạn đầu"] = Say.Day(line.Row.FirstDueOn),
                ["Hạn"] = Say.Day(line.Row.DueOn), ["Sản phẩm"] = line.Row.Deliverable, ["Tiến độ (%)"] = line.Row.Percent, ["Minh chứng"] = line.Evidence, ["Trạng thái"] = PlanWords.State(line.Row.State), ["Đánh giá"] = PlanWords.Standing(line.Row.Standing(today)), ["Ghi chú"] = line.Row.Note,
            }).ToList(),
            ["Chỉ tiêu"] = targets.Select(line => new Dictionary<string, object?>
            {
                ["Giải pháp"] = line.Row.Solution is { } solution ? PlanWords.Solution(solution) : "Chung", ["Chỉ tiêu"] = line.Row.Name, ["Đơn vị tính"] = line.Row.Unit, ["Năm gốc"] = line.Row.BaselineYear, ["Giá trị năm gốc"] = line.Row.Baseline,
                ["Mục tiêu"] = line.Row.Target, ["Kết quả"] = line.Outcome, ["Đánh giá"] = PlanWords.Target(line.Standing), ["Nguồn kết quả"] = line.Said,
            }).ToList(),
        };
        var body = new MemoryStream();
        await body.SaveAsAsync(sheets, cancellationToken: cancellation);
        body.Position = 0;
        return Results.File(body, Xlsx, string.Create(CultureInfo.InvariantCulture, $"{plan.Code}-{today:yyyyMMdd}.xlsx"));
    }
}
