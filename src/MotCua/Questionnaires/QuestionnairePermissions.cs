namespace MotCua.Questionnaires;

internal static class QuestionnairePermissions
{
    public static readonly Permission Read = new("surveys.read", "Xem bộ câu hỏi, đợt khảo sát, tiến độ và kết quả", Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk, Role.ProcedureController, Role.Inspector);
    public static readonly Permission Keep = new("surveys.keep", "Soạn bộ câu hỏi; lập, rút mẫu, kết thúc, công bố đợt khảo sát", Role.Director, Role.ProcedureController);
    public static readonly Permission Field = new("surveys.field", "Phỏng vấn, nhập phiếu của đợt khảo sát được giao", Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.Clerk, Role.ProcedureController);

    public static readonly Permission[] All = [Read, Keep, Field];
}
