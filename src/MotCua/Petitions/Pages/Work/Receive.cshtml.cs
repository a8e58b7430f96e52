using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Work;

/// <summary>What the officer says it is; of the last two nothing is typed here.</summary>
internal enum IntakeKind { Complaint, Recommendation, Feedback, Denunciation, Tip }

/// <summary>Nhận đơn: an officer types in a paper, or what came by box, mail or from another body.</summary>
internal sealed class ReceiveModel(ActorAccess actors, OfficeClock clock, LawBook law, OrgQueries organisation, ReceivePetition receive, IEnumerable<ISealedIntake> sealedIntakes) : PageModel, IRedisplay
{
    [BindProperty] public IntakeKind? Kind { get; set; }
    [BindProperty] public PetitionWay Way { get; set; } = PetitionWay.Paper;
    [BindProperty] public DateOnly? ReceivedOn { get; set; }
    [BindProperty] public DateOnly? WrittenOn { get; set; }
    [BindProperty] public bool IsOrganisation { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? IdentityNumber { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? FieldCode { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public string? About { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public bool IsSigned { get; set; } = true;
    [BindProperty] public string? ForwardedBy { get; set; }
    [BindProperty] public string? ForwardedNumber { get; set; }
    [BindProperty] public DateOnly? ForwardedOn { get; set; }

    public IReadOnlyList<UnitLine> Units { get; private set; } = [];

    public static IEnumerable<SelectListItem> KindItems =>
    [
        new("Khiếu nại", nameof(IntakeKind.Complaint)), new("Kiến nghị", nameof(IntakeKind.Recommendation)), new("Phản ánh", nameof(IntakeKind.Feedback)),
        new("Tố cáo (nhập ở nơi niêm phong)", nameof(IntakeKind.Denunciation)), new("Tin báo không nêu tên (nhập ở nơi niêm phong)", nameof(IntakeKind.Tip)),
    ];
    public static IEnumerable<SelectListItem> WayItems => Enum.GetValues<PetitionWay>().Where(way => way is not (PetitionWay.Portal or PetitionWay.Api)).Select(way => new SelectListItem(PetitionWords.Way(way), way.ToString()));
    public IEnumerable<SelectListItem> FieldItems => law.Codes("petition-fields").Select(row => new SelectListItem(row.Name, row.Code));
    public IEnumerable<SelectListItem> UnitItems => Units.Where(unit => unit.Kind is UnitKind.Department or UnitKind.Division or UnitKind.AffiliatedUnit).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        ReceivedOn ??= clock.Today;
        Units = await organisation.TreeOnAsync(clock.Today, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync([FromForm] string? idempotencyKey, CancellationToken cancellation)
    {
        var kind = Kind ?? throw PetitionProblems.KindUnknown.Because(field: nameof(Kind));
        // Before anything else is looked at, and without a word of it being kept. An organisation does not denounce: what it calls so is feedback.
        if (kind == IntakeKind.Tip || (kind == IntakeKind.Denunciation && !IsOrganisation)) 
        {
            var intake = sealedIntakes.FirstOrDefault() ?? throw PetitionProblems.SealedMissing.Because(field: nameof(Kind));
            return Redirect(kind == IntakeKind.Tip ? intake.Address(tip: true) : intake.EntryAddress);
        }
        var petition = await receive.RunAsync(actors.Required, new PetitionInput(Way, kind switch
        {
            IntakeKind.Complaint => PetitionKind.Complaint,
            IntakeKind.Recommendation => PetitionKind.Recommendation,
            _ => PetitionKind.Feedback,
        }, ReceivedOn ?? clock.Today, new PetitionAuthor(Name ?? "", Address ?? "", IsOrganisation, IdentityNumber, Phone), FieldCode ?? "", About ?? "", Text ?? "")
        {
            WrittenOn = WrittenOn, Place = Place, IsSigned = IsSigned, Forwarded = string.IsNullOrWhiteSpace(ForwardedBy) ? null : new ForwardedFrom(ForwardedBy, ForwardedNumber, ForwardedOn),
        }, UnitId, idempotencyKey, null, cancellation);
        return Redirect($"/don-thu/{petition.Code}");
    }
}
