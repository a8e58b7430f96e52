using MotCua.Dossiers.Acts;

namespace MotCua.Dossiers;

/// <summary>Something an officer can do with a dossier now: one click, or a page of its own.</summary>
/// <param name="Handler">The handler of the dossier's page; null where <paramref name="Href"/> leads to a page.</param>
/// <param name="Second">Not the next thing to do.</param>
internal sealed record Offer(string Text, string? Handler = null, string? Href = null, bool Second = false)
{
    /// <summary>What this actor may do now, the next thing first. The acts check again.</summary>
    public static IEnumerable<Offer> For(Actor actor, WholeDossier whole) => [.. AtDesk(actor, whole), .. InStep(actor, whole), .. OffTheRoad(actor, whole)];

    private static IEnumerable<Offer> AtDesk(Actor actor, WholeDossier whole)
    {
        var dossier = whole.Dossier;
        var at = $"/ho-so/{dossier.Code}";
        if (!actor.May(DossierPermissions.Receive, dossier.DeskUnitId)) yield break;
        if (dossier.State == DossierState.Registered)
        {
            yield return new Offer("Tiếp nhận", Handler: "Accept");
            yield return new Offer("Yêu cầu bổ sung", Href: $"{at}/bo-sung", Second: true);
            yield return new Offer("Dùng giấy tờ đã có", Href: $"{at}/giay-to-da-co", Second: true);
            yield return new Offer("Từ chối", Href: $"{at}/tu-choi", Second: true);
        }
        if (dossier.State == DossierState.Accepted) yield return new Offer(whole.Version.Content.Joint is null ? "Chuyển phòng xử lý" : "Bắt đầu liên thông", Handler: "HandOver");
        if (whole.OpenSupplement is { AfterAppraisal: true, PassedOnAt: null } && dossier.State == DossierState.AwaitingSupplement) yield return new Offer("Chuyển phiếu bổ sung cho người nộp", Handler: "PassOn");
        if (dossier.State == DossierState.AwaitingSupplement) yield return new Offer("Nhận giấy tờ bổ sung tại quầy", Href: $"{at}/nhan-bo-sung");
        if (dossier.State == DossierState.AwaitingSupplement) yield return new Offer("Đường dẫn bổ sung dùng một lần", Href: $"{at}/duong-dan-bo-sung", Second: true);
        if (dossier.State == DossierState.AwaitingPayment) yield return new Offer("Thu phí, lệ phí", Href: $"{at}/nghia-vu-tai-chinh");
        if (dossier.State is DossierState.Registered or DossierState.Accepted or DossierState.InProgress && whole.Fee is { Amount: > 0 } && whole.Off.Fees.Count == 0)
            yield return new Offer("Thu phí, lệ phí", Href: $"{at}/nghia-vu-tai-chinh", Second: true);
        if (dossier.State == DossierState.WithdrawalRequested) yield return new Offer("Trả lời yêu cầu rút", Href: $"{at}/rut-ho-so");
        if (whole.Off.PendingApology is { WaitsForHead: false }) yield return new Offer("Đổi ngày hẹn", Href: $"{at}/hen-lai");
        if (dossier.State == DossierState.Finished) yield return new Offer("Trả kết quả", Href: $"{at}/tra-ket-qua");
        if (dossier.AcceptedAt is not null) yield return new Offer("In giấy tiếp nhận", Href: $"{at}/giay-tiep-nhan", Second: true);
    }

    private static IEnumerable<Offer> InStep(Actor actor, WholeDossier whole)
    {
        var dossier = whole.Dossier;
        var at = $"/ho-so/{dossier.Code}";
        if (whole.Joint is { IsComplete: false } joint && dossier.State == DossierState.InProgress && joint.Children.Exists(child => JointActs.May(actor, dossier, child)))
            yield return new Offer("Theo dõi liên thông", Href: $"{at}/lien-thong");
        if (dossier.State != DossierState.InProgress || dossier.PausedAt is not null || !actor.HoldsStepOf(dossier)) yield break;
        if (dossier.StepRole == Role.Director) yield return new Offer("Ký kết quả", Handler: "Sign");
        else if (dossier.StepRole == Role.Clerk) yield return new Offer("Phát hành kết quả", Href: $"{at}/phat-hanh");
        else
        {
            if (actor.May(DossierPermissions.Propose)) yield return new Offer(whole.Outcome is null ? "Soạn kết quả" : "Sửa dự thảo kết quả", Href: $"{at}/soan-ket-qua", Second: whole.Outcome is not null);
            if (whole.Outcome is not null || dossier.StepRole == Role.DivisionHead) yield return new Offer("Chuyển bước sau", Handler: "Forward");
            yield return new Offer("Yêu cầu bổ sung", Href: $"{at}/bo-sung", Second: true);
            if (dossier.StepRole is Role.Specialist or Role.DivisionHead) yield return new Offer(dossier.NeedsVerification ? "Không cần xác minh nữa" : "Cần xác minh thực tế", Handler: "Verify", Second: true);
        }
        if (dossier.StepIndex > 0) yield return new Offer("Trả lại bước trước", Href: $"{at}/tra-lai", Second: true);
    }

    private static IEnumerable<Offer> OffTheRoad(Actor actor, WholeDossier whole)
    {
        var dossier = whole.Dossier;
        var at = $"/ho-so/{dossier.Code}";
        foreach (var asked in whole.Off.Consultations.Where(asked => ConsultUnit.MayAnswer(actor, asked))) yield return new Offer("Trả lời ý kiến", Href: $"{at}/y-kien/{asked.Id}");
        if (whole.Off.PendingApology is { WaitsForHead: true } && actor.Holds(Role.Director)) yield return new Offer("Xem xét cho hẹn lại", Href: $"{at}/hen-lai");
        if (whole.CapReached && PassOnReturn.MayAllow(actor, dossier)) yield return new Offer("Cho phép yêu cầu bổ sung thêm", Href: $"{at}/cho-phep-bo-sung", Second: true);
        if (PauseClock.MayResume(actor, dossier)) yield return new Offer("Tiếp tục thời hạn", Href: $"{at}/tam-dung");
        if (PauseClock.MayPause(actor, dossier)) yield return new Offer("Tạm dừng thời hạn", Href: $"{at}/tam-dung", Second: true);
        if (dossier is { State: DossierState.InProgress, PausedAt: null } && actor.HoldsStepOf(dossier))
        {
            if (whole.Version.Content.Extensions is { Count: > 0 } && dossier.PromisedAt is not null) yield return new Offer("Gia hạn theo luật", Href: $"{at}/gia-han", Second: true);
            yield return new Offer("Lấy ý kiến", Href: $"{at}/lay-y-kien", Second: true);
            if (dossier.StepRole is Role.Specialist or Role.DivisionHead) yield return new Offer("Yêu cầu nộp phí, lệ phí", Href: $"{at}/nghia-vu-tai-chinh", Second: true);
            if (dossier.PromisedAt is not null && whole.Off.PendingApology is null) yield return new Offer("Báo chậm, hẹn lại", Href: $"{at}/hen-lai", Second: true);
        }
        if (Reassign.May(actor, dossier)) yield return new Offer("Giao lại", Href: $"{at}/giao-lai", Second: true);
        if (dossier.State.MayGo(DossierState.Stopped) && dossier.State != DossierState.WithdrawalRequested && StopDossier.May(actor, dossier)) yield return new Offer("Dừng xử lý", Href: $"{at}/dung-xu-ly", Second: true);
        if (dossier.State.MayGo(DossierState.WithdrawalRequested) && actor.May(DossierPermissions.Receive, dossier.DeskUnitId)) yield return new Offer("Người nộp rút hồ sơ", Href: $"{at}/rut-ho-so", Second: true);
        if (!dossier.State.IsClosed() && ReportIncident.May(actor, dossier)) yield return new Offer("Giấy tờ mất, hỏng", Href: $"{at}/giay-to-mat-hong", Second: true);
    }
}
