using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Petitions.Feedback.Acts;

namespace MotCua.Petitions.Feedback;

/// <summary>Feedback on services, Open311 for other bodies, and what petitions and feedback are caused by.</summary>
internal sealed class FeedbackPart : Room
{
    static FeedbackPart()
    {
        ActNames.Add("feedback.send", "gửi phản ánh về dịch vụ");
        ActNames.Add("feedback.solve", "xác nhận đã giải quyết");
        ActNames.Add("feedback.reopen", "mở lại phản ánh");
        ActNames.Add("feedback.show", "cho hiện phản ánh");
        ActNames.Add("feedback.hide", "không cho hiện phản ánh");
        ActNames.Add("feedback.hide-photo", "gỡ ảnh của phản ánh");
        ActNames.Add("feedback.move", "chuyển phản ánh cho đơn vị khác");
        ActNames.Add("feedback.answer", "trả lời phản ánh");
        ActNames.Add("cause.mark", "ghi nguyên nhân");
        ActNames.Add("cause.withdraw", "thay nguyên nhân đã ghi");
        ActNames.Add("improvement.open", "mở việc cải tiến");
        ActNames.Add("improvement.finish", "ghi xong việc cải tiến");
    }

    public override IEnumerable<Permission> Permissions => FeedbackPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Phản ánh dịch vụ", "Feedback", "/phan-anh", 27) { ForVisitors = true },
        new("Phản ánh dịch vụ", "Feedback", "/phan-anh/xu-ly", 35, FeedbackPermissions.Handle),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<FeedbackQueries>();
        services.AddScoped<SendFeedback>();
        services.AddScoped<HandleFeedback>();
        services.AddScoped<MarkCause>();
        services.AddScoped<Demo.FeedbackDemo>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Petitions/Feedback/Pages/Public");
        pages.AuthorizeFolder("/Petitions/Feedback/Pages/Work", FeedbackPermissions.Handle.Code);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FeedbackPhoto.Map(endpoints);
        Open311.GeoReport.Map(endpoints);
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.FeedbackDemo>().LoadAsync(cancellation);
}
