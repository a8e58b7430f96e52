using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Indices.Pages.Public;

internal sealed class CommunesModel(CommuneShares shares) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")] public int? Year { get; set; }

    public int Shown { get; private set; }
    public DateOnly Last { get; private set; }
    public IReadOnlyList<CommuneLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => (Shown, Last, Lines) = await shares.OfAsync(Year, cancellation);
}
