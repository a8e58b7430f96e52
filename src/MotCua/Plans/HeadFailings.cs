using Microsoft.EntityFrameworkCore;
using MotCua.Accountability;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Petitions;

namespace MotCua.Plans;

/// <summary>One thing that is late or broken, with the remedies its head recorded.</summary>
/// <param name="Since">The day that passed.</param>
internal sealed record Failing(FailingKind Kind, string Code, Guid UnitId, DateOnly Since, string What, string Href, IReadOnlyList<HeadRemedy> Remedies);

/// <summary>What counts on one unit's head today.</summary>
/// <param name="IsOwn">False: the director, because the unit has no head here.</param>
internal sealed record HeadLine(Guid UnitId, string UnitName, string HeadName, bool IsOwn, int Dossiers, int Petitions, int Promises, int Assignments, int Remedied)
{
    public int All => Dossiers + Petitions + Promises + Assignments;
}

/// <summary>
/// Each late dossier, overdue petition, broken promise and overdue assignment, read from its room at the moment it is asked for, and put to
/// the unit that answers for it. Of petitions only the code and the step are shown.
/// </summary>
internal sealed class HeadFailings(Store store, OfficeClock clock, LiveFigures figures, UnitHeads heads)
{
    /// <param name="units">Null: of the whole department.</param>
    /// <param name="code">Only what has this code; null: all.</param>
    public async Task<IReadOnlyList<Failing>> ReadAsync(IReadOnlyCollection<Guid>? units, CancellationToken cancellation, string? code = null)
    {
        var (today, everywhere) = (clock.Today, units is null);
        units ??= [];
        var all = new List<(FailingKind Kind, string Code, Guid Unit, DateOnly Since, string What, string Href)>();
        foreach (var row in await figures.LateDossiers(null).Where(row => (everywhere || units.Contains(row.HandlingUnitId)) && (code == null || row.Code == code)).Select(row => new { row.Code, row.HandlingUnitId, row.LawEndsAt, row.ProcedureName }).ToListAsync(cancellation))
            all.Add((FailingKind.LateDossier, row.Code, row.HandlingUnitId, OfficeClock.DayOf(row.LawEndsAt!.Value).AddDays(-1), row.ProcedureName, $"/ho-so/{row.Code}"));
        var duties = from duty in figures.LateDuties(null)
                     join petition in store.Set<Petition>().AsNoTracking() on duty.PetitionId equals petition.Id
                     where (everywhere || units.Contains(duty.UnitId)) && (code == null || petition.Code == code)
                     select new { petition.Code, duty.UnitId, duty.LawEndsAt };
        foreach (var group in (await duties.ToListAsync(cancellation)).GroupBy(row => (row.Code, row.UnitId)))
            all.Add((FailingKind.LatePetition, group.Key.Code, group.Key.UnitId, OfficeClock.DayOf(group.Min(row => row.LawEndsAt!.Value)).AddDays(-1), group.Count() == 1 ? "một việc phải làm quá hạn" : $"{group.Count()} việc phải làm quá hạn", $"/don-thu/{group.Key.Code}"));
        foreach (var row in await store.Set<PublicPromise>().AsNoTracking().Where(row => row.KeptOn == null && row.DueOn < today && (everywhere || units.Contains(row.UnitId)) && (code == null || row.Code == code)).Select(row => new { row.Code, row.UnitId, row.DueOn, row.Text }).ToListAsync(cancellation))
            all.Add((FailingKind.BrokenPromise, row.Code, row.UnitId, row.DueOn, row.Text, $"/cam-ket/{row.Code}"));
        foreach (var row in await store.Assignments.AsNoTracking().Where(row => row.DueOn < today && (row.State == AssignmentState.Assigned || row.State == AssignmentState.Accepted || row.State == AssignmentState.InProgress)
            && (everywhere || units.Contains(row.LeadUnitId)) && (code == null || row.Code == code)).Select(row => new { row.Code, row.LeadUnitId, row.DueOn, row.Text }).ToListAsync(cancellation))
            all.Add((FailingKind.LateAssignment, row.Code, row.LeadUnitId, row.DueOn, row.Text, $"/ke-hoach/viec/{row.Code}"));
        // What an earlier head recorded stays with the matter.
        var codes = everywhere && code is null ? [] : all.Select(one => one.Code).ToHashSet();
        var remedies = (await store.HeadRemedies.AsNoTracking().Where(row => (everywhere && code == null) || codes.Contains(row.SubjectCode)).OrderBy(row => row.At).ToListAsync(cancellation)).ToLookup(row => (row.Kind, row.SubjectCode));
        return [.. all.OrderBy(one => one.Since).ThenBy(one => one.Code, StringComparer.Ordinal).Select(one => new Failing(one.Kind, one.Code, one.Unit, one.Since, one.What, one.Href, [.. remedies[(one.Kind, one.Code)]]))];
    }

    /// <summary>Unit by unit, whoever has most first.</summary>
    public async Task<IReadOnlyList<HeadLine>> LinesAsync(IReadOnlyCollection<Failing> failings, CancellationToken cancellation)
    {
        var ids = failings.Select(one => one.UnitId).Distinct().ToList();
        var names = await store.Units.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var responsible = await heads.OfAsync(ids, cancellation);
        return [.. failings.GroupBy(one => one.UnitId).Select(group => new HeadLine(group.Key, names.GetValueOrDefault(group.Key, ""), responsible.GetValueOrDefault(group.Key)?.Name ?? "chưa có", responsible.GetValueOrDefault(group.Key)?.IsOwn ?? false,
                Of(group, FailingKind.LateDossier), Of(group, FailingKind.LatePetition), Of(group, FailingKind.BrokenPromise), Of(group, FailingKind.LateAssignment), group.Count(one => one.Remedies.Count > 0)))
            .OrderByDescending(line => line.All - line.Remedied).ThenBy(line => line.UnitName, StringComparer.Ordinal)];

        static int Of(IEnumerable<Failing> all, FailingKind kind) => all.Count(one => one.Kind == kind);
    }
}
