using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Registers.Acts;
using MotCua.Web;

namespace MotCua.Registers.Pages.Open;

/// <summary>Which procedures' results are public.</summary>
internal sealed class SwitchesModel(Store store, ActorAccess actors, OfficeClock clock, Acts.OpenRegister open) : PageModel, IRedisplay
{
    public sealed record Line(RegisterOpening Opening, int Entries);

    [BindProperty] public string? ProcedureCode { get; set; }
    [BindProperty] public DateOnly? Since { get; set; }
    [BindProperty] public string? LegalBasis { get; set; }
    [BindProperty] public int? MonthsValid { get; set; }
    [BindProperty] public bool IncludesPersons { get; set; }
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public bool MayOpen => actors.Required.May(RegisterPermissions.Open);

    public async Task LoadAsync(CancellationToken cancellation) =>
        Lines = [.. (await store.RegisterOpenings.AsNoTracking().OrderBy(row => row.ClosedAt != null).ThenBy(row => row.ProcedureCode)
            .Select(row => new { row, Count = store.Set<RegisterEntry>().Count(entry => entry.ProcedureCode == row.ProcedureCode) }).ToListAsync(cancellation)).Select(one => new Line(one.row, one.Count))];

    public Task OnGetAsync(CancellationToken cancellation)
    {
        Since = clock.Today;
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await open.OpenAsync(actors.Required, new OpeningWish(ProcedureCode, Since, LegalBasis, MonthsValid, IncludesPersons), cancellation);
        return Redirect("/so-giay-phep/thiet-lap");
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        await open.CloseAsync(actors.Required, Id, Reason, cancellation);
        return Redirect("/so-giay-phep/thiet-lap");
    }
}
