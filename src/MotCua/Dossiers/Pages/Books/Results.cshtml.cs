using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Organisation;

namespace MotCua.Dossiers.Pages.Books;

/// <summary>Phiếu bàn giao kết quả: what was finished on a day and comes to a desk.</summary>
internal sealed class ResultsModel(Store store, ActorAccess actors, OfficeClock clock, Installation installation) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "quay")] public Guid? Desk { get; set; }
    [BindProperty(SupportsGet = true, Name = "ngay")] public DateOnly? Day { get; set; }

    public IReadOnlyList<ResultLine> Lines { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Desks { get; private set; } = [];
    public string DeskName { get; private set; } = "";
    public BookHead Head { get; private set; } = null!;

    private Dictionary<Guid, string> units = [];

    public string UnitName(Guid id) => units.GetValueOrDefault(id, "");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var day = Day ??= clock.Today;
        var desks = await store.UnitsAsync(UnitKind.Desk, cancellation);
        Desks = [.. desks.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        Desk ??= (desks.Find(unit => actors.Required.Roles.Any(held => held.UnitId == unit.Id)) ?? desks.FirstOrDefault())?.Id;
        DeskName = desks.Find(unit => unit.Id == Desk)?.Name ?? "";
        var (from, until) = PaperBooks.Days(day, day);
        if (Desk is { } desk) Lines = await store.ResultsAsync(actors.Required, desk, from, until, cancellation);
        units = await store.UnitNamesAsync(Lines.Select(line => line.HandlingUnitId), cancellation);
        Head = new BookHead(installation.AgencyName, DeskName, "PHIẾU BÀN GIAO KẾT QUẢ", BookHead.Between(day, day), clock.Today, installation.IsDemonstration);
    }
}
