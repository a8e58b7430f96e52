using System.CommandLine;

namespace MotCua.Commands;

internal static class MigrateCommand
{
    public static Command Make(Say say)
    {
        var command = new Command("migrate", "Nâng cấp cơ sở dữ liệu lên phiên bản của chương trình; sao lưu trước.");
        command.Does(say, async job =>
        {
            var steps = await Upgrading.RunAsync(job.Services, say, job.Cancellation);
            say.Line(steps == 0 ? "Cơ sở dữ liệu đã đúng phiên bản." : $"Đã nâng cấp {steps} bước.");
            return Exit.Good;
        });
        return command;
    }
}
