using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Plans.Acts;

namespace MotCua.Plans.Demo;

/// <summary>
/// The department's plan of 2021. True are the province's plan 309/KH-UBND of 9 June 2021, the eight solutions and the rank of 2020 (4th of
/// 17, Quyết định 1241/QĐ-UBND); its number, assignments, days and progress are invented and say so. Made by the same acts as a real one.
/// </summary>
internal sealed class PlansDemo(Store store, OfficeClock clock, MakePlan make, KeepTargets targets, GiveAssignments give, WorkAssignments work, AddEvidence evidence)
{
    private Dictionary<string, Guid> units = [];
    private Actor director = null!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        units = await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, cancellation);
        if (await store.Plans.AnyAsync(cancellation) || !units.TryGetValue("sldtbxh", out var department) || clock.Today < new DateOnly(2021, 11, 15) || await DemoActor.OfAsync(store, "giamdoc", Role.Director, clock.Today, cancellation) is not { } found) return;
        director = found;
        var superior = await make.RunAsync(director, new PlanInput(PlanKind.Superior, units["ubnd-ag"], null, 2021, "Kế hoạch thực hiện các giải pháp nâng cao hiệu quả quản trị và hành chính công tỉnh An Giang năm 2021", "309/KH-UBND", new DateOnly(2021, 6, 9),
            "Văn bản của Ủy ban nhân dân tỉnh; nội dung chi tiết chưa đối chiếu", "", new DateOnly(2021, 6, 9), new DateOnly(2021, 12, 31)), cancellation, At(6, 10));
        var plan = await make.RunAsync(director, new PlanInput(PlanKind.Department, department, superior.Code, 2021, "Kế hoạch của Sở thực hiện các giải pháp nâng cao hiệu quả quản trị và hành chính công năm 2021 (trình diễn)", "TD-01/KH-SLĐTBXH", new DateOnly(2021, 6, 25),
            "Kế hoạch 309/KH-UBND ngày 09/6/2021 của Ủy ban nhân dân tỉnh An Giang; Quyết định 1241/QĐ-UBND ngày 08/6/2021 (xếp hạng cải cách hành chính năm 2020)",
            "Nâng cao hiệu quả điều hành và cung ứng dịch vụ công từ Sở đến đơn vị trực thuộc; tăng trách nhiệm người đứng đầu; người dân hài lòng hơn.", new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), cancellation, At(6, 20));
        await TargetsAsync(plan.Code, cancellation);
        var codes = await AssignmentsAsync(plan.Code, cancellation);
        await make.IssueAsync(director, plan.Code, null, cancellation, At(6, 25));
        await WalkAsync(plan.Code, codes, cancellation);
        store.ChangeTracker.Clear();
    }

    private async Task TargetsAsync(string plan, CancellationToken cancellation)
    {
        foreach (var target in new TargetInput[]
        {
            new(null, null, "Xếp hạng Chỉ số cải cách hành chính của Sở", "hạng trong 17 đơn vị", 2020, 4, 4, true, true, null, "Năm 2020: Quyết định 1241/QĐ-UBND ngày 08/6/2021"),
            new(4, null, "Việc phải làm về đơn thư xong đúng hạn", "%", null, null, 95, false, false, "petitions-in-time", null),
            new(6, "766-tdgq", "Hồ sơ giải quyết đúng hạn", "%", null, null, 98, false, false, "dossiers-in-time", null),
            new(8, "766-clgq", "Hồ sơ nhận trực tuyến", "%", null, null, 30, false, false, "dossiers-online", null),
            new(8, null, "Hồ sơ nhận qua bưu chính công ích", "%", null, null, 10, false, false, "dossiers-post", null),
        })
            await targets.AddAsync(director, plan, target, null, cancellation, At(6, 20));
    }

    private async Task<IReadOnlyList<string>> AssignmentsAsync(string plan, CancellationToken cancellation)
    {
        var codes = new List<string>();
        foreach (var (solution, text, lead, supports, criteria, month, day, product) in new (int, string, string, string[], string[], int, int, string)[]
        {
            (1, "Tổ chức tìm hiểu các nội dung, tiêu chí của PAPI cho công chức, viên chức của Sở và đơn vị trực thuộc", "sldtbxh-vp", ["ttbtxh", "ttdvvl"], ["par-leading"], 8, 31, "Báo cáo, danh sách tham gia"),
            (2, "Tuyên truyền để người dân biết, tham gia, giám sát việc thực hiện chính sách trợ giúp xã hội tại xã", "sldtbxh-btxh", ["sldtbxh-vp"], ["papi-11", "papi-12"], 11, 30, "Báo cáo kết quả tuyên truyền"),
            (3, "Công khai danh sách đối tượng hưởng chính sách, kết quả rà soát hộ nghèo", "sldtbxh-btxh", [], ["papi-21", "papi-22"], 9, 30, "Danh sách đã công khai"),
            (4, "Giải trình đúng hạn các yêu cầu của người dân; công khai nội dung đã giải trình", "sldtbxh-ncc", ["sldtbxh-btxh"], ["papi-31"], 12, 15, "Sổ giải trình"),
            (4, "Giải quyết đơn thư đúng hạn; rà soát đơn tồn", "sldtbxh-ncc", [], ["papi-32", "sipas-5"], 12, 20, "Báo cáo công tác tiếp dân, giải quyết đơn thư"),
            (5, "Rà soát vị trí phải chuyển đổi công tác, công khai tiêu chuẩn tuyển dụng viên chức", "sldtbxh-pctnxh", [], ["papi-43", "par-staff"], 10, 15, "Danh mục vị trí, kế hoạch chuyển đổi"),
            (6, "Công khai đầy đủ thủ tục hành chính thuộc thẩm quyền", "sldtbxh-1cua", ["sldtbxh-vp"], ["766-ckmb", "par-procedures"], 7, 31, "Danh mục đã công khai"),
            (6, "Giải quyết hồ sơ đúng hạn tại Bộ phận Một cửa", "sldtbxh-1cua", ["sldtbxh-vlatld", "sldtbxh-btxh", "sldtbxh-ncc"], ["766-tdgq", "papi-54"], 11, 30, "Tỷ lệ hồ sơ đúng hạn"),
            (7, "Rà soát, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi", "sldtbxh-tebdg", ["xa-mau"], ["papi-61"], 12, 20, "Danh sách đã cấp thẻ"),
            (7, "Diễn tập phương án bảo vệ cơ quan, phòng cháy, chữa cháy", "sldtbxh-gdnn", [], ["papi-64"], 8, 15, "Biên bản diễn tập"),
            (8, "Nâng tỷ lệ hồ sơ nhận trực tuyến, qua bưu chính công ích", "sldtbxh-1cua", ["sldtbxh-vlatld"], ["766-clgq", "papi-81"], 11, 20, "Tỷ lệ trực tuyến, bưu chính"),
        })
            codes.Add((await give.AddAsync(director, plan, new AssignmentInput(solution, text, units[lead], [.. supports.Select(unit => units[unit])], criteria, new DateOnly(2021, 6, 25), new DateOnly(2021, month, day), product, "Trình diễn"), cancellation, At(6, 21))).Code);
        return codes;
    }

    /// <summary>Every way an assignment can go.</summary>
    private async Task WalkAsync(string plan, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var cast = await CastAsync(cancellation);
        var (clerk, desk, btxh, ncc, tebdg, gdnn) = (cast["vanthu"], cast["truong.motcua"], cast["truongphong.hai"], cast["truongphong.ba"], cast["truongphong.bon"], cast["truongphong.nam"]);
        // Closed with evidence, reported by the office and confirmed by the director.
        await work.AcceptAsync(director, codes[0], null, cancellation, At(6, 28));
        await PageAsync(clerk, codes[0], "Tám giải pháp và nội dung PAPI trên cổng của Sở", "/phap-ly", [], At(8, 20), cancellation);
        await work.ReportAsync(clerk, codes[0], "Đã tổ chức ba buổi cho công chức, viên chức (trình diễn).", null, cancellation, At(8, 25));
        await work.ConfirmAsync(director, codes[0], "Đạt yêu cầu.", null, cancellation, At(8, 30));
        await work.CloseAsync(director, codes[0], null, null, cancellation, At(9, 1));
        // Carried on by a commune and an affiliated unit.
        await work.AcceptAsync(btxh, codes[1], null, cancellation, At(6, 28));
        var below = await give.CascadeAsync(btxh, codes[1], [units["xa-mau"], units["ttbtxh"]], "Thông báo qua loa, trưởng ấp về chính sách trợ giúp xã hội; ghi ý kiến của người dân", new DateOnly(2021, 11, 25), null, cancellation, At(7, 5));
        await work.ProgressAsync(btxh, codes[1], 60, "Đã có tài liệu tuyên truyền, xã đang thực hiện.", null, cancellation, At(10, 20));
        await work.AcceptAsync(director, below[0].Code, null, cancellation, At(7, 8));
        await work.ProgressAsync(director, below[0].Code, 70, "Đã thông báo ở ba trong năm ấp.", null, cancellation, At(10, 18));
        // Past its day in spite of an extension.
        await work.AcceptAsync(btxh, codes[2], null, cancellation, At(6, 29));
        await work.ExtendAsync(director, codes[2], new DateOnly(2021, 10, 31), "Giãn cách xã hội, chưa họp dân được.", null, cancellation, At(9, 28));
        await work.ProgressAsync(btxh, codes[2], 80, "Còn hai xã chưa gửi danh sách.", null, cancellation, At(10, 29));
        // Handed over, and going on.
        await work.HandOverAsync(director, codes[3], units["sldtbxh-btxh"], "Nội dung giải trình chủ yếu về trợ giúp xã hội.", null, cancellation, At(7, 15));
        await work.AcceptAsync(btxh, codes[3], null, cancellation, At(7, 16));
        // One figure that Petitions counts serves two criteria.
        await work.AcceptAsync(ncc, codes[4], null, cancellation, At(6, 30));
        await FigureAsync(ncc, codes[4], "Đơn thư năm 2021", "petitions-in-time", ["papi-32", "sipas-5"], At(10, 1), cancellation);
        // codes[5]: never accepted, overdue. codes[6]: done in time.
        await work.AcceptAsync(desk, codes[6], null, cancellation, At(6, 28));
        await PageAsync(desk, codes[6], "Danh mục thủ tục hành chính trên cổng", "/thu-tuc", ["766-ckmb"], At(7, 20), cancellation);
        await work.ReportAsync(desk, codes[6], "Đã công khai toàn bộ thủ tục.", null, cancellation, At(7, 28));
        await work.ConfirmAsync(director, codes[6], "Đã kiểm tra trên cổng.", null, cancellation, At(8, 2));
        // Reported, waits for the director's word.
        await work.AcceptAsync(desk, codes[7], null, cancellation, At(6, 28));
        await FigureAsync(desk, codes[7], "Hồ sơ đúng hạn năm 2021", "dossiers-in-time", ["766-tdgq", "papi-54"], At(11, 5), cancellation);
        await work.ReportAsync(desk, codes[7], "Tỷ lệ đúng hạn như số liệu thống kê; hồ sơ trễ đã xin lỗi từng người.", null, cancellation, At(11, 12));
        await work.AcceptAsync(tebdg, codes[8], null, cancellation, At(7, 1));
        // Done after its day.
        await work.AcceptAsync(gdnn, codes[9], null, cancellation, At(6, 30));
        await PageAsync(gdnn, codes[9], "Lịch làm việc có buổi diễn tập", "/lich-lam-viec", [], At(8, 24), cancellation);
        await work.ReportAsync(gdnn, codes[9], "Diễn tập ngày 24/8/2021 (trình diễn).", null, cancellation, At(8, 25));
        await work.ConfirmAsync(director, codes[9], "Xong, chậm 10 ngày.", null, cancellation, At(8, 26));
        // Sent back once; due within days.
        await work.AcceptAsync(desk, codes[10], null, cancellation, At(6, 28));
        await FigureAsync(desk, codes[10], "Hồ sơ nhận trực tuyến năm 2021", "dossiers-online", ["766-clgq"], At(10, 4), cancellation);
        await work.ReportAsync(desk, codes[10], "Đã hướng dẫn nộp trực tuyến tại quầy.", null, cancellation, At(10, 25));
        await work.ReturnAsync(director, codes[10], "Chưa có số liệu bưu chính. Mời bổ sung.", null, cancellation, At(10, 27));
        // A resolution of the staff conference, given into the plan in force.
        var resolution = await give.AddAsync(director, plan, new AssignmentInput(6, "Sắp xếp lại chỗ ngồi chờ, lối đi cho người khuyết tật ở nơi tiếp dân", units["sldtbxh-1cua"], [], ["sipas-1"], new DateOnly(2021, 10, 1), new DateOnly(2021, 12, 10), "Biên bản nghiệm thu", "Trình diễn",
            AssignmentSource.Resolution, "Nghị quyết Hội nghị cán bộ, công chức, viên chức năm 2021 (trình diễn)"), cancellation, At(10, 1));
        await work.AcceptAsync(desk, resolution.Code, null, cancellation, At(10, 2));
    }

    private async Task<Dictionary<string, Actor>> CastAsync(CancellationToken cancellation)
    {
        var cast = new Dictionary<string, Actor>();
        foreach (var (user, role) in new[] { ("vanthu", Role.Clerk), ("truong.motcua", Role.DeskHead), ("truongphong.hai", Role.DivisionHead), ("truongphong.ba", Role.DivisionHead), ("truongphong.bon", Role.DivisionHead), ("truongphong.nam", Role.DivisionHead) })
            cast[user] = await DemoActor.OfAsync(store, user, role, clock.Today, cancellation) ?? director;
        return cast;
    }

    private Task<Evidence> PageAsync(Actor actor, string code, string title, string href, string[] criteria, DateTime at, CancellationToken cancellation) =>
        evidence.RunAsync(actor, code, new EvidenceInput(EvidenceKind.Page, title, null, null, href, null, null, null, null, criteria), cancellation, at);

    private Task<Evidence> FigureAsync(Actor actor, string code, string title, string figure, string[] criteria, DateTime at, CancellationToken cancellation) =>
        evidence.RunAsync(actor, code, new EvidenceInput(EvidenceKind.Figure, title, null, null, null, figure, null, new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31), criteria), cancellation, at);

    private static DateTime At(int month, int day) => OfficeClock.ToUtc(new DateTime(2021, month, day, 9, 0, 0, DateTimeKind.Unspecified));
}
