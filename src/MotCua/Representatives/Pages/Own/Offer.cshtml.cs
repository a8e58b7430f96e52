using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Law;
using MotCua.Representatives.Acts;
using MotCua.Web;

namespace MotCua.Representatives.Pages.Own;

/// <summary>The principal says who may act for them, and is given the code once.</summary>
internal sealed class OfferModel(ActorAccess actors, OfficeClock clock, LawBook law, GrantRepresentation grant) : PageModel, IRedisplay
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public string? Procedures { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }

    public string? Given { get; private set; }

    /// <summary>What holds where an authorisation names no term.</summary>
    public LawRow Term { get; private set; } = null!;

    public Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Term = law.Rule("authorisation-term", clock.Today);
        return Task.CompletedTask;
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (From, To) = (clock.Today, Term.Number is { } years ? clock.Today.AddYears(years) : null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Given = await grant.OfferAsync(actors.Required, new RepresentationWish(Name, Number, Procedures, From, To), cancellation);
        return Page();
    }
}
