using System.CommandLine;
using System.Globalization;
using MotCua.Storage.Backup;
using MotCua.Storage.Postgres;

namespace MotCua.Commands;

internal static class RestoreCommand
{
    public static Command Make(Say say)
    {
        var path = new Argument<string>("ĐƯỜNG_DẪN") { Description = "Tệp .tar do lệnh backup tạo" };
        var replace = new Option<bool>("--replace") { Description = "Thay dữ liệu đang có (được sao lưu trước)" };
        var command = new Command("restore", "Khôi phục từ một bản sao lưu; máy chủ phải dừng.") { path, replace };
        command.Does(say, async job =>
        {
            using var only = StoreLock.Take(job.Settings);
            await AloneAsync(job.Settings, job.Cancellation);
            var source = job.Asked.GetRequiredValue(path);
            if (!File.Exists(source))
            {
                say.Error($"Không tìm thấy tệp {source}.");
                return Exit.CouldNot;
            }
            var restoring = job.Services.GetRequiredService<Restoring>();
            var isEmpty = await restoring.IsEmptyAsync(job.Cancellation);
            if (!isEmpty && !job.Asked.GetValue(replace))
                throw Problems.StoreNotEmpty.Because("Nơi này đã có dữ liệu. Thêm --replace để thay bằng bản sao lưu; dữ liệu đang có sẽ được sao lưu trước.");
            var manifest = await say.WithProgressAsync("Khôi phục", progress => restoring.RestoreAsync(source, async () =>
            {
                if (isEmpty) return;
                var backups = job.Services.GetRequiredService<Backups>();
                var old = backups.AutomaticPath("truoc-khoi-phuc");
                await backups.BackupAsync(old, progress, job.Cancellation);
                say.Line($"Dữ liệu đang có đã sao lưu vào {old}");
            }, progress, job.Cancellation));
            say.Line(string.Create(CultureInfo.InvariantCulture,
                $"Đã khôi phục {manifest.Rows.Values.Sum()} dòng, bản sao lưu lúc {OfficeClock.ToOffice(manifest.CreatedAt):HH:mm dd/MM/yyyy}. Mời chạy ./run check."));
            return Exit.Good;
        });
        return command;
    }

    /// <exception cref="Refused">Somebody else works in the PostgreSQL database.</exception>
    internal static async Task AloneAsync(StoreSettings settings, CancellationToken cancellation)
    {
        if (settings.Postgres is null) return;
        var others = await PostgresSnapshot.OthersAsync(settings.Postgres, cancellation);
        if (others > 0) throw Problems.StoreInUse.Because($"Còn {others} kết nối khác đang dùng cơ sở dữ liệu này. Mời dừng các máy chủ rồi thử lại.");
    }
}
