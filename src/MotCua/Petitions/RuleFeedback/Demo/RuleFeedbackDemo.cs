using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.RuleFeedback.Acts;

namespace MotCua.Petitions.RuleFeedback.Demo;

/// <summary>One remark at each end of its road; people plainly invented.</summary>
internal sealed class RuleFeedbackDemo(Store store, OfficeClock clock, LawBook law, HandleRemark handle)
{
    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.RuleRemarks.AnyAsync(cancellation) || clock.Today < new DateOnly(2021, 11, 15)) return;
        if (await store.Set<OrgUnit>().Where(row => row.Code == "sldtbxh-vlatld").Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation) is not { } unit) return;
        var whole = await SendAsync("Kiều Văn Góp Ý", "Thủ tục hỗ trợ việc làm, thành phần hồ sơ", "Phải nộp bản sao sổ hộ khẩu dù đã có căn cước.", RemarkWay.Portal, 10, 4, cancellation);
        await handle.AssignAsync(Actor.System, whole, unit, "Văn bản 120/VPUBND (trình diễn)", new DateOnly(2021, 10, 25), 0, cancellation, At(10, 6));
        await handle.AssessAsync(Actor.System, whole, [.. law.Codes(HandleRemark.Criteria).Select(code => new CriterionMark(code.Code, code.Code is not ("need" or "simple"), "Ý kiến trình diễn"))], 1, cancellation, At(10, 20));
        await handle.DecideAsync(Actor.System, whole, RemarkResult.Propose, "Kiến nghị bỏ giấy tờ này khỏi thành phần hồ sơ.", 2, cancellation, At(10, 27));
        await handle.PublishAsync(Actor.System, whole, "Tiếp thu: đã kiến nghị cơ quan ban hành bỏ yêu cầu nộp bản sao sổ hộ khẩu.", 3, cancellation, At(10, 28));
        var late = await SendAsync("Cao Thị Góp Ý", "Quy định về lệ phí hộ tịch", "Mức thu giữa hai xã khác nhau.", RemarkWay.Phone, 10, 11, cancellation);
        await handle.TransferAsync(Actor.System, late, "Sở Tư pháp (trình diễn)", "91/SLĐTBXH-VP", 0, cancellation, At(10, 21));
        var other = await SendAsync("Đinh Văn Góp Ý", "Không nêu quy định", "Hồ sơ của tôi bị chậm ba ngày.", RemarkWay.Document, 11, 1, cancellation);
        await handle.TurnAwayAsync(Actor.System, other, "Đây là việc giải quyết một hồ sơ; mời gửi phản ánh về hồ sơ hoặc đăng ký được tiếp.", 0, cancellation, At(11, 2));
        await SendAsync("Lương Thị Góp Ý", "Thủ tục trợ giúp xã hội, mẫu đơn", "Mẫu đơn hỏi lại những điều đã có trên căn cước.", RemarkWay.Portal, 11, 12, cancellation);
        store.ChangeTracker.Clear();
    }

    private async Task<string> SendAsync(string name, string rule, string text, RemarkWay way, int month, int day, CancellationToken cancellation) =>
        (await handle.ReceiveAsync(Actor.System, new RemarkForm(name, "Ấp Mẫu, xã Mẫu (trình diễn)", "0900 000 401", rule, text, null), way, cancellation, At(month, day))).Remark.Code;

    private static DateTime At(int month, int day) => OfficeClock.ToUtc(new DateTime(2021, month, day, 9, 0, 0, DateTimeKind.Unspecified));
}
