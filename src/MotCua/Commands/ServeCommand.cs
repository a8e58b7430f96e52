using System.CommandLine;

namespace MotCua.Commands;

/// <summary>Opens the office: prepares the store, loads the demonstration on the first start, listens.</summary>
internal static class ServeCommand
{
    public static Command Make(Say say)
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = $"Địa chỉ lắng nghe, cách nhau bằng dấu ; (mặc định {Listening.Default})",
            HelpName = "ĐỊA_CHỈ",
            CustomParser = one => Listening.Split(one.Tokens.Select(token => token.Value)),
            DefaultValueFactory = _ => [Listening.Default],
        };
        urls.Validators.Add(result =>
        {
            foreach (var address in Listening.Split(result.Tokens.Select(token => token.Value)))
                if (Listening.Fault(address) is { } fault) result.Refuse(fault);
        });
        var noDemo = new Option<bool>("--no-demo") { Description = "Lần đầu mở không nạp dữ liệu minh họa" };
        var clock = new Option<string>("--clock") { Description = "demo: đồng hồ minh họa (từ 15/11/2021); real: hôm nay", HelpName = "demo|real", DefaultValueFactory = _ => "demo" };
        clock.OneOf("demo", "real");
        var command = new Command("serve", "Mở máy chủ. Lần đầu tiên nạp dữ liệu minh họa.") { urls, noDemo, clock };
        command.SetAction((asked, cancellation) => Work.TellAsync(say, () =>
            RunAsync(say, StoreSettings.FromEnvironment(), asked.GetRequiredValue(urls), asked.GetValue(noDemo), asked.GetValue(clock) == "real", cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(Say say, StoreSettings settings, string[] urls, bool noDemo, bool realClock, CancellationToken cancellation)
    {
        using var only = StoreLock.Take(settings);
        // The pages are found and described while the store is made ready: each takes about as long.
        var building = Task.Run(() => Serving.Build(settings, TimeProvider.System, urls, Quieten), CancellationToken.None);
        try
        {
            await PrepareAsync(say, settings, noDemo, cancellation);
        }
        catch
        {
            if (await Task.WhenAny(building) is { IsCompletedSuccessfully: true }) await (await building).DisposeAsync();
            throw;
        }
        await using var app = await building;
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Installations>().LoadAsync(realClock, cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception e) when (Listening.WhyNot(e, urls) is { } why)
        {
            say.Error(why);
            return Exit.CouldNot;
        }
        Greet(say, app);
        await app.WaitForShutdownAsync(cancellation);
        return Exit.Good;
    }

    /// <summary>Leaves in the log what somebody should look at; what is said in a sentence is not said there again.</summary>
    private static void Quieten(WebApplicationBuilder builder) => builder.Logging
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
        .AddFilter(typeof(Kernel.People.ClientKeyHandler).FullName, LogLevel.Warning);

    /// <summary>Schema, and on the first start the demonstration; one that was cut short is begun again.</summary>
    private static async Task PrepareAsync(Say say, StoreSettings settings, bool noDemo, CancellationToken cancellation)
    {
        bool cutShort;
        await using (var services = Work.Services(settings, TimeProvider.System))
        {
            await Upgrading.RunAsync(services, say, cancellation);
            await using var scope = services.CreateAsyncScope();
            var row = await scope.ServiceProvider.GetRequiredService<Installations>().LoadAsync(realClock: false, cancellation);
            cutShort = row is { IsDemonstration: true, LoadedAt: null };
            if (row is null && noDemo) say.Line("Chưa cài đặt đơn vị nào. Mời chạy ./run setup để cài đặt và tạo quản trị viên đầu tiên.");
            if (row is not null ? !cutShort : noDemo) return;
            if (cutShort) await Demonstrating.EmptyAsync(scope.ServiceProvider.GetRequiredService<Store>(), cancellation);
        }
        if (cutShort) say.Line("Lần nạp dữ liệu minh họa trước bị dừng giữa chừng; nạp lại từ đầu.");
        await using var fresh = Work.Services(settings, TimeProvider.System);
        await Upgrading.RunAsync(fresh, say, cancellation);
        await Demonstrating.LoadAsync(fresh, say, Demonstrating.DefaultDossiers, cancellation);
    }

    private static void Greet(Say say, WebApplication app)
    {
        var installation = app.Services.GetRequiredService<Installation>();
        say.Line();
        say.Line($"Một Cửa · {installation.AgencyName}");
        foreach (var url in app.Urls) say.Line($"  Mở trình duyệt tại: {url}");
        if (!installation.IsDemonstration) return;
        var now = app.Services.GetRequiredService<OfficeClock>().Now;
        say.Line($"  Dữ liệu minh họa, không phải hồ sơ thật. Đồng hồ: {now.ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}.");
        Demonstrating.SayWhoMaySignIn(say);
        say.Line("  Cài đặt thật cho đơn vị: ./run setup   ·   Dừng: Ctrl+C");
    }
}
