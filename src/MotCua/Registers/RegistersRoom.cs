using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Procedures;
using MotCua.Registers.Acts;

namespace MotCua.Registers;

/// <summary>Solution 6: results that the law makes public, for everybody to look up.</summary>
internal sealed class RegistersRoom : Room
{
    /// <summary>Cấp giấy phép hoạt động dịch vụ việc làm của doanh nghiệp.</summary>
    private const string DemonstratedCode = "1.001865";

    static RegistersRoom()
    {
        ActNames.Add("register.open", "mở công khai kết quả của thủ tục");
        ActNames.Add("register.close", "đóng công khai kết quả của thủ tục");
        ActNames.Add("register.enter", "ghi kết quả vào sổ công khai");
        ActNames.Add("register.correct", "đính chính sổ công khai");
        ActNames.Add("register.revoke", "ghi thu hồi trong sổ công khai");
    }

    public override IEnumerable<Permission> Permissions => RegisterPermissions.All;

    public override IEnumerable<MenuEntry> Menu => [new("Sổ công khai", "Public register", "/so-giay-phep/thiet-lap", 58, RegisterPermissions.Keep)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IFollowsActs, FollowReleases>();
        services.AddScoped<IOutboxHandler, EnterResult>();
        services.AddScoped<Acts.OpenRegister>();
        services.AddScoped<AmendEntry>();
        services.AddScoped<RegisterReads>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Registers/Pages/Public");
        pages.AuthorizeFolder("/Registers/Pages/Open", RegisterPermissions.Keep.Code);
        pages.AuthorizeFolder("/Registers/Pages/Keep", RegisterPermissions.Amend.Code);
    }

    public override void MapApi(RouteGroupBuilder api) => RegistersApi.Map(api);

    public override async Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation)
    {
        var store = demonstration.Services.GetRequiredService<Store>();
        if (await store.RegisterOpenings.AnyAsync(cancellation) || !await store.Set<ProcedureVersion>().AnyAsync(row => row.Code == DemonstratedCode, cancellation)) return;
        var wish = new OpeningWish(DemonstratedCode, new DateOnly(2021, 1, 1), "Nghị định 23/2021/NĐ-CP về dịch vụ việc làm (trình diễn; chưa đối chiếu điều khoản)", 60, false);
        await demonstration.Services.GetRequiredService<Acts.OpenRegister>().OpenAsync(Actor.System, wish, cancellation);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => RegistersApi.MapFile(endpoints);
}
