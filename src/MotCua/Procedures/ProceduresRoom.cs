using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Procedures.Acts;

namespace MotCua.Procedures;

/// <summary>Solution 6: the catalogue of procedures, its versions and publication.</summary>
internal sealed class ProceduresRoom : Room
{
    public ProceduresRoom()
    {
        ActNames.Add("procedure.import", "nhập danh mục quốc gia");
        ActNames.Add("procedure.demonstrate", "nạp thủ tục trình diễn");
        ActNames.Add("procedure.draft", "lập dự thảo phiên bản thủ tục");
        ActNames.Add("procedure.publish-step", "ghi bước công bố thủ tục");
        ActNames.Add("procedure.end", "bãi bỏ thủ tục");
        ActNames.Add("procedure.local-terms", "đặt thời hạn riêng của cơ quan");
        ActNames.Add("process.draft", "soạn quy trình nội bộ");
        ActNames.Add("process.try", "chạy thử quy trình nội bộ");
        ActNames.Add("process.open", "áp dụng quy trình nội bộ");
        ActNames.Add("procedure.pack", "nhập gói thủ tục");
    }

    public override IEnumerable<Permission> Permissions => [ProcedurePermissions.Keep];

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Thủ tục", "Procedures", "/thu-tuc", 10),
        new("Quản lý thủ tục", "Keep procedures", "/quan-tri/thu-tuc", 60, ProcedurePermissions.Keep),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ProcedureCatalogue>();
        services.AddScoped<ProcedureSearch>();
        services.AddScoped<ProcedureImport>();
        services.AddScoped<ProcedureDemo>();
        services.AddScoped<PackWriting>();
        services.AddScoped<ImportPack>();
        services.AddScoped<DraftVersion>();
        services.AddScoped<RecordPublication>();
        services.AddScoped<KeepLocalTerms>();
        services.AddScoped<KeepProcess>();
        services.AddSingleton<PublicationClock>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Procedures/Pages/Public");
        pages.AuthorizeFolder("/Procedures/Pages/Desk", ProcedurePermissions.Keep.Code);
    }

    public override void MapApi(RouteGroupBuilder api) => ProceduresApi.Map(api);

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ProcedureExport.Map(endpoints);
        PackWriting.Map(endpoints);
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<ProcedureDemo>().LoadAsync(cancellation);
}
