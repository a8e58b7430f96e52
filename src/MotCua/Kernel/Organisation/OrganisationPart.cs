using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation.Acts;

namespace MotCua.Kernel.Organisation;

/// <summary>Units over time, the one-stop desk, positions, places.</summary>
internal sealed class OrganisationPart : Room
{
    public override IEnumerable<Permission> Permissions => [OrganisationPermissions.ManageUnits];

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Bộ phận Một cửa", "One-stop desk", "/bo-phan-mot-cua", 40) { ForVisitors = true },
        new("Đơn vị", "Units", "/quan-tri/don-vi", 90, OrganisationPermissions.ManageUnits),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<OrgQueries>();
        services.AddScoped<UnitDesk>();
        services.AddScoped<DeskPosts>();
        services.AddScoped<DeskQueries>();
        services.AddScoped<PlaceImport>();
        services.AddScoped<OrganisationDemo>();
        ActNames.Add("installation.create", "Lập cài đặt cho cơ quan");
        ActNames.Add("installation.loaded", "Nạp xong dữ liệu trình diễn");
        ActNames.Add("unit.add", "Thêm đơn vị");
        ActNames.Add("unit.create", "Thêm đơn vị");
        ActNames.Add("unit.rename", "Đổi tên đơn vị");
        ActNames.Add("unit.correct", "Đính chính thông tin đơn vị");
        ActNames.Add("unit.merge", "Sáp nhập đơn vị");
        ActNames.Add("unit.dissolve", "Giải thể đơn vị");
        ActNames.Add("unit.post", "Cử cán bộ đến Bộ phận Một cửa");
        ActNames.Add("unit.post-end", "Kết thúc việc cử cán bộ đến Bộ phận Một cửa");
        ActNames.Add("unit.demonstration", "Nạp dữ liệu trình diễn về đơn vị");
        ActNames.Add("place.import", "Nạp danh mục địa danh");
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Kernel/Organisation/Pages/Admin", OrganisationPermissions.ManageUnits.Code);
        pages.AllowAnonymousToPage("/Kernel/Organisation/Pages/Desk");
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<OrganisationDemo>().LoadAsync(cancellation);
}

public static class OrganisationPermissions
{
    public static readonly Permission ManageUnits = new("units.manage", "Quản lý đơn vị, Bộ phận Một cửa và lịch làm việc", Role.Administrator);
}
