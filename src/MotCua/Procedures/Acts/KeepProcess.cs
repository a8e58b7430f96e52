using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Procedures.Acts;

/// <summary>The internal process of a version: drafted, changed, tried on a sandbox dossier, put in force from a day.</summary>
internal sealed class KeepProcess(Store store, ActLog acts, OfficeClock clock, OfficeCalendars calendars)
{
    /// <returns>The draft: the one that is open already, or a new one with the steps of the latest process.</returns>
    public async Task<Guid> DraftAsync(Guid versionId, Actor by, string key, CancellationToken cancellation)
    {
        var version = await store.VersionAsync(versionId, clock.Today, cancellation) ?? throw Problems.NotFound.Because();
        var all = await store.InternalProcesses.AsNoTracking().Where(row => row.VersionId == versionId).OrderByDescending(row => row.Number).ToListAsync(cancellation);
        if (all.Find(row => row.InForceFrom is null) is { } open) return open.Id;
        var draft = new InternalProcess
        {
            Id = clock.NewId(), VersionId = versionId, Number = all.Count == 0 ? 1 : all[0].Number + 1,
            Steps = all.Count > 0 ? all[0].Steps : await BeforeAsync(version, cancellation) ?? PlainProcess.Steps(LimitOf(version)),
        };
        store.InternalProcesses.Add(draft);
        return (await acts.CommitAsync(new Doing("process.draft", by, "process", draft.Id) { Key = key }, cancellation)).SubjectId;
    }

    public async Task EditAsync(Guid id, int seenVersion, IReadOnlyList<ProcessStep> steps, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, "process.draft", key, cancellation)) return;
        var (process, version) = await FindAsync(id, seenVersion, cancellation);
        process.Edit(steps, Terms.WorkingHours(LimitOf(version)));
        await acts.CommitAsync(new Doing("process.draft", by, "process", id) { Key = key }, cancellation);
    }

    /// <summary>Walks a sandbox dossier; only a walk that passed is recorded.</summary>
    public async Task<ProcessTrial> TryAsync(Guid id, int seenVersion, DateTime start, StepFacts? facts, Actor by, string key, CancellationToken cancellation)
    {
        var (process, version) = await FindAsync(id, seenVersion, cancellation);
        if (process.InForceFrom is not null) throw ProcedureProblems.ProcessInForce.Because();
        var trial = await WalkAsync(process, version, start, facts, cancellation);
        if (!trial.Passed || await acts.WasDoneAsync(by, "process.try", key, cancellation)) return trial;
        process.TriedAt = clock.UtcNow;
        await acts.CommitAsync(new Doing("process.try", by, "process", id) { Key = key }, cancellation);
        return trial;
    }

    public async Task OpenAsync(Guid id, int seenVersion, DateOnly? from, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, "process.open", key, cancellation)) return;
        var (process, version) = await FindAsync(id, seenVersion, cancellation);
        if (from is not { } day) throw ProcedureProblems.BadDates.Because("Mời nhập ngày bắt đầu áp dụng.", "From");
        if (day < clock.Today) throw ProcedureProblems.BadDates.Because("Ngày đã qua. Hồ sơ đã nhận theo quy trình cũ; mời chọn từ hôm nay trở đi.", "From");
        process.PutInForce(day, Terms.WorkingHours(LimitOf(version)));
        await acts.CommitAsync(new Doing("process.open", by, "process", id) { Key = key }, cancellation);
    }

    /// <summary>What the steps may not exceed: the department's own limit where it has one, else the law's.</summary>
    public static TermLimit? LimitOf(ProcedureVersion version) =>
        version.PromisedLimit(Channel.Direct) is { } limit ? new TermLimit(limit.Amount, limit.Unit, false) : null;

    /// <summary>Every way is walked; the chosen one is shown, or the first that does not pass.</summary>
    public async Task<ProcessTrial> WalkAsync(InternalProcess process, ProcedureVersion version, DateTime start, StepFacts? facts, CancellationToken cancellation)
    {
        var today = clock.Today;
        var owner = await store.Procedures.Where(row => row.Id == version.ProcedureId).Select(row => row.OwnerUnitId).SingleAsync(cancellation);
        var held = await store.RoleHoldings.AsNoTracking().Where(row => row.From <= today && (row.To == null || row.To >= today))
            .Select(row => new { row.Role, row.UnitId, row.PersonId }).ToListAsync(cancellation);
        var names = await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        ProcessTrial Walk(IReadOnlyList<ProcessStep> way) => ProcessTrial.Walk(calendars.Of(), start, version.PromisedLimit(Channel.Direct), way, WhoOf);
        var chosen = Walk([.. process.Steps.Where(step => facts is null || StepCondition.Holds(step.When, facts))]);
        if (!process.Steps.Any(step => step.When is not null)) return chosen;
        if (facts is null) chosen = Walk([.. StepCondition.Ways(process.Steps).MaxBy(way => way.Sum(step => step.Hours))!]);
        return chosen.Passed && StepCondition.Ways(process.Steps).Select(Walk).FirstOrDefault(trial => !trial.Passed) is { } failed ? failed : chosen;

        (string Unit, int People) WhoOf(ProcessStep step)
        {
            var roles = step.Role == Role.DeskOfficer ? [Role.DeskOfficer, Role.DeskHead] : new[] { step.Role };
            // Without a unit of its own a step belongs to the procedure's division; desk, director and clerk are wherever somebody is.
            var unit = step.UnitId ?? (step.Role is Role.Specialist or Role.DivisionHead ? owner : null);
            var people = held.Where(row => roles.Contains(row.Role) && (unit is null || row.UnitId == unit)).ToList();
            var name = unit is { } known ? names.GetValueOrDefault(known, "đơn vị không còn")
                : step.Role is Role.Specialist or Role.DivisionHead ? "chưa giao cho phòng nào" : people.Count > 0 ? names.GetValueOrDefault(people[0].UnitId, "") : "";
            if (unit is null && step.Role is Role.Specialist or Role.DivisionHead) people.Clear();
            return (name, people.Select(row => row.PersonId).Distinct().Count());
        }
    }

    /// <summary>The steps of the version before, where they still fit.</summary>
    private async Task<IReadOnlyList<ProcessStep>?> BeforeAsync(ProcedureVersion version, CancellationToken cancellation)
    {
        var last = await (from process in store.InternalProcesses.AsNoTracking()
                          join other in store.ProcedureVersions on process.VersionId equals other.Id
                          where other.ProcedureId == version.ProcedureId && process.InForceFrom != null
                          orderby other.Number descending, process.Number descending
                          select process).FirstOrDefaultAsync(cancellation);
        return last is not null && (Terms.WorkingHours(LimitOf(version)) is not { } most || last.Hours <= most) ? last.Steps : null;
    }

    private async Task<(InternalProcess Process, ProcedureVersion Version)> FindAsync(Guid id, int seenVersion, CancellationToken cancellation)
    {
        var process = await store.InternalProcesses.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        await acts.ExpectAsync("process", id, process, seenVersion, cancellation);
        return (process, (await store.VersionAsync(process.VersionId, clock.Today, cancellation))!);
    }
}
