using System.CommandLine;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Commands;

internal static class DemoCommand
{
    public static Command Make(Say say)
    {
        var dossiers = new Option<int>("--dossiers") { Description = "Số hồ sơ minh họa (mặc định 2000)", HelpName = "N", DefaultValueFactory = _ => Demonstrating.DefaultDossiers };
        dossiers.Between(0, 1_000_000);
        var replace = new Option<bool>("--replace") { Description = "Thay dữ liệu minh họa đang có bằng dữ liệu mới" };
        var command = new Command("demo", "Nạp dữ liệu minh họa vào một cơ sở dữ liệu trống.") { dossiers, replace };
        command.SetAction((asked, cancellation) => Work.TellAsync(say, () =>
            RunAsync(say, StoreSettings.ForCommands(), asked.GetValue(dossiers), asked.GetValue(replace), cancellation)));
        return command;
    }

    internal static async Task<int> RunAsync(Say say, StoreSettings settings, int dossiers, bool replace, CancellationToken cancellation)
    {
        using var only = StoreLock.Take(settings);
        await using (var services = Work.Services(settings, TimeProvider.System))
        {
            await Upgrading.RunAsync(services, say, cancellation);
            await using var scope = services.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            var row = await scope.ServiceProvider.GetRequiredService<Installations>().LoadAsync(realClock: false, cancellation);
            if (row is { IsDemonstration: false } || (row is null && await store.Acts.AnyAsync(cancellation)))
                throw Problems.StoreNotEmpty.Because("Đây là dữ liệu thật; dữ liệu minh họa không được nạp vào. Mời dùng thư mục khác: MOTCUA_DATA=… ./run demo");
            if (row is { LoadedAt: not null } && !replace)
                throw Problems.StoreNotEmpty.Because("Đã có dữ liệu minh họa. Thêm --replace để nạp lại từ đầu.");
            if (row is not null) await Demonstrating.EmptyAsync(store, cancellation);
        }
        await using var fresh = Work.Services(settings, TimeProvider.System);
        await Upgrading.RunAsync(fresh, say, cancellation);
        await Demonstrating.LoadAsync(fresh, say, dossiers, cancellation);
        say.Line("Đã nạp dữ liệu minh họa.");
        return Exit.Good;
    }
}
