using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Pages.Work;

namespace MotCua.Dossiers.Pages.Desk;

/// <summary>
/// Mẫu 01 and Mẫu 05 on one page, printed at once (NĐ 61/2018 Đ17 k1: the slip for the person, the route sheet with the dossier).
/// Each is the very form that its own page prints.
/// </summary>
internal sealed class PrintBothModel : PageModel
{
    public SlipModel Slip { get; private set; } = null!;

    public PrintModel Sheet { get; private set; } = null!;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        await (Slip = Of<SlipModel>()).OnGetAsync(code, cancellation);
        await (Sheet = Of<PrintModel>()).OnGetAsync(code, "kiem-soat", cancellation);
    }

    private T Of<T>() where T : PageModel
    {
        var page = ActivatorUtilities.CreateInstance<T>(HttpContext.RequestServices);
        page.PageContext = PageContext;
        return page;
    }
}
