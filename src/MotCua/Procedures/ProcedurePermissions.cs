namespace MotCua.Procedures;

internal static class ProcedurePermissions
{
    /// <summary>Keeps the catalogue: publication files, versions, internal processes, the department's own limits.</summary>
    public static readonly Permission Keep = new("procedures.keep", "Quản lý danh mục thủ tục hành chính", Role.ProcedureController);
}
