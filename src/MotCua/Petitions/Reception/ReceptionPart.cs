using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Printing;
using MotCua.Petitions.Reception.Acts;

namespace MotCua.Petitions.Reception;

/// <summary>Tiếp công dân: the calendar, who came, what was said, what was concluded and whether it was done.</summary>
internal sealed class ReceptionPart : Room
{
    static ReceptionPart()
    {
        ActNames.Add("reception-paper.post", "niêm yết văn bản về tiếp công dân");
        ActNames.Add("reception-duty.assign", "phân công tiếp công dân");
        ActNames.Add("reception-duty.end", "thôi phân công tiếp công dân");
        ActNames.Add("sitting.publish", "công bố buổi tiếp công dân");
        ActNames.Add("sitting.publish-month", "công bố lịch tiếp công dân của tháng");
        ActNames.Add("sitting.postpone", "lùi buổi tiếp công dân");
        ActNames.Add("sitting.open", "mở buổi tiếp công dân");
        ActNames.Add("reception-registration.make", "đăng ký được tiếp");
        ActNames.Add("reception-registration.withdraw", "rút đăng ký được tiếp");
        ActNames.Add("turn.check-in", "ghi người đến");
        ActNames.Add("turn.type", "nhập phiếu tiếp trên giấy");
        ActNames.Add("turn.call", "mời vào tiếp");
        ActNames.Add("turn.leave", "ghi người đã ra về");
        ActNames.Add("turn.hand-over", "chuyển sang nơi nhận tố cáo");
        ActNames.Add("turn.follow", "ghi là cùng vụ việc");
        ActNames.Add("turn.write", "ghi nội dung tiếp");
        ActNames.Add("turn.take-paper", "nhận giấy tờ khi tiếp");
        ActNames.Add("turn.sign", "đọc lại và ký nội dung tiếp");
        ActNames.Add("turn.refuse", "từ chối tiếp");
        ActNames.Add("turn.answer", "trả lời người được tiếp");
        ActNames.Add("turn.close", "kết thúc lượt tiếp");
        ActNames.Add("conclusion.make", "ghi kết luận tiếp công dân");
        ActNames.Add("conclusion.report", "báo thực hiện kết luận");
        ActNames.Add("conclusion.remind", "nhắc kết luận quá hạn");
        ActNames.Add("online-sitting.decide", "quyết định tiếp trực tuyến");
        ActNames.Add("online-sitting.step", "ghi việc của buổi tiếp trực tuyến");
    }

    public override IEnumerable<Permission> Permissions => ReceptionPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Tiếp dân", "Reception", "/don-thu/tiep-dan", 40, ReceptionPermissions.See),
        new("Tiếp công dân", "Citizen reception", "/tiep-cong-dan", 27) { ForVisitors = true },
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ReceptionLaw>();
        services.AddScoped<ReceptionAccess>();
        services.AddScoped<PostPaper>();
        services.AddScoped<ArrangeSittings>();
        services.AddScoped<RegisterReception>();
        services.AddScoped<ReceiveTurn>();
        services.AddScoped<KeepRecord>();
        services.AddScoped<EndTurn>();
        services.AddScoped<Conclude>();
        services.AddScoped<HoldOnline>();
        services.AddScoped<TypeSheet>();
        services.AddScoped<TurnFile>();
        services.AddScoped<ReceptionBook>();
        services.AddScoped<Demo.ReceptionDemo>();
        services.AddRound("late conclusions", TimeSpan.FromMinutes(15), async (scope, stopping) => { await scope.GetRequiredService<Conclude>().RemindAsync(stopping); });
        foreach (var shape in ReceptionTexts.Shapes) services.AddSingleton(shape);
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Petitions/Reception/Pages/Public");
        pages.AuthorizeFolder("/Petitions/Reception/Pages/Lists", ReceptionPermissions.See.Code);
        pages.AuthorizeFolder("/Petitions/Reception/Pages/Desk", ReceptionPermissions.Receive.Code);
        pages.AuthorizeFolder("/Petitions/Reception/Pages/Direct", ReceptionPermissions.Direct.Code);
        pages.AuthorizeFolder("/Petitions/Reception/Pages/Paper", ReceptionPermissions.Receive.Code);
        foreach (var page in new[] { "Register", "Refusal", "Receipt", "Record", "Blank" }) pages.AlsoAsPdf($"/Petitions/Reception/Pages/Paper/{page}");
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => ReceptionFiles.Map(endpoints);

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.ReceptionDemo>().LoadAsync(cancellation);
}
