using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers.Pages.Track;

[EnableRateLimiting("look-up")]
internal sealed class FindModel(Store store) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Ma { get; set; }

    public string? Unknown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Ma)) return Page();
        var code = DossierCode.Clean(Ma);
        if (await store.Dossiers.AsNoTracking().AnyAsync(row => row.Code == code, cancellation)) return Redirect($"/tra-cuu/{Uri.EscapeDataString(code)}");
        Unknown = code;
        return Page();
    }
}
