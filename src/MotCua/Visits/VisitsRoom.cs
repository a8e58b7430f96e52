using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Visits.Acts;

namespace MotCua.Visits;

/// <summary>Solution 6: people come to the desk, wait, are served, and leave with a code.</summary>
internal sealed class VisitsRoom : Room
{
    static VisitsRoom()
    {
        ActNames.Add("visit.take", "lấy số");
        ActNames.Add("visit.leave", "trả lại số");
        ActNames.Add("visit.call", "gọi số");
        ActNames.Add("visit.recall", "gọi lại số");
        ActNames.Add("visit.finish", "kết thúc lượt giao dịch");
        ActNames.Add("gate.add", "thêm quầy");
        ActNames.Add("gate.open", "mở quầy");
        ActNames.Add("gate.close", "đóng quầy");
        ActNames.Add("visit-slot.set", "đặt giờ hẹn");
        ActNames.Add("appointment.book", "đặt lịch hẹn");
        ActNames.Add("appointment.cancel", "hủy lịch hẹn");
    }

    public override IEnumerable<Permission> Permissions => VisitPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Gọi số", "Call numbers", "/goi-so", 3, VisitPermissions.Serve),
        new("Lấy số", "Take a number", "/lay-so", 25) { ForVisitors = true },
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<TakeNumber>();
        services.AddScoped<GateDesk>();
        services.AddScoped<BookAppointment>();
        services.AddScoped<SetHall>();
        services.AddScoped<Demo.VisitsDemo>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Visits/Pages/Public");
        pages.AuthorizeFolder("/Visits/Pages/Serve", VisitPermissions.Serve.Code);
        pages.AuthorizeFolder("/Visits/Pages/Manage", VisitPermissions.Manage.Code);
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.VisitsDemo>().LoadAsync(cancellation);
}
