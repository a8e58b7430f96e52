using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Representatives;

namespace MotCua.Dossiers;

/// <summary>What submitter and owner are told, and when: every change of state, in words that say what happens next.</summary>
internal static class DossierNotices
{
    public static IReadOnlyList<OutboxMessage> Submitted(Submission submission, OfficeClock clock)
    {
        var party = submission.Submitter;
        OutboxMessage[] other = submission is { RepresentationId: not null, Owner.PersonId: { } owner }
            ? [Notify.Message(clock, owner, null, "Có người nộp hồ sơ thay anh chị", $"{party.Name} vừa nộp một hồ sơ thay anh chị. Anh chị theo dõi trong mục Hồ sơ của tôi, và chấm dứt việc làm thay bất cứ lúc nào.", "/ho-so-cua-toi", NoticeEvent.Received)] : [];
        return party.PersonId is null && party.Email is null ? other
            : [.. other, Notify.Message(clock, party.PersonId, party.Email, "Đã nhận hồ sơ của anh chị",
                "Hồ sơ đã đến Bộ phận Một cửa và đang được kiểm tra. Anh chị xem mã hồ sơ và tiến độ trong mục Hồ sơ của tôi.", "/ho-so-cua-toi", NoticeEvent.Received)];
    }

    /// <param name="rating">Address of the rating slip that goes out with it.</param>
    public static async Task<IReadOnlyList<OutboxMessage>> ChangedAsync(Store store, OfficeClock clock, Dossier dossier, CancellationToken cancellation, string? rating = null)
    {
        // What happened long ago, as in demonstration content, is not news.
        if (dossier.Transitions is [.., var last] && clock.UtcNow - last.At > TimeSpan.FromDays(1)) return [];
        if (dossier.State == DossierState.InProgress) return await WentOnAsync(store, clock, dossier, cancellation);
        if (Words(dossier) is not { } words) return [];
        return await TellAsync(store, clock, dossier, words.Subject, rating is null ? words.Body : $"{words.Body}\n\nMời đánh giá sự phục vụ, một lần, không cần đăng nhập: {rating}", cancellation, EventOf(dossier.State));
    }

    /// <summary>The same words to submitter and owner.</summary>
    public static async Task<IReadOnlyList<OutboxMessage>> TellAsync(Store store, OfficeClock clock, Dossier dossier, string subject, string body, CancellationToken cancellation, NoticeEvent what = NoticeEvent.Date)
    {
        var today = clock.Today;
        // Who filed by a representation that is over hears no more.
        var parties = await store.DossierParties.AsNoTracking().Where(row => row.DossierId == dossier.Id && (row.Role == PartyRole.Owner || !store.Set<RepresentedDossier>().Any(acted => acted.DossierId == row.DossierId
                && store.Set<Representation>().Any(by => by.Id == acted.RepresentationId && (by.EndedAt != null || by.To < today)))))
            .Select(row => new { row.PersonId, row.Email }).Distinct().ToListAsync(cancellation);
        return [.. parties.Where(party => party.PersonId is not null || party.Email is not null)
            .Select(party => Notify.Message(clock, party.PersonId, party.Email, subject, body, $"/tra-cuu/{dossier.Code}", what))];
    }

    /// <summary>It went on: to which unit, and to whom where a name is known. Heard only where the law of the day has every change told (<see cref="TellPerson"/>).</summary>
    public static async Task<IReadOnlyList<OutboxMessage>> WentOnAsync(Store store, OfficeClock clock, Dossier dossier, CancellationToken cancellation)
    {
        var unit = await store.Units.AsNoTracking().Where(row => row.Id == dossier.HolderUnitId).Select(row => row.Name).SingleOrDefaultAsync(cancellation);
        var person = await store.Staff.AsNoTracking().Where(row => row.PersonId == dossier.HolderPersonId).Select(row => row.Name).SingleOrDefaultAsync(cancellation);
        return unit is null ? [] : await TellAsync(store, clock, dossier, $"Hồ sơ {dossier.Code} đang được xử lý",
            $"Hồ sơ đã chuyển đến {unit}{(person is null ? "" : $", người xử lý {person}")}{(dossier.StepName is { } step ? $", bước {step}" : "")}.", cancellation, NoticeEvent.Progress);
    }

    private static NoticeEvent EventOf(DossierState state) => state switch
    {
        DossierState.Accepted or DossierState.NotAccepted or DossierState.Registered => NoticeEvent.Received,
        DossierState.AwaitingSupplement or DossierState.AwaitingPayment => NoticeEvent.Asked,
        _ => NoticeEvent.Result,
    };

    private static (string Subject, string Body)? Words(Dossier dossier) => dossier.State switch
    {
        DossierState.Accepted => ($"Hồ sơ {dossier.Code} đã được tiếp nhận", dossier.PromisedAt is { } promised
            ? $"Hẹn trả kết quả lúc {Screen.Time(promised)}." : "Thủ tục này không có thời hạn giải quyết cố định; chúng tôi sẽ báo ngay khi có kết quả."),
        DossierState.NotAccepted => ($"Hồ sơ {dossier.Code} chưa được tiếp nhận", "Lý do và hướng dẫn có trong phiếu từ chối. Mời mở hồ sơ để xem."),
        DossierState.AwaitingSupplement => ($"Hồ sơ {dossier.Code} cần bổ sung giấy tờ", "Mời mở hồ sơ để xem cần bổ sung những gì và tải lên hoặc mang đến quầy."),
        DossierState.InProgress => null,
        DossierState.AwaitingPayment => ($"Hồ sơ {dossier.Code} cần nộp phí, lệ phí", "Mời mở hồ sơ để xem khoản phải nộp. Thời hạn giải quyết tạm dừng đến khi anh chị nộp."),
        DossierState.WithdrawalRequested => ($"Đã nhận yêu cầu rút hồ sơ {dossier.Code}", "Bộ phận Một cửa sẽ trả lời. Hồ sơ chưa dừng xử lý cho đến khi có trả lời."),
        DossierState.Stopped => ($"Hồ sơ {dossier.Code} đã dừng xử lý", "Mời mở hồ sơ để xem lý do và nhận lại giấy tờ tại Bộ phận Một cửa."),
        DossierState.Finished => ($"Hồ sơ {dossier.Code} đã có kết quả", "Mời nhận kết quả tại Bộ phận Một cửa hoặc tải về nếu có bản điện tử."),
        DossierState.Returned => ($"Hồ sơ {dossier.Code} đã trả kết quả", "Cảm ơn anh chị."),
        _ => null,
    };
}
