using MotCua.Kernel.Acts;

namespace MotCua.Procedures;

/// <summary>One step: who, and how many working hours of the office.</summary>
/// <param name="UnitId">Null: the procedure's own division, or for director and clerk whoever holds that role.</param>
/// <param name="When">A <see cref="StepCondition"/>: the step is left out of the way of a dossier for which it does not hold; null: always.</param>
public sealed record ProcessStep(string Key, string Name, Role Role, Guid? UnitId, decimal Hours, string? When = null);

/// <summary>Quy trình nội bộ of one version. An edited process is another one with the next number; it is tried before it holds.</summary>
public sealed class InternalProcess : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }
    /// <summary>1, 2, … within the version.</summary>
    public required int Number { get; init; }
    /// <summary>Null: a draft that can still be changed and tried.</summary>
    public DateOnly? InForceFrom { get; set; }
    public required IReadOnlyList<ProcessStep> Steps { get; set; }
    /// <summary>When it was last tried on a sandbox dossier with these steps; UTC. Needed before it is put in force.</summary>
    public DateTime? TriedAt { get; set; }
    public int Version { get; set; }

    /// <summary>Of the longest way.</summary>
    public decimal Hours => LongestWay(Steps);

    public void Edit(IReadOnlyList<ProcessStep> steps, decimal? limitHours)
    {
        if (InForceFrom is not null) throw ProcedureProblems.ProcessInForce.Because();
        Check(steps, limitHours);
        (Steps, TriedAt) = (steps, null);
    }

    public void PutInForce(DateOnly from, decimal? limitHours)
    {
        if (InForceFrom is not null) throw ProcedureProblems.ProcessInForce.Because();
        if (TriedAt is null) throw ProcedureProblems.ProcessUntried.Because();
        Check(Steps, limitHours);
        InForceFrom = from;
    }

    /// <param name="limitHours">The procedure's limit in working hours; null: there is none to keep.</param>
    /// <exception cref="Refused">No step, a step without hours, or more hours than the limit has.</exception>
    public static void Check(IReadOnlyList<ProcessStep> steps, decimal? limitHours)
    {
        if (steps.Count == 0) throw ProcedureProblems.ProcessEmpty.Because();
        foreach (var step in steps)
        {
            if (string.IsNullOrWhiteSpace(step.Name)) throw ProcedureProblems.ProcessStepInvalid.Because("Có bước chưa ghi tên việc. Mời nhập tên cho từng bước.", "Steps");
            if (step.Hours is <= 0 or > 10_000) throw ProcedureProblems.ProcessStepInvalid.Because($"Bước “{step.Name}” chưa có số giờ. Mời nhập số giờ lớn hơn 0.", "Steps");
        }
        if (steps.FirstOrDefault(step => !StepCondition.IsKnown(step.When)) is { } odd) throw ProcedureProblems.ProcessStepInvalid.Because($"Điều kiện của bước “{odd.Name}” chưa đúng. Mời chọn trong danh sách.", "Steps");
        if (StepCondition.Ways(steps).Any(way => !way.Any(step => step.Role is not (Role.DeskOfficer or Role.DeskHead))))
            throw ProcedureProblems.ProcessStepInvalid.Because("Có trường hợp không còn bước xử lý nào. Mời để ít nhất một bước xử lý ở mọi trường hợp.", "Steps");
        var sum = LongestWay(steps);
        if (limitHours is { } limit && sum > limit)
            throw ProcedureProblems.ProcessTooLong.Because(
                $"Tổng thời gian các bước là {Terms.Number(sum)} giờ làm việc, vượt thời hạn {Terms.Number(limit)} giờ làm việc của thủ tục. Mời giảm {Terms.Number(sum - limit)} giờ.", "Steps");
    }

    private static decimal LongestWay(IReadOnlyList<ProcessStep> steps) => StepCondition.Ways(steps).Max(way => way.Sum(step => step.Hours));
}
