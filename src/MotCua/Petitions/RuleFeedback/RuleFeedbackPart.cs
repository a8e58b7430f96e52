using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Petitions.RuleFeedback.Acts;

namespace MotCua.Petitions.RuleFeedback;

/// <summary>Phản ánh, kiến nghị về quy định hành chính: a channel of its own beside petitions.</summary>
internal sealed class RuleFeedbackPart : Room
{
    static RuleFeedbackPart()
    {
        ActNames.Add("rule-remark.receive", "nhận góp ý về quy định");
        ActNames.Add("rule-remark.turn-away", "báo lại không thuộc loại góp ý về quy định");
        ActNames.Add("rule-remark.transfer", "chuyển góp ý về quy định");
        ActNames.Add("rule-remark.assign", "giao xử lý góp ý về quy định");
        ActNames.Add("rule-remark.assess", "đánh giá quy định theo sáu tiêu chí");
        ActNames.Add("rule-remark.decide", "quyết định về góp ý quy định");
        ActNames.Add("rule-remark.publish", "công khai kết quả góp ý về quy định");
    }

    public override IEnumerable<Permission> Permissions => RuleFeedbackPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Góp ý quy định", "Remarks on rules", "/don-thu/quy-dinh", 45, RuleFeedbackPermissions.Read),
        new("Góp ý về quy định", "Remarks on rules", "/phan-anh-quy-dinh", 29) { ForVisitors = true },
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<HandleRemark>();
        services.AddScoped<Demo.RuleFeedbackDemo>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Petitions/RuleFeedback/Pages/Public");
        pages.AuthorizeFolder("/Petitions/RuleFeedback/Pages/Work", RuleFeedbackPermissions.Read.Code);
        pages.AuthorizePage("/Petitions/RuleFeedback/Pages/Work/Receive", RuleFeedbackPermissions.Keep.Code);
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.RuleFeedbackDemo>().LoadAsync(cancellation);
}
