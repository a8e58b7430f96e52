using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Signatures;

/// <summary>Detached CMS signatures on stored files, and the keys imported for making them here.</summary>
internal sealed class SignaturesPart : Room
{
    public static readonly Permission Manage = new("signatures.manage", "Quản lý chứng thư chữ ký số", Role.Administrator);

    static SignaturesPart()
    {
        ActNames.Add("signing-key.import", "nhập chứng thư chữ ký số");
        ActNames.Add("signing-key.withdraw", "thôi dùng chứng thư chữ ký số");
        ActNames.Add("file.sign", "ký số tệp");
    }

    public override IEnumerable<Permission> Permissions => [Manage];

    public override IEnumerable<MenuEntry> Menu => [new("Chứng thư ký số", "Signing keys", "/quan-tri/chung-thu-so", 93, Manage)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CmsChecking>();
        services.AddScoped<KeyDesk>();
        services.AddScoped<SignatureDesk>();
        services.AddScoped<SignaturesDemo>();
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AuthorizeFolder("/Kernel/Signatures/Pages/Admin", Manage.Code);

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<SignaturesDemo>().LoadAsync(cancellation);
}
