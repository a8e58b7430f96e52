using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Dossiers.Pages.Joint;

/// <summary>
/// Joint dossiers: the commune's own to work on, and for the department, which only follows, dates and states without content.
/// </summary>
internal sealed class MonitorModel(Store store, ActorAccess actors, OfficeClock clock) : PageModel
{
    private const int Size = 20;

    /// <param name="MayOpen">It is within the reader's rights as a dossier; else they only follow.</param>
    public sealed record Line(Dossier Dossier, JointHandling Joint, string Agency, bool MayOpen);

    [BindProperty(SupportsGet = true)] public string? Xem { get; set; }

    /// <summary>Code of the last line shown.</summary>
    [BindProperty(SupportsGet = true)] public string? Sau { get; set; }

    public bool LateOnly => Xem == "qua-hen";

    public bool Closed => Xem == "da-xong";

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public DateTime Now => clock.UtcNow;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        var now = clock.UtcNow;
        var rows = from joint in Followed(actor)
                   join dossier in store.Dossiers.AsNoTracking() on joint.DossierId equals dossier.Id
                   select new { joint, dossier };
        rows = Closed ? rows.Where(row => row.dossier.FinishedAt != null || row.dossier.State == DossierState.Stopped)
            : rows.Where(row => row.dossier.FinishedAt == null && row.dossier.State != DossierState.Stopped);
        if (LateOnly) rows = rows.Where(row => row.joint.Children.Any(child => child.EndedAt == null && child.PromisedAt < now));
#pragma warning disable CA1309 // Translated to the database's own comparison; codes are ASCII.
        if (Sau is { Length: > 0 } last) rows = rows.Where(row => string.Compare(row.dossier.Code, last) > 0);
#pragma warning restore CA1309
        var page = await rows.OrderBy(row => row.dossier.Code).Take(Size).Select(row => row.dossier).ToListAsync(cancellation);
        var ids = page.Select(dossier => dossier.Id).ToList();
        var joints = await store.JointHandlings.AsNoTracking().Include(row => row.Children.OrderBy(child => child.Number)).Where(row => ids.Contains(row.DossierId)).ToDictionaryAsync(row => row.DossierId, cancellation);
        var open = (await store.Dossiers.AsNoTracking().SeenBy(actor).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation)).ToHashSet();
        var desks = page.Select(dossier => dossier.AgencyUnitId ?? dossier.DeskUnitId).Distinct().ToList();
        var names = await store.Units.AsNoTracking().Where(unit => desks.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        Lines = [.. page.Select(dossier => new Line(dossier, joints[dossier.Id], names.GetValueOrDefault(dossier.AgencyUnitId ?? dossier.DeskUnitId, ""), open.Contains(dossier.Id)))];
        if (page.Count == Size) Next = $"/lien-thong?xem={Uri.EscapeDataString(Xem ?? "")}&sau={Uri.EscapeDataString(page[^1].Code)}";
    }

    /// <summary>A commune's own; for the division that follows the procedure, and for director and inspector of the department, all.</summary>
    private IQueryable<JointHandling> Followed(Actor actor)
    {
        var own = actor.Roles.Select(held => held.UnitId).Distinct().ToArray();
        var overseers = actor.Roles.Where(held => held.Role is Role.Director or Role.Inspector).Select(held => held.UnitId).ToArray();
        var joints = store.JointHandlings.AsNoTracking();
        return joints.Where(joint => (joint.MonitorUnitId != null && own.Contains(joint.MonitorUnitId.Value))
            || store.Set<Dossier>().Any(dossier => dossier.Id == joint.DossierId && (own.Contains(dossier.DeskUnitId) || own.Contains(dossier.HandlingUnitId)))
            || store.Set<OrgUnit>().Any(unit => overseers.Contains(unit.Id) && unit.Kind != UnitKind.Commune && unit.Kind != UnitKind.Desk)
            || joint.Children.Any(child => child.UnitId != null && own.Contains(child.UnitId.Value)));
    }
}
