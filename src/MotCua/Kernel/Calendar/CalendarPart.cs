using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;

namespace MotCua.Kernel.Calendar;

/// <summary>Office hours and days off, and the page that swaps a day.</summary>
internal sealed class CalendarPart : Room
{
    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Lịch làm việc", "Working days", "/lich-lam-viec", 45) { ForVisitors = true },
        new("Lịch và giờ làm việc", "Calendar and hours", "/quan-tri/lich", 92, OrganisationPermissions.ManageUnits),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<OfficeCalendars>();
        services.AddSingleton<StepClock>();
        services.AddScoped<CalendarDesk>();
        services.AddScoped<CalendarImport>();
        ActNames.Add("calendar.swap", "Hoán đổi ngày làm việc");
        ActNames.Add("calendar.withdraw", "Rút lại ngày hoán đổi");
        ActNames.Add("calendar.hours", "Đặt giờ làm việc");
        ActNames.Add("calendar.import", "Nạp lịch nghỉ");
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Kernel/Calendar/Pages/Admin", OrganisationPermissions.ManageUnits.Code);
        pages.AllowAnonymousToPage("/Kernel/Calendar/Pages/Year");
    }

    public override void MapApi(RouteGroupBuilder api) => DueApi.Map(api);
}
