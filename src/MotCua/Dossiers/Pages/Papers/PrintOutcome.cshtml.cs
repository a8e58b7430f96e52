using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Papers;
using MotCua.Kernel.Files;
using MotCua.Kernel.Signatures;

namespace MotCua.Dossiers.Pages.Papers;

/// <summary>The sheet that goes with a released result: number, date, fingerprint, signers, and the QR by which anybody checks the file.</summary>
internal sealed class PrintOutcomeModel(Store store, ActorAccess actors, OutcomeToken tokens, SignatureDesk signatures, Installation installation) : PageModel
{
    public Dossier Dossier { get; private set; } = null!;
    public Outcome Outcome { get; private set; } = null!;
    public string? Sha256 { get; private set; }
    public string Token { get; private set; } = "";
    public IReadOnlyList<FileSignature> Signatures { get; private set; } = [];
    public string Site => PublicAddress.Of(HttpContext);
    public string Address => $"{Site}/xac-thuc/{Token}";
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(code, actors.Required, cancellation);
        Outcome = await store.Outcomes.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == Dossier.Id && row.ReleasedAt != null, cancellation) ?? throw PaperProblems.NothingReleased.Because();
        Sha256 = await store.Set<StoredFile>().AsNoTracking().Where(row => row.Id == Outcome.StoredFileId).Select(row => row.Sha256).SingleOrDefaultAsync(cancellation);
        Signatures = [.. (await signatures.OfAsync("dossier", Dossier.Id, cancellation)).Where(row => row.StoredFileId == Outcome.StoredFileId)];
        Token = await tokens.OfAsync(Dossier.Code, cancellation);
    }
}
