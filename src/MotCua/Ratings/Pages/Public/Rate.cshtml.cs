using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Ratings;
using MotCua.Ratings.Acts;
using MotCua.Web;

namespace MotCua.Ratings.Pages.Public;

/// <summary>The questions, for whoever holds a slip; nobody signs in. Looking at it uses nothing up.</summary>
[EnableRateLimiting("look-up")]
internal sealed class RateModel(GiveRating give, FormOnce once, Words words) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public Satisfaction? Overall { get; set; }
    [BindProperty] public Satisfaction? Attitude { get; set; }
    [BindProperty] public PlacesVisited? Places { get; set; }
    [BindProperty] public string? Comment { get; set; }

    public RatingOccasion Occasion { get; private set; }

    public IEnumerable<SelectListItem> Scale => Enum.GetValues<Satisfaction>().Select(answer => new SelectListItem(RatingWords.Of(words, answer), answer.ToString()));

    public IEnumerable<SelectListItem> PlaceItems => Enum.GetValues<PlacesVisited>().Select(places => new SelectListItem(RatingWords.Of(words, places), places.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Occasion = (await give.FindAsync(Code, cancellation)).Occasion;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // The record of forms sent says which account sent which address, and what came of it: here it would say whose answer this is. The slip itself is used once.
        once.Key = null;
        try
        {
            await give.RunAsync(Code, new RatingAnswers(Overall, Attitude, Places, Comment), cancellation);
            return Redirect(RatingSlips.Start + "?xong=1");
        }
        catch (Refused refused) when (refused.Problem == RatingProblems.SlipUsed)
        {
            return Redirect(RatingSlips.Start + "?xong=truoc");
        }
    }
}
