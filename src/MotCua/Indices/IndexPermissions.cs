namespace MotCua.Indices;

internal static class IndexPermissions
{
    public static readonly Permission Keep = new("indices.keep", "Nhập số liệu chỉ số do nơi khác tính", Role.Clerk, Role.ProcedureController, Role.Director);
    public static readonly Permission Steer = new("indices.steer", "Xem điểm còn lấy lại được theo tiêu chí và đơn vị", Role.DeskHead, Role.DivisionHead, Role.Director, Role.Clerk, Role.ProcedureController, Role.Inspector);
    public static readonly Permission Score = new("indices.score", "Tự chấm điểm chỉ số của đơn vị mình, khiếu nại điểm thẩm định", Role.DeskHead, Role.DivisionHead);
    public static readonly Permission Appraise = new("indices.appraise", "Thẩm định điểm chỉ số của các đơn vị", Role.Clerk, Role.ProcedureController);
    public static readonly Permission Direct = new("indices.direct", "Mở kỳ chấm, chốt điểm, công bố xếp hạng", Role.Director);

    public static readonly Permission[] All = [Keep, Steer, Score, Appraise, Direct];

    public static void Must(bool may)
    {
        if (!may) throw Problems.NotAllowed.Because();
    }
}
