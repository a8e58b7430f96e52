using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Feedback;

namespace MotCua.Plans.Pages.Head;

/// <summary>The director sees every unit, a head their own.</summary>
internal sealed class HeadsModel(Store store, ActorAccess actors, OfficeClock clock, HeadFailings failings) : PageModel
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true, Name = "don-vi")] public Guid? UnitId { get; set; }

    public IReadOnlyList<HeadLine> Lines { get; private set; } = [];
    public IReadOnlyList<Failing> Shown { get; private set; } = [];
    public int Hidden { get; private set; }
    public string ShownName { get; private set; } = "";
    public IReadOnlyList<(ImprovementAssignment Row, string? Assignment)> Improvements { get; private set; } = [];
    /// <summary>The department's plan in force, where the reader may add to it.</summary>
    public string? PlanCode { get; private set; }
    public DateOnly Today => clock.Today;
    public DateTime Now => clock.UtcNow;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        IReadOnlyList<Guid>? own = actor.Holds(Role.Director) ? null : [.. actor.Roles.Where(held => PlanPermissions.Head.Roles.Contains(held.Role)).Select(held => held.UnitId).Distinct()];
        var all = await failings.ReadAsync(own, cancellation);
        Lines = await failings.LinesAsync(all, cancellation);
        var unit = UnitId ?? (Lines.Count == 1 ? Lines[0].UnitId : null);
        var chosen = all.Where(one => one.UnitId == unit).ToList();
        (Shown, Hidden) = ([.. chosen.Take(Most)], Math.Max(0, chosen.Count - Most));
        ShownName = Lines.FirstOrDefault(line => line.UnitId == unit)?.UnitName ?? "";
        var improvements = await store.Set<ImprovementAssignment>().AsNoTracking().Where(row => row.DoneOn == null && (own == null || own.Contains(row.UnitId))).OrderBy(row => row.DueOn).ToListAsync(cancellation);
        var taken = await store.Assignments.AsNoTracking().Where(row => row.Source == AssignmentSource.Improvement).Select(row => new { row.SourceText, row.Code }).ToListAsync(cancellation);
        Improvements = [.. improvements.Select(row => (row, taken.Find(one => one.SourceText == row.Code)?.Code))];
        if (own is null) PlanCode = await store.Plans.AsNoTracking().Where(row => row.Kind == PlanKind.Department && row.State == PlanState.Issued).OrderByDescending(row => row.Year).Select(row => row.Code).FirstOrDefaultAsync(cancellation);
    }
}
