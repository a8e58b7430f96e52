using System.CommandLine;
using System.Globalization;
using MotCua.Kernel.Files;
using MotCua.Storage.Copying;

namespace MotCua.Commands;

/// <summary>From the embedded database to PostgreSQL, with everything that belongs to it.</summary>
internal static class CopyCommand
{
    public static Command Make(Say say)
    {
        var from = new Option<string?>("--from") { Description = "Nguồn: thư mục dữ liệu, hoặc sqlite:ĐƯỜNG_DẪN tới motcua.db (mặc định $MOTCUA_DATA)", HelpName = "NGUỒN" };
        var to = new Option<string?>("--to") { Description = "Nơi đến: chuỗi kết nối PostgreSQL, cơ sở dữ liệu trống (mặc định $MOTCUA_DATABASE)", HelpName = "KẾT_NỐI" };
        var files = new Option<string?>("--files-to") { Description = "Thư mục dữ liệu mới cho tệp hồ sơ; không có thì dùng tiếp thư mục nguồn", HelpName = "THƯ_MỤC" };
        var compare = new Option<bool>("--compare") { Description = "Chỉ đối chiếu hai bên, không chép" };
        var command = new Command("copy", "Chép từ SQLite sang PostgreSQL, đối chiếu từng dòng rồi mới ghi; máy chủ phải dừng.") { from, to, files, compare };
        command.SetAction((asked, cancellation) => Work.TellAsync(say, () =>
            RunAsync(say, asked.GetValue(from), asked.GetValue(to), asked.GetValue(files), asked.GetValue(compare), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(Say say, string? from, string? to, string? files, bool onlyCompare, CancellationToken cancellation)
    {
        var source = Source(from);
        var target = StoreSettings.ForCopy(files ?? source.Folder, to);
        using var only = StoreLock.Take(source);
        await RestoreCommand.AloneAsync(target, cancellation);
        Directory.CreateDirectory(target.Folder);

        await using var sourceServices = Work.Services(source, TimeProvider.System);
        await using var targetServices = Work.Services(target, TimeProvider.System);
        await using var sourceScope = sourceServices.CreateAsyncScope();
        var sourceStore = sourceScope.ServiceProvider.GetRequiredService<Store>();
        var (copied, count, broken) = await say.WithProgressAsync(onlyCompare ? "Đối chiếu" : "Chép", async progress =>
        {
            await using var targetScope = targetServices.CreateAsyncScope();
            var targetStore = targetScope.ServiceProvider.GetRequiredService<Store>();
            var copying = new StoreCopy(sourceStore, targetStore, source, progress);
            if (onlyCompare) return (await copying.CompareAsync(cancellation), 0, (IReadOnlyList<string>)[]);

            await copying.MustBeReadyAsync(cancellation);
            await targetServices.MigrateStoreAsync(cancellation);
            var fileCopy = new FileCopy(sourceStore, sourceServices.GetRequiredService<FileFolder>(), targetServices.GetRequiredService<FileFolder>(), source, target, progress);
            (int Count, IReadOnlyList<string> Broken) placed = (0, []);
            // Files first: the database must never name what is not there.
            var done = await copying.CopyAsync(async () => placed = await fileCopy.RunAsync(cancellation), cancellation);
            return (done, placed.Count, placed.Broken);
        });
        Tell(say, copied, onlyCompare, count, target.Folder);
        foreach (var sha256 in broken) say.Error($"Tệp hồ sơ {sha256} thiếu hoặc hỏng ngay ở nguồn; nơi đến cũng không có tệp này.");
        return broken.Count == 0 ? Exit.Good : Exit.FoundProblems;
    }

    private static void Tell(Say say, Copied copied, bool onlyCompare, int files, string folder)
    {
        var rows = string.Create(CultureInfo.InvariantCulture, $"{copied.Rows.Values.Sum()} dòng của {copied.Rows.Count} bảng và {copied.CookieKeys} khóa phiên");
        if (onlyCompare) say.Line($"Hai bên giống nhau: {rows}.");
        else
        {
            say.Line($"Đã chép và đối chiếu từng dòng: {rows}; {files} tệp hồ sơ.");
            say.Line($"Từ nay đặt MOTCUA_DATABASE tới nơi đến và MOTCUA_DATA={folder}, chạy ./run check rồi mở máy chủ. Dữ liệu SQLite cũ vẫn còn nguyên.");
        }
    }

    /// <exception cref="Refused">There is no store of ours.</exception>
    private static StoreSettings Source(string? from)
    {
        var path = from is { Length: > 0 } ? from : StoreSettings.FromEnvironment().Folder;
        if (path.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase)) path = path["sqlite:".Length..];
        path = Path.GetFullPath(path);
        var settings = new StoreSettings(File.Exists(path) ? Path.GetDirectoryName(path)! : path, null);
        if (!File.Exists(settings.SqlitePath) || (File.Exists(path) && path != settings.SqlitePath))
            throw OperationProblems.CopyRefused.Because($"Không tìm thấy cơ sở dữ liệu SQLite của chương trình tại {path}. --from nhận thư mục dữ liệu có tệp motcua.db.");
        return settings;
    }
}
