using Microsoft.AspNetCore.Mvc;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

/// <summary>The services of the officer's day: queues, bulk acts, standing in, sentences, lists as files, reads.</summary>
internal static class OfficersDay
{
    public static void AddOfficersDay(this IServiceCollection services)
    {
        services.AddScoped<DeskPrefill>();
        services.AddScoped<OnlinePrefill>();
        services.AddScoped<ProcedurePick>();
        services.AddScoped<QueueReads>();
        services.AddSingleton<BulkActs>();
        services.AddScoped<SetAbsence>();
        services.AddSingleton<IActCompanion, BehalfOfAbsent>();
        services.AddScoped<DossierNews>();
        services.AddScoped<KeepSnippet>();
        services.Configure<MvcOptions>(options => options.Filters.Add<SnippetFilter>());
        services.AddSingleton<ExportFolder>();
        services.AddScoped<ExportList>();
        services.AddScoped<ExportRound>();
        services.AddRound("exports", TimeSpan.FromSeconds(3), (scope, stopping) => scope.GetRequiredService<ExportRound>().OneAsync(stopping));
        services.AddRound("expired exports", TimeSpan.FromHours(1), (scope, stopping) => scope.GetRequiredService<ExportList>().SweepAsync(stopping));
        services.AddSingleton<ReadLog>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ReadLog>());
        services.AddSingleton<IStartupFilter, ReadWatch>();
        services.AddRound("reads", ReadLog.Pause, (scope, stopping) => scope.GetRequiredService<ReadLog>().WriteAsync(scope.GetRequiredService<Store>(), stopping));
        services.AddRound("old reads", TimeSpan.FromDays(1), (scope, stopping) => scope.GetRequiredService<ReadLog>().SweepAsync(scope.GetRequiredService<Store>(), stopping));
    }
}
