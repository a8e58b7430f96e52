using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Accountability.Pages.Public;

internal sealed class PressModel(Store store) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<PressQuestion> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Lines = await store.PressQuestions.AsNoTracking().Where(row => row.StatedAt != null).OrderByDescending(row => row.StatedAt).Take(Most).ToListAsync(cancellation);
}
