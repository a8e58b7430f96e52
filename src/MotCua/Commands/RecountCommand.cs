using System.CommandLine;
using System.Globalization;
using MotCua.Kernel.Law;
using MotCua.Statistics;

namespace MotCua.Commands;

internal static class RecountCommand
{
    public static Command Make(Say say)
    {
        var command = new Command("recount", "Đếm lại số liệu thống kê từ các việc đã ghi và nêu từng chỗ sai khác; không sửa gì.");
        command.Does(say, async job =>
        {
            await job.OpenAsync();
            var law = job.Services.GetRequiredService<LawBook>();
            var report = await say.WithProgressAsync("Đếm lại", progress => job.WithAsync<Store, RecountReport>(store => Recount.RunAsync(store, law, progress, job.Cancellation)));
            say.Line(string.Create(CultureInfo.InvariantCulture, $"Đã đọc {report.Acts} việc, đếm lại {report.Places} ô số liệu."));
            foreach (var difference in report.Differences) say.Line($"SAI: {difference.Key} {difference.Column}: {difference.Sentence}");
            say.Line(report.Differences.Count == 0 ? "Số liệu thống kê đúng với các việc đã ghi." : $"Tìm thấy {report.Differences.Count} chỗ sai khác.");
            return report.Differences.Count == 0 ? Exit.Good : Exit.FoundProblems;
        });
        return command;
    }
}
