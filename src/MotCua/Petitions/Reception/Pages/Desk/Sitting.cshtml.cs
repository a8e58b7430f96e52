using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Desk;

/// <summary>One sitting: opened, people checked in by number, or moved to another day.</summary>
internal sealed class SittingModel(Store store, ActorAccess actors, OfficeClock clock, ReceptionLaw law, ReceptionAccess access, ArrangeSittings arrange, ReceiveTurn receive) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public Guid? ReceiverId { get; set; }
    [BindProperty] public string? DelegationReason { get; set; }
    [BindProperty] public List<Guid> Others { get; set; } = [];
    [BindProperty] public DateOnly? NewDay { get; set; }
    [BindProperty] public TimeOnly? NewFrom { get; set; }
    [BindProperty] public TimeOnly? NewTo { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public ReceptionMatter? Matter { get; set; }
    [BindProperty] public string? RegistrationCode { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? IdNumber { get; set; }
    [BindProperty] public TurnCapacity Capacity { get; set; }
    [BindProperty] public bool PapersShown { get; set; }
    [BindProperty] public int? People { get; set; }
    [BindProperty] public string? Representatives { get; set; }
    [BindProperty] public bool GroupPaper { get; set; }

    public SittingLine Line { get; private set; } = null!;
    public DateOnly Today => clock.Today;
    public IReadOnlyList<ReceptionTurn> Turns { get; private set; } = [];
    public IReadOnlyList<ReceptionRegistration> Registrations { get; private set; } = [];
    public IReadOnlyList<StaffChoice> Staff { get; private set; } = [];
    public IReadOnlyList<Guid> OnDuty { get; private set; } = [];
    public bool NeedsNumber => law.NeedsIdentityNumber(Line.Sitting.Day);
    public bool MayBeOnline => !law.Invitation(Line.Sitting.Day).IsGap;
    /// <summary>The row that says no, where it does.</summary>
    public string? DelegationRow => law.Delegation(Line.Sitting.Day) is { Value: "no" } row ? row.Id : null;

    public static IEnumerable<SelectListItem> MatterItems => Enum.GetValues<ReceptionMatter>().Select(matter => new SelectListItem(ReceptionWords.Matter(matter), matter.ToString()));
    public static IEnumerable<SelectListItem> CapacityItems => Enum.GetValues<TurnCapacity>().Select(capacity => new SelectListItem(ReceptionWords.Capacity(capacity), capacity.ToString()));
    public IEnumerable<SelectListItem> StaffItems => Staff.Select(one => new SelectListItem(one.Name, one.Id.ToString()));
    public IEnumerable<SelectListItem> DutyItems => Staff.Where(one => OnDuty.Contains(one.Id)).Select(one => new SelectListItem(one.Name, one.Id.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        Line = await store.SittingLineAsync(Id, cancellation);
        SeenVersion = Line.Sitting.Version;
        ReceiverId ??= Line.Sitting.ReceiverId;
        (NewFrom, NewTo) = (NewFrom ?? Line.Sitting.From, NewTo ?? Line.Sitting.To);
        Turns = await store.TurnsOfAsync(Id, cancellation);
        Registrations = await store.ReceptionRegistrations.AsNoTracking().Where(row => row.SittingId == Id).OrderBy(row => row.At).ToListAsync(cancellation);
        Staff = await store.StaffAsync(cancellation);
        OnDuty = await store.ReceptionDuties.AsNoTracking().Where(row => row.From <= Today && (row.To == null || row.To >= Today)).Select(row => row.PersonId).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        await arrange.OpenAsync(actors.Required, Id, ReceiverId, DelegationReason, Others, cancellation);
        return Redirect($"/don-thu/tiep-dan/buoi/{Id}");
    }

    public async Task<IActionResult> OnPostPostponeAsync(CancellationToken cancellation)
    {
        await arrange.PostponeAsync(actors.Required, Id, NewDay, NewFrom, NewTo, Reason, SeenVersion, cancellation);
        return Redirect($"/don-thu/tiep-dan/buoi/{Id}");
    }

    public async Task<IActionResult> OnPostCheckInAsync(CancellationToken cancellation)
    {
        var turn = await receive.CheckInAsync(actors.Required, Id, new TurnForm(RegistrationCode, new RegistrationForm(Id, Matter, Name, Address, Phone, null, IdNumber, null, People), Capacity, PapersShown, Representatives, GroupPaper), cancellation);
        TempData["Done"] = $"Đã cấp số {turn.Number}.";
        return Redirect(turn.Matter == ReceptionMatter.Denunciation ? $"/don-thu/tiep-dan/luot/{turn.Code}" : $"/don-thu/tiep-dan/buoi/{Id}");
    }
}
