using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>The papers of a complaint's file; and the file as a whole, for a court.</summary>
internal sealed class PapersModel(Store store, ActorAccess actors, CasePapers papers) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public IFormFile? Paper { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }

    public Complaint Complaint { get; private set; } = null!;
    public IReadOnlyList<PetitionPaper> Papers { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Complaint = await store.ComplaintAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Complaint.Version;
        Papers = await store.PetitionPapers.AsNoTracking().Where(row => row.PetitionId == Complaint.PetitionId).OrderBy(row => row.Number).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        if (Paper is not { Length: > 0 } paper) throw PetitionProblems.NothingChosen.Because("Mời chọn một tệp.", nameof(Paper));
        await using var content = paper.OpenReadStream();
        await papers.AddAsync(actors.Required, Code, Title, content, paper.FileName, SeenVersion, cancellation);
        return Redirect($"/khieu-nai/{PetitionQueries.CleanCode(Code)}/giay-to");
    }

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation) =>
        File(await papers.ExportAsync(actors.Required, Code, Reason, cancellation), "application/zip", $"{PetitionQueries.CleanCode(Code)}.zip");
}
