using Microsoft.EntityFrameworkCore;

namespace MotCua.Kernel.Organisation;

/// <summary>A unit as it stood on a day.</summary>
/// <param name="Depth">Steps below the top of the tree that is shown.</param>
public sealed record UnitLine(Guid Id, string Code, string Name, string ShortName, UnitKind Kind, Guid? ParentId, DateOnly? ValidFrom, DateOnly? ValidTo, string? Confirmed, int Depth);

public sealed class OrgQueries(Store store)
{
    /// <summary>Units that exist on the day, parents before their children, each with the name it had then.</summary>
    public async Task<IReadOnlyList<UnitLine>> TreeOnAsync(DateOnly day, CancellationToken cancellation)
    {
        var units = await store.Units.AsNoTracking()
            .Where(unit => (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day))
            .OrderBy(unit => unit.Kind == UnitKind.Division ? 1 : 0).ThenBy(unit => unit.Code).ToListAsync(cancellation);
        var formerNames = (await store.UnitChanges.AsNoTracking()
                .Where(change => change.Kind == UnitChangeKind.Renamed && change.On > day)
                .OrderBy(change => change.On).Select(change => new { change.FromUnitId, change.FormerName }).ToListAsync(cancellation))
            .GroupBy(change => change.FromUnitId).ToDictionary(group => group.Key, group => group.First().FormerName!);
        var present = units.Select(unit => unit.Id).ToHashSet();
        var children = units.ToLookup(unit => unit.ParentId is { } parent && present.Contains(parent) ? parent : Guid.Empty);
        var lines = new List<UnitLine>(units.Count);
        AddBelow(Guid.Empty, 0);
        return lines;

        void AddBelow(Guid parent, int depth)
        {
            foreach (var unit in children[parent])
            {
                lines.Add(new UnitLine(unit.Id, unit.Code, formerNames.GetValueOrDefault(unit.Id, unit.Name), unit.ShortName, unit.Kind,
                    unit.ParentId, unit.ValidFrom, unit.ValidTo, unit.Confirmed, depth));
                AddBelow(unit.Id, depth + 1);
            }
        }
    }

    public Task<OrgUnit?> FindAsync(string code, CancellationToken cancellation) =>
        store.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == code, cancellation);

    public async Task<string> NameOnAsync(Guid unitId, DateOnly day, CancellationToken cancellation) =>
        await store.UnitChanges.Where(change => change.FromUnitId == unitId && change.Kind == UnitChangeKind.Renamed && change.On > day)
            .OrderBy(change => change.On).Select(change => change.FormerName).FirstOrDefaultAsync(cancellation)
        ?? await store.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Name).SingleAsync(cancellation);

    /// <summary>
    /// The units that do a unit's work on a day: itself while it lasts, otherwise those its functions went to, through as
    /// many changes as there were. Several where its functions were divided; none after an end without successors.
    /// </summary>
    public async Task<IReadOnlyList<OrgUnit>> SuccessorsOnAsync(Guid unitId, DateOnly day, CancellationToken cancellation)
    {
        var (units, heirs) = await ReadAsync(day, cancellation);
        return SuccessorsOn(unitId, day, units, heirs);
    }

    /// <summary>The units below one on a day, through every level; one whose parent has ended stands below those that took its work over.</summary>
    public async Task<IReadOnlySet<Guid>> BelowOnAsync(Guid unitId, DateOnly day, CancellationToken cancellation)
    {
        var (units, heirs) = await ReadAsync(day, cancellation);
        var children = units.Values.Where(unit => unit.IsValidOn(day) && unit.ParentId is not null)
            .SelectMany(unit => SuccessorsOn(unit.ParentId!.Value, day, units, heirs).Select(above => (above.Id, Below: unit.Id))).ToLookup(pair => pair.Id, pair => pair.Below);
        var (found, open) = (new HashSet<Guid>(), new Queue<Guid>(SuccessorsOn(unitId, day, units, heirs).Select(unit => unit.Id)));
        while (open.TryDequeue(out var id))
            foreach (var below in children[id])
                if (found.Add(below)) open.Enqueue(below);
        return found;
    }

    private async Task<(Dictionary<Guid, OrgUnit> Units, ILookup<Guid, Guid> Heirs)> ReadAsync(DateOnly day, CancellationToken cancellation) =>
        (await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellation),
            (await store.UnitChanges.AsNoTracking().Where(change => change.Kind == UnitChangeKind.Merged && change.On <= day).ToListAsync(cancellation)).ToLookup(change => change.FromUnitId, change => change.ToUnitId!.Value));

    private static List<OrgUnit> SuccessorsOn(Guid unitId, DateOnly day, Dictionary<Guid, OrgUnit> units, ILookup<Guid, Guid> heirs)
    {
        var found = new List<OrgUnit>();
        var seen = new HashSet<Guid>();
        var open = new Queue<Guid>([unitId]);
        while (open.TryDequeue(out var id))
        {
            if (!seen.Add(id)) continue;
            if (units[id].IsValidOn(day)) found.Add(units[id]);
            else
                foreach (var heir in heirs[id]) open.Enqueue(heir);
        }
        return found;
    }

    /// <summary>The commune, district or province that had the code on the day.</summary>
    public Task<Place?> PlaceOnAsync(string code, DateOnly day, CancellationToken cancellation) =>
        store.Places.AsNoTracking().SingleOrDefaultAsync(
            place => place.Code == code && place.ValidFrom <= day && (place.ValidTo == null || place.ValidTo >= day), cancellation);

    /// <summary>Places below another on a day, by name.</summary>
    public async Task<IReadOnlyList<Place>> PlacesBelowAsync(string parentCode, DateOnly day, CancellationToken cancellation) =>
        await store.Places.AsNoTracking()
            .Where(place => place.ParentCode == parentCode && place.ValidFrom <= day && (place.ValidTo == null || place.ValidTo >= day))
            .OrderBy(place => place.Name).ToListAsync(cancellation);
}
