using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Dossiers.Pages.Paper;

/// <summary>Blank slips (A5) and the register's page (A4) of one block of numbers.</summary>
internal sealed class BlankModel(Store store, ActorAccess actors, Installation installation) : PageModel
{
    public PaperBlock Block { get; private set; } = null!;
    public string DeskName { get; private set; } = "";
    public string Agency => installation.AgencyName;
    public string Telephone => installation.Telephone;

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Block = await store.PaperBlocks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        if (!actors.Required.May(DossierPermissions.Receive, Block.DeskUnitId)) throw Problems.NotFound.Because();
        DeskName = await store.Units.Where(unit => unit.Id == Block.DeskUnitId).Select(unit => unit.Name).SingleAsync(cancellation);
    }
}
