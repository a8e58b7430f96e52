using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Petitions.Denunciations.Acts;

namespace MotCua.Petitions.Denunciations;

/// <summary>Denunciations and tips: sealed before anything is stored, opened by keys and never by roles.</summary>
internal sealed class DenunciationsPart : Room
{
    static DenunciationsPart()
    {
        ActNames.Add("denunciation.file", "gửi tố cáo");
        ActNames.Add("denunciation.step", "ghi nhận một bước giải quyết tố cáo");
        ActNames.Add("denunciation.redact", "làm bản lược danh tính");
        ActNames.Add("denunciation.publish", "công khai kết luận tố cáo");
        ActNames.Add("tip.file", "gửi tin báo");
        ActNames.Add("tip.answer", "trả lời tin báo");
        ActNames.Add("tip.close", "kết thúc tin báo");
        ActNames.Add("sealed-case.open", "mở niêm phong");
        ActNames.Add("sealed-case.reshare", "chia lại khóa khôi phục");
        ActNames.Add("sealed-case.write", "ghi vào vụ việc niêm phong");
        ActNames.Add("sealed-case.add", "người gửi bổ sung");
        ActNames.Add("sealed-case.assign", "giao vụ việc niêm phong");
        ActNames.Add("sealed-case.unassign", "thôi giao vụ việc niêm phong, đổi khóa");
        ActNames.Add("sealed-case.ask-recovery", "đề nghị khôi phục vụ việc niêm phong");
        ActNames.Add("sealed-case.consent", "người giữ khóa đồng ý khôi phục");
        ActNames.Add("sealed-case.recover", "khôi phục vụ việc niêm phong");
        ActNames.Add("sealed-case.propose-destruction", "đề nghị hủy vụ việc niêm phong hết thời hạn lưu");
        ActNames.Add("sealed-case.destroy", "hủy vụ việc niêm phong hết thời hạn lưu");
        ActNames.Add("sealed-post.appoint", "cử người nhận đơn niêm phong, người giữ khóa");
        ActNames.Add("sealed-post.end", "thôi cử người nhận đơn niêm phong, người giữ khóa");
        ActNames.Add("custody.rule", "đặt số người cùng khôi phục");
        ActNames.Add("protection.ask", "ghi nhận đề nghị bảo vệ");
        ActNames.Add("protection.assess", "đánh giá nguy cơ để bảo vệ");
        ActNames.Add("protection.decide", "quyết định việc bảo vệ");
        ActNames.Add("protection.end", "chấm dứt bảo vệ");
    }

    public override IEnumerable<Permission> Permissions => DenunciationPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Đơn niêm phong", "Sealed letters", "/don-thu/to-cao", 45, DenunciationPermissions.Work),
        new("Tố cáo, báo tin", "Denounce, send a tip", "/to-cao", 27) { ForVisitors = true },
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<TipGate>();
        services.AddScoped<SealedPapers>();
        services.AddScoped<Drafts>();
        services.AddScoped<CaseAccess>();
        services.AddScoped<CaseReading>();
        services.AddScoped<FileSealed>();
        services.AddScoped<FollowCase>();
        services.AddScoped<ISealedIntake, SealedIntake>();
        services.AddScoped<SettleCase>();
        services.AddScoped<AssignCase>();
        services.AddScoped<RecoverCase>();
        services.AddScoped<DestroyCase>();
        services.AddScoped<AppointPosts>();
        services.AddScoped<ProtectDenouncer>();
        services.AddScoped<AnswerTip>();
        services.AddScoped<Demo.DenunciationsDemo>();
        services.AddRound("sealed-drafts", TimeSpan.FromMinutes(10), async (scope, stopping) => await scope.GetRequiredService<Drafts>().SweepAsync(stopping));
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Petitions/Denunciations/Pages/Public");
        pages.AuthorizeFolder("/Petitions/Denunciations/Pages/Work", DenunciationPermissions.Work.Code);
        pages.AuthorizeFolder("/Petitions/Denunciations/Pages/Appoint", DenunciationPermissions.Appoint.Code);
    }

    public override IAsyncEnumerable<Finding> CheckAsync(IServiceProvider services, CancellationToken cancellation) =>
        SealedCheck.RunAsync(services.GetRequiredService<Store>(), cancellation);

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.DenunciationsDemo>().LoadAsync(cancellation);
}
