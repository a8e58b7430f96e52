using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Petitions.Acts;

namespace MotCua.Petitions;

/// <summary>Solution 4: petitions are received, sorted, settled and answered; their register.</summary>
internal sealed class PetitionsRoom : Room
{
    static PetitionsRoom()
    {
        ActNames.Add("petition.receive", "nhận đơn, vào sổ");
    }

    public override IEnumerable<Permission> Permissions => PetitionPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Đơn thư", "Petitions", "/don-thu", 8, PetitionPermissions.Read),
        new("Gửi đơn", "Send a petition", "/gui-don", 26) { ForVisitors = true },
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PetitionSecret>();
        services.AddScoped<PetitionStatuses>();
        services.AddScoped<RoutePetition>();
        services.AddScoped<ReceivePetition>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Petitions/Pages/Send");
        pages.AuthorizeFolder("/Petitions/Pages/Work", PetitionPermissions.Read.Code);
        pages.AuthorizePage("/Petitions/Pages/Work/Receive", PetitionPermissions.Receive.Code);
    }
}
