using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Printing;
using MotCua.Plans.Acts;

namespace MotCua.Plans;

/// <summary>The yearly plan, who carries it out by when, what shows it, and the responsibility of heads.</summary>
internal sealed class PlansRoom : Room
{
    static PlansRoom()
    {
        ActNames.Add("plan.make", "lập kế hoạch");
        ActNames.Add("plan.write", "sửa kế hoạch đang soạn");
        ActNames.Add("plan.issue", "ban hành kế hoạch");
        ActNames.Add("plan.close", "kết thúc kế hoạch");
        ActNames.Add("target.add", "thêm chỉ tiêu");
        ActNames.Add("target.drop", "bỏ chỉ tiêu");
        ActNames.Add("target.record", "ghi kết quả chỉ tiêu");
        ActNames.Add("assignment.add", "thêm nhiệm vụ");
        ActNames.Add("assignment.write", "sửa nhiệm vụ dự kiến");
        ActNames.Add("assignment.drop", "bỏ nhiệm vụ dự kiến");
        ActNames.Add("assignment.cascade", "giao tiếp nhiệm vụ");
        ActNames.Add("assignment.accept", "nhận nhiệm vụ");
        ActNames.Add("assignment.progress", "cập nhật tiến độ");
        ActNames.Add("assignment.report", "báo cáo hoàn thành nhiệm vụ");
        ActNames.Add("assignment.return", "trả lại báo cáo");
        ActNames.Add("assignment.confirm", "xác nhận hoàn thành nhiệm vụ");
        ActNames.Add("assignment.extend", "gia hạn nhiệm vụ");
        ActNames.Add("assignment.hand-over", "bàn giao nhiệm vụ");
        ActNames.Add("assignment.close", "đóng nhiệm vụ");
        ActNames.Add("assignment.follow", "chuyển nhiệm vụ theo đơn vị, người đứng đầu");
        ActNames.Add("assignment.remind", "nhắc nhiệm vụ sắp đến hạn");
        ActNames.Add("assignment.escalate", "báo nhiệm vụ quá hạn lên trên");
        ActNames.Add("plan.digest", "gửi tóm tắt tuần");
        ActNames.Add("remedy.record", "ghi biện pháp khắc phục");
        ActNames.Add("plan-calendar.renew", "tạo địa chỉ lịch nhiệm vụ");
        ActNames.Add("evidence.add", "thêm minh chứng");
        ActNames.Add("evidence.use", "dùng lại minh chứng");
    }

    public override IEnumerable<Permission> Permissions => PlanPermissions.All;

    public override IEnumerable<MenuEntry> Menu => [new("Kế hoạch", "Plans", "/ke-hoach", 45, PlanPermissions.Read)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<LiveFigures>();
        services.AddScoped<PlanQueries>();
        services.AddScoped<MakePlan>();
        services.AddScoped<KeepTargets>();
        services.AddScoped<GiveAssignments>();
        services.AddScoped<WorkAssignments>();
        services.AddScoped<EvidenceDesk>();
        services.AddScoped<AddEvidence>();
        services.AddScoped<HeadFailings>();
        services.AddScoped<KeepRemedies>();
        services.AddScoped<PlanCalendar>();
        services.AddScoped<WatchPlans>();
        services.AddRound("plans", TimeSpan.FromMinutes(30), (scope, stopping) => scope.GetRequiredService<WatchPlans>().RunAsync(stopping));
        services.AddScoped<Demo.PlansDemo>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Plans/Pages/Read", PlanPermissions.Read.Code);
        pages.AuthorizeFolder("/Plans/Pages/Work", PlanPermissions.Work.Code);
        pages.AuthorizeFolder("/Plans/Pages/Draft", PlanPermissions.Draft.Code);
        pages.AuthorizeFolder("/Plans/Pages/Head", PlanPermissions.Head.Code);
        pages.AlsoAsPdf("/Plans/Pages/Read/Print");
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        EvidenceFile.Map(endpoints);
        PlanSheet.Map(endpoints);
        PlanCalendar.Map(endpoints);
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.PlansDemo>().LoadAsync(cancellation);
}
