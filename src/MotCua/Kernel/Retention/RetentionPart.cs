using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Retention;

/// <summary>How long records keep the words of people, and what is held.</summary>
internal sealed class RetentionPart : Room
{
    public static readonly Permission Manage = new("retention.manage", "Lưu giữ, xóa lời và giấy tờ cá nhân đã hết hạn lưu", Role.Clerk, Role.Director);

    public override IEnumerable<Permission> Permissions => [Manage];

    public override IEnumerable<MenuEntry> Menu => [new("Lưu giữ và xóa", "Retention", "/luu-tru", 70, Manage)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Eraser>();
        ActNames.Add("retention.hold", "Giữ lại, không xóa");
        ActNames.Add("retention.lift", "Thôi giữ lại");
        ActNames.Add("retention.erase", "Xóa lời và giấy tờ cá nhân đã hết hạn lưu");
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AuthorizeFolder("/Kernel/Retention/Pages", Manage.Code);
}
