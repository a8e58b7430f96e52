using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;

namespace MotCua.Dossiers.Pages.Exceptions;

/// <summary>Every agency's part of one joint dossier, each with its own date and state.</summary>
internal sealed class ChildrenModel(Store store, ActorAccess actors, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    public Dossier Dossier { get; private set; } = null!;

    public JointHandling Joint { get; private set; } = null!;

    public DateTime Now => clock.UtcNow;

    /// <summary>Those whose own date lies after the one promised for the whole.</summary>
    public IReadOnlyList<ChildDossier> Beyond => [.. Joint.Children.Where(child => !child.IsClosed && child.PromisedAt > Dossier.PromisedAt)];

    public bool MayAct(ChildDossier child) => Dossier.State == DossierState.InProgress && !child.IsClosed && child.State != ChildState.Waiting && JointActs.May(actors.Required, Dossier, child);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        Joint = await store.JointHandlings.AsNoTracking().Include(row => row.Children.OrderBy(child => child.Number)).SingleOrDefaultAsync(row => row.DossierId == Dossier.Id, cancellation)
            ?? throw RoadProblems.JointLegUnknown.Because();
    }
}
