using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Rounds;

namespace MotCua.Indices.Pages.Steer;

/// <summary>One unit's sheet: who gave what, and why.</summary>
internal sealed class SheetModel(RoundQueries queries, ActorAccess actors) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public Guid Unit { get; set; }

    public UnitSheet Sheet { get; private set; } = null!;
    public bool IsOwn => actors.Required.May(IndexPermissions.Score, Unit);
    public bool MayAppraise => actors.Required.May(IndexPermissions.Appraise) && !Sheet.Unit.IsScoredBy(actors.Required.AccountId);
    public bool MayDirect => actors.Required.May(IndexPermissions.Direct);

    public string Href(string what) => $"/chi-so/cham-diem/{Code}/{Unit}/{what}";

    public async Task OnGetAsync(CancellationToken cancellation) => Sheet = await queries.SheetAsync(Code, Unit, cancellation);
}
