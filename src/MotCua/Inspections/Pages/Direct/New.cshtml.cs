using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Inspections.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Web;

namespace MotCua.Inspections.Pages.Direct;

internal sealed class NewModel(Store store, ActorAccess actors, OfficeClock clock, OpenMandate open) : PageModel, IRedisplay
{
    private static readonly char[] Separators = [',', ';', ' ', '\n'];

    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public DateOnly? Date { get; set; }
    [BindProperty] public string? DecidedBy { get; set; }
    [BindProperty] public string? Subject { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public DateOnly? RegisteredFrom { get; set; }
    [BindProperty] public DateOnly? RegisteredTo { get; set; }
    [BindProperty] public List<Guid> Members { get; set; } = [];
    [BindProperty] public List<Guid> Units { get; set; } = [];
    [BindProperty] public string? Procedures { get; set; }

    public IReadOnlyList<SelectListItem> MemberItems { get; private set; } = [];
    public IReadOnlyList<SelectListItem> UnitItems { get; private set; } = [];

    /// <summary>A day as its field holds it.</summary>
    public string? DayOf(string name) => (name switch
    {
        nameof(Date) => Date,
        nameof(From) => From,
        nameof(To) => To,
        nameof(RegisteredFrom) => RegisteredFrom,
        _ => RegisteredTo,
    })?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (Key.Length == 0) Key = System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true);
        var today = clock.Today;
        MemberItems = [.. (await open.InspectorsAsync(cancellation)).Select(inspector => new SelectListItem(inspector.Name, inspector.PersonId.ToString()))];
        UnitItems = [.. (await store.Units.AsNoTracking().Where(unit => (unit.Kind == UnitKind.Desk || unit.Kind == UnitKind.Division || unit.Kind == UnitKind.AffiliatedUnit)
                && (unit.ValidFrom == null || unit.ValidFrom <= today) && (unit.ValidTo == null || unit.ValidTo >= today)).OrderBy(unit => unit.Code).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellation))
            .Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }

    public Task OnGetAsync(CancellationToken cancellation)
    {
        (Date, From, RegisteredTo) = (clock.Today, clock.Today, clock.Today);
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var mandate = await open.RunAsync(actors.Required, new DecisionInput(Number, Date, DecidedBy, Subject, From, To, Members, Units,
            (Procedures ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), RegisteredFrom, RegisteredTo), Key, cancellation);
        return Redirect($"/thanh-tra/{mandate.Id}");
    }
}
