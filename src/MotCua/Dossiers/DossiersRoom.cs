using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Printing;

namespace MotCua.Dossiers;

/// <summary>Solution 6: dossiers from intake to return.</summary>
internal sealed class DossiersRoom : Room
{
    static DossiersRoom()
    {
        ActNames.Add("dossier.submit", "nộp hồ sơ");
        ActNames.Add("dossier.accept", "tiếp nhận hồ sơ");
        ActNames.Add("dossier.refuse", "từ chối tiếp nhận hồ sơ");
        ActNames.Add("dossier.ask-supplement", "yêu cầu bổ sung hồ sơ");
        ActNames.Add("dossier.supply", "bổ sung hồ sơ");
        ActNames.Add("dossier.hand-over", "chuyển hồ sơ đến phòng xử lý");
        ActNames.Add("dossier.forward", "chuyển bước");
        ActNames.Add("dossier.send-back", "trả lại bước trước");
        ActNames.Add("dossier.propose", "soạn kết quả");
        ActNames.Add("dossier.sign", "ký kết quả");
        ActNames.Add("dossier.release", "phát hành kết quả");
        ActNames.Add("dossier.move-date", "đổi ngày hẹn theo lịch làm việc");
        ActNames.Add("dossier.deliver", "trả kết quả");
        ActNames.Add("dossier.ask-withdrawal", "xin rút hồ sơ");
        ActNames.Add("dossier.answer-withdrawal", "trả lời yêu cầu rút hồ sơ");
        ActNames.Add("dossier.stop", "dừng xử lý hồ sơ");
        ActNames.Add("dossier.demand-fee", "yêu cầu nộp phí, lệ phí");
        ActNames.Add("dossier.take-fee", "thu phí, lệ phí");
        ActNames.Add("dossier.report-lateness", "báo chậm, xin hẹn lại");
        ActNames.Add("dossier.allow-lateness", "cho phép hẹn lại lần nữa");
        ActNames.Add("dossier.postpone", "đổi ngày hẹn trả");
        ActNames.Add("dossier.consult", "lấy ý kiến đơn vị phối hợp");
        ActNames.Add("dossier.give-opinion", "trả lời ý kiến");
        ActNames.Add("dossier.paper-incident", "báo giấy tờ bị mất, hỏng");
        ActNames.Add("dossier.reassign", "giao lại hồ sơ");
        ActNames.Add("dossier.pass-on-return", "chuyển phiếu yêu cầu bổ sung cho người nộp");
        ActNames.Add("dossier.allow-supplement", "cho phép yêu cầu bổ sung thêm");
        ActNames.Add("dossier.make-link", "lập đường dẫn bổ sung dùng một lần");
        ActNames.Add("dossier.move-unit", "chuyển hồ sơ sang đơn vị kế nhiệm");
        ActNames.Add("unit.work-moved", "báo đơn vị kế nhiệm về hồ sơ chuyển đến");
        ActNames.Add("dossier.alarm", "cảnh báo bước sắp hết hạn");
        ActNames.Add("dossier.mark-verification", "ghi hồ sơ cần xác minh thực tế");
        ActNames.Add("dossier.pause", "tạm dừng thời hạn");
        ActNames.Add("dossier.resume", "tiếp tục thời hạn");
        ActNames.Add("dossier.extend", "gia hạn theo luật");
        ActNames.Add("dossier.send-child", "chuyển hồ sơ con đến cơ quan liên thông");
        ActNames.Add("dossier.child-received", "ghi cơ quan liên thông đã nhận");
        ActNames.Add("dossier.child-result", "ghi kết quả của cơ quan liên thông");
        ActNames.Add("dossier.claim", "đưa hồ sơ vào danh sách bằng giấy tiếp nhận");
        ActNames.Add("paper-block.draw", "lấy số phiếu giấy");
        ActNames.Add("absence.set", "ghi vắng mặt và người làm thay");
        ActNames.Add("absence.end", "kết thúc vắng mặt");
        ActNames.Add("snippet.keep", "ghi câu mẫu");
        ActNames.Add("snippet.drop", "xóa câu mẫu");
        ActNames.Add("list.export", "yêu cầu xuất danh sách hồ sơ");
        ActNames.Add("list.fetch", "tải danh sách hồ sơ");
        ActNames.Add("list.expire", "xóa danh sách đã hết hạn");
    }

    public override IEnumerable<Permission> Permissions => DossierPermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Tra cứu hồ sơ", "Track a dossier", "/tra-cuu", 20) { ForVisitors = true },
        new("Hồ sơ của tôi", "My dossiers", "/ho-so-cua-toi", 30, DossierPermissions.Submit),
        new("Việc của tôi", "My work", "/viec-cua-toi", 1, DossierPermissions.Read),
        new("Nhận tại quầy", "Counter", "/quay", 2, DossierPermissions.Receive),
        new("Liên thông", "Joint handling", "/lien-thong", 7, DossierPermissions.Follow),
        new("Sổ, phiếu, báo cáo", "Books and reports", "/so-theo-doi", 6, DossierPermissions.Read),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Secrets>();
        services.AddSingleton<ReceiptSecret>();
        services.AddSingleton<TrackReads>();
        services.AddSingleton<FilingFacts>();
        services.AddSingleton<Web.IWorkingFigures, DossierFigures>();
        services.AddSingleton<Procedures.IRealDurations, RealDurations>();
        services.AddScoped<Kernel.Webhooks.IWebhookSubject, DossierSubject>();
        services.AddScoped<Kernel.Retention.IKeptRecords, DossierKeeping>();
        services.AddScoped<PromiseMaker>();
        services.AddScoped<Kernel.Calendar.IDatesThatMove, PromisesThatMove>();
        services.AddScoped<ProcessRoute>();
        services.AddScoped<DossierUnits>();
        services.AddScoped<DossierView>();
        services.AddScoped<PartyLinks>();
        services.AddScoped<OwnInbox>();
        services.AddOfficersDay();
        services.AddScoped<DossierDrafts>();
        services.AddRound("drafts", TimeSpan.FromDays(1), (scope, stopping) => scope.GetRequiredService<DossierDrafts>().SweepAsync(stopping));
        services.AddScoped<SubmitHere>();
        services.AddScoped<KeyDays>();
        services.AddSingleton<AnswerClock>();
        services.AddSingleton<Reasons>();
        services.AddScoped<Pages.Apply.Journey>();
        services.AddScoped<SubmitDossier>();
        services.AddScoped<ClaimByReceipt>();
        services.AddScoped<AcceptDossier>();
        services.AddScoped<RefuseDossier>();
        services.AddScoped<RequestSupplement>();
        services.AddScoped<SupplyPapers>();
        services.AddScoped<HandOver>();
        services.AddScoped<MoveStep>();
        services.AddScoped<ProposeOutcome>();
        services.AddScoped<SignOutcome>();
        services.AddScoped<ReleaseOutcome>();
        services.AddScoped<DeliverOutcome>();
        services.AddScoped<OnDossier>();
        services.AddScoped<WithdrawDossier>();
        services.AddScoped<StopDossier>();
        services.AddScoped<TakeFee>();
        services.AddScoped<PostponePromise>();
        services.AddScoped<ConsultUnit>();
        services.AddScoped<ReportIncident>();
        services.AddScoped<Reassign>();
        services.AddScoped<MarkVerification>();
        services.AddSingleton<HandOverClock>();
        services.AddScoped<Kernel.Organisation.IWorkOfUnits, DossiersThatMove>();
        services.AddRound("merged-units", TimeSpan.FromHours(1), (scope, stopping) => scope.GetRequiredService<Kernel.Organisation.IWorkOfUnits>().MoveAsync(Actor.System, stopping));
        services.AddScoped<StepAlarms>();
        services.AddRound("step-alarms", TimeSpan.FromMinutes(5), async (scope, stopping) => { await scope.GetRequiredService<StepAlarms>().RunAsync(stopping); });
        services.AddScoped<PassOnReturn>();
        services.AddScoped<SupplyByLink>();
        services.AddScoped<PauseClock>();
        services.AddScoped<ExtendLimit>();
        services.AddScoped<ChildDates>();
        services.AddScoped<JointActs>();
        services.AddScoped<EnterLate>();
        services.AddScoped<DossierLetters>();
        services.AddScoped<Kernel.Letters.ISigningSource, OutcomesToSign>();
        services.AddScoped<Demo.DossierDemo>();
        foreach (var shape in PaperTexts.Shapes) services.AddSingleton(shape);
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Dossiers/Pages/Track");
        pages.AllowAnonymousToFolder("/Dossiers/Pages/Link");
        pages.AuthorizeFolder("/Dossiers/Pages/Apply", DossierPermissions.Submit.Code);
        pages.AuthorizeFolder("/Dossiers/Pages/Own", DossierPermissions.Submit.Code);
        pages.AuthorizeFolder("/Dossiers/Pages/Work", DossierPermissions.Read.Code);
        pages.AuthorizeFolder("/Dossiers/Pages/Exceptions", DossierPermissions.Read.Code);
        pages.AuthorizeFolder("/Dossiers/Pages/Joint", DossierPermissions.Follow.Code);
        pages.AuthorizeFolder("/Dossiers/Pages/Desk", DossierPermissions.Receive.Code);
        pages.AuthorizeFolder("/Dossiers/Pages/Handle", DossierPermissions.Handle.Code);
        pages.AuthorizeFolder("/Dossiers/Pages/Books", DossierPermissions.Read.Code);
        pages.AuthorizeFolder("/Dossiers/Pages/Paper", DossierPermissions.Receive.Code);
        foreach (var page in new[] { "Work/Slip", "Work/Print", "Books/Register", "Books/HandOvers", "Books/Results", "Books/Quarter", "Paper/Blank" }) pages.AlsoAsPdf($"/Dossiers/Pages/{page}");
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.DossierDemo>().LoadAsync(demonstration.Dossiers, demonstration.Progress, cancellation);

    public override IAsyncEnumerable<Finding> CheckAsync(IServiceProvider services, CancellationToken cancellation) =>
        DossierCheck.RunAsync(services.GetRequiredService<Store>(), cancellation);

    public override void MapApi(RouteGroupBuilder api)
    {
        DossiersApi.Map(api);
        Staff.StaffApi.Map(api);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => DossierFiles.Map(endpoints);
}
