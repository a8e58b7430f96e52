using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Ratings.Pages.Public;

/// <summary>Satisfaction of each unit in a quarter, and the comments that may be shown, for everybody.</summary>
internal sealed class ResultsModel(Store store, OfficeClock clock) : PageModel
{
    public sealed record Line(string Unit, SatisfactionCount Count);

    [BindProperty(SupportsGet = true, Name = "nam")] public int? Year { get; set; }
    [BindProperty(SupportsGet = true, Name = "quy")] public int? Quarter { get; set; }
    [BindProperty(SupportsGet = true, Name = "sau")] public Guid? Before { get; set; }

    public int ShownYear { get; private set; }
    public int ShownQuarter { get; private set; }
    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public IReadOnlyList<CommentLine> Comments { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        (ShownYear, ShownQuarter) = (Year is >= 2015 && Year <= today.Year ? Year.Value : today.Year, Quarter is >= 1 and <= 4 ? Quarter.Value : SatisfactionReads.QuarterOf(today));
        var first = new DateOnly(ShownYear, (ShownQuarter * 3) - 2, 1);
        var counts = await store.SatisfactionAsync(first, first, cancellation);
        var ids = counts.Keys.ToList();
        Lines = [.. (await store.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Code).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellation)).Select(unit => new Line(unit.Name, counts[unit.Id]))];
        var comments = await store.CommentsAsync(null, shown: true, Before, cancellation);
        Comments = [.. comments.Take(RatingQueries.PageSize)];
        Next = comments.Count > RatingQueries.PageSize ? $"/hai-long?nam={ShownYear}&quy={ShownQuarter}&sau={Comments[^1].Id}" : null;
    }
}
