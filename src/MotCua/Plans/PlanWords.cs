using System.Globalization;
using MotCua.Kernel.Law;

namespace MotCua.Plans;

/// <summary>How plans are spoken of on screens.</summary>
internal static class PlanWords
{
    public const string Criteria = "plan-criteria";

    /// <summary>Short names of ours for the eight solutions; the clauses in full stand in law/solutions.json.</summary>
    private static readonly string[] Solutions =
    [
        "Cán bộ hiểu rõ Chỉ số PAPI", "Người dân biết, tham gia, giám sát", "Công khai thông tin hữu ích, đáng tin cậy", "Giải trình; tiếp dân, giải quyết đơn thư",
        "Kiểm soát tham nhũng", "Thủ tục hành chính, một cửa", "Bảo hiểm y tế, trẻ dưới 6 tuổi; an ninh trật tự", "Bưu chính công ích, dịch vụ công trực tuyến",
    ];

    public static IEnumerable<int> AllSolutions => Enumerable.Range(1, Solutions.Length);

    public static string Solution(int number) => number >= 1 && number <= Solutions.Length ? $"{number}. {Solutions[number - 1]}" : "Chung";

    public static string Criterion(LawBook law, string code) => law.Codes(Criteria).FirstOrDefault(row => row.Code == code) is { } found ? $"{Index(found)} {found.Name}" : code;

    /// <summary>"PAPI", "QĐ 766".</summary>
    public static string Index(LawCode code) => code.More.GetValueOrDefault("index", "");

    /// <summary>Criteria a solution answers; those of every solution among them.</summary>
    public static IEnumerable<LawCode> CriteriaOf(LawBook law, int? solution) => law.Codes(Criteria)
        .Where(row => solution is not { } number || row.More.GetValueOrDefault("solutions", "") is var of && (of == "all" || of.Split(' ').Contains(number.ToString(CultureInfo.InvariantCulture))));

    public static string Kind(PlanKind kind) => kind switch { PlanKind.Superior => "Kế hoạch của cấp trên", PlanKind.Department => "Kế hoạch của Sở", _ => "Kế hoạch của đơn vị" };

    public static string State(PlanState state) => state switch { PlanState.Draft => "Đang soạn", PlanState.Issued => "Đang thực hiện", _ => "Đã kết thúc" };

    public static string Tone(PlanState state) => state switch { PlanState.Draft => "warn", PlanState.Issued => "info", _ => "ok" };

    public static string Source(AssignmentSource source) => source switch
    {
        AssignmentSource.Resolution => "Nghị quyết hội nghị cán bộ, công chức, viên chức",
        AssignmentSource.Improvement => "Việc cải tiến từ đơn thư, phản ánh",
        _ => "Kế hoạch",
    };

    public static string State(AssignmentState state) => state switch
    {
        AssignmentState.Planned => "Dự kiến",
        AssignmentState.Assigned => "Đã giao, chờ nhận",
        AssignmentState.Accepted => "Đã nhận",
        AssignmentState.InProgress => "Đang thực hiện",
        AssignmentState.Reported => "Đã báo cáo, chờ xác nhận",
        AssignmentState.Done => "Đã xác nhận xong",
        _ => "Đã đóng",
    };

    public static string Standing(AssignmentStanding standing) => standing switch
    {
        AssignmentStanding.Planned => "dự kiến",
        AssignmentStanding.Running => "trong hạn",
        AssignmentStanding.DueSoon => "sắp đến hạn",
        AssignmentStanding.Overdue => "quá hạn",
        AssignmentStanding.Reported => "chờ xác nhận",
        AssignmentStanding.DoneInTime => "xong đúng hạn",
        AssignmentStanding.DoneLate => "xong muộn",
        _ => "đóng khi chưa xong",
    };

    public static string Tone(AssignmentStanding standing) => standing switch
    {
        AssignmentStanding.Overdue or AssignmentStanding.Abandoned => "late",
        AssignmentStanding.DueSoon or AssignmentStanding.DoneLate => "warn",
        AssignmentStanding.DoneInTime => "ok",
        AssignmentStanding.Planned => "",
        _ => "info",
    };

    public static string Step(AssignmentStepKind kind) => kind switch
    {
        AssignmentStepKind.Assigned => "Giao nhiệm vụ",
        AssignmentStepKind.Accepted => "Nhận nhiệm vụ",
        AssignmentStepKind.Progress => "Cập nhật tiến độ",
        AssignmentStepKind.Reported => "Báo cáo hoàn thành",
        AssignmentStepKind.Returned => "Trả lại, yêu cầu bổ sung",
        AssignmentStepKind.Confirmed => "Xác nhận hoàn thành",
        AssignmentStepKind.Extended => "Gia hạn",
        AssignmentStepKind.HandedOver => "Bàn giao",
        AssignmentStepKind.Closed => "Đóng nhiệm vụ",
        AssignmentStepKind.Reminded => "Nhắc việc",
        _ => "Báo lên trên",
    };

    public static string Failing(FailingKind kind) => kind switch
    {
        FailingKind.LateDossier => "hồ sơ trễ",
        FailingKind.LatePetition => "đơn quá hạn",
        FailingKind.BrokenPromise => "lời hứa quá ngày",
        _ => "nhiệm vụ quá hạn",
    };

    public static string Target(TargetStanding standing) => standing switch { TargetStanding.Reached => "đạt", TargetStanding.Missed => "chưa đạt", _ => "chưa có kết quả" };

    public static string Tone(TargetStanding standing) => standing switch { TargetStanding.Reached => "ok", TargetStanding.Missed => "late", _ => "" };

    public static string Number(decimal? number) => number is { } value ? value.ToString("0.###", Comma) : "chưa có";

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };
}
