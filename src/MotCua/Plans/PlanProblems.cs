namespace MotCua.Plans;

/// <summary>The room's part of the catalogue of problems: 4700–4799.</summary>
public static class PlanProblems
{
    public static readonly Problem FactsNeeded = new(4701, 400,
        "Mời ghi đủ tên, căn cứ, thời gian của kế hoạch.", "A plan needs its title, legal basis and period.");
    public static readonly Problem PeriodWrong = new(4702, 400,
        "Ngày kết thúc không sớm hơn ngày bắt đầu. Mời xem lại.", "The last day is not before the first.");
    public static readonly Problem NotDraft = new(4703, 409,
        "Kế hoạch đã ban hành nên không sửa được nữa. Thay đổi về sau ghi bằng gia hạn, bàn giao, đóng nhiệm vụ.", "The plan was issued and is not written again.");
    public static readonly Problem NotIssued = new(4704, 409,
        "Kế hoạch chưa ban hành hoặc đã kết thúc. Mời xem lại trạng thái kế hoạch.", "The plan is not in force.");
    public static readonly Problem WordsNeeded = new(4705, 400,
        "Mời ghi rõ nội dung để người nhận hiểu được.", "Words are needed.");
    public static readonly Problem TargetNeeded = new(4706, 400,
        "Chỉ tiêu cần tên, đơn vị tính và mục tiêu bằng số.", "A target needs a name, a unit and a number.");
    public static readonly Problem LeadNeeded = new(4707, 400,
        "Mời chọn đơn vị chủ trì đang hoạt động và có người đứng đầu.", "Choose a leading unit that exists and has a head.");
    public static readonly Problem CriterionUnknown = new(4708, 400,
        "Có tiêu chí không nằm trong danh mục. Mời chọn lại.", "A criterion is not in the list.");
    public static readonly Problem NotInThatState = new(4709, 409,
        "Nhiệm vụ không còn ở bước cho phép việc đó. Mời xem lại quá trình thực hiện.", "The assignment is no longer at that step.");
    public static readonly Problem PercentWrong = new(4710, 400,
        "Mời ghi mức hoàn thành từ 0 đến 100.", "Progress goes from 0 to 100.");
    public static readonly Problem EvidenceNeeded = new(4711, 409,
        "Nhiệm vụ chưa có minh chứng nào. Mời thêm tệp, trang hoặc số liệu rồi báo cáo hoàn thành.", "Nothing is reported as done without evidence.");
    public static readonly Problem OwnReport = new(4712, 409,
        "Người báo cáo không tự xác nhận kết quả của mình. Mời lãnh đạo khác xác nhận.", "Whoever reports does not confirm.");
    public static readonly Problem OpenBelow = new(4713, 409,
        "Còn nhiệm vụ giao tiếp chưa xong. Mời đợi các đơn vị hoàn thành rồi xác nhận.", "Assignments below are not done yet.");
    public static readonly Problem SameLead = new(4714, 400,
        "Đơn vị và người đứng đầu này đang chịu trách nhiệm. Mời chọn đơn vị, người khác.", "This unit and head have it already.");
    public static readonly Problem OpenAssignments = new(4715, 409,
        "Kế hoạch còn nhiệm vụ đang thực hiện. Mời xác nhận, bàn giao hoặc đóng từng nhiệm vụ trước.", "The plan has open assignments.");
    public static readonly Problem EvidenceWrong = new(4716, 400,
        "Mời ghi tên minh chứng và chọn một tệp, một trang hoặc một số liệu.", "Evidence needs a title and a file, page or figure.");
    public static readonly Problem PlanEmpty = new(4717, 409,
        "Kế hoạch chưa có nhiệm vụ nào. Mời thêm nhiệm vụ rồi ban hành.", "A plan without assignments is not issued.");
    public static readonly Problem OutcomeWrong = new(4718, 400,
        "Mời ghi kết quả bằng số, văn bản công bố và ngày của văn bản.", "An outcome needs a number, its paper and the paper's day.");
    public static readonly Problem DrawnLive = new(4719, 409,
        "Kết quả của chỉ tiêu này được lấy thẳng từ số liệu, không nhập tay.", "The outcome is drawn from the figures and not typed.");
    public static readonly Problem NothingBelow = new(4720, 400,
        "Mời chọn ít nhất một đơn vị để giao tiếp.", "Choose at least one unit.");
    public static readonly Problem NothingFailed = new(4722, 404,
        "Việc này không còn trễ hạn, hoặc không thuộc đơn vị anh chị phụ trách. Mời xem lại danh sách.", "This is not late any more, or not yours.");
    public static readonly Problem KindWrong = new(4723, 400,
        "Kế hoạch của cấp trên thuộc Ủy ban nhân dân tỉnh, kế hoạch của Sở thuộc Sở, kế hoạch của đơn vị thuộc phòng, đơn vị trực thuộc, huyện hoặc xã. Mời chọn lại đơn vị.", "The kind of plan does not fit the unit.");
    public static readonly Problem NotBelow = new(4724, 400,
        "Có đơn vị không thuộc đơn vị của kế hoạch. Mời chọn đơn vị của kế hoạch hoặc đơn vị cấp dưới.", "A unit is not below the plan's unit.");
    public static readonly Problem ParentWrong = new(4721, 400,
        "Kế hoạch cấp trên chưa ban hành hoặc không có. Mời chọn lại.", "The plan above is not in force.");
}
