using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;

namespace MotCua.Petitions.Demo;

/// <summary>As many petitions as asked for, drawn from a seed, each by the acts of its path; for the demonstration and for counting again.</summary>
internal sealed class PetitionYear(Store store, ReceivePetition receive, TriagePetition triage, PetitionLetters letters, AcceptComplaint accept, VerifyComplaint verify, RuleComplaint rule)
{
    private const int Seed = 2021;

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Chau", "Néang", "Đỗ"], Given = ["Ví Dụ", "Giả Định", "Minh Họa", "Thí Dụ", "Tưởng Tượng", "Ước Lệ", "Mẫu", "Thử"];
    private static readonly (string Field, string About)[] Matters =
    [
        ("ncc", "trợ cấp thương binh"), ("btxh", "trợ cấp người cao tuổi"), ("bhxh", "trợ cấp thất nghiệp"), ("lao-dong", "nợ lương"), ("viec-lam", "hồ sơ đi làm việc ở nước ngoài"), ("gdnn", "học phí nghề"), ("giam-ngheo", "xét hộ nghèo"), ("dat-dai", "ranh đất"),
        ("can-bo", "thái độ phục vụ"), ("tu-phap", "thi hành án"), ("khac", "điện chiếu sáng"), ("tre-em", "hỗ trợ trẻ em mồ côi"),
    ];

    public async Task LoadAsync(PetitionCast cast, Guid unit, int many, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var random = new Random(Seed);
        for (var i = 0; i < many; i++)
        {
            var day = from.AddDays(random.Next(Math.Max(1, to.DayNumber - from.DayNumber)));
            await OneAsync(cast, unit, random, day, to, i, cancellation);
            store.ChangeTracker.Clear();
        }
    }

    private async Task OneAsync(PetitionCast cast, Guid unit, Random random, DateOnly day, DateOnly last, int number, CancellationToken cancellation)
    {
        var (field, about) = Matters[random.Next(Matters.Length)];
        var kind = random.Next(10) switch { < 5 => PetitionKind.Complaint, < 7 => PetitionKind.Recommendation, _ => PetitionKind.Feedback };
        var name = $"{Families[random.Next(Families.Length)]} {Given[random.Next(Given.Length)]} {number + 1}";
        var at = Moment(day);
        var petition = await receive.RunAsync(cast.Clerk, new PetitionInput(random.Next(4) == 0 ? PetitionWay.Post : PetitionWay.Paper, kind, day, new PetitionAuthor(name, $"tổ {random.Next(1, 40)}, phường Mẫu (trình diễn)"), field, $"Về {about}, việc số {number + 1}", $"Tôi {(kind == PetitionKind.Complaint ? "khiếu nại" : "kiến nghị")} về {about} (trình diễn).") { Place = "phường Mẫu" },
            unit, null, null, cancellation, at);
        var path = random.Next(100);
        if (path < 10 || (at = Later(at, random.Next(1, 6))) > Moment(last)) return;
        var (eligible, within) = (path >= 20, path is < 20 or >= 45);
        await triage.SortAsync(cast.Clerk, petition.Code, new TriageFinding(kind, field, unit, eligible ? [] : ["no-date"], within), null, cancellation, at);
        if (path % 7 == 0 || (at = Later(at, random.Next(1, 4))) > Moment(last)) return;
        if (!eligible) await triage.DisposeAsync(cast.Director, petition.Code, new Way(DispositionKind.Shelve, Reason: "Chưa đủ điều kiện (trình diễn)."), null, cancellation, at);
        else if (!within) await PassOnAsync(cast, petition, path, at, cancellation);
        else if (kind == PetitionKind.Complaint) await SettleAsync(cast, petition, unit, random, path, at, last, cancellation);
        else await AnswerAsync(cast, petition, path, at, last, cancellation);
    }

    private async Task PassOnAsync(PetitionCast cast, Petition petition, int path, DateTime at, CancellationToken cancellation)
    {
        var kind = path % 2 == 0 ? DispositionKind.Guide : DispositionKind.Transfer;
        await triage.DisposeAsync(cast.Clerk, petition.Code, new Way(kind, "Ủy ban nhân dân phường Mẫu"), null, cancellation, at);
        foreach (var form in kind == DispositionKind.Guide ? ["xld-huong-dan"] : new[] { "xld-chuyen", "xld-bao-chuyen" }) await WriteAsync(cast, petition, form, null, at, cancellation);
    }

    private async Task AnswerAsync(PetitionCast cast, Petition petition, int path, DateTime at, DateOnly last, CancellationToken cancellation)
    {
        await triage.DisposeAsync(cast.Director, petition.Code, new Way(DispositionKind.Accept), null, cancellation, at);
        if (path % 3 != 0 && (at = Later(at, 8)) <= Moment(last)) await WriteAsync(cast, petition, "kp-tra-loi", null, at, cancellation);
    }

    private async Task SettleAsync(PetitionCast cast, Petition petition, Guid unit, Random random, int path, DateTime at, DateOnly last, CancellationToken cancellation)
    {
        var complaint = await accept.RunAsync(cast.Director, petition.Code, new ComplaintInput(1, ComplaintObject.Director, "Quyết định của Sở (trình diễn)", petition.ReceivedOn.AddDays(-random.Next(1, 12)), unit), null, cancellation, at);
        if (path % 5 == 0 || (at = Later(at, random.Next(15, 50))) > Moment(last)) return;
        if (path % 11 == 0)
        {
            await rule.WithdrawAsync(cast.Clerk, complaint.Code, path % 2 == 0, "Rút bằng đơn có chữ ký (trình diễn).", null, cancellation, at);
            await rule.DiscontinueAsync(cast.Director, complaint.Code, "Không còn nội dung phải giải quyết (trình diễn).", null, cancellation, at);
            return;
        }
        await verify.AssignAsync(cast.Director, complaint.Code, unit, "Xác minh (trình diễn)", DateOnly.FromDateTime(OfficeClock.ToOffice(at)), null, cancellation, at);
        var finding = (ComplaintFinding)(path % 3);
        await verify.ReportAsync(cast.Clerk, complaint.Code, finding, "Báo cáo (trình diễn).", null, cancellation, at);
        if (finding != ComplaintFinding.Right)
        {
            var planned = DateOnly.FromDateTime(OfficeClock.ToOffice(at));
            await verify.AnnounceDialogueAsync(cast.Clerk, complaint.Code, planned, "Phòng tiếp công dân", null, cancellation, at);
            await verify.HoldDialogueAsync(cast.Clerk, complaint.Code, true, true, "Đã đối thoại (trình diễn).", null, cancellation, at);
        }
        await rule.RuleAsync(cast.Director, complaint.Code, finding, "Quyết định (trình diễn).", new RulingFigures(MoneyToPeople: finding == ComplaintFinding.Wrong ? 0 : random.Next(1, 30), PeopleRestored: finding == ComplaintFinding.Wrong ? 0 : 1), null, cancellation, at);
        if (path % 2 == 0) await rule.PublishAsync(cast.Clerk, complaint.Code, PublicationForm.Website, DateOnly.FromDateTime(OfficeClock.ToOffice(at)), DateOnly.FromDateTime(OfficeClock.ToOffice(at)).AddDays(20), null, "Trang của Sở", null, cancellation, at);
        if (path % 4 == 0 && (at = Later(at, 35)) <= Moment(last)) await rule.ExecuteAsync(cast.Clerk, complaint.Code, path % 8 == 0, "Đã thi hành (trình diễn).", null, cancellation, at);
    }

    private Task<PetitionLetter> WriteAsync(PetitionCast cast, Petition petition, string form, Guid? complaintId, DateTime at, CancellationToken cancellation) =>
        letters.WriteAsync(cast.Director, petition.Code, new LetterInput(form, petition.AuthorName, "Nội dung theo mẫu (trình diễn).", complaintId, SendingWay.Post), null, cancellation, at);

    private static DateTime Moment(DateOnly day) => OfficeClock.ToUtc(day.ToDateTime(new TimeOnly(9, 0)));

    private static DateTime Later(DateTime at, int days) => at.AddDays(days);
}
