using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Statistics.Acts;

namespace MotCua.Statistics;

/// <summary>Solution 6: the figures of the one-stop shop.</summary>
internal sealed class StatisticsRoom : Room
{
    static StatisticsRoom()
    {
        ActNames.Add("evaluation.self-score", "tự chấm điểm quý");
        ActNames.Add("evaluation.appraise", "thẩm định điểm quý");
        ActNames.Add("evaluation.publish", "công bố đánh giá quý");
        ActNames.Add("figures.snapshot", "chốt số liệu ngày");
    }

    public override IEnumerable<Permission> Permissions => StatisticsPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Buổi sáng", "Morning", "/buoi-sang", 0, StatisticsPermissions.Morning),
        new("Thống kê", "Statistics", "/thong-ke", 25),
        new("Đánh giá quý", "Quarterly evaluation", "/danh-gia-quy", 55, StatisticsPermissions.Evaluate),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IFollowsActs, FollowDossiers>();
        services.AddScoped<FoldFigures>();
        services.AddScoped<FigureView>();
        services.AddScoped<Evaluation>();
        services.AddScoped<ScoreQuarter>();
        services.AddScoped<TakeSnapshots>();
        services.AddSingleton<LateHistory>();
        services.AddScoped<MorningReads>();
        services.AddScoped<WhatIf>();
        services.AddRound("snapshots", TimeSpan.FromMinutes(10), (scope, stopping) => scope.GetRequiredService<TakeSnapshots>().RunAsync(stopping));
        services.AddRound("figures", TimeSpan.FromSeconds(20), (scope, stopping) => scope.GetRequiredService<FoldFigures>().RunAsync(stopping));
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Statistics/Pages/Public");
        pages.AuthorizeFolder("/Statistics/Pages/Morning", StatisticsPermissions.Morning.Code);
        pages.AuthorizeFolder("/Statistics/Pages/Heads", StatisticsPermissions.Evaluate.Code);
    }

    public override void MapApi(RouteGroupBuilder api) => StatisticsApi.Map(api);

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FigureFile.Map(endpoints);
        FigureFeed.Map(endpoints);
    }

    public override async Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation)
    {
        await demonstration.Services.GetRequiredService<FoldFigures>().AllAsync(cancellation);
        await demonstration.Services.GetRequiredService<TakeSnapshots>().RunAsync(cancellation);
    }

    public override async IAsyncEnumerable<Finding> CheckAsync(IServiceProvider services, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var difference in (await Recount.RunAsync(services.GetRequiredService<Store>(), services.GetRequiredService<LawBook>(), null, cancellation)).Differences) yield return difference;
    }
}
