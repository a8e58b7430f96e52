using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>Phân loại: of which kind, eligible or not and why, within competence or not, which unit.</summary>
internal sealed class SortModel(Store store, ActorAccess actors, PetitionLists lists, TriagePetition triage) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public PetitionKind Kind { get; set; }
    [BindProperty] public string FieldCode { get; set; } = "";
    [BindProperty] public Guid UnitId { get; set; }
    [BindProperty] public List<string> Faults { get; set; } = [];
    [BindProperty] public bool IsWithinCompetence { get; set; } = true;
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }

    public Petition Petition { get; private set; } = null!;
    public PetitionLists Lists => lists;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Petition.Version;
        await lists.LoadAsync(cancellation);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Kind, FieldCode, UnitId) = (Petition.Kind, Petition.FieldCode, Petition.UnitId);
        if (!Petition.IsSigned) Faults.Add("unsigned");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var petition = await triage.SortAsync(actors.Required, Code, new TriageFinding(Kind, FieldCode, UnitId, Faults, IsWithinCompetence, Words), SeenVersion, cancellation);
        return Redirect($"/don-thu/{petition.Code}");
    }
}
