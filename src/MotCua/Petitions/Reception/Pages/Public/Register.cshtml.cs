using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Public;

[EnableRateLimiting("look-up")]
internal sealed class RegisterModel(Store store, OfficeClock clock, RegisterReception register, ReceptionLaw law, Words words) : PageModel, IRedisplay
{
    private const int DaysAhead = 62;

    [BindProperty] public Guid? SittingId { get; set; }
    [BindProperty] public ReceptionMatter? Matter { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? IdNumber { get; set; }
    [BindProperty] public int? People { get; set; }
    [BindProperty] public string? Summary { get; set; }

    public IReadOnlyList<SittingLine> Sittings { get; private set; } = [];
    public bool NeedsNumber => law.NeedsIdentityNumber(clock.Today);

    public IEnumerable<SelectListItem> SittingItems => Sittings.Select(line => new SelectListItem($"{ReceptionWords.When(line.Sitting, words.IsEnglish)}: {(words.IsEnglish ? ReceptionWords.KindEnglish(line.Sitting.Kind) : ReceptionWords.Kind(line.Sitting.Kind))}", line.Sitting.Id.ToString()));

    public IEnumerable<SelectListItem> MatterItems => new[] { ReceptionMatter.Complaint, ReceptionMatter.Recommendation, ReceptionMatter.Several, ReceptionMatter.Advice, ReceptionMatter.Denunciation }
        .Select(matter => new SelectListItem(words.IsEnglish ? ReceptionWords.MatterEnglish(matter) : ReceptionWords.Matter(matter), matter.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        People ??= 1;
        Sittings = [.. (await store.SittingsAsync(clock.Today, clock.Today.AddDays(DaysAhead), cancellation)).Where(line => line.Opening is null)];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // What somebody wrote into this form by mistake is not shown again either: it is nowhere but on their screen.
        if (Matter == ReceptionMatter.Denunciation) return Redirect(SealedIntake.Address);
        var (registration, secret) = await register.RunAsync(ReceptionPermissions.Visitor, new RegistrationForm(SittingId, Matter, Name, Address, Phone, Email, IdNumber, Summary, People), RegistrationWay.Online, cancellation);
        (TempData[RegisteredModel.CodeKey], TempData[RegisteredModel.SecretKey]) = (registration.Code, secret);
        return Redirect("/tiep-cong-dan/da-dang-ky");
    }
}
