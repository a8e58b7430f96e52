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
}
