using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Arrange;

/// <summary>Which unit answers for a field and a place.</summary>
internal sealed class RoutesModel(Store store, ActorAccess actors, OfficeClock clock, PetitionLists lists, ArrangeRoutes arrange) : PageModel, IRedisplay
{
    public sealed record Line(FieldRoute Route, string Unit);

    [BindProperty] public string? FieldCode { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public DateOnly? From { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public PetitionLists Lists => lists;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await lists.LoadAsync(cancellation);
        From ??= clock.Today;
        Lines = await (from route in store.FieldRoutes.AsNoTracking() join unit in store.Units on route.UnitId equals unit.Id orderby route.FieldCode, route.Place, route.From select new Line(route, unit.Name)).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await arrange.RunAsync(actors.Required, FieldCode, Place, UnitId, From, cancellation);
        return Redirect("/don-thu/phan-cong");
    }
}
