using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Ratings.Acts;
using MotCua.Web;

namespace MotCua.Ratings.Pages.Public;

/// <summary>Where the code of a printed slip is typed, and where an answered one leads.</summary>
[EnableRateLimiting("look-up")]
internal sealed class StartModel(GiveRating give) : PageModel, IRedisplay
{
    [BindProperty] public string? Code { get; set; }
    [BindProperty(SupportsGet = true, Name = "xong")] public string? Done { get; set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await give.FindAsync(Code, cancellation);
        return Redirect($"{RatingSlips.Start}/{RatingCode.Clean(Code)}");
    }
}
