using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Kernel.Law;
using MotCua.Visits.Acts;
using MotCua.Web;

namespace MotCua.Visits.Pages.Public;

/// <summary>The kiosk in the hall (<c>?o=kiosk</c>) and the same page on a phone.</summary>
[EnableRateLimiting("look-up")]
internal sealed class TakeModel(Store store, OfficeClock clock, TakeNumber take) : PageModel, IRedisplay
{
    private const string Kiosk = "kiosk";

    /// <summary>Where the page stands: <c>kiosk</c>, or empty for a phone.</summary>
    [BindProperty(SupportsGet = true)] public string? O { get; set; }
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public Guid? Desk { get; set; }
    [BindProperty] public VisitTopic Topic { get; set; } = VisitTopic.Submit;
    [BindProperty] public string? Priority { get; set; }
    [BindProperty] public string? Appointment { get; set; }

    public IReadOnlyList<DeskChoice> Desks { get; private set; } = [];
    public IReadOnlyList<LawCode> Groups { get; private set; } = [];
    public string PriorityRow { get; private set; } = "";

    public IEnumerable<SelectListItem> DeskItems => Desks.Select(desk => new SelectListItem(desk.Name, desk.Id.ToString()));
    public static IEnumerable<SelectListItem> TopicItems => Enum.GetValues<VisitTopic>().Select(topic => new SelectListItem(VisitWords.Topic(topic), topic.ToString()));
    public IEnumerable<SelectListItem> GroupItems => Groups.Select(group => new SelectListItem(group.Name, group.Code)).Prepend(new SelectListItem("Không", ""));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (Key.Length == 0) Key = AccessCode.NewToken();
        Desks = await store.DesksOnAsync(clock.Today, cancellation);
        (var row, Groups) = take.PriorityOn(clock.Today);
        PriorityRow = row.Id;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var desk = Desk ?? ((await store.DesksOnAsync(clock.Today, cancellation)) is [var only] ? only.Id : Guid.Empty);
        var ticket = await take.RunAsync(new NumberWish(desk, Topic, O == Kiosk ? TicketWay.Kiosk : TicketWay.Phone, Priority, Appointment), Key, cancellation);
        return Redirect($"/lay-so/{ticket.Code}{(O == Kiosk ? "?o=kiosk" : "")}");
    }
}
