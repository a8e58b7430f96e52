using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Organisation;

namespace MotCua.Dossiers.Pages.Books;

/// <summary>Sổ theo dõi hồ sơ (Mẫu 06), A4: what a desk received in a period; pages by key.</summary>
internal sealed class RegisterModel(Store store, ActorAccess actors, OfficeClock clock, Installation installation) : PageModel
{
    private const int PageSize = 200;

    [BindProperty(SupportsGet = true, Name = "quay")] public Guid? Desk { get; set; }
    [BindProperty(SupportsGet = true, Name = "tu")] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true, Name = "den")] public DateOnly? To { get; set; }
    /// <summary>Ticks and code of the last line shown, a colon between.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")] public string? After { get; set; }
    /// <summary>Lines on the pages before.</summary>
    [BindProperty(SupportsGet = true, Name = "tt")] public int Before { get; set; }

    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Desks { get; private set; } = [];
    public BookHead Head { get; private set; } = null!;
    public string? Next { get; private set; }
    public string PdfAddress => $"/so-theo-doi.pdf{Request.QueryString}";

    private Dictionary<Guid, string> units = [];

    public string UnitName(Guid id) => units.GetValueOrDefault(id, "");

    public static string Way(DeliveryWay? way) => way switch { DeliveryWay.Counter => "Tại quầy", DeliveryWay.Online => "Trực tuyến", DeliveryWay.Post => "Bưu chính", _ => "" };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (from, to) = Period.Of(From, To, clock.Today);
        (From, To) = (from, to);
        var all = await store.UnitsAsync(UnitKind.Desk, cancellation);
        Desks = [.. all.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        var (begins, ends) = PaperBooks.Days(from, to);
        var lines = await store.RegisterAsync(actors.Required, Desk, begins, ends, Place(), PageSize + 1, cancellation);
        Lines = [.. lines.Take(PageSize)];
        units = await store.UnitNamesAsync(Lines.Select(line => line.HandlingUnitId), cancellation);
        Head = new BookHead(installation.AgencyName, all.Find(unit => unit.Id == Desk)?.Name ?? "Bộ phận Một cửa", "SỔ THEO DÕI HỒ SƠ", BookHead.Between(from, to), clock.Today, installation.IsDemonstration);
        if (lines.Count > PageSize)
            Next = string.Create(CultureInfo.InvariantCulture, $"/so-theo-doi?quay={Desk}&tu={from:yyyy-MM-dd}&den={to:yyyy-MM-dd}&sau={Lines[^1].RegisteredAt.Ticks}:{Lines[^1].Code}&tt={Before + PageSize}");
    }

    private (DateTime At, string Code)? Place() =>
        After?.Split(':', 2) is [var ticks, var code] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? (new DateTime(at, DateTimeKind.Utc), code) : null;
}

/// <summary>The days a book or list is asked for.</summary>
internal static class Period
{
    /// <summary>Without days: today.</summary>
    /// <exception cref="Refused"><see cref="BookProblems.PeriodInvalid"/></exception>
    public static (DateOnly From, DateOnly To) Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var (first, last) = (from ?? to ?? today, to ?? from ?? today);
        return first <= last && last.DayNumber - first.DayNumber < PaperBooks.LongestPeriod && first.Year >= 2000 && last.Year <= 9000 ? (first, last) : throw BookProblems.PeriodInvalid.Because();
    }
}
