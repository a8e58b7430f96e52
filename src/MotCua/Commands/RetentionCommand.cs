using System.CommandLine;
using System.Globalization;
using MotCua.Kernel.Retention;

namespace MotCua.Commands;

/// <summary>What is past its time; erases only when told to, and by which decision.</summary>
internal static class RetentionCommand
{
    public static Command Make(Say say)
    {
        var erase = new Option<bool>("--erase") { Description = "Xóa thật; không có thì chỉ kê ra" };
        var basis = new Option<string?>("--basis") { Description = "Căn cứ xóa: số, ngày của quyết định hoặc biên bản", HelpName = "CĂN_CỨ" };
        var most = new Option<int>("--most") { Description = $"Nhiều nhất bao nhiêu hồ sơ một lần (mặc định {Eraser.MostAtOnce})", HelpName = "N", DefaultValueFactory = _ => Eraser.MostAtOnce };
        most.Between(1, 100_000);
        var command = new Command("retention", "Kê hồ sơ đã hết hạn lưu; xóa lời và giấy tờ cá nhân, giữ nguyên các việc đã ghi.") { erase, basis, most };
        command.Does(say, async job =>
        {
            await job.OpenAsync();
            var limit = job.Asked.GetValue(most);
            foreach (var due in await job.WithAsync<Eraser, IReadOnlyList<Due>>(eraser => eraser.DueAsync(limit, job.Cancellation)))
            {
                say.Line(string.Create(CultureInfo.InvariantCulture, $"{due.Kind.Name}: {(due.Rule.Number is { } years ? $"lưu {years} năm" : "chưa có số năm")} ({due.Rule.Article}{(due.Rule.IsUnconfirmed ? "; chưa đối chiếu" : "")}). Hết hạn: {due.First.Count}{(due.First.Count == limit ? " hoặc hơn" : "")}."));
                if (!job.Asked.GetValue(erase)) foreach (var record in due.First) say.Line($"  {record.Code}  kết thúc {OfficeClock.ToOffice(record.EndedAt).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}");
            }
            if (!job.Asked.GetValue(erase)) return Exit.Good;
            var erased = await job.WithAsync<Eraser, int>(eraser => eraser.EraseAsync(Actor.System, job.Asked.GetValue(basis), limit, job.Cancellation));
            say.Line($"Đã xóa lời và giấy tờ cá nhân của {erased} hồ sơ. Mời chạy ./run check.");
            return Exit.Good;
        });
        return command;
    }
}
