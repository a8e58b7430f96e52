using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;

namespace MotCua.Petitions.Demo;

/// <summary>Petitions of the demonstration's year, few and every path walked, by the same acts as real ones; the people are plainly invented.</summary>
internal sealed class PetitionDemo(Store store, OfficeClock clock, PetitionStories stories, PetitionYear year)
{
    /// <summary>Beside the stories told one by one.</summary>
    private const int Further = 16;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.Petitions.AnyAsync(cancellation)) return;
        var units = await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, cancellation);
        if (!units.ContainsKey("sldtbxh-ncc") || clock.Today < new DateOnly(2021, 11, 1)) return;
        var cast = new PetitionCast(await ActorAsync("vanthu", cancellation), await ActorAsync("truongphong.ba", cancellation), await ActorAsync("giamdoc", cancellation));
        await stories.TellAsync(cast, units, cancellation);
        await year.LoadAsync(cast, units["sldtbxh-btxh"], Further, new DateOnly(2021, 9, 15), new DateOnly(2021, 11, 12), cancellation);
        store.ChangeTracker.Clear();
    }

    private async Task<Actor> ActorAsync(string userName, CancellationToken cancellation)
    {
        var account = await store.Accounts.AsNoTracking().SingleAsync(row => row.UserName == userName, cancellation);
        var roles = await store.RoleHoldings.AsNoTracking().Where(row => row.PersonId == account.PersonId && row.From <= clock.Today && (row.To == null || row.To >= clock.Today)).Select(row => new HeldRole(row.Role, row.UnitId)).ToListAsync(cancellation);
        return new Actor(ActorKind.Staff, account.Id, account.PersonId, account.DisplayName, roles);
    }
}

/// <summary>Who acts in it: the clerk receives and sorts, a head of a division, the director decides.</summary>
internal sealed record PetitionCast(Actor Clerk, Actor Head, Actor Director);

/// <summary>The stories told one by one.</summary>
internal sealed class PetitionStories(Store store, ReceivePetition receive, ArrangeRoutes arrange, TriagePetition triage, SplitPetition split, PetitionLetters letters, AcceptComplaint accept, VerifyComplaint verify, RuleComplaint rule)
{
    private PetitionCast cast = null!;
    private IReadOnlyDictionary<string, Guid> units = null!;

    public async Task TellAsync(PetitionCast people, IReadOnlyDictionary<string, Guid> byCode, CancellationToken cancellation)
    {
        (cast, units) = (people, byCode);
        foreach (var (field, unit) in new[] { ("ncc", "sldtbxh-ncc"), ("btxh", "sldtbxh-btxh"), ("lao-dong", "sldtbxh-vlatld"), ("viec-lam", "sldtbxh-vlatld"), ("gdnn", "sldtbxh-gdnn"), ("tre-em", "sldtbxh-tebdg"), ("pctnxh", "sldtbxh-pctnxh") })
            await arrange.RunAsync(cast.Clerk, field, null, units[unit], new DateOnly(2021, 1, 1), cancellation, OrganisationDemo.At);
        await BothInstancesAsync(cancellation);
        await SplitAsync(cancellation);
        await GuidedThenShelvedAsync(cancellation);
        await ForwardedAsync(cancellation);
        await AnsweredAsync(cancellation);
        await WithdrawnAsync(cancellation);
        await OpenAsync(cancellation);
        store.ChangeTracker.Clear();
    }

    private async Task BothInstancesAsync(CancellationToken cancellation)
    {
        var first = await ReceiveAsync(At(2021, 6, 1), PetitionKind.Complaint, "ncc", "Ông Trần Văn Ví Dụ", "Trung tâm không giải quyết chế độ điều dưỡng", "Tôi khiếu nại việc Trung tâm không đưa tôi vào danh sách điều dưỡng năm nay dù tôi đủ điều kiện.", cancellation);
        await SortAsync(first, At(2021, 6, 2), cancellation);
        var one = await accept.RunAsync(cast.Director, first.Code, new ComplaintInput(1, ComplaintObject.SubordinateHead, "Danh sách điều dưỡng năm 2021 của Trung tâm", new DateOnly(2021, 5, 10), units["sldtbxh-ncc"]), null, cancellation, At(2021, 6, 8));
        await WriteAsync(first, At(2021, 6, 8), one.Id, cancellation, "kn-03", "kn-03-thanh-tra");
        await verify.AssignAsync(cast.Director, one.Code, units["sldtbxh-ncc"], "Đối chiếu hồ sơ điều dưỡng và làm việc với Trung tâm", new DateOnly(2021, 6, 25), null, cancellation, At(2021, 6, 9));
        await verify.ReportAsync(cast.Clerk, one.Code, ComplaintFinding.Wrong, "Người khiếu nại đã điều dưỡng năm trước, chưa đến kỳ.", null, cancellation, At(2021, 6, 24));
        await verify.AnnounceDialogueAsync(cast.Clerk, one.Code, new DateOnly(2021, 6, 29), "Phòng tiếp công dân", null, cancellation, At(2021, 6, 24));
        await WriteAsync(first, At(2021, 6, 24), one.Id, cancellation, "kn-giay-moi");
        await verify.HoldDialogueAsync(cast.Clerk, one.Code, true, true, "Hai bên trình bày; người khiếu nại giữ nguyên yêu cầu.", null, cancellation, At(2021, 6, 29));
        await rule.RuleAsync(cast.Director, one.Code, ComplaintFinding.Wrong, "Không chấp nhận nội dung khiếu nại (trình diễn).", new RulingFigures(), null, cancellation, At(2021, 7, 5));
        await WriteAsync(first, At(2021, 7, 6), one.Id, cancellation, "kn-quyet-dinh", "kn-gui-cap-tren", "kn-gui-lien-quan", "kn-gui-thanh-tra");
        await rule.PublishAsync(cast.Clerk, one.Code, PublicationForm.Posting, new DateOnly(2021, 7, 12), new DateOnly(2021, 7, 30), null, "Trụ sở Trung tâm", null, cancellation, At(2021, 7, 12));

        var again = await ReceiveAsync(At(2021, 7, 20), PetitionKind.Complaint, "ncc", "Ông Trần Văn Ví Dụ", "Khiếu nại lần hai về chế độ điều dưỡng", "Tôi không đồng ý với quyết định lần đầu về danh sách điều dưỡng năm nay.", cancellation);
        await SortAsync(again, At(2021, 7, 21), cancellation);
        var two = await accept.RunAsync(cast.Director, again.Code, new ComplaintInput(2, ComplaintObject.SubordinateHead, "Quyết định giải quyết khiếu nại lần đầu", new DateOnly(2021, 7, 7), units["sldtbxh-ncc"]) { FirstCode = one.Code }, null, cancellation, At(2021, 7, 26));
        await WriteAsync(again, At(2021, 7, 27), two.Id, cancellation, "kn-03", "kn-03-thanh-tra");
        await verify.AssignAsync(cast.Director, two.Code, units["sldtbxh-ncc"], "Xem lại hồ sơ lần đầu và quy định về kỳ điều dưỡng", new DateOnly(2021, 8, 20), null, cancellation, At(2021, 7, 28));
        await verify.FindComplexAsync(cast.Director, two.Code, [], "Nhiều tài liệu lưu ở hai cơ quan.", null, cancellation, At(2021, 8, 10));
        await verify.ReportAsync(cast.Clerk, two.Code, ComplaintFinding.PartlyRight, "Danh sách sót một tiêu chí về tuổi.", null, cancellation, At(2021, 8, 18));
        await verify.AnnounceDialogueAsync(cast.Clerk, two.Code, new DateOnly(2021, 8, 24), "Phòng họp Sở", null, cancellation, At(2021, 8, 18));
        await WriteAsync(again, At(2021, 8, 18), two.Id, cancellation, "kn-giay-moi");
        await verify.HoldDialogueAsync(cast.Clerk, two.Code, true, true, "Giám đốc đối thoại; hai bên thống nhất bổ sung danh sách.", null, cancellation, At(2021, 8, 24));
        await rule.RuleAsync(cast.Director, two.Code, ComplaintFinding.PartlyRight, "Sửa một phần quyết định lần đầu; bổ sung người khiếu nại vào danh sách (trình diễn).", new RulingFigures(MoneyToPeople: 1.5m, PeopleRestored: 1), null, cancellation, At(2021, 8, 30));
        await WriteAsync(again, At(2021, 8, 31), two.Id, cancellation, "kn-quyet-dinh-2", "kn-gui-cap-tren", "kn-gui-lien-quan", "kn-gui-thanh-tra");
        await rule.PublishAsync(cast.Clerk, two.Code, PublicationForm.Meeting, new DateOnly(2021, 9, 8), null, new DateOnly(2021, 9, 3), "Hội trường Sở", null, cancellation, At(2021, 9, 8));
        await rule.ExecuteAsync(cast.Clerk, two.Code, true, "Đã bổ sung vào danh sách và chi trả.", null, cancellation, At(2021, 10, 5));
        await rule.CloseAsync(cast.Director, two.Code, null, cancellation, At(2021, 10, 6));
    }

    private async Task SplitAsync(CancellationToken cancellation)
    {
        var mixed = await ReceiveAsync(At(2021, 10, 11), PetitionKind.Complaint, "btxh", "Bà Lê Thị Giả Định", "Chậm trợ cấp và đề nghị làm lại đường vào ấp", "Tôi khiếu nại việc chậm chi trả trợ cấp tháng 9. Tôi cũng đề nghị sớm làm lại đường vào ấp Mẫu.", cancellation);
        await split.RunAsync(cast.Clerk, mixed.Code, [new PetitionPart(PetitionKind.Complaint, "btxh", "Chậm chi trả trợ cấp tháng 9", "Tôi khiếu nại việc chậm chi trả trợ cấp tháng 9."), new PetitionPart(PetitionKind.Recommendation, "khac", "Đề nghị làm lại đường vào ấp", "Tôi đề nghị sớm làm lại đường vào ấp Mẫu.")], null, cancellation, At(2021, 10, 13));
    }

    private async Task GuidedThenShelvedAsync(CancellationToken cancellation)
    {
        var land = await ReceiveAsync(At(2021, 9, 6), PetitionKind.Complaint, "dat-dai", "Bà Néang Mẫu", "Tranh chấp ranh đất với hàng xóm", "Tôi đề nghị giải quyết tranh chấp ranh đất tại ấp Thử với hộ bên cạnh.", cancellation);
        await SortAsync(land, At(2021, 9, 8), cancellation, isWithin: false);
        await triage.DisposeAsync(cast.Clerk, land.Code, new Way(DispositionKind.Guide, "Ủy ban nhân dân xã nơi có đất"), null, cancellation, At(2021, 9, 8));
        await WriteAsync(land, At(2021, 9, 9), null, cancellation, "xld-huong-dan");
        var again = await ReceiveAsync(At(2021, 10, 18), PetitionKind.Complaint, "dat-dai", "Bà Néang Mẫu", "Tranh chấp ranh đất với hàng xóm, gửi lại", "Tôi gửi lại đơn đề nghị giải quyết tranh chấp ranh đất tại ấp Thử với hộ bên cạnh.", cancellation);
        await triage.RelateAsync(cast.Clerk, again.Code, land.Code, null, cancellation, At(2021, 10, 19));
        await SortAsync(again, At(2021, 10, 19), cancellation, isWithin: false, "guided-before");
        await triage.DisposeAsync(cast.Director, again.Code, new Way(DispositionKind.Shelve, Reason: "Đã hướng dẫn một lần về cùng nội dung."), null, cancellation, At(2021, 10, 20));
    }

    private async Task ForwardedAsync(CancellationToken cancellation)
    {
        var sent = await ReceiveAsync(At(2021, 9, 20), PetitionKind.Feedback, "khac", "Tổ dân phố Minh Họa", "Đèn đường hỏng", "Chúng tôi phản ánh đèn đường khu phố hỏng nhiều tháng.", cancellation);
        await SortAsync(sent, At(2021, 9, 21), cancellation, isWithin: false);
        await triage.DisposeAsync(cast.Clerk, sent.Code, new Way(DispositionKind.Transfer, "Ủy ban nhân dân phường Mẫu"), null, cancellation, At(2021, 9, 21));
        await WriteAsync(sent, At(2021, 9, 22), null, cancellation, "xld-chuyen", "xld-bao-chuyen");
        await triage.ReplyAsync(cast.Clerk, sent.Code, new DateOnly(2021, 10, 4), "Phường đã thay đèn.", null, cancellation, At(2021, 10, 5));
        var wrong = await receive.RunAsync(cast.Clerk, Input(PetitionWay.Forwarded, new DateOnly(2021, 10, 25), PetitionKind.Complaint, "tu-phap", "Ông Chau Ví Dụ", "Khiếu nại bản án dân sự", "Tôi khiếu nại bản án về hợp đồng vay.") with { Forwarded = new ForwardedFrom("Ban Tiếp công dân (trình diễn)", "45/BTCD", new DateOnly(2021, 10, 22)) }, null, null, null, cancellation, At(2021, 10, 25));
        await SortAsync(wrong, At(2021, 10, 26), cancellation, isWithin: false);
        await triage.DisposeAsync(cast.Clerk, wrong.Code, new Way(DispositionKind.Return, Reason: "Việc thuộc thẩm quyền của Tòa án."), null, cancellation, At(2021, 10, 26));
        await WriteAsync(wrong, At(2021, 10, 27), null, cancellation, "xld-tra");
    }

    private async Task AnsweredAsync(CancellationToken cancellation)
    {
        var asked = await ReceiveAsync(At(2021, 10, 4), PetitionKind.Recommendation, "viec-lam", "Anh Phạm Thí Dụ", "Mở thêm phiên giao dịch việc làm ở huyện", "Tôi kiến nghị mở thêm phiên giao dịch việc làm lưu động.", cancellation);
        await SortAsync(asked, At(2021, 10, 5), cancellation);
        await triage.DisposeAsync(cast.Director, asked.Code, new Way(DispositionKind.Accept), null, cancellation, At(2021, 10, 6));
        await WriteAsync(asked, At(2021, 10, 20), null, cancellation, "kp-tra-loi");
    }

    private async Task WithdrawnAsync(CancellationToken cancellation)
    {
        var taken = await ReceiveAsync(At(2021, 9, 13), PetitionKind.Complaint, "btxh", "Bà Đỗ Thị Thử", "Mức trợ cấp tính sai", "Tôi khiếu nại mức trợ cấp tính sai hệ số.", cancellation);
        await SortAsync(taken, At(2021, 9, 14), cancellation);
        var complaint = await accept.RunAsync(cast.Director, taken.Code, new ComplaintInput(1, ComplaintObject.Director, "Quyết định trợ cấp của Sở", new DateOnly(2021, 8, 20), units["sldtbxh-btxh"]), null, cancellation, At(2021, 9, 20));
        await WriteAsync(taken, At(2021, 9, 21), complaint.Id, cancellation, "kn-03", "kn-03-thanh-tra");
        await rule.WithdrawAsync(cast.Clerk, complaint.Code, true, "Sau khi được giải thích, người khiếu nại rút toàn bộ bằng đơn có chữ ký.", null, cancellation, At(2021, 10, 1));
        await rule.DiscontinueAsync(cast.Director, complaint.Code, "Người khiếu nại rút khiếu nại.", null, cancellation, At(2021, 10, 4));
        await WriteAsync(taken, At(2021, 10, 5), complaint.Id, cancellation, "kn-14a");
        await rule.CloseAsync(cast.Director, complaint.Code, null, cancellation, At(2021, 10, 6));
    }

    /// <summary>One being verified, one that nobody has sorted in time.</summary>
    private async Task OpenAsync(CancellationToken cancellation)
    {
        var open = await ReceiveAsync(At(2021, 10, 28), PetitionKind.Complaint, "ncc", "Ông Lâm Văn Tưởng Tượng", "Thôi hưởng trợ cấp hằng tháng", "Tôi khiếu nại quyết định thôi hưởng trợ cấp hằng tháng.", cancellation);
        await SortAsync(open, At(2021, 10, 29), cancellation);
        var complaint = await accept.RunAsync(cast.Director, open.Code, new ComplaintInput(1, ComplaintObject.Director, "Quyết định thôi hưởng trợ cấp", new DateOnly(2021, 10, 1), units["sldtbxh-ncc"]), null, cancellation, At(2021, 11, 4));
        await verify.AssignAsync(cast.Director, complaint.Code, units["sldtbxh-ncc"], "Đối chiếu hồ sơ gốc và xác minh tại xã", new DateOnly(2021, 11, 25), null, cancellation, At(2021, 11, 5));
        await ReceiveAsync(At(2021, 10, 20), PetitionKind.Feedback, "gdnn", "Chị Hồ Thị Ước Lệ", "Lớp nghề hoãn khai giảng", "Tôi phản ánh lớp nghề hoãn khai giảng mà không báo.", cancellation);
    }

    private Task<Petition> ReceiveAsync(DateTime at, PetitionKind kind, string field, string name, string about, string text, CancellationToken cancellation) =>
        receive.RunAsync(cast.Clerk, Input(PetitionWay.Paper, OfficeClock.DayOf(at), kind, field, name, about, text), null, null, null, cancellation, at);

    private static PetitionInput Input(PetitionWay way, DateOnly day, PetitionKind kind, string field, string name, string about, string text) => new(way, kind, day, new PetitionAuthor(name, "ấp Mẫu, xã Mẫu (trình diễn)"), field, about, text) { Place = "xã Mẫu" };

    private Task<Petition> SortAsync(Petition petition, DateTime at, CancellationToken cancellation, bool isWithin = true, params string[] faults) =>
        triage.SortAsync(cast.Clerk, petition.Code, new TriageFinding(petition.Kind, petition.FieldCode, petition.UnitId, faults, isWithin), null, cancellation, at);

    private async Task WriteAsync(Petition petition, DateTime at, Guid? complaintId, CancellationToken cancellation, params string[] forms)
    {
        foreach (var form in forms)
            await letters.WriteAsync(cast.Director, petition.Code, new LetterInput(form, form switch { "xld-huong-dan" or "xld-bao-chuyen" or "kn-03" or "kn-quyet-dinh" or "kn-quyet-dinh-2" or "kn-14a" or "kp-tra-loi" => petition.AuthorName, _ => "Nơi nhận theo danh sách (trình diễn)" }, "Nội dung theo mẫu (trình diễn).", complaintId, SendingWay.Post), null, cancellation, at);
    }

    private static DateTime At(int year, int month, int day) => OfficeClock.ToUtc(new DateTime(year, month, day, 9, 0, 0, DateTimeKind.Unspecified));
}
