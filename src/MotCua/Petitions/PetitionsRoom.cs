using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Printing;
using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;
using MotCua.Petitions.Reports;

namespace MotCua.Petitions;

/// <summary>Solution 4: petitions are received, sorted, settled and answered; their register and its reports.</summary>
internal sealed class PetitionsRoom : Room
{
    static PetitionsRoom()
    {
        ActNames.Add("petition.receive", "nhận đơn, vào sổ");
        ActNames.Add("petition.triage", "phân loại đơn");
        ActNames.Add("petition.dispose", "quyết định hướng xử lý đơn");
        ActNames.Add("petition.split", "tách đơn");
        ActNames.Add("petition.relate", "ghi đơn cùng nội dung");
        ActNames.Add("petition.reply", "ghi trả lời của nơi nhận đơn");
        ActNames.Add("petition.destroy", "quyết định tiêu hủy đơn lưu");
        ActNames.Add("petition.write", "soạn văn bản về đơn");
        ActNames.Add("petition.send", "gửi văn bản về đơn");
        ActNames.Add("petition.close", "kết thúc đơn");
        ActNames.Add("petition.sign-up", "nhập người ký đơn");
        ActNames.Add("petition.merge-list", "nhập danh sách đơn ghi tay");
        ActNames.Add("petition.chase", "đôn đốc việc về đơn");
        ActNames.Add("petition.escalate", "báo việc quá hạn cho cấp trên");
        ActNames.Add("petition-route.set", "phân đơn theo lĩnh vực");
        ActNames.Add("complaint.accept", "thụ lý khiếu nại");
        ActNames.Add("complaint.assign", "giao xác minh khiếu nại");
        ActNames.Add("complaint.report", "báo cáo xác minh khiếu nại");
        ActNames.Add("complaint.find-complex", "ghi nhận khiếu nại phức tạp");
        ActNames.Add("complaint.announce-dialogue", "báo buổi đối thoại");
        ActNames.Add("complaint.hold-dialogue", "ghi buổi đối thoại");
        ActNames.Add("complaint.suspend", "tạm đình chỉ giải quyết khiếu nại");
        ActNames.Add("complaint.resume", "tiếp tục giải quyết khiếu nại");
        ActNames.Add("complaint.withdraw", "ghi rút khiếu nại");
        ActNames.Add("complaint.discontinue", "đình chỉ giải quyết khiếu nại");
        ActNames.Add("complaint.rule", "ra quyết định giải quyết khiếu nại");
        ActNames.Add("complaint.publish", "công khai quyết định giải quyết khiếu nại");
        ActNames.Add("complaint.execute", "ghi thi hành quyết định");
        ActNames.Add("complaint.close", "kết thúc vụ việc khiếu nại");
        ActNames.Add("complaint.add-paper", "thêm giấy tờ vào hồ sơ khiếu nại");
        ActNames.Add("complaint.export", "kết xuất hồ sơ khiếu nại");
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
        services.AddSingleton<PetitionForms>();
        services.AddSingleton<PetitionClock>();
        services.AddSingleton<Competences>();
        services.AddSingleton<ReportForms>();
        services.AddSingleton<ReportPeriods>();
        services.AddScoped<PetitionLists>();
        services.AddScoped<PetitionFiles>();
        services.AddScoped<PetitionStatuses>();
        services.AddScoped<SimilarPetitions>();
        services.AddScoped<DutyBook>();
        services.AddScoped<RoutePetition>();
        services.AddScoped<ArrangeRoutes>();
        services.AddScoped<ReceivePetition>();
        services.AddScoped<TriagePetition>();
        services.AddScoped<SplitPetition>();
        services.AddScoped<PetitionLetters>();
        services.AddScoped<ChaseDuties>();
        services.AddScoped<ImportSigners>();
        services.AddScoped<MergeOffline>();
        services.AddScoped<AcceptComplaint>();
        services.AddScoped<OnComplaint>();
        services.AddScoped<VerifyComplaint>();
        services.AddScoped<RuleComplaint>();
        services.AddScoped<CaseExport>();
        services.AddScoped<CasePapers>();
        services.AddScoped<IReportFacts, PetitionFacts>();
        services.AddScoped<IReportFacts, SealedFacts>();
        services.AddScoped<IReportFacts, ReceptionFacts>();
        services.AddScoped<Demo.PetitionStories>();
        services.AddScoped<Demo.PetitionYear>();
        services.AddScoped<Demo.PetitionDemo>();
        foreach (var shape in PetitionTexts.Shapes(new PetitionForms(LawBook.Load()).All)) services.AddSingleton(shape);
        services.AddRound("late petitions", TimeSpan.FromMinutes(15), async (scope, stopping) => { await scope.GetRequiredService<ChaseDuties>().EscalateAsync(stopping); });
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Petitions/Pages/Send");
        pages.AuthorizeFolder("/Petitions/Pages/Work", PetitionPermissions.Read.Code);
        pages.AuthorizePage("/Petitions/Pages/Work/Receive", PetitionPermissions.Receive.Code);
        pages.AuthorizeFolder("/Petitions/Pages/Act", PetitionPermissions.Work.Code);
        pages.AuthorizeFolder("/Petitions/Pages/Report", PetitionPermissions.Report.Code);
        pages.AuthorizeFolder("/Petitions/Pages/Arrange", PetitionPermissions.Arrange.Code);
        pages.AlsoAsPdf("/Petitions/Pages/Work/Letter");
    }

    public override void MapApi(RouteGroupBuilder api) => PetitionsApi.Map(api);

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.PetitionDemo>().LoadAsync(cancellation);
}
