using System.CommandLine;
using System.Globalization;
using MotCua.Storage.Backup;

namespace MotCua.Commands;

internal static class BackupCommand
{
    public static Command Make(Say say)
    {
        var path = new Argument<string>("ĐƯỜNG_DẪN") { Description = "Tệp .tar sẽ được tạo" };
        var command = new Command("backup", "Sao lưu cơ sở dữ liệu, tệp hồ sơ và khóa vào một tệp; máy chủ vẫn chạy.") { path };
        command.Does(say, async job =>
        {
            if (await job.Services.GetRequiredService<Restoring>().IsEmptyAsync(job.Cancellation))
            {
                say.Error($"Chưa có dữ liệu để sao lưu ({job.Settings.Folder}).");
                return Exit.CouldNot;
            }
            var target = job.Asked.GetRequiredValue(path);
            var (manifest, broken) = await say.WithProgressAsync("Sao lưu", progress =>
                job.Services.GetRequiredService<Backups>().BackupAsync(target, progress, job.Cancellation));
            var bytes = manifest.Parts.Sum(part => part.Length);
            say.Line(string.Create(CultureInfo.InvariantCulture,
                $"Đã sao lưu {manifest.Rows.Values.Sum()} dòng của {manifest.Rows.Count} bảng và {manifest.Parts.Count(part => part.Name.StartsWith("files/", StringComparison.Ordinal))} tệp hồ sơ ({bytes / 1048576.0:0.0} MB) vào {target}"));
            foreach (var sha256 in broken) say.Error($"Tệp hồ sơ {sha256} thiếu hoặc hỏng trong kho; bản sao lưu không có tệp này.");
            return broken.Count == 0 ? Exit.Good : Exit.FoundProblems;
        });
        return command;
    }
}
