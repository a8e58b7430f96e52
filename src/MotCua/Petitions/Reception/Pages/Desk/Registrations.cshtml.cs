using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Desk;

/// <summary>Somebody telephones, or asks at the desk: an officer registers them.</summary>
internal sealed class RegistrationsModel(Store store, ActorAccess actors, OfficeClock clock, RegisterReception register, ReceptionLaw law, ReceptionAccess access) : PageModel, IRedisplay
{
    private const string CodeKey = "desk-reception-code", SecretKey = "desk-reception-secret";
    private const int DaysAhead = 62;

    [BindProperty] public Guid? SittingId { get; set; }
    [BindProperty] public RegistrationWay Way { get; set; } = RegistrationWay.Phone;
    [BindProperty] public ReceptionMatter? Matter { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? IdNumber { get; set; }
    [BindProperty] public int? People { get; set; }
    [BindProperty] public string? Summary { get; set; }

    public string? NewCode { get; private set; }
    public string? NewSecret { get; private set; }
    public IReadOnlyList<SittingLine> Sittings { get; private set; } = [];
    public bool NeedsNumber => law.NeedsIdentityNumber(clock.Today);

    public IEnumerable<SelectListItem> SittingItems => Sittings.Select(line => new SelectListItem($"{ReceptionWords.When(line.Sitting)}: {ReceptionWords.Kind(line.Sitting.Kind)}", line.Sitting.Id.ToString()));
    public static IEnumerable<SelectListItem> WayItems => [new("Điện thoại", nameof(RegistrationWay.Phone)), new("Tại quầy", nameof(RegistrationWay.Desk))];
    public static IEnumerable<SelectListItem> MatterItems => new[] { ReceptionMatter.Complaint, ReceptionMatter.Recommendation, ReceptionMatter.Several, ReceptionMatter.Advice }.Select(matter => new SelectListItem(ReceptionWords.Matter(matter), matter.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        People ??= 1;
        Sittings = [.. (await store.SittingsAsync(clock.Today, clock.Today.AddDays(DaysAhead), cancellation)).Where(line => line.Opening is null)];
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (NewCode, NewSecret) = (TempData[CodeKey] as string, TempData[SecretKey] as string);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var way = Way == RegistrationWay.Online ? RegistrationWay.Phone : Way;
        var (registration, secret) = await register.RunAsync(actors.Required, new RegistrationForm(SittingId, Matter, Name, Address, Phone, Email, IdNumber, Summary, People), way, cancellation);
        (TempData[CodeKey], TempData[SecretKey]) = (registration.Code, secret);
        return Redirect("/don-thu/tiep-dan/dang-ky");
    }
}
