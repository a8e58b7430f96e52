using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Inspections.Pages.Inside;

/// <summary>From a typed code to the dossier's address.</summary>
internal sealed class FindModel : PageModel
{
    public IActionResult OnGet(Guid id, string? ma) =>
        Redirect(string.IsNullOrWhiteSpace(ma) ? $"/thanh-tra/{id}" : $"/thanh-tra/{id}/ho-so/{Uri.EscapeDataString(ma.Trim().ToUpperInvariant())}");
}
