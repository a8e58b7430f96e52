using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Dossiers;

/// <summary>
/// Open dossiers of units that have ended go to those that go on with their functions: desk, handling division, the step in hand,
/// opinions and children. The step's line on the route sheet ends as moved and a new one begins; a holder without a seat in the
/// successor gives it back to everybody there, and its head is told.
/// </summary>
internal sealed class DossiersThatMove(Store store, ActLog acts, OfficeClock clock, OrgQueries organisation) : IWorkOfUnits
{
    private static readonly DossierState[] Closed = [DossierState.NotAccepted, DossierState.Stopped, DossierState.Returned];

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => OfUnits([unitId]).CountAsync(cancellation);

    public async Task<int> MoveAsync(Actor by, CancellationToken cancellation)
    {
        var ended = await EndedAsync(cancellation);
        if (ended.Count == 0) return 0;
        var ids = await OfUnits([.. ended.Keys]).OrderBy(row => row.Code).Select(row => row.Id).ToListAsync(cancellation);
        var arrived = new Dictionary<Guid, (int Moved, int WithoutHolder)>();
        var moved = 0;
        foreach (var id in ids)
        {
            store.ChangeTracker.Clear();
            try
            {
                var (to, seated) = await MoveOneAsync(id, ended, by, cancellation);
                var (count, without) = arrived.GetValueOrDefault(to);
                arrived[to] = (count + 1, without + (seated ? 0 : 1));
                moved++;
            }
            catch (Refused refused) when (refused.Problem == Problems.ChangedMeanwhile)
            {
                // Somebody is working on it at this moment: the next round takes it along.
            }
        }
        store.ChangeTracker.Clear();
        foreach (var (unit, (count, without)) in arrived) await TellHeadAsync(unit, count, without, by, cancellation);
        return moved;
    }

    /// <summary>Units that have ended and still have open dossiers, each with the unit that goes on; those without one stay.</summary>
    private async Task<Dictionary<Guid, Guid>> EndedAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var over = await store.Units.AsNoTracking().Where(unit => unit.ValidTo != null && unit.ValidTo < today).Select(unit => unit.Id).ToListAsync(cancellation);
        var found = new Dictionary<Guid, Guid>();
        foreach (var unit in over)
            if (await OfUnits([unit]).AnyAsync(cancellation) && await organisation.SuccessorsOnAsync(unit, today, cancellation) is [var heir, ..]) found[unit] = heir.Id;
        return found;
    }

    private IQueryable<Dossier> OfUnits(Guid[] units) => store.Dossiers.AsNoTracking().Where(row => !Closed.Contains(row.State)
        && (units.Contains(row.DeskUnitId) || units.Contains(row.HandlingUnitId) || (row.HolderUnitId != null && units.Contains(row.HolderUnitId.Value))
            || row.Consultations.Any(asked => asked.AnsweredAt == null && units.Contains(asked.UnitId))
            || store.Set<ChildDossier>().Any(child => child.DossierId == row.Id && child.EndedAt == null && child.UnitId != null && units.Contains(child.UnitId.Value))));

    /// <returns>The unit it now lies with, and whether somebody holds it there or it waits for whoever takes it on.</returns>
    private async Task<(Guid Unit, bool Seated)> MoveOneAsync(Guid id, Dictionary<Guid, Guid> ended, Actor by, CancellationToken cancellation)
    {
        var dossier = await store.Dossiers.Include(row => row.Consultations).SingleAsync(row => row.Id == id, cancellation);
        var now = clock.UtcNow;
        var today = clock.Today;
        var step = dossier.StepIndex is null ? null : await store.CurrentStepAsync(dossier, cancellation);
        var stepUnit = step is not null && ended.TryGetValue(step.UnitId, out var heir) ? heir : (Guid?)null;
        var holder = dossier.HolderPersonId;
        var keeps = holder is null || stepUnit is null || await store.RoleHoldings.AnyAsync(held => held.PersonId == holder && held.UnitId == stepUnit && held.Role == step!.Role
            && held.From <= today && (held.To == null || held.To >= today), cancellation);
        var reason = await DecisionAsync(ended, dossier, step, cancellation);
        if (dossier.MoveUnits(unit => ended.GetValueOrDefault(unit, unit), step, keeps, reason, by.AccountId ?? Guid.Empty, now, clock.NewId) is { } next) store.RouteSteps.Add(next);
        foreach (var asked in dossier.Consultations.Where(asked => asked.AnsweredAt is null && ended.ContainsKey(asked.UnitId))) asked.MoveTo(ended[asked.UnitId]);
        foreach (var child in await store.ChildDossiers.Where(row => row.DossierId == id && row.EndedAt == null && row.UnitId != null).ToListAsync(cancellation))
            if (ended.TryGetValue(child.UnitId!.Value, out var heirOfChild)) child.MoveTo(heirOfChild);
        store.Entry(dossier).Property(row => row.State).IsModified = true;
        await acts.CommitAsync(new Doing("dossier.move-unit", by, "dossier", id) { UnitId = dossier.HandlingUnitId, Reason = reason, Outbox = await DossierNotices.WentOnAsync(store, clock, dossier, cancellation) }, cancellation);
        return (dossier.HolderUnitId ?? dossier.HandlingUnitId, keeps);
    }

    /// <summary>What the move rests on, in words: the unit that ended, and its decision where one is kept.</summary>
    private async Task<string> DecisionAsync(Dictionary<Guid, Guid> ended, Dossier dossier, RouteStep? step, CancellationToken cancellation)
    {
        var from = new[] { step?.UnitId, dossier.HandlingUnitId, dossier.DeskUnitId }.OfType<Guid>().FirstOrDefault(ended.ContainsKey, ended.Keys.First());
        var name = await store.Units.AsNoTracking().Where(unit => unit.Id == from).Select(unit => unit.Name).SingleAsync(cancellation);
        var change = await store.UnitChanges.AsNoTracking().Where(row => row.FromUnitId == from && row.Kind == UnitChangeKind.Merged).OrderByDescending(row => row.On).FirstOrDefaultAsync(cancellation);
        return change is { DecisionNumber: { Length: > 0 } number } ? $"{name} sáp nhập từ {Screen.Day(change.On)} theo {number}" : $"{name} đã kết thúc hoạt động";
    }

    private async Task TellHeadAsync(Guid unit, int count, int without, Actor by, CancellationToken cancellation)
    {
        var today = clock.Today;
        var heads = await store.RoleHoldings.AsNoTracking().Where(held => held.UnitId == unit && (held.Role == Role.DivisionHead || held.Role == Role.DeskHead || held.Role == Role.Director)
            && held.From <= today && (held.To == null || held.To >= today)).Select(held => held.PersonId).Distinct().ToListAsync(cancellation);
        var words = $"{count} hồ sơ đang mở được chuyển đến đơn vị cùng toàn bộ diễn biến.{(without > 0 ? $" {without} hồ sơ chưa có người giữ ở đơn vị mới, mời giao người xử lý." : "")}";
        await acts.CommitAsync(new Doing("unit.work-moved", by, "unit", unit)
        {
            UnitId = unit, Reason = words,
            Outbox = [.. heads.Select(person => Notify.Message(clock, person, null, "Hồ sơ của đơn vị sáp nhập chuyển đến", words, "/viec-cua-toi?xem=dang-mo"))],
        }, cancellation);
    }
}
