using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Petitions.Feedback.Acts;

namespace MotCua.Petitions.Feedback.Demo;

/// <summary>Feedback on every path, causes and improvements; by the same acts as real ones.</summary>
internal sealed class FeedbackDemo(Store store, OfficeClock clock, SendFeedback send, HandleFeedback handle, MarkCause causes)
{
    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.ServiceFeedback.AnyAsync(cancellation)) return;
        var head = await OfficerAsync("truong.motcua", Role.DeskHead, cancellation);
        if (head?.UnitId is not { } desk) return;
        // Solved; reopened once and answered again; waiting for the sender; overdue; not shown; passed on; new.
        var one = await SendAsync(40, desk, "waiting", "Buổi sáng thứ Hai tôi chờ hơn một giờ mới được gọi số.", "Quầy tiếp nhận");
        await ShowAsync(one, 39);
        await handle.AnswerAsync(head, one.Code, "Sáng thứ Hai đông người; Bộ phận Một cửa đã mở thêm một quầy từ 7 giờ đến 9 giờ các ngày thứ Hai.", null, cancellation, Day(34));
        await send.SolvedAsync(one, "Tuần này tôi chỉ chờ mười phút.", cancellation, Day(25));
        var two = await SendAsync(50, desk, "facility", "Máy lấy số ở cửa chính hỏng, không ai hướng dẫn.", "Cửa chính");
        await ShowAsync(two, 49);
        await handle.AnswerAsync(head, two.Code, "Máy đã được sửa ngày hôm sau.", null, cancellation, Day(46));
        await send.ReopenAsync(two, "Hôm nay máy lại hỏng.", cancellation, Day(30));
        await handle.AnswerAsync(head, two.Code, "Máy đã được thay; khi máy hỏng, cán bộ phát số bằng giấy.", null, cancellation, Day(26));
        var three = await SendAsync(20, desk, "guidance", "Hướng dẫn trên bảng khác với hướng dẫn của cán bộ.", null);
        await ShowAsync(three, 19);
        await handle.AnswerAsync(head, three.Code, "Bảng cũ đã được gỡ; hướng dẫn theo trang thủ tục là đúng.", null, cancellation, Day(15));
        await ShowAsync(await SendAsync(45, desk, "attitude", "Cán bộ trả lời cộc lốc khi tôi hỏi giấy tờ.", null), 44);
        var five = await SendAsync(10, desk, "other", "Quảng cáo bán hàng (trình diễn).", null);
        await handle.HideAsync(head, five.Code, "Nội dung quảng cáo, không phải phản ánh về dịch vụ.", null, cancellation, Day(9));
        var six = await SendAsync(8, desk, "guidance", "Phòng trả lời điện thoại không cho biết hồ sơ đang ở đâu.", null);
        if (await store.Units.Where(unit => unit.Code == "sldtbxh-btxh").Select(unit => (Guid?)unit.Id).SingleOrDefaultAsync(cancellation) is { } division)
            await handle.MoveAsync(head, six.Code, division, "Phản ánh nói về phòng này.", null, cancellation, Day(7));
        await SendAsync(0, desk, "facility", "Nhà vệ sinh khu chờ chưa có giấy.", "Khu chờ");
        foreach (var (code, cause, step) in new[] { (one.Code, "crowding", (string?)null), (two.Code, "equipment", null), (three.Code, "unclear-guidance", "Tiếp nhận") })
            await causes.RunAsync(head, new CauseInput(code, cause, null, step, null), cancellation, Day(14));
        await causes.ImproveAsync(head, new ImprovementInput(desk, null, null, "equipment", "Có máy lấy số dự phòng và phát số bằng giấy khi máy hỏng.", clock.Today.AddDays(20)), cancellation, Day(12));
        store.ChangeTracker.Clear();

        Task<ServiceFeedback> SendAsync(int days, Guid unit, string service, string text, string? place) =>
            send.RunAsync(FeedbackPermissions.Sender, new FeedbackInput(service, unit, text, place, null, null, "Lê Thị Ví Dụ", "0900 000 140", null, FeedbackWay.Page), null, null, cancellation, Day(days));

        Task ShowAsync(ServiceFeedback feedback, int days) => handle.ShowAsync(head, feedback.Code, feedback.Text, feedback.Place, false, false, null, cancellation, Day(days));
    }

    private DateTime Day(int ago) => ago == 0 ? clock.UtcNow.AddMinutes(-30) : OfficeClock.ToUtc(clock.Today.AddDays(-ago).ToDateTime(new TimeOnly(10, 0)));

    private async Task<Actor?> OfficerAsync(string userName, Role role, CancellationToken cancellation)
    {
        var day = clock.Today;
        return await (from account in store.Accounts.AsNoTracking()
                      join holding in store.RoleHoldings.AsNoTracking() on account.PersonId equals holding.PersonId
                      where account.UserName == userName && holding.Role == role && holding.From <= day && (holding.To == null || holding.To >= day)
                      select new { account.Id, account.PersonId, account.DisplayName, holding.UnitId }).FirstOrDefaultAsync(cancellation) is { } found
            ? new Actor(ActorKind.Staff, found.Id, found.PersonId, found.DisplayName, [new HeldRole(role, found.UnitId)]) : null;
    }
}
