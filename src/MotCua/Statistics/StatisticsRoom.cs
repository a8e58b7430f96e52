using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Statistics;

/// <summary>Solution 6: the figures of the one-stop shop.</summary>
internal sealed class StatisticsRoom : Room
{
    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Thống kê", "Statistics", "/thong-ke", 25),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IFollowsActs, FollowDossiers>();
        services.AddScoped<FoldFigures>();
        services.AddScoped<FigureView>();
        services.AddRound("figures", TimeSpan.FromSeconds(20), (scope, stopping) => scope.GetRequiredService<FoldFigures>().RunAsync(stopping));
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Statistics/Pages/Public");

    public override void MapApi(RouteGroupBuilder api) => StatisticsApi.Map(api);

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => FigureFile.Map(endpoints);

    public override async Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        await demonstration.Services.GetRequiredService<FoldFigures>().AllAsync(cancellation);

    public override async IAsyncEnumerable<Finding> CheckAsync(IServiceProvider services, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var difference in (await Recount.RunAsync(services.GetRequiredService<Store>(), services.GetRequiredService<LawBook>(), null, cancellation)).Differences) yield return difference;
    }
}
