using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Desk;

/// <summary>The calendar of a month: what was announced, moved, held, missed; and another sitting announced.</summary>
internal sealed class DaysModel(Store store, ActorAccess actors, OfficeClock clock, ReceptionLaw law, ReceptionAccess access, ArrangeSittings arrange) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public int? Nam { get; set; }
    [BindProperty(SupportsGet = true)] public int? Thang { get; set; }
    [BindProperty] public SittingKind Kind { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public TimeOnly? From { get; set; }
    [BindProperty] public TimeOnly? To { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public Guid? ReceiverId { get; set; }
    [BindProperty] public string? Participants { get; set; }
    [BindProperty] public string? Topics { get; set; }
    [BindProperty] public string? LateReason { get; set; }

    public DateOnly Today => clock.Today;
    public IReadOnlyList<SittingLine> Lines { get; private set; } = [];
    public IReadOnlyList<int> Without { get; private set; } = [];
    public IReadOnlyList<StaffChoice> Staff { get; private set; } = [];
    public string PublicationRow => law.Publication(Today).Id;
    public string MonthlyRow => law.HeadsMonthly(Today).Id;
    public DateOnly Earliest => law.EarliestFor(law.Publication(Today), Today);

    public static IEnumerable<SelectListItem> Months => Enumerable.Range(1, 12).Select(month => new SelectListItem($"Tháng {month}", month.ToString(CultureInfo.InvariantCulture)));
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<SittingKind>().Select(kind => new SelectListItem(ReceptionWords.Kind(kind), kind.ToString()));
    public IEnumerable<SelectListItem> StaffItems => Staff.Select(one => new SelectListItem(one.Name, one.Id.ToString()));

    private SittingForm Form => new(Kind, Day, From, To, Place, ReceiverId, Participants, Topics, LateReason);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        (Nam, Thang) = (Nam ?? Today.Year, Thang ?? Today.Month);
        (From, To) = (From ?? new TimeOnly(8, 0), To ?? new TimeOnly(11, 0));
        var (first, last) = ReceptionFiles.Month(Nam.Value, Thang.Value);
        Lines = await store.SittingsAsync(first, last, cancellation);
        Without = HeadsDays.MonthsWithout(await store.SittingsAsync(new DateOnly(first.Year, 1, 1), new DateOnly(first.Year, 12, 31), cancellation, int.MaxValue), first.Year, Today);
        Staff = await store.StaffAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var sitting = await arrange.PublishAsync(actors.Required, Form, cancellation);
        return Redirect($"/don-thu/tiep-dan/buoi/{sitting.Id}");
    }

    public async Task<IActionResult> OnPostMonthAsync(CancellationToken cancellation)
    {
        var month = Day ?? throw ReceptionProblems.PeriodInvalid.Because("Mời ghi một ngày của tháng cần công bố.", "Day");
        TempData["Done"] = $"Đã công bố {await arrange.PublishMonthAsync(actors.Required, month.Year, month.Month, Form, cancellation)} buổi tiếp thường xuyên.";
        return Redirect($"/don-thu/tiep-dan/lich?nam={month.Year}&thang={month.Month}");
    }
}
