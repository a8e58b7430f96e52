using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Petitions.Reception.Acts;

namespace MotCua.Petitions.Reception.Demo;

/// <summary>Some weeks of reception, every road walked once; people plainly invented. Online reception came with the law of 2026 and is not shown in a demonstration of 2021.</summary>
internal sealed class ReceptionDemo(Store store, OfficeClock clock, PostPaper papers, ArrangeSittings arrange, RegisterReception register, ReceiveTurn receive, KeepRecord record, EndTurn end, Conclude conclude)
{
    private const string Place = "Phòng tiếp công dân, tầng 1, trụ sở Sở";
    private static readonly TimeOnly Eight = new(8, 0), Eleven = new(11, 0);

    private Dictionary<string, Actor> cast = [];

    private Actor Officer => cast["chuyenvien.hai"];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.ReceptionSittings.AnyAsync(cancellation)) return;
        cast = await CastAsync(cancellation);
        if (!cast.ContainsKey("giamdoc") || !cast.ContainsKey("chuyenvien.hai") || clock.Today < new DateOnly(2021, 11, 15)) return;
        await PrepareAsync(cancellation);
        await SeptemberAsync(cancellation);
        await RegularDayAsync(cancellation);
        await HeadsDayAsync(cancellation);
        await ComingAsync(cancellation);
        store.ChangeTracker.Clear();
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        var day = At(2021, 1, 4, 8, 0);
        foreach (var user in new[] { "chuyenvien.hai", "canbo.ba" }) await papers.AssignAsync(cast["giamdoc"], cast[user].PersonId, "Quyết định 02/QĐ-SLĐTBXH ngày 04/01/2021 (trình diễn)", new DateOnly(2021, 1, 4), cancellation, day);
        var texts = new (string Kind, string Number, string Text)[]
        {
            ("rules", "11/QĐ-SLĐTBXH", "Nội quy trình diễn.\nNgười đến tiếp công dân xuất trình giấy tờ, giữ trật tự, trình bày trung thực.\nNgười tiếp công dân mặc trang phục chỉnh tề, đeo thẻ, lắng nghe và ghi chép đầy đủ."),
            ("regulation", "12/QĐ-SLĐTBXH", "Quy chế trình diễn.\nGiám đốc trực tiếp tiếp công dân mỗi tháng ít nhất một ngày. Cán bộ được phân công tiếp thường xuyên vào ngày làm việc."),
            ("reception-process", "13/QĐ-SLĐTBXH", "Quy trình trình diễn.\nĐón tiếp và cấp số; tiếp và ghi nội dung; đọc lại và ký; phân loại; trả lời; theo dõi kết luận."),
        };
        // The fourth is left out: what is missing is shown as missing.
        foreach (var (kind, number, text) in texts) await papers.RunAsync(Officer, new PaperForm(kind, number, new DateOnly(2021, 1, 4), new DateOnly(2021, 1, 11), text), cancellation, day);
    }

    private async Task SeptemberAsync(CancellationToken cancellation)
    {
        var stood = await PublishAsync(SittingKind.Head, new DateOnly(2021, 9, 10), "giamdoc", At(2021, 9, 1, 8, 0), cancellation);
        await arrange.OpenAsync(Officer, stood, cast["phogiamdoc.mot"].PersonId, "Giám đốc dự họp Ủy ban nhân dân tỉnh đột xuất", [Officer.PersonId!.Value], cancellation, At(2021, 9, 10, 8, 0));
        var turn = await ComeAsync(stood, ReceptionMatter.Complaint, "Lê Thị Trình Diễn", "0900 000 201", At(2021, 9, 10, 8, 10), cancellation);
        await TalkAsync(turn, "Đề nghị xem lại quyết định thu hồi đất của Ủy ban nhân dân xã.", SigningWay.Signature, null, At(2021, 9, 10, 8, 20), cancellation, within: false);
        await end.AnswerAsync(Officer, turn, new AnswerForm(AnswerKind.Guided, "Đã hướng dẫn gửi đơn đến đúng nơi có thẩm quyền.", "Ủy ban nhân dân xã Mẫu (trình diễn)", "07/HD-TCD", null), await VersionAsync(turn, cancellation), cancellation, At(2021, 9, 10, 9, 0));
        await end.CloseAsync(Officer, turn, await VersionAsync(turn, cancellation), cancellation, At(2021, 9, 10, 9, 5));
        // Announced, and nobody came to open it.
        await PublishAsync(SittingKind.Head, new DateOnly(2021, 10, 8), "giamdoc", At(2021, 9, 28, 8, 0), cancellation);
    }

    private async Task RegularDayAsync(CancellationToken cancellation)
    {
        DateTime Hour(int hour, int minute) => At(2021, 11, 3, hour, minute);
        var sitting = await PublishAsync(SittingKind.Regular, new DateOnly(2021, 11, 3), "chuyenvien.hai", At(2021, 10, 25, 8, 0), cancellation);
        await arrange.OpenAsync(Officer, sitting, null, null, [cast["canbo.ba"].PersonId!.Value], cancellation, Hour(8, 0));
        var first = await ComeAsync(sitting, ReceptionMatter.Complaint, "Trần Văn Trình Diễn", "0900 000 202", Hour(8, 5), cancellation);
        var rude = await ComeAsync(sitting, ReceptionMatter.Recommendation, "Võ Thị Trình Diễn", "0900 000 203", Hour(8, 6), cancellation);
        var again = await ComeAsync(sitting, ReceptionMatter.Complaint, "Ngô Văn Trình Diễn", "0900 000 204", Hour(8, 7), cancellation);
        var crowd = await ComeAsync(sitting, ReceptionMatter.Recommendation, "Phan Thị Trình Diễn", "0900 000 205", Hour(8, 10), cancellation, 12, "Phan Thị Trình Diễn; ấp Mẫu 1\nHuỳnh Văn Trình Diễn; ấp Mẫu 2\nSơn Thị Trình Diễn; ấp Mẫu 2");
        var gone = await ComeAsync(sitting, ReceptionMatter.Advice, "Mai Văn Trình Diễn", "0900 000 206", Hour(8, 12), cancellation);
        var sealed_ = (await receive.CheckInAsync(Officer, sitting, new TurnForm(null, new RegistrationForm(sitting, ReceptionMatter.Denunciation, null, null, null, null, null, null, null), TurnCapacity.Own, false, null, false), cancellation, Hour(8, 20))).Code;
        await TalkAsync(first, "Chưa nhận được trợ cấp tai nạn lao động từ tháng 8/2021.", SigningWay.Signature, null, Hour(8, 30), cancellation);
        await end.AnswerAsync(Officer, first, new AnswerForm(AnswerKind.Accepted, "Đã nhận đơn, chuyển bộ phận xử lý đơn vào sổ.", null, null, null), await VersionAsync(first, cancellation), cancellation, Hour(8, 50));
        await end.CloseAsync(Officer, first, await VersionAsync(first, cancellation), cancellation, Hour(8, 51));
        await end.RefuseAsync(Officer, rude, "threat", "Đã nhắc nội quy hai lần; người đến vẫn to tiếng, xúc phạm cán bộ.", await VersionAsync(rude, cancellation), cancellation, Hour(8, 55));
        await end.CloseAsync(Officer, rude, await VersionAsync(rude, cancellation), cancellation, Hour(8, 56));
        await receive.CallAsync(Officer, again, await VersionAsync(again, cancellation), cancellation, Hour(9, 0));
        await end.RefuseAsync(Officer, again, "settled", "Vụ việc đã có quyết định giải quyết lần hai và thông báo rà soát năm 2020.", await VersionAsync(again, cancellation), cancellation, Hour(9, 10));
        await receive.HandOverAsync(Officer, sealed_, await VersionAsync(sealed_, cancellation), cancellation, Hour(9, 12));
        await TalkAsync(crowd, "Nhiều hộ đề nghị công khai lại danh sách hưởng hỗ trợ do dịch bệnh.", SigningWay.RefusedToSign, "Đoàn chưa thống nhất; có bà Néang Ví Dụ chứng kiến", Hour(9, 20), cancellation);
        await end.AnswerAsync(Officer, crowd, new AnswerForm(AnswerKind.NeedsLonger, "Cần đối chiếu danh sách với các xã; sẽ báo trong hạn.", null, null, null), await VersionAsync(crowd, cancellation), cancellation, Hour(10, 0));
        await receive.LeaveAsync(Officer, gone, await VersionAsync(gone, cancellation), cancellation, Hour(10, 5));
    }

    private async Task HeadsDayAsync(CancellationToken cancellation)
    {
        DateTime Hour(int hour, int minute) => At(2021, 11, 5, hour, minute);
        var sitting = await PublishAsync(SittingKind.Head, new DateOnly(2021, 11, 5), "giamdoc", At(2021, 10, 25, 8, 30), cancellation);
        var (registration, _) = await register.RunAsync(ReceptionPermissions.Visitor, Person(sitting, ReceptionMatter.Recommendation, "Đỗ Thị Trình Diễn", "0900 000 207", "Đề nghị xem lại mức hỗ trợ cho người khuyết tật."), RegistrationWay.Online, cancellation, At(2021, 10, 28, 19, 40));
        await arrange.OpenAsync(Officer, sitting, null, null, [Officer.PersonId!.Value], cancellation, Hour(8, 0));
        var turn = (await receive.CheckInAsync(Officer, sitting, new TurnForm(registration.Code, new RegistrationForm(sitting, null, null, null, null, null, null, null, null), TurnCapacity.Own, false, null, false), cancellation, Hour(8, 5))).Code;
        await receive.CallAsync(Officer, turn, await VersionAsync(turn, cancellation), cancellation, Hour(8, 10));
        await record.WriteAsync(Officer, turn, new RecordWords("Mức hỗ trợ hằng tháng thấp hơn mức đã thông báo.", "Tính lại và trả phần còn thiếu.", "Giám đốc đã nghe và giao kiểm tra.", null, true), 0, cancellation, Hour(8, 25));
        await record.TakePaperAsync(Officer, turn, "Giấy xác nhận khuyết tật", 2, false, "Rõ, nguyên vẹn", cancellation, Hour(8, 26));
        await record.TakePaperAsync(Officer, turn, "Thông báo mức hỗ trợ", 1, true, "Có nếp gấp", cancellation, Hour(8, 27));
        await record.SignAsync(Officer, turn, SigningWay.Fingerprint, true, null, 0, cancellation, Hour(8, 35));
        await end.AnswerAsync(Officer, turn, new AnswerForm(AnswerKind.AtOnce, "Giám đốc trả lời tại chỗ: kiểm tra và báo lại bằng văn bản.", null, null, null), await VersionAsync(turn, cancellation), cancellation, Hour(8, 40));
        if (await UnitAsync("sldtbxh-btxh", cancellation) is { } unit) await conclude.RunAsync(Officer, turn, "Kiểm tra lại mức hỗ trợ, tính đủ phần còn thiếu nếu có.", unit, new DateOnly(2021, 11, 12), cancellation, Hour(8, 45));
        var back = await ComeAsync(sitting, ReceptionMatter.Complaint, "Trần Văn Trình Diễn", "0900 000 202", Hour(9, 0), cancellation);
        var earlier = await store.ReceptionTurns.AsNoTracking().Where(row => row.Phone == "0900 000 202").OrderBy(row => row.At).Select(row => row.Code).FirstAsync(cancellation);
        await receive.FollowAsync(Officer, back, earlier, await VersionAsync(back, cancellation), cancellation, Hour(9, 1));
        await TalkAsync(back, "Hỏi lại việc chi trả trợ cấp tai nạn lao động.", SigningWay.Signature, null, Hour(9, 5), cancellation);
        if (await UnitAsync("sldtbxh-vlatld", cancellation) is not { } labour) return;
        var done = await conclude.RunAsync(Officer, back, "Trả lời dứt điểm việc chi trả trước ngày 10/11/2021.", labour, new DateOnly(2021, 11, 10), cancellation, Hour(9, 30));
        await conclude.ReportAsync(cast["truongphong.mot"], done.Id, false, "Đã làm việc với Bảo hiểm xã hội.", null, 0, cancellation, At(2021, 11, 8, 10, 0));
        await conclude.ReportAsync(cast["truongphong.mot"], done.Id, true, "Đã chi trả, đã báo người dân.", "88/SLĐTBXH-VL", await store.ReceptionConclusions.Where(row => row.Id == done.Id).Select(row => row.Version).SingleAsync(cancellation), cancellation, At(2021, 11, 9, 15, 0));
    }

    private async Task ComingAsync(CancellationToken cancellation)
    {
        var moved = await PublishAsync(SittingKind.Head, new DateOnly(2021, 11, 12), "giamdoc", At(2021, 11, 1, 8, 0), cancellation);
        await register.RunAsync(Officer, Person(moved, ReceptionMatter.Complaint, "Bùi Thị Trình Diễn", "0900 000 208", "Về việc xếp loại hộ nghèo."), RegistrationWay.Phone, cancellation, At(2021, 11, 4, 9, 0));
        await arrange.PostponeAsync(Officer, moved, new DateOnly(2021, 11, 19), Eight, Eleven, "Giám đốc kiểm tra phòng dịch tại cơ sở theo chỉ đạo của Ủy ban nhân dân tỉnh", 0, cancellation, At(2021, 11, 10, 16, 0));
        await arrange.PublishMonthAsync(Officer, 2021, 11, Form(SittingKind.Regular, null, "chuyenvien.hai"), cancellation, At(2021, 11, 8, 8, 0));
    }

    private SittingForm Form(SittingKind kind, DateOnly? day, string user) => new(kind, day, Eight, Eleven, Place, cast[user].PersonId, kind == SittingKind.Head ? "Trưởng các phòng có liên quan" : null, kind == SittingKind.Head ? "Chính sách bảo trợ xã hội, việc làm" : null, null);

    private async Task<Guid> PublishAsync(SittingKind kind, DateOnly day, string user, DateTime at, CancellationToken cancellation) => (await arrange.PublishAsync(Officer, Form(kind, day, user), cancellation, at)).Id;

    private static RegistrationForm Person(Guid sitting, ReceptionMatter matter, string name, string phone, string? summary, int people = 1) => new(sitting, matter, name, "Ấp Mẫu, xã Mẫu (trình diễn)", phone, null, null, summary, people);

    private async Task<string> ComeAsync(Guid sitting, ReceptionMatter matter, string name, string phone, DateTime at, CancellationToken cancellation, int people = 1, string? representatives = null) =>
        (await receive.CheckInAsync(Officer, sitting, new TurnForm(null, Person(sitting, matter, name, phone, null, people), TurnCapacity.Own, false, representatives, people > 1), cancellation, at)).Code;

    private async Task TalkAsync(string turn, string summary, SigningWay way, string? note, DateTime at, CancellationToken cancellation, bool within = true)
    {
        await receive.CallAsync(Officer, turn, await VersionAsync(turn, cancellation), cancellation, at);
        await record.WriteAsync(Officer, turn, new RecordWords(summary, "Được xem xét, trả lời.", "Đã giải thích quy định và các bước tiếp theo.", null, within), 0, cancellation, at.AddMinutes(5));
        await record.SignAsync(Officer, turn, way, true, note, 0, cancellation, at.AddMinutes(10));
    }

    private Task<int> VersionAsync(string code, CancellationToken cancellation) => store.ReceptionTurns.AsNoTracking().Where(row => row.Code == code).Select(row => row.Version).SingleAsync(cancellation);

    private Task<Guid?> UnitAsync(string code, CancellationToken cancellation) => store.Set<OrgUnit>().Where(row => row.Code == code).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation);

    private static DateTime At(int year, int month, int day, int hour, int minute) => OfficeClock.ToUtc(new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified));

    private async Task<Dictionary<string, Actor>> CastAsync(CancellationToken cancellation)
    {
        var day = clock.Today;
        var rows = await (from account in store.Accounts.AsNoTracking()
                          join holding in store.Set<Kernel.People.RoleHolding>() on account.PersonId equals (Guid?)holding.PersonId
                          where holding.From <= day && (holding.To == null || holding.To >= day)
                          select new { account.UserName, account.Id, account.PersonId, account.DisplayName, holding.Role, holding.UnitId }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.UserName!).ToDictionary(group => group.Key, group => new Actor(ActorKind.Staff, group.First().Id, group.First().PersonId, group.First().DisplayName ?? "", [.. group.Select(row => new HeldRole(row.Role, row.UnitId))]));
    }
}
