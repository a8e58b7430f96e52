using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>Thụ lý khiếu nại.</summary>
internal sealed class AcceptModel(Store store, ActorAccess actors, PetitionLists lists, TriagePetition triage, AcceptComplaint accept) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int Level { get; set; } = 1;
    [BindProperty] public ComplaintObject Object { get; set; }
    [BindProperty] public ComplaintField Field { get; set; }
    [BindProperty] public string? Challenged { get; set; }
    [BindProperty] public DateOnly? KnownOn { get; set; }
    [BindProperty] public int ObstacleDays { get; set; }
    [BindProperty] public bool IsRemote { get; set; }
    [BindProperty] public bool IsDismissal { get; set; }
    [BindProperty] public bool HasRepresentativePaper { get; set; }
    [BindProperty] public string? FirstCode { get; set; }
    [BindProperty] public string? FirstElsewhere { get; set; }
    [BindProperty] public Guid UnitId { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }

    public Petition Petition { get; private set; } = null!;
    public PetitionLists Lists => lists;

    public static IEnumerable<SelectListItem> LevelItems => [new("Lần đầu", "1"), new("Lần hai", "2")];
    public static IEnumerable<SelectListItem> ObjectItems => Enum.GetValues<ComplaintObject>().Select(one => new SelectListItem(ComplaintWords.Object(one), one.ToString()));
    public static IEnumerable<SelectListItem> FieldItems => Enum.GetValues<ComplaintField>().Select(one => new SelectListItem(ComplaintWords.Field(one), one.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Petition.Version;
        await lists.LoadAsync(cancellation);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (UnitId, Field) = (Petition.UnitId, triage.FieldOf(Petition.FieldCode));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var complaint = await accept.RunAsync(actors.Required, Code, new ComplaintInput(Level, Object, Challenged ?? "", KnownOn ?? throw PetitionProblems.DayInvalid.Because("Mời ghi ngày nhận hoặc biết quyết định.", nameof(KnownOn)), UnitId)
        {
            ObstacleDays = ObstacleDays, Field = Field, IsRemote = IsRemote, IsDismissal = IsDismissal, FirstCode = FirstCode, FirstElsewhere = FirstElsewhere, HasRepresentativePaper = HasRepresentativePaper,
        }, SeenVersion, cancellation);
        return Redirect($"/khieu-nai/{complaint.Code}");
    }
}
