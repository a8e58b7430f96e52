using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Inspections.Acts;
using MotCua.Kernel.Acts;

namespace MotCua.Inspections;

/// <summary>Somebody from outside the line looks: by a decision, for its days, within its scope, and every look is written down.</summary>
internal sealed class InspectionsRoom : Room
{
    static InspectionsRoom()
    {
        ActNames.Add("mandate.open", "ghi quyết định thanh tra, kiểm tra");
        ActNames.Add("mandate.end", "kết thúc thanh tra, kiểm tra trước hạn");
        ActNames.Add("mandate.look", "mở xem theo quyết định thanh tra, kiểm tra");
        ActNames.Add("mandate.sample", "chọn mẫu hồ sơ");
    }

    public override IEnumerable<Permission> Permissions => InspectionPermissions.All;

    public override IEnumerable<MenuEntry> Menu => [new("Thanh tra", "Inspections", "/thanh-tra", 50, InspectionPermissions.Read)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<OpenMandate>();
        services.AddScoped<Look>();
        services.AddScoped<DrawSample>();
        services.AddScoped<InspectionQueries>();
        services.AddScoped<DossierReading>();
        services.AddScoped<DossierExport>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Inspections/Pages/Read", InspectionPermissions.Read.Code);
        pages.AuthorizeFolder("/Inspections/Pages/Inside", InspectionPermissions.Inspect.Code);
        pages.AuthorizeFolder("/Inspections/Pages/Direct", InspectionPermissions.Open.Code);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => InspectionDownloads.Map(endpoints);
}
