using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Web;

namespace MotCua.Indices.Pages.Direct;

internal sealed class OpenModel(RoundQueries queries, ActorAccess actors, OfficeClock clock, DirectRound direct) : PageModel, IRedisplay
{
    [BindProperty] public int? Year { get; set; }
    [BindProperty] public string? RoundTitle { get; set; }
    [BindProperty] public string? LegalBasis { get; set; }
    [BindProperty] public List<Guid> Units { get; set; } = [];

    public IEnumerable<SelectListItem> UnitItems { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Year ??= clock.Today.Year;
        UnitItems = [.. (await queries.ScorableAsync(cancellation)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Redirect($"/chi-so/cham-diem/{(await direct.OpenAsync(actors.Required, new RoundInput(Year, RoundTitle, LegalBasis, Units), cancellation)).Code}");
}
