using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Petitions.Reception.Pages.Public;

/// <summary>What the law wants posted: when, where, by whom; the rules; and whether the head kept the days announced.</summary>
internal sealed class CalendarModel(Store store, OfficeClock clock, ReceptionLaw law, Installation installation) : PageModel
{
    private const int DaysAhead = 62, MostShown = 40;

    public string Telephone => installation.Telephone;
    public IReadOnlyList<SittingLine> Coming { get; private set; } = [];
    public IReadOnlyList<PostedPaper> Posted { get; private set; } = [];
    public HeadsDays Heads { get; private set; } = new(0, 0, 0, 0, 0);
    public string PublicationRow { get; private set; } = "";
    public string PostingRow { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        Coming = await store.SittingsAsync(today, today.AddDays(DaysAhead), cancellation, MostShown);
        Posted = await store.PostedAsync(law, today, cancellation);
        Heads = HeadsDays.Of(await store.SittingsAsync(new DateOnly(today.Year, 1, 1), today, cancellation, int.MaxValue), today);
        (PublicationRow, PostingRow) = (law.Publication(today).Id, law.Posting(today).Id);
    }
}
