using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Visits.Acts;
using MotCua.Web;

namespace MotCua.Visits.Pages.Public;

[EnableRateLimiting("look-up")]
internal sealed class BookModel(Store store, OfficeClock clock, BookAppointment book) : PageModel, IRedisplay
{
    private const string Pattern = "yyyy-MM-dd HH:mm";

    [BindProperty(SupportsGet = true)] public string? Noi { get; set; }
    [BindProperty] public string? Slot { get; set; }
    [BindProperty] public VisitTopic Topic { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Phone { get; set; }

    public IReadOnlyList<DeskChoice> Desks { get; private set; } = [];
    public DeskChoice? Desk { get; private set; }
    public IReadOnlyList<OpenSlot> Open { get; private set; } = [];

    public IEnumerable<SelectListItem> DeskItems => Desks.Select(desk => new SelectListItem(desk.Name, desk.Code));

    public IEnumerable<SelectListItem> SlotItems => Open.Select(slot => new SelectListItem($"{Say.Weekday(slot.Day)}, {Say.Day(slot.Day)}, {slot.Start:HH\\:mm} (còn {slot.Left} chỗ)", Text(slot)));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Desks = await store.DesksOnAsync(clock.Today, cancellation);
        Desk = Desks.FirstOrDefault(desk => desk.Code == Noi) ?? (Desks is [var only] ? only : null);
        if (Desk is not null) Open = await book.OpenAsync(Desk.Id, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Desk is null) throw VisitProblems.DeskUnknown.Because();
        if (!DateTime.TryParseExact(Slot, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) throw VisitProblems.SlotFull.Because("Mời chọn ngày và giờ.", "Slot");
        var (appointment, token) = await book.RunAsync(Desk.Id, DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), Topic, Name, Phone, cancellation);
        // The link is shown once, on the page that follows; sent again, the form leads there too.
        return Redirect($"/dat-lich/{appointment.Code}?huy={token}");
    }

    private static string Text(OpenSlot slot) => slot.Day.ToDateTime(slot.Start).ToString(Pattern, CultureInfo.InvariantCulture);
}
