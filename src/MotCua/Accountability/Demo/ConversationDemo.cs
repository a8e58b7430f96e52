using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Kernel.People;

namespace MotCua.Accountability.Demo;

/// <summary>Questions to the head, promises in every standing, and statements to the press; after the explanations.</summary>
internal sealed class ConversationDemo(Store store, OfficeClock clock, HeadQuestions questions, RecordPromise promises, SpeakToPress press, CodeSecret secrets)
{
    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.HeadQuestions.AnyAsync(cancellation)) return;
        var head = await DemoActor.OfAsync(store, "truongphong.hai", Role.DivisionHead, clock.Today, cancellation);
        var director = await DemoActor.OfAsync(store, "giamdoc", Role.Director, clock.Today, cancellation);
        if (head is null || director is null) return;
        await QuestionsAsync(head, cancellation);
        await PromisesAsync(head, cancellation);
        await PressAsync(director, cancellation);
        store.ChangeTracker.Clear();
    }

    private async Task QuestionsAsync(Actor head, CancellationToken cancellation)
    {
        var one = await AskAsync(34, "Khi nào có danh sách hưởng trợ cấp quý IV?", "Tôi muốn biết khi nào danh sách quý IV được công bố.");
        await questions.ShowAsync(head, one.Code, one.Text, null, cancellation, Day(33));
        await questions.AnswerAsync(head, one.Code, "Danh sách đang được xã rà soát. Phòng sẽ công bố danh sách chậm nhất ngày 10/11/2021 tại trang này.", "Nghị định 20/2021/NĐ-CP, Điều 8 (trình diễn)", null, cancellation, Day(27));
        await questions.FollowUpAsync(one.Code, await secrets.OfAsync(HeadQuestions.Series, one.Code, cancellation), "Đã quá ngày 10/11, danh sách ở đâu?", cancellation, Day(3));
        var post = await store.QuestionPosts.AsNoTracking().Where(row => row.QuestionId == one.Id && row.Kind == QuestionPostKind.FollowUp).Select(row => row.Id).SingleAsync(cancellation);
        await questions.JudgeFollowUpAsync(head, one.Code, post, true, null, null, cancellation, Day(2));
        var two = await AskAsync(25, "Thủ tục xin cấp lại giấy xác nhận khuyết tật", "Tôi làm mất giấy xác nhận khuyết tật thì xin cấp lại ở đâu?");
        await questions.ShowAsync(head, two.Code, two.Text, null, cancellation, Day(24));
        await questions.AnswerAsync(head, two.Code, "Mời nộp đơn tại Ủy ban nhân dân xã nơi cư trú; không phải nộp lệ phí.", "Trang thủ tục hành chính | /thu-tuc", null, cancellation, Day(20));
        var three = await AskAsync(12, "Về một cán bộ xã", "Cán bộ xã tên Nguyễn Văn X sống không đàng hoàng.");
        await questions.RejectAsync(head, three.Code, "Nội dung nói về đời tư một người, không phải câu hỏi. Nếu tố cáo vi phạm, mời gửi đơn tố cáo để được giữ bí mật.", null, cancellation, Day(10));
        var four = await AskAsync(30, "Vì sao chưa chi trả hỗ trợ tháng 9?", "Xã tôi chưa nhận được hỗ trợ tháng 9.");
        await questions.ShowAsync(head, four.Code, four.Text, null, cancellation, Day(29));
        await AskAsync(0, "Lịch chi trả tháng 12", "Tháng 12 chi trả ngày nào?");

        async Task<HeadQuestion> AskAsync(int days, string subject, string text) =>
            await questions.AskAsync(new QuestionWish("NV-002", subject, text, "Trần Thị Thí Dụ", "0900 000 120", null), cancellation, Day(days));
    }

    private async Task PromisesAsync(Actor head, CancellationToken cancellation)
    {
        var unit = head.UnitId!.Value;
        var duty = await store.UnitDuties.Where(row => row.Code == "NV-002").Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation);
        var kept = await RecordAsync(80, 50, "Sở sẽ niêm yết mức trợ cấp mới tại Bộ phận Một cửa.", PromiseSource.Reception, "Tiếp công dân tháng 8");
        await promises.KeepAsync(head, kept.Code, Date(52), "Đã niêm yết tại Bộ phận Một cửa và trên trang thủ tục.", "/thu-tuc", null, cancellation, Day(52));
        var late = await RecordAsync(90, 60, "Phòng sẽ trả lời bằng văn bản về danh sách tháng 6.", PromiseSource.Conclusion, "Kết luận 12/KL (trình diễn)");
        await promises.KeepAsync(head, late.Code, Date(45), "Đã trả lời bằng công văn, xin lỗi vì chậm.", null, null, cancellation, Day(45));
        var broken = await RecordAsync(70, 20, "Sở sẽ tổ chức trả kết quả tại nhà từ tháng 10.", PromiseSource.Other, "Hội nghị đối thoại");
        await promises.BreakAsync(head, broken.Code, "Chưa được bố trí kinh phí; sẽ trình lại trong dự toán năm sau.", null, cancellation, Day(15));
        await RecordAsync(150, 100, "Phòng cam kết rà soát xong hồ sơ tồn đọng.", PromiseSource.Ruling, "Quyết định giải quyết 3 (trình diễn)");
        await RecordAsync(27, 5, "Phòng sẽ công bố danh sách chậm nhất ngày 10/11/2021 tại trang này.", PromiseSource.Question, "HD-2021-0001");
        await RecordAsync(29, -15, "Sở sẽ công bố lịch lập danh sách của từng tháng chậm nhất ngày 30/11/2021.", PromiseSource.Explanation, "GT-2021-0001");

        async Task<PublicPromise> RecordAsync(int made, int due, string text, PromiseSource source, string code) => await promises.RunAsync(head,
            new PromiseInput(text, source, code, source switch { PromiseSource.Question => "/hoi-dap/" + code, PromiseSource.Explanation => "/giai-trinh/" + code, _ => null }, unit, Date(due), head.Name, head.AccountId, duty), cancellation, Day(made));
    }

    private async Task PressAsync(Actor director, CancellationToken cancellation)
    {
        var one = await press.TakeAsync(director, new PressInput("NV-001", "Báo Giả Định", "Nhà báo Ví Dụ", "0900 000 130", "Bao giờ chi trả xong hỗ trợ theo Nghị quyết 68?", false, null), cancellation, Day(28));
        await press.StateAsync(director, one.Code, "Đến ngày 15/10 đã chi trả cho chín phần mười số người; phần còn lại xong trong tháng.", null, cancellation, Day(22));
        var two = await press.TakeAsync(director, new PressInput("NV-001", null, null, null, "Tai nạn lao động tại một công trình (trình diễn)", true, null), cancellation, Day(16));
        await press.StateAsync(director, two.Code, "Sở đã cử đoàn đến hiện trường, phối hợp hỗ trợ gia đình người bị nạn; thông tin tiếp theo sẽ có sau khi điều tra.", null, cancellation, Day(16).AddHours(5));
        await press.TakeAsync(director, new PressInput("NV-001", "Đài Thí Dụ", null, null, "Kế hoạch tuyển sinh học nghề năm 2022?", false, null), cancellation, Day(4));
    }

    private DateOnly Date(int ago) => clock.Today.AddDays(-ago);

    private DateTime Day(int ago) => ago == 0 ? clock.UtcNow.AddMinutes(-40) : OfficeClock.ToUtc(Date(ago).ToDateTime(new TimeOnly(9, 30)));
}
