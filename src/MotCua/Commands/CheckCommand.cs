using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MotCua.Kernel.Acts;

namespace MotCua.Commands;

internal static class CheckCommand
{
    public static Command Make(Say say)
    {
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON" };
        var command = new Command("check", "Đối chiếu toàn bộ dữ liệu với các việc đã ghi; không sửa gì.") { json };
        command.Does(say, async job =>
        {
            await job.OpenAsync();
            var report = job.Asked.GetValue(json)
                ? await Checking.RunAsync(job.Services, null, job.Cancellation)
                : await say.WithProgressAsync("Đối chiếu", progress => Checking.RunAsync(job.Services, progress, job.Cancellation));
            if (job.Asked.GetValue(json)) say.Line(JsonSerializer.Serialize(report, Json));
            else Tell(say, report);
            return report.Findings.Count == 0 ? Exit.Good : Exit.FoundProblems;
        });
        return command;
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Tell(Say say, CheckReport report)
    {
        say.Line(string.Create(CultureInfo.InvariantCulture, $"Đã đọc {report.Acts} việc, đối chiếu {report.Rows} dòng và {report.Files} tệp; {report.Erased} việc đã được xóa lời ghi theo quy định."));
        say.Line("Không đối chiếu:");
        foreach (var (what, why) in report.NotRecorded) say.Line($"  {what}: {why}");
        foreach (var finding in report.Findings) say.Line($"SAI: {finding.Table} [{finding.Key}] {finding.Column}: {finding.Sentence}");
        say.Line(report.Findings.Count == 0 ? "Không tìm thấy sai khác." : $"Tìm thấy {report.Findings.Count} chỗ sai khác.");
    }
}
