using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Accountability.Acts;
using MotCua.Kernel.Acts;

namespace MotCua.Accountability;

/// <summary>Solution 4: the authority says what it is responsible for, explains itself, answers, and keeps what it promised.</summary>
internal sealed class AccountabilityRoom : Room
{
    static AccountabilityRoom()
    {
        ActNames.Add("duty.give", "giao nhiệm vụ, quyền hạn");
        ActNames.Add("duty.end", "thôi giao nhiệm vụ, quyền hạn");
        ActNames.Add("explanation.ask", "yêu cầu giải trình");
        ActNames.Add("explanation.supplement", "bổ sung yêu cầu giải trình");
        ActNames.Add("explanation.withdraw", "rút yêu cầu giải trình");
        ActNames.Add("explanation.judge", "cho ý kiến về văn bản giải trình");
        ActNames.Add("explanation.ask-review", "đề nghị xem lại việc giải trình");
        ActNames.Add("explanation.ask-supplement", "yêu cầu bổ sung nội dung cần giải trình");
        ActNames.Add("explanation.accept", "tiếp nhận yêu cầu giải trình");
        ActNames.Add("explanation.assign", "giao cán bộ tham mưu giải trình");
        ActNames.Add("explanation.refuse", "từ chối giải trình");
        ActNames.Add("explanation.guide", "hướng dẫn yêu cầu giải trình đến nơi khác");
        ActNames.Add("explanation.suspend", "tạm đình chỉ giải trình");
        ActNames.Add("explanation.resume", "tiếp tục giải trình");
        ActNames.Add("explanation.terminate", "đình chỉ giải trình");
        ActNames.Add("explanation.extend", "gia hạn giải trình");
        ActNames.Add("explanation.answer", "ký văn bản giải trình");
        ActNames.Add("explanation.answer-at-once", "giải trình ngay tại chỗ");
        ActNames.Add("explanation.publish", "công khai văn bản giải trình");
        ActNames.Add("explanation.keep-back", "không công khai văn bản giải trình");
        ActNames.Add("explanation.review", "xem lại việc giải trình");
        ActNames.Add("question.ask", "gửi câu hỏi tới người đứng đầu");
        ActNames.Add("question.show", "cho hiện câu hỏi");
        ActNames.Add("question.reject", "không cho hiện câu hỏi");
        ActNames.Add("question.answer", "trả lời câu hỏi");
        ActNames.Add("question.follow-up", "hỏi thêm");
        ActNames.Add("question.judge-follow-up", "xem câu hỏi thêm");
        ActNames.Add("promise.record", "ghi lời hứa");
        ActNames.Add("promise.keep", "ghi đã thực hiện lời hứa");
        ActNames.Add("promise.break", "ghi không thực hiện lời hứa");
        ActNames.Add("press.take", "ghi câu hỏi của báo chí");
        ActNames.Add("press.state", "phát ngôn với báo chí");
        ActNames.Add("press.refuse", "từ chối trả lời báo chí");
    }

    public override IEnumerable<Permission> Permissions => AccountabilityPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Giải trình", "Accountability", "/giai-trinh", 32) { ForVisitors = true },
        new("Giải trình", "Explanations", "/giai-trinh/xu-ly", 36, AccountabilityPermissions.Handle),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AccountabilityQueries>();
        services.AddScoped<AccountabilityFigures>();
        services.AddScoped<KeepDuties>();
        services.AddScoped<AskExplanation>();
        services.AddScoped<HandleExplanation>();
        services.AddScoped<HeadQuestions>();
        services.AddScoped<SpeakToPress>();
        services.AddScoped<RecordPromise>();
        services.AddScoped<Demo.ConversationDemo>();
        services.AddScoped<Demo.AccountabilityDemo>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Accountability/Pages/Public");
        pages.AuthorizeFolder("/Accountability/Pages/Work", AccountabilityPermissions.Handle.Code);
        pages.AuthorizeFolder("/Accountability/Pages/Keep", AccountabilityPermissions.Keep.Code);
    }

    public override async Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation)
    {
        await demonstration.Services.GetRequiredService<Demo.AccountabilityDemo>().LoadAsync(cancellation);
        await demonstration.Services.GetRequiredService<Demo.ConversationDemo>().LoadAsync(cancellation);
    }
}
