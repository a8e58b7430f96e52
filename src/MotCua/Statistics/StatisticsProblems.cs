namespace MotCua.Statistics;

/// <summary>The room's share of the catalogue of problems: 3400–3499.</summary>
public static class StatisticsProblems
{
    public static readonly Problem NoSuchPeriod = new(3400, 404,
        "Không có kỳ số liệu này, hoặc kỳ này chưa bắt đầu. Mời chọn năm, quý hoặc tháng khác.", "There is no such period, or it has not begun.");
    public static readonly Problem NoSuchDay = new(3401, 404,
        "Chưa có số liệu chốt của ngày này. Mời chọn một ngày trong danh sách.", "There is no snapshot of this day.");

    public static readonly Problem NoSuchGrouping = new(3402, 400,
        "Chỉ xếp được theo đơn vị, lĩnh vực, thủ tục hoặc tháng (by=unit, field, procedure, month).", "By is unit, field, procedure or month.");

    public static readonly Problem PointsInvalid = new(3403, 400,
        "Điểm của mỗi chỉ số từ 0 đến 2, nhiều nhất một chữ số thập phân. Mời nhập lại.", "Points are 0 to 2 with one decimal at most.");
    public static readonly Problem IndexIsRecorded = new(3404, 409,
        "Chỉ số này tính từ hồ sơ, không tự chấm. Nếu chưa đúng, mời đề nghị cán bộ kiểm soát thẩm định.", "This index follows from the records.");
    public static readonly Problem AppraisalNeedsReason = new(3405, 400,
        "Mời ghi lý do của điểm thẩm định.", "Say why the appraised points are what they are.");
    public static readonly Problem QuarterNotOver = new(3406, 409,
        "Quý này chưa kết thúc nên chưa công bố được. Mời công bố từ ngày đầu của quý sau.", "The quarter is not over.");
    public static readonly Problem NoRuleOfTheDay = new(3407, 409,
        "Quy định về chín chỉ số không áp dụng cho quý này. Mời xem căn cứ ở trang pháp lý.", "The nine indices do not hold in this quarter.");
    public static readonly Problem WhatIfInvalid = new(3408, 400,
        "Chưa đủ để thử. Mời chọn ngày, hoặc chọn thủ tục và nhập thời hạn mới.", "Choose a day, or a procedure and a new limit.");
}
