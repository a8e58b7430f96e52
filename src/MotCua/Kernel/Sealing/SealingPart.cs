using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Sealing;

/// <summary>Content that the installation keeps and cannot read: officers' own keys, and the primitives that rooms seal with.</summary>
internal sealed class SealingPart : Room
{
    public static readonly Permission OwnKey = new("sealing.own-key", "Khóa riêng để mở nội dung niêm phong", Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead,
        Role.Director, Role.Clerk, Role.ProcedureController, Role.Inspector, Role.Administrator);

    static SealingPart()
    {
        ActNames.Add("sealing-key.make", "tạo khóa riêng");
        ActNames.Add("sealing-key.change", "đổi câu mật khẩu của khóa riêng");
        ActNames.Add("sealing-key.replace", "tạo khóa riêng mới thay khóa đã quên câu mật khẩu");
    }

    public override IEnumerable<Permission> Permissions => [OwnKey];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SealingOptions>();
        services.AddSingleton<OpenKeys>();
        services.AddScoped<SealingKeyDesk>();
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AuthorizeFolder("/Kernel/Sealing/Pages", OwnKey.Code);
}
