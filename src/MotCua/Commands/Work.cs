using System.CommandLine;
using System.Data.Common;

namespace MotCua.Commands;

/// <summary>Runs a verb with the program's services and without its web server; says in plain words why it could not.</summary>
internal static class Work
{
    private const int NoSpaceLeft = 28, SqliteFull = 13;

    public static void Does(this Command command, Say say, Func<Job, Task<int>> work) =>
        command.SetAction((asked, cancellation) => TellAsync(say, async () =>
        {
            var settings = StoreSettings.ForCommands();
            await using var services = Services(settings, TimeProvider.System);
            return await work(new Job(say, settings, services, asked, cancellation));
        }));

    public static ServiceProvider Services(StoreSettings settings, TimeProvider time)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
                .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        Serving.AddServices(services, configuration, settings, time);
        return services.BuildServiceProvider();
    }

    /// <summary>What can be answered is answered with a sentence and an exit code; anything else is a fault of ours and shows itself.</summary>
    public static async Task<int> TellAsync(Say say, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Refused refused)
        {
            say.Error($"{refused.Sentence} ({refused.Problem.Code})");
            return refused.Problem.Status >= 500 ? Exit.CouldNot : Exit.FoundProblems;
        }
        catch (OperationCanceledException)
        {
            say.Error("Đã dừng theo yêu cầu.");
            return Exit.CouldNot;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            say.Error(e switch
            {
                FileNotFoundException { FileName: { } file } => $"Không tìm thấy tệp {file}.",
                UnauthorizedAccessException => $"Không có quyền đọc hoặc ghi: {e.Message}",
                IOException { HResult: NoSpaceLeft } => $"Ổ đĩa đã đầy: {e.Message}",
                _ => $"Không đọc hoặc ghi được: {e.Message}",
            });
            return Exit.CouldNot;
        }
        catch (DbException e) when (e is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteFull } or Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.DiskFull })
        {
            say.Error("Ổ đĩa đã đầy; chưa ghi được gì. Mời dành thêm chỗ trống rồi chạy lại.");
            return Exit.CouldNot;
        }
        catch (DbException e)
        {
            say.Error($"Cơ sở dữ liệu không trả lời hoặc từ chối: {e.Message}");
            return Exit.CouldNot;
        }
    }
}

/// <summary>One run of a verb.</summary>
internal sealed record Job(Say Say, StoreSettings Settings, ServiceProvider Services, ParseResult Asked, CancellationToken Cancellation)
{
    /// <summary>Runs something with services of one scope.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> run) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Brings the store to this program's schema and reads what the installation is.</summary>
    public async Task<InstallationRecord?> OpenAsync()
    {
        await Upgrading.RunAsync(Services, Say, Cancellation);
        return await WithAsync<Installations, InstallationRecord?>(installations => installations.LoadAsync(realClock: false, Cancellation));
    }
}
