using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Dossiers.Papers;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Verify;

/// <summary>
/// Anybody asks whether a file is the one that was released. Who has shown the printed result's token, or the file itself, sees what
/// stands on it anyway: number, date, signers; nobody sees whose it is.
/// </summary>
[EnableRateLimiting("look-up")]
internal sealed class ResultModel(OutcomeChecks checks, Installation installation) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty] public string? Hash { get; set; }

    public string DossierCode { get; private set; } = "";
    public CheckedOutcome Outcome { get; private set; } = null!;
    public bool? Matches { get; private set; }
    public string? Digest { get; private set; }
    public bool IsBearer { get; private set; }
    public bool ShowsMore => IsBearer || Matches == true;
    public string Agency => installation.AgencyName;

    public async Task LoadAsync(CancellationToken cancellation) => (DossierCode, Outcome, IsBearer) = await checks.FindAsync(Code, cancellation);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Digest = await OutcomeChecks.DigestAsync(Upload, Hash, cancellation);
        Matches = Digest == Outcome.Sha256;
    }
}
