using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Accountability.Demo;

/// <summary>Duties of the demonstration's units, and a request for explanation on every path; by the same acts as real ones.</summary>
internal sealed class AccountabilityDemo(Store store, OfficeClock clock, KeepDuties duties, AskExplanation ask, HandleExplanation handle)
{
    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.UnitDuties.AnyAsync(cancellation)) return;
        await DutiesAsync(cancellation);
        var head = await DemoActor.OfAsync(store, "truongphong.hai", Role.DivisionHead, clock.Today, cancellation);
        var director = await DemoActor.OfAsync(store, "giamdoc", Role.Director, clock.Today, cancellation);
        if (head is null || director is null) return;
        await ExplanationsAsync(head, director, cancellation);
        store.ChangeTracker.Clear();
    }

    private async Task DutiesAsync(CancellationToken cancellation)
    {
        var units = await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, cancellation);
        var decided = new DateOnly(2021, 1, 4);
        foreach (var (code, unit, kind, position, text) in new[]
        {
            ("NV-001", "sldtbxh-ld", DutyKind.Duty, "Giám đốc Sở", "Chịu trách nhiệm về toàn bộ hoạt động của Sở; tiếp công dân định kỳ; phát ngôn và cung cấp thông tin cho báo chí."),
            ("NV-002", "sldtbxh-btxh", DutyKind.Duty, "", "Tham mưu thực hiện chính sách trợ giúp xã hội; thẩm định hồ sơ thành lập cơ sở trợ giúp xã hội."),
            ("NV-003", "sldtbxh-btxh", DutyKind.Power, "Trưởng phòng", "Đề nghị cơ quan chi trả cung cấp tài liệu để kiểm tra danh sách hưởng trợ cấp."),
            ("NV-004", "sldtbxh-vlatld", DutyKind.Duty, "", "Thẩm định hồ sơ cấp giấy phép lao động; hướng dẫn an toàn, vệ sinh lao động."),
            ("NV-005", "sldtbxh-ncc", DutyKind.Duty, "", "Tham mưu thực hiện chính sách ưu đãi người có công với cách mạng."),
            ("NV-006", "sldtbxh-1cua", DutyKind.Duty, "", "Tiếp nhận hồ sơ, trả kết quả; hướng dẫn người dân, tổ chức tại Bộ phận Một cửa."),
        })
            if (units.TryGetValue(unit, out var id))
                await duties.GiveAsync(Actor.System, new DutyInput(code, id, kind, position, text, "Quyết định 04/QĐ-SLĐTBXH (trình diễn)", decided, decided), cancellation, OrganisationDemo.At);
    }

    private async Task ExplanationsAsync(Actor head, Actor director, CancellationToken cancellation)
    {
        var name = 0;
        // Answered in time, judged, published.
        var one = await AskAsync(40, "Vì sao danh sách hưởng trợ cấp tháng 9 của xã không có tên tôi?");
        await handle.AcceptAsync(head, one.Code, null, cancellation, Day(38));
        await handle.AnswerAsync(head, one.Code, Answer("Hồ sơ được xã chuyển sau ngày lập danh sách tháng 9 nên được xét trong danh sách tháng 10."), null, cancellation, Day(30));
        await handle.PublishAsync(head, one.Code, "Vì sao một người đủ điều kiện không có tên trong danh sách hưởng trợ cấp tháng 9?", "Danh sách lập ngày 05 hằng tháng. Hồ sơ xã chuyển sau ngày đó được xét vào tháng sau và được truy lĩnh. Sở sẽ công bố lịch lập danh sách của từng tháng chậm nhất ngày 30/11/2021.", null, cancellation, Day(29));
        await ask.JudgeAsync(one, ExplanationVerdict.Satisfied, "Tôi đã rõ.", cancellation, Day(28));
        // Refused because it is answered already, upheld on review.
        var two = await AskAsync(27, "Vì sao người cùng xóm tôi không có tên trong danh sách tháng 9?");
        await handle.RefuseAsync(head, two.Code, "already-answered", "Nội dung này đã được giải trình; gửi kèm bản đã giải trình.", one.Code, null, cancellation, Day(25));
        await ask.AskReviewAsync(two, "Tôi muốn được trả lời riêng.", cancellation, Day(24));
        await handle.ReviewAsync(director, two.Code, false, "Việc từ chối đúng quy định; bản đã giải trình trả lời đủ nội dung.", null, cancellation, Day(20));
        // Extended, answered, found wanting, overturned on review, now worked on anew.
        var three = await AskAsync(60, "Căn cứ nào để thu hồi quyết định trợ cấp của mẹ tôi?");
        await handle.AcceptAsync(head, three.Code, null, cancellation, Day(57));
        await handle.ExtendAsync(head, three.Code, 10, "Cần xác minh tại xã.", null, cancellation, Day(50));
        await handle.AnswerAsync(head, three.Code, Answer("Người hưởng chuyển nơi cư trú; quyết định thu hồi theo đề nghị của xã."), null, cancellation, Day(36));
        await ask.JudgeAsync(three, ExplanationVerdict.NotSatisfied, "Chưa nói rõ căn cứ.", cancellation, Day(35));
        await ask.AskReviewAsync(three, "Văn bản chưa nêu điều khoản.", cancellation, Day(13));
        await handle.ReviewAsync(director, three.Code, true, "Cần nêu rõ căn cứ pháp lý.", null, cancellation, Day(5));
        // Waits for more from the asker; suspended; guided; withdrawn; on the spot; simply refused; new.
        var four = await AskAsync(6, "Giải trình việc chậm trả lời đơn của tôi.");
        await handle.AskSupplementAsync(head, four.Code, "Mời ghi rõ đơn gửi ngày nào, về việc gì.", null, cancellation, Day(4));
        var five = await AskAsync(26, "Vì sao mức trợ cấp của tôi giảm từ tháng 10?");
        await handle.AcceptAsync(head, five.Code, null, cancellation, Day(24));
        await handle.SuspendAsync(head, five.Code, "ill", "Người yêu cầu đang điều trị tại bệnh viện.", null, cancellation, Day(20));
        var six = await AskAsync(22, "Giải trình việc thu phí vệ sinh của xã.");
        await handle.GuideAsync(head, six.Code, "Việc này do Ủy ban nhân dân xã thực hiện; mời gửi yêu cầu đến xã.", null, cancellation, Day(20));
        var seven = await AskAsync(18, "Vì sao chưa có kết quả thẩm định?");
        await ask.WithdrawAsync(seven, "Tôi đã nhận được kết quả.", cancellation, Day(16));
        var eight = await AskAsync(9, "Vì sao tôi phải nộp thêm bản sao sổ hộ khẩu?", AskedWay.InPerson);
        await handle.AnswerOnTheSpotAsync(head, eight.Code, Answer("Giấy tờ này không còn phải nộp; phòng xin lỗi và nhận lại hồ sơ."), null, cancellation, Day(9).AddHours(1));
        var nine = await AskAsync(14, "Giải trình việc nâng lương của một công chức.");
        await handle.RefuseAsync(head, nine.Code, "not-affected", "Việc này không tác động trực tiếp đến người yêu cầu.", null, null, cancellation, Day(12));
        // Past its time, and one of this morning.
        var ten = await AskAsync(30, "Vì sao hồ sơ thành lập cơ sở của chúng tôi bị trả lại hai lần?");
        await handle.AcceptAsync(head, ten.Code, null, cancellation, Day(27));
        await AskAsync(0, "Vì sao chưa chi trả trợ cấp tháng 11?");

        async Task<ExplanationRequest> AskAsync(int days, string about, AskedWay way = AskedWay.Online) => await ask.RunAsync(way == AskedWay.Online ? AccountabilityPermissions.Asker : head,
            new ExplanationWish("NV-002", AskerKind.Person, Names[name++ % Names.Length], "Xã Giả Định, tỉnh An Giang", "0900 000 1" + (name + 10), null, null, null, about, "Việc này ảnh hưởng đến khoản trợ cấp của gia đình tôi.", way), cancellation, Day(days));
    }

    private static readonly string[] Names = ["Trần Thị Thí Dụ", "Lê Văn Giả Định", "Phan Minh Họa", "Néang Tưởng Tượng", "Đỗ Văn Ví Dụ"];

    private static AnswerInput Answer(string content) => new("Nghị định 20/2021/NĐ-CP về chính sách trợ giúp xã hội (trình diễn)", "Chủ tịch Ủy ban nhân dân cấp huyện quyết định; Phòng Bảo trợ xã hội tham mưu.", "Xã lập danh sách, huyện quyết định, Sở kiểm tra.", content, null);

    /// <summary>Mid-morning so many days ago; today: an hour ago.</summary>
    private DateTime Day(int ago) => ago == 0 ? clock.UtcNow.AddHours(-1) : OfficeClock.ToUtc(clock.Today.AddDays(-ago).ToDateTime(new TimeOnly(9, 0)));
}
