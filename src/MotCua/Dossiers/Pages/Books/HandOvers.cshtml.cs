using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Organisation;

namespace MotCua.Dossiers.Pages.Books;

/// <summary>Phiếu bàn giao hồ sơ: what a desk gave to a division on a day.</summary>
internal sealed class HandOversModel(Store store, ActorAccess actors, OfficeClock clock, Installation installation) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "quay")] public Guid? Desk { get; set; }
    [BindProperty(SupportsGet = true, Name = "phong")] public Guid? Division { get; set; }
    [BindProperty(SupportsGet = true, Name = "ngay")] public DateOnly? Day { get; set; }

    public IReadOnlyList<HandOverLine> Lines { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Desks { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];
    public string DeskName { get; private set; } = "";
    public string DivisionName { get; private set; } = "";
    public BookHead Head { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var day = Day ??= clock.Today;
        var (desks, divisions) = (await store.UnitsAsync(UnitKind.Desk, cancellation), await store.UnitsAsync(UnitKind.Division, cancellation));
        Desks = [.. desks.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        Divisions = [.. divisions.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        Desk ??= OwnOrFirst(desks);
        Division ??= OwnOrFirst(divisions);
        (DeskName, DivisionName) = (desks.Find(unit => unit.Id == Desk)?.Name ?? "", divisions.Find(unit => unit.Id == Division)?.Name ?? "");
        var (from, until) = PaperBooks.Days(day, day);
        if (Desk is { } desk && Division is { } division) Lines = await store.HandOversAsync(actors.Required, desk, division, from, until, cancellation);
        Head = new BookHead(installation.AgencyName, DeskName, "PHIẾU BÀN GIAO HỒ SƠ", BookHead.Between(day, day), clock.Today, installation.IsDemonstration);
    }

    private Guid? OwnOrFirst(List<OrgUnit> units) =>
        (units.Find(unit => actors.Required.Roles.Any(held => held.UnitId == unit.Id)) ?? units.FirstOrDefault())?.Id;
}
