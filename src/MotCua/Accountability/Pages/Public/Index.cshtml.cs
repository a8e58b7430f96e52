using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Law;

namespace MotCua.Accountability.Pages.Public;

internal sealed class IndexModel(AccountabilityQueries queries, LawBook law, OfficeClock clock) : PageModel
{
    public IReadOnlyList<PublishedLine> Lines { get; private set; } = [];
    public string? Next { get; private set; }
    public LawRow Notice => law.Rule(ExplanationRules.Notice, clock.Today);
    public LawRow Answer => law.Rule(ExplanationRules.Answer, clock.Today);
    public LawRow Extension => law.Rule(ExplanationRules.Extension, clock.Today);

    public async Task OnGetAsync(string? sau, CancellationToken cancellation) => (Lines, Next) = await queries.PublishedAsync(null, sau, cancellation);
}
