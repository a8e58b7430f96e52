using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Statistics.Pages.Public;

/// <summary>The days whose figures were laid down, the newest first.</summary>
internal sealed class DaysModel(Store store) : PageModel
{
    private const int Size = 31;

    /// <summary>The last day shown before.</summary>
    [BindProperty(SupportsGet = true)] public DateOnly? Sau { get; set; }

    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = store.DaySnapshots.AsNoTracking();
        if (Sau is { } after) rows = rows.Where(row => row.Day < after);
        var days = await rows.OrderByDescending(row => row.Day).Select(row => row.Day).Take(Size + 1).ToListAsync(cancellation);
        if (days.Count > Size) Next = $"/thong-ke/ngay?sau={days[Size - 1]:yyyy-MM-dd}";
        Days = [.. days.Take(Size)];
    }
}
