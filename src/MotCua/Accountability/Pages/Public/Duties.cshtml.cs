using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Accountability.Pages.Public;

internal sealed class DutiesModel(AccountabilityQueries queries, OfficeClock clock) : PageModel
{
    public DateOnly Day { get; private set; }
    public IReadOnlyList<DutyLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(string? ngay, CancellationToken cancellation)
    {
        Day = DateOnly.TryParseExact(ngay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : clock.Today;
        Lines = await queries.DutiesAsync(Day, cancellation);
    }
}
