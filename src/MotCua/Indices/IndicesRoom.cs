using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Indices.Acts;
using MotCua.Indices.Decision766;
using MotCua.Indices.Papi;
using MotCua.Indices.Rounds;
using MotCua.Kernel.Acts;

namespace MotCua.Indices;

/// <summary>The indices that say whether the plan worked: PAPI, Decision 766, PAR INDEX.</summary>
internal sealed class IndicesRoom : Room
{
    static IndicesRoom()
    {
        ActNames.Add("papi.import", "nhập điểm PAPI");
        ActNames.Add("metric.record", "ghi số liệu chỉ số 766");
        ActNames.Add("round.open", "mở kỳ chấm điểm");
        ActNames.Add("round.self-score", "tự chấm điểm chỉ số");
        ActNames.Add("round.evidence", "thêm minh chứng cho điểm tự chấm");
        ActNames.Add("round.submit", "nộp điểm tự chấm");
        ActNames.Add("round.appraise", "ghi điểm thẩm định");
        ActNames.Add("round.finish-appraisal", "kết thúc thẩm định");
        ActNames.Add("round.accept", "đồng ý điểm thẩm định");
        ActNames.Add("round.object", "đề nghị xem lại điểm thẩm định");
        ActNames.Add("round.settle", "chốt điểm của đơn vị");
        ActNames.Add("round.publish", "công bố xếp hạng");
    }

    public override IEnumerable<Permission> Permissions => IndexPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Chỉ số", "Indices", "/chi-so", 58),
        new("Điều hành theo chỉ số", "Steering by indices", "/chi-so/dieu-hanh", 46, IndexPermissions.Steer),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IndexPlace>();
        services.AddSingleton<PapiShelf>();
        services.AddScoped<PapiImport>();
        services.AddScoped<CountMetrics>();
        services.AddScoped<ScoreMetrics>();
        services.AddScoped<RecordMetric>();
        services.AddScoped<RoundQueries>();
        services.AddScoped<DirectRound>();
        services.AddScoped<ScoreUnit>();
        services.AddScoped<CommuneShares>();
        services.AddScoped<Steering>();
        services.AddScoped<Demo.IndicesDemo>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Indices/Pages/Public");
        pages.AuthorizeFolder("/Indices/Pages/Keep", IndexPermissions.Keep.Code);
        pages.AuthorizeFolder("/Indices/Pages/Steer", IndexPermissions.Steer.Code);
        pages.AuthorizeFolder("/Indices/Pages/Unit", IndexPermissions.Score.Code);
        pages.AuthorizeFolder("/Indices/Pages/Appraise", IndexPermissions.Appraise.Code);
        pages.AuthorizeFolder("/Indices/Pages/Direct", IndexPermissions.Direct.Code);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PapiFile.Map(endpoints);
        MetricFile.Map(endpoints);
        RankingFile.Map(endpoints);
        CommuneFile.Map(endpoints);
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.IndicesDemo>().LoadAsync(cancellation);

    public override IAsyncEnumerable<Finding> CheckAsync(IServiceProvider services, CancellationToken cancellation) =>
        RoundCheck.RunAsync(services.GetRequiredService<Store>(), services.GetRequiredService<RoundQueries>(), cancellation);
}
