using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>Those who signed with the author, from a sheet; every wrong line is named and nothing is stored until all are right.</summary>
internal sealed class SignersModel(Store store, ActorAccess actors, ImportSigners import) : PageModel, IRedisplay
{
    public const long LargestSheet = 5 * 1024 * 1024;

    private const int MostShown = 200;

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public IFormFile? Sheet { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }

    public Petition Petition { get; private set; } = null!;
    public IReadOnlyList<PetitionSigner> Signers { get; private set; } = [];
    public SheetReport? Report { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Petition.Version;
        Signers = await store.PetitionSigners.AsNoTracking().Where(row => row.PetitionId == Petition.Id).OrderBy(row => row.Number).Take(MostShown).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Sheet is not { Length: > 0 and <= LargestSheet } sheet) throw PetitionProblems.SheetUnreadable.Because("Mời chọn một tệp CSV hoặc XLSX, không quá 5 MB.", nameof(Sheet));
        await using var content = sheet.OpenReadStream();
        Report = await import.RunAsync(actors.Required, Code, content, sheet.FileName, SeenVersion, cancellation);
        if (Report.Stored) return Redirect($"/don-thu/{PetitionQueries.CleanCode(Code)}/nguoi-ky");
        await LoadAsync(cancellation);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
