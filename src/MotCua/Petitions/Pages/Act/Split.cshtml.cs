using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>A part as it is typed; without a line about it, it is no part.</summary>
internal sealed class TypedPart
{
    public PetitionKind Kind { get; set; }
    public string? FieldCode { get; set; }
    public string? About { get; set; }
    public string? Text { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(About) && string.IsNullOrWhiteSpace(Text);
}

/// <summary>Tách đơn of several matters.</summary>
internal sealed class SplitModel(Store store, ActorAccess actors, PetitionLists lists, SplitPetition split) : PageModel, IRedisplay
{
    private const int MostParts = 4;

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public List<TypedPart> Parts { get; set; } = [];
    [BindProperty] public int? SeenVersion { get; set; }

    public Petition Petition { get; private set; } = null!;
    public PetitionLists Lists => lists;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Petition.Version;
        while (Parts.Count < MostParts) Parts.Add(new TypedPart { Kind = Petition.Kind, FieldCode = Petition.FieldCode });
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var parts = Parts.Where(part => !part.IsEmpty).Select(part => new PetitionPart(part.Kind, part.FieldCode ?? "", part.About ?? "", part.Text ?? "")).ToList();
        await split.RunAsync(actors.Required, Code, parts, SeenVersion, cancellation);
        return Redirect($"/don-thu/{PetitionQueries.CleanCode(Code)}");
    }
}
