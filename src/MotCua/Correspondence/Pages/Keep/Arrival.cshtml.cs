using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Correspondence.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Web;

namespace MotCua.Correspondence.Pages.Keep;

/// <summary>A paper that came in: entered in the register, or its line put right.</summary>
internal sealed class ArrivalModel(Store store, ActorAccess actors, OfficeClock clock, KeepIncoming keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public string? Sender { get; set; }
    [BindProperty] public string? TheirNumber { get; set; }
    [BindProperty] public DateOnly? TheirDay { get; set; }
    [BindProperty] public string? Excerpt { get; set; }
    [BindProperty] public Guid? ToUnit { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public string? Reason { get; set; }

    /// <summary>The line to put right; null: a new one.</summary>
    public IncomingEntry? Entry { get; private set; }
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<(RegisterCorrection Made, string By)> Corrections { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        Units = [.. (await store.Set<OrgUnit>().AsNoTracking().Where(unit => (unit.Kind == UnitKind.Division || unit.Kind == UnitKind.Desk || unit.Kind == UnitKind.AffiliatedUnit) && (unit.ValidTo == null || unit.ValidTo >= today))
            .OrderBy(unit => unit.Name).ToListAsync(cancellation)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        if (Id is not { } id) return;
        Entry = await store.IncomingEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw CorrespondenceProblems.EntryUnknown.Because();
        Corrections = await Read.CorrectionReads.OfAsync(store, id, cancellation);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Day = clock.Today;
        if (Entry is not { } entry) return;
        (SeenVersion, Day, Sender, TheirNumber) = (entry.Version, entry.Day, entry.Sender, entry.TheirNumber);
        (TheirDay, Excerpt, ToUnit, Note) = (entry.TheirDay, entry.Excerpt, entry.ToUnitId, entry.Note);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var typed = new Arrival(Day ?? throw CorrespondenceProblems.DayInvalid.Because(field: "Day"), Sender ?? "", TheirNumber, TheirDay, Excerpt ?? "", ToUnit, Note);
        if (Id is { } id)
        {
            await keep.CorrectAsync(actors.Required, id, typed, Reason, SeenVersion, cancellation);
            return Redirect($"/van-thu/den/dong/{id}");
        }
        TempData["Done"] = $"Đã vào sổ, số đến {(await keep.ArriveAsync(actors.Required, typed, cancellation)).Number}.";
        return Redirect("/van-thu/den");
    }
}
