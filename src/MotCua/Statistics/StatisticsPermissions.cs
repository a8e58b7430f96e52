namespace MotCua.Statistics;

internal static class StatisticsPermissions
{
    public static readonly Permission Morning = new("statistics.morning", "Xem trang buổi sáng: hồ sơ đang trễ, sắp trễ của đơn vị mình", Role.Director, Role.DeskHead, Role.DivisionHead);
    public static readonly Permission Evaluate = new("statistics.evaluate", "Xem và tự chấm điểm đánh giá quý", Role.Director, Role.DeskHead, Role.DivisionHead, Role.ProcedureController, Role.Inspector);
    public static readonly Permission Appraise = new("statistics.appraise", "Thẩm định, công bố điểm đánh giá quý", Role.ProcedureController);

    public static readonly Permission[] All = [Morning, Evaluate, Appraise];
}
