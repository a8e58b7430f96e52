namespace MotCua.Procedures;

/// <summary>
/// Procedures whole, as one file: every version with everything it says and where it was read, and the internal processes.
/// What is the department's own, its limits and publication files, stays at home.
/// </summary>
/// <param name="Format">Raised when an older program could no longer read it.</param>
internal sealed record ProcedurePack(int Format, string From, DateTime WrittenAt, IReadOnlyList<PackedProcedure> Procedures)
{
    public const int Current = 1;
}

/// <param name="UnitCode">The division that handles it, by the code of the unit; null where none does.</param>
internal sealed record PackedProcedure(string Code, string Agency, string? UnitCode, IReadOnlyList<PackedVersion> Versions);

internal sealed record PackedVersion(string Code, string Name, string Agency, DateOnly? ValidFrom, DateOnly? ValidTo, VersionState State,
    ProcedureSource Source, string? SourceRef, DateTime? SourceUpdatedAt, string? CatalogueHash, string? DetailHash, string ContentSha256,
    ProcedureContent Content, IReadOnlyList<PackedProcess> Processes);

internal sealed record PackedProcess(DateOnly? InForceFrom, IReadOnlyList<PackedStep> Steps);

internal sealed record PackedStep(string Key, string Name, Role Role, string? UnitCode, decimal Hours);

/// <param name="Kept">The department wrote a version of its own, which stays; nothing of the pack was put beside it.</param>
internal sealed record PackReport(int New, int Changed, int Same, int Kept, IReadOnlyList<string> Remarks);
