using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;

namespace MotCua.Petitions.Demo;

/// <summary>As many petitions as asked for, drawn from a seed, each by the acts of its path; for the demonstration and for counting again.</summary>
internal sealed class PetitionYear(Store store, ReceivePetition receive, TriagePetition triage, ImportSigners signers, PetitionLetters letters, AcceptComplaint accept, VerifyComplaint verify, RuleComplaint rule)
{
    private const int Seed = 2021;

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Chau", "Néang", "Đỗ"], Given = ["Ví Dụ", "Giả Định", "Minh Họa", "Thí Dụ", "Tưởng Tượng", "Ước Lệ", "Mẫu", "Thử"];
    private static readonly (string Field, string About)[] Matters =
    [
        ("ncc", "trợ cấp thương binh"), ("btxh", "trợ cấp người cao tuổi"), ("bhxh", "trợ cấp thất nghiệp"), ("lao-dong", "nợ lương"), ("viec-lam", "hồ sơ đi làm việc ở nước ngoài"), ("gdnn", "học phí nghề"), ("giam-ngheo", "xét hộ nghèo"), ("dat-dai", "ranh đất"),
        ("can-bo", "thái độ phục vụ"), ("tu-phap", "thi hành án"), ("khac", "điện chiếu sáng"), ("tre-em", "hỗ trợ trẻ em mồ côi"),
    ];

    private string? earlier;

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
        var petition = await receive.RunAsync(cast.Clerk, new PetitionInput(random.Next(8) switch { < 2 => PetitionWay.Post, 2 => PetitionWay.Reception, 3 => PetitionWay.Box, _ => PetitionWay.Paper }, kind, day, new PetitionAuthor(name, $"tổ {random.Next(1, 40)}, phường Mẫu (trình diễn)"), field, $"Về {about}, việc số {number + 1}", $"Tôi {(kind == PetitionKind.Complaint ? "khiếu nại" : "kiến nghị")} về {about} (trình diễn).") { Place = "phường Mẫu" },
            unit, null, null, cancellation, at);
        var path = random.Next(100);
        if (path % 13 == 0) await SignAsync(cast, petition, number, cancellation);
        if (path < 10 || (at = Later(at, random.Next(1, 6))) > Moment(last)) return;
        var (eligible, within) = (path >= 20, path is < 20 or >= 45);
        if (path >= 45 && path % 16 == 0 && earlier is not null) await triage.RelateAsync(cast.Clerk, petition.Code, earlier, null, cancellation, at);
        if (path >= 45) earlier = petition.Code;
        await triage.SortAsync(cast.Clerk, petition.Code, new TriageFinding(kind, field, unit, eligible ? [] : ["no-date"], within), null, cancellation, at);
        if (path % 7 == 0 || (at = Later(at, random.Next(1, 4))) > Moment(last)) return;
        if (!eligible) await triage.DisposeAsync(cast.Director, petition.Code, new Way(DispositionKind.Shelve, Reason: "Chưa đủ điều kiện (trình diễn)."), null, cancellation, at);
        else if (!within) await PassOnAsync(cast, petition, unit, path, at, last, cancellation);
        else if (kind == PetitionKind.Complaint) await SettleAsync(cast, petition, unit, random, path, at, last, null, cancellation);
        else await AnswerAsync(cast, petition, path, at, last, cancellation);
    }

    private async Task SignAsync(PetitionCast cast, Petition petition, int number, CancellationToken cancellation)
    {
        using var sheet = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"ho_ten,dia_chi\nBà Cùng Ký {number},phường Mẫu\nÔng Cùng Ký {number},phường Mẫu\n"));
        await signers.RunAsync(cast.Clerk, petition.Code, sheet, "nguoi-ky.csv", null, cancellation);
    }

    private async Task PassOnAsync(PetitionCast cast, Petition petition, Guid unit, int path, DateTime at, DateOnly last, CancellationToken cancellation)
    {
        var (kind, written) = (path % 3) switch { 0 => (DispositionKind.Guide, new[] { "xld-huong-dan" }), 1 => (DispositionKind.Transfer, new[] { "xld-chuyen", "xld-bao-chuyen" }), _ => (DispositionKind.Urge, new[] { "xld-don-doc" }) };
        await triage.DisposeAsync(cast.Clerk, petition.Code, kind == DispositionKind.Urge ? new Way(kind, ToUnitId: unit) : new Way(kind, "Ủy ban nhân dân phường Mẫu"), null, cancellation, at);
        foreach (var form in written) await WriteAsync(cast, petition, form, null, at, cancellation);
        if (kind != DispositionKind.Guide && path % 2 == 0 && (at = Later(at, 9)) <= Moment(last)) await triage.ReplyAsync(cast.Clerk, petition.Code, OfficeClock.DayOf(at), "Đã giải quyết (trình diễn).", null, cancellation, at);
    }

    private async Task AnswerAsync(PetitionCast cast, Petition petition, int path, DateTime at, DateOnly last, CancellationToken cancellation)
    {
        await triage.DisposeAsync(cast.Director, petition.Code, new Way(DispositionKind.Accept), null, cancellation, at);
        if (path % 3 != 0 && (at = Later(at, 8)) <= Moment(last)) await WriteAsync(cast, petition, "kp-tra-loi", null, at, cancellation);
    }

    private async Task SettleAsync(PetitionCast cast, Petition petition, Guid unit, Random random, int path, DateTime at, DateOnly last, string? first, CancellationToken cancellation)
    {
        var against = path % 2 == 0 || first is not null ? ComplaintObject.SubordinateHead : ComplaintObject.Director;
        var complaint = await accept.RunAsync(cast.Director, petition.Code, new ComplaintInput(first is null ? 1 : 2, against, "Quyết định (trình diễn)", petition.ReceivedOn.AddDays(-random.Next(1, 12)), unit) { FirstCode = first, HasRepresentativePaper = true }, null, cancellation, at);
        if (path % 5 == 0 || (at = Later(at, random.Next(15, 50))) > Moment(last)) return;
        if (path % 11 == 0)
        {
            await rule.WithdrawAsync(cast.Clerk, complaint.Code, path % 2 == 0, "Rút bằng đơn có chữ ký (trình diễn).", null, cancellation, at);
            await rule.DiscontinueAsync(cast.Director, complaint.Code, "Không còn nội dung phải giải quyết (trình diễn).", null, cancellation, at);
            return;
        }
        await verify.AssignAsync(cast.Director, complaint.Code, unit, "Xác minh (trình diễn)", OfficeClock.DayOf(at), null, cancellation, at);
        var finding = (ComplaintFinding)(path % 3);
        await verify.ReportAsync(cast.Clerk, complaint.Code, finding, "Báo cáo (trình diễn).", null, cancellation, at);
        if (finding != ComplaintFinding.Right || first is not null)
        {
            var planned = OfficeClock.DayOf(at);
            await verify.AnnounceDialogueAsync(cast.Clerk, complaint.Code, planned, "Phòng tiếp công dân", null, cancellation, at);
            await verify.HoldDialogueAsync(cast.Clerk, complaint.Code, true, true, "Đã đối thoại (trình diễn).", null, cancellation, at);
        }
        await rule.RuleAsync(cast.Director, complaint.Code, finding, "Quyết định (trình diễn).", Figures(finding, random), null, cancellation, at);
        if (path % 2 == 0) await rule.PublishAsync(cast.Clerk, complaint.Code, PublicationForm.Website, OfficeClock.DayOf(at), OfficeClock.DayOf(at).AddDays(20), null, "Trang của Sở", null, cancellation, at);
        if (finding == ComplaintFinding.Wrong && first is null && against == ComplaintObject.SubordinateHead) await AgainAsync(cast, petition, unit, random, complaint.Code, Later(at, 12), last, cancellation);
        else if (path % 4 == 0 && (at = Later(at, 35)) <= Moment(last)) await rule.ExecuteAsync(cast.Clerk, complaint.Code, path % 8 == 0, "Đã thi hành (trình diễn).", null, cancellation, at);
    }

    /// <summary>Not content with the first ruling: the same matter a second time.</summary>
    private async Task AgainAsync(PetitionCast cast, Petition before, Guid unit, Random random, string first, DateTime at, DateOnly last, CancellationToken cancellation)
    {
        if (Later(at, 5) > Moment(last)) return;
        var petition = await receive.RunAsync(cast.Clerk, new PetitionInput(PetitionWay.Paper, PetitionKind.Complaint, OfficeClock.DayOf(at), new PetitionAuthor(before.AuthorName, before.AuthorAddress), before.FieldCode, $"Lần hai: {before.About}", "Tôi không đồng ý với quyết định lần đầu (trình diễn).") { Place = before.Place },
            unit, null, null, cancellation, at);
        await triage.RelateAsync(cast.Clerk, petition.Code, before.Code, null, cancellation, at);
        await triage.SortAsync(cast.Clerk, petition.Code, new TriageFinding(PetitionKind.Complaint, before.FieldCode, unit, [], true), null, cancellation, at);
        await SettleAsync(cast, petition, unit, random, random.Next(1, 100), Later(at, 5), last, first, cancellation);
    }

    private static RulingFigures Figures(ComplaintFinding finding, Random random) => finding == ComplaintFinding.Wrong ? new()
        : new(MoneyToState: random.Next(0, 3), LandToState: random.Next(0, 2) * 50, MoneyToOrganisations: random.Next(0, 2), MoneyToPeople: random.Next(1, 30), OrganisationsRestored: random.Next(0, 2), PeopleRestored: 1, PeopleToHandle: random.Next(0, 2), OfficialsToHandle: random.Next(0, 2), MattersToInvestigators: random.Next(0, 9) / 8, PeopleToInvestigators: 0);

    private Task<PetitionLetter> WriteAsync(PetitionCast cast, Petition petition, string form, Guid? complaintId, DateTime at, CancellationToken cancellation) =>
        letters.WriteAsync(cast.Director, petition.Code, new LetterInput(form, petition.AuthorName, "Nội dung theo mẫu (trình diễn).", complaintId, SendingWay.Post), null, cancellation, at);

    private static DateTime Moment(DateOnly day) => OfficeClock.ToUtc(day.ToDateTime(new TimeOnly(9, 0)));

    private static DateTime Later(DateTime at, int days) => at.AddDays(days);
}
