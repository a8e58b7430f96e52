using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Inspections.Acts;

namespace MotCua.Inspections.Pages.Inside;

internal sealed class QueryModel(Store store, ActorAccess actors, OfficeClock clock, InspectionQueries queries, Look look) : PageModel
{
    public Mandate Mandate { get; private set; } = null!;
    public FoundPage Found { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public string About { get; private set; } = "";
    public string? Next { get; private set; }

    /// <param name="sau">Where the page before ended.</param>
    public async Task OnGetAsync(Guid id, string query, string? sau, CancellationToken cancellation)
    {
        Mandate = await store.MandateInForceAsync(id, actors.Required, clock.Today, cancellation);
        Found = await queries.RunAsync(Mandate, query, sau, cancellation);
        (_, Title, About) = InspectionQueries.All.First(one => one.Word == query);
        await look.RecordAsync(actors.Required, Mandate, LookKind.Query, null, query, cancellation);
        Next = Found.Next is { } next ? $"/thanh-tra/{id}/tim/{query}?sau={Uri.EscapeDataString(next)}" : null;
    }
}
