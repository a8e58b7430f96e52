using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Dossiers.Papers;

namespace MotCua.Dossiers.Pages.Verify;

[EnableRateLimiting("look-up")]
internal sealed class StartModel(OutcomeChecks checks) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Ma { get; set; }

    public string? Unknown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Ma)) return Page();
        try
        {
            await checks.FindAsync(Ma, cancellation);
            return Redirect($"/xac-thuc/{Uri.EscapeDataString(DossierCode.Clean(Ma))}");
        }
        catch (Refused)
        {
            Unknown = Ma.Trim();
            return Page();
        }
    }
}
